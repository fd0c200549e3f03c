import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {accessContext, stringsContext, type Access} from '../contexts/index.js';
import type {Strings} from '../localization/strings.js';
import {nodesAround} from './nodes-around.js';
import {within} from './wait.js';
import {warnOnce} from './warn.js';

type Host = ReactiveControllerHost & HTMLElement;

const PROVIDER = 'iioe-provider';
/** How long a provider that is on the page may take to be defined, in milliseconds. */
const PATIENCE = 2000;

/**
 * What the nearest provider gives, by the Context Community Protocol. Not by `ContextConsumer` of `@lit/context`, which
 * asks when it is connected: a provider that is defined later would never hear it; nor by its `ContextEvent`, an event
 * with four properties, which is too big by 0.1 kB as a class.
 */
export class Consumed implements ReactiveController {
  access: Access | undefined;
  strings: Partial<Strings> | undefined;
  /** Whether a provider stands around that is not defined yet. */
  pending = false;

  readonly #host: Host;
  /** A provider hands over the same function with each value. */
  readonly #leave = new Set<(() => void) | undefined>();

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    void this.#connect();
  }

  hostDisconnected(): void {
    for (const leave of this.#leave) leave?.();
    this.#leave.clear();
    this.access = this.strings = undefined;
  }

  async #connect(): Promise<void> {
    const isInside = nodesAround(this.#host).some((node) => (node as Element).localName === PROVIDER);
    if (isInside && !customElements.get(PROVIDER)) await this.#waitForProvider();
    if (!this.#host.isConnected) return;
    this.#ask(accessContext, 'access');
    this.#ask(stringsContext, 'strings');
    this.#host.requestUpdate();
  }

  async #waitForProvider(): Promise<void> {
    const comes = customElements.whenDefined(PROVIDER);
    this.pending = true;
    const defined = await within(PATIENCE, comes);
    this.pending = false;
    if (defined || !this.#host.isConnected) return;
    warnOnce(PROVIDER, this.#host, '', `needs the script of <${PROVIDER}>.`);
    void comes.then(() => this.#connect());
  }

  #ask(context: unknown, name: 'access' | 'strings'): void {
    const callback = (value: never, leave?: () => void) => {
      this.#leave.add(leave);
      this[name] = value;
      this.#host.requestUpdate();
    };
    const asking = {context, contextTarget: this.#host, callback, subscribe: true};
    this.#host.dispatchEvent(
      Object.assign(new Event('context-request', {bubbles: true, composed: true}), asking),
    );
  }
}

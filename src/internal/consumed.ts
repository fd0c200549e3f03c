import {ContextEvent, type Context} from '@lit/context';
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
 * What the nearest provider gives. Not `ContextConsumer`, which asks when it is
 * connected: a provider that is defined later would never hear it.
 */
export class Consumed implements ReactiveController {
  access: Access | undefined;
  strings: Partial<Strings> | undefined;
  /** Whether a provider stands around that is not defined yet. */
  pending = false;

  readonly #host: Host;
  #leave: ((() => void) | undefined)[] = [];

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    void this.#connect();
  }

  hostDisconnected(): void {
    for (const leave of this.#leave) leave?.();
    this.#leave = [];
    this.access = this.strings = undefined;
  }

  async #connect(): Promise<void> {
    if (!customElements.get(PROVIDER) && this.#standsInProvider()) await this.#waitForProvider();
    if (!this.#host.isConnected) return;
    this.#ask(accessContext, (access) => (this.access = access));
    this.#ask(stringsContext, (strings) => (this.strings = strings));
    this.#host.requestUpdate();
  }

  #standsInProvider(): boolean {
    return nodesAround(this.#host).some((node) => (node as Element).localName === PROVIDER);
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

  #ask<T>(context: Context<unknown, T>, take: (value: T) => void): void {
    const callback = (value: T, leave?: () => void) => {
      this.#leave.push(leave);
      take(value);
      this.#host.requestUpdate();
    };
    this.#host.dispatchEvent(new ContextEvent(context, this.#host, callback, true));
  }
}

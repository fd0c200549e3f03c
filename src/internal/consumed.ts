import {ContextEvent, type Context} from '@lit/context';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {
  accessContext,
  membersContext,
  sourceContext,
  stringsContext,
  type Access,
  type Refreshable,
} from '../contexts/index.js';
import type {DataSource} from '../data/source.js';
import type {Strings} from '../localization/strings.js';
import {nodesAround} from './nodes-around.js';
import {within} from './wait.js';
import {warnOnce} from './warn.js';

type Host = ReactiveControllerHost & HTMLElement & Refreshable;

const PROVIDER = 'iioe-provider';
/** How long a provider that is on the page may take to be defined, in milliseconds. */
const PATIENCE = 2000;

/**
 * What the nearest provider gives. Not `ContextConsumer`, which asks when it is
 * connected: a provider that is defined later would never hear it.
 */
export class Consumed implements ReactiveController {
  source: DataSource | undefined;
  access: Access | undefined;
  strings: Partial<Strings> | undefined;
  members: Set<Refreshable> | undefined;
  /** Whether a provider stands around that is not defined yet. */
  pending = false;

  readonly #host: Host;
  readonly #leave = new Set<(() => void) | undefined>();

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (customElements.get(PROVIDER) || !this.#standsInProvider()) this.#ask();
    else void this.#wait();
  }

  hostDisconnected(): void {
    this.members?.delete(this.#host);
    this.#leave.forEach((leave) => leave?.());
    this.#leave.clear();
    this.source = this.access = this.strings = this.members = undefined;
  }

  #standsInProvider(): boolean {
    return [...nodesAround(this.#host)].some((node) => node.nodeName.toLowerCase() === PROVIDER);
  }

  async #wait(): Promise<void> {
    this.pending = true;
    const defined = await within(PATIENCE, customElements.whenDefined(PROVIDER));
    this.pending = false;
    if (!this.#host.isConnected) return;
    if (!defined) {
      warnOnce('provider', this.#host, '', `<${PROVIDER}> around it is not defined: is its script missing?`);
    }
    this.#ask();
  }

  #ask(): void {
    this.#request(sourceContext, (source) => (this.source = source));
    this.#request(accessContext, (access) => (this.access = access));
    this.#request(stringsContext, (strings) => (this.strings = strings));
    this.#request(membersContext, (members) => {
      this.members?.delete(this.#host);
      this.members = members?.add(this.#host);
    });
    this.#host.requestUpdate();
  }

  #request<T>(context: Context<unknown, T>, take: (value: T) => void): void {
    const callback = (value: T, leave?: () => void) => {
      this.#leave.add(leave);
      take(value);
      this.#host.requestUpdate();
    };
    this.#host.dispatchEvent(new ContextEvent(context, this.#host, callback, true));
  }
}

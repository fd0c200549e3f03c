import {ContextEvent} from '@lit/context';
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

const contexts = {
  source: sourceContext,
  access: accessContext,
  strings: stringsContext,
  members: membersContext,
};
type Name = keyof typeof contexts;

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
  #leave: ((() => void) | undefined)[] = [];

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    void this.#connect();
  }

  hostDisconnected(): void {
    this.members?.delete(this.#host);
    for (const leave of this.#leave) leave?.();
    this.#leave = [];
    this.source = this.access = this.strings = this.members = undefined;
  }

  async #connect(): Promise<void> {
    if (!customElements.get(PROVIDER) && this.#standsInProvider()) await this.#waitForProvider();
    if (!this.#host.isConnected) return;
    for (const name in contexts) this.#ask(name as Name);
    this.members?.add(this.#host);
    this.#host.requestUpdate();
  }

  #standsInProvider(): boolean {
    return nodesAround(this.#host).some((node) => (node as Element).localName === PROVIDER);
  }

  async #waitForProvider(): Promise<void> {
    this.pending = true;
    const defined = await within(PATIENCE, customElements.whenDefined(PROVIDER));
    this.pending = false;
    if (defined || !this.#host.isConnected) return;
    warnOnce(PROVIDER, this.#host, '', `needs the script of <${PROVIDER}>.`);
    void customElements.whenDefined(PROVIDER).then(() => this.#connect());
  }

  #ask<N extends Name>(name: N): void {
    const take = (value: unknown, leave?: () => void) => {
      this.#leave.push(leave);
      this[name] = value as this[N];
      this.#host.requestUpdate();
    };
    this.#host.dispatchEvent(new ContextEvent(contexts[name], this.#host, take, true));
  }
}

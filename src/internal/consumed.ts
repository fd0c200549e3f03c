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
  /** Whether a provider stands around that is not defined yet. */
  pending = false;

  readonly #host: Host;
  #leave: (() => void)[] = [];

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#providerIsUndefined()) this.#wait();
    else this.#ask();
  }

  hostDisconnected(): void {
    for (const leave of this.#leave) leave();
    this.#leave = [];
    this.source = this.access = this.strings = undefined;
  }

  #providerIsUndefined(): boolean {
    if (customElements.get(PROVIDER)) return false;
    return [...nodesAround(this.#host)].some((node) => node !== this.#host && node.nodeName.toLowerCase() === PROVIDER);
  }

  #wait(): void {
    this.pending = true;
    let over = false;
    const end = () => {
      if (over) return;
      over = true;
      clearTimeout(timer);
      this.pending = false;
      if (this.#host.isConnected) this.#ask();
      this.#host.requestUpdate();
    };
    const timer = setTimeout(() => {
      warnOnce('provider', this.#host, '', `<${PROVIDER}> around it is not defined: is its script missing?`);
      end();
    }, PATIENCE);
    this.#leave.push(() => ((over = true), clearTimeout(timer)));
    void customElements.whenDefined(PROVIDER).then(end);
  }

  #ask(): void {
    this.#request(sourceContext, (source) => (this.source = source));
    this.#request(accessContext, (access) => (this.access = access));
    this.#request(stringsContext, (strings) => (this.strings = strings));
    this.#request(membersContext, (members) => {
      members?.add(this.#host);
      this.#leave.push(() => members?.delete(this.#host));
    });
  }

  #request<T>(context: Context<unknown, T>, take: (value: T) => void): void {
    let unsubscribe: (() => void) | undefined;
    const callback = (value: T, leave?: () => void) => {
      if (leave && leave !== unsubscribe) {
        unsubscribe = leave;
        this.#leave.push(leave);
      }
      take(value);
      this.#host.requestUpdate();
    };
    this.#host.dispatchEvent(new ContextEvent(context, this.#host, callback, true));
  }
}

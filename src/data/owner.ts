import {Cache} from './cache.js';
import {Joiner} from './joiner.js';
import type {Asker} from './source.js';

/** Whose data: what is kept of them and under way. One for the public, one for each `getToken`. */
export class Owner {
  readonly cache = new Cache();
  readonly joiner = new Joiner<unknown>();
  token: string | null | undefined;
  #identity = new AbortController();
  #asking: Promise<void> | undefined;

  /** Aborted when the token becomes another one. */
  get owned(): AbortSignal {
    return this.#identity.signal;
  }

  /** Asks for the token, once for all that need it at a time; another one is another learner's. */
  identify(getToken: Asker['getToken']): Promise<void> {
    return (this.#asking ??= this.#ask(getToken).finally(() => (this.#asking = undefined)));
  }

  async #ask(getToken: Asker['getToken']): Promise<void> {
    const token = (await getToken?.()) ?? undefined;
    if (token === this.token) return;
    this.token = token;
    this.cache.clear();
    this.#identity.abort();
    this.#identity = new AbortController();
  }
}

import {Cache} from './cache.js';
import {Joiner} from './joiner.js';
import type {Asker} from './source.js';

/** Whose data: what is kept of them and under way. One for the public, one for each `getToken`. */
export class Owner {
  readonly cache = new Cache();
  readonly joiner = new Joiner<unknown>();
  token: string | null | undefined;
  #asking: Promise<void> | undefined;

  /** Asks for the token, once for all that need it at a time; another one is another learner's. */
  identify(getToken: Asker['getToken']): Promise<void> {
    return (this.#asking ??= this.#ask(getToken).finally(() => (this.#asking = undefined)));
  }

  async #ask(getToken: Asker['getToken']): Promise<void> {
    const token = await getToken?.();
    if (token !== this.token) this.cache.clear();
    this.token = token;
  }
}

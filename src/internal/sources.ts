import {readBase} from '../data/address.js';
import {DataClient, type TokenAnswer} from '../data/client.js';
import type {Fetch} from '../data/http.js';

/** A way to reach APIs: whose token, whose `fetch`. It keeps one client for all widgets that ask an API alike. */
export class Access {
  readonly #clients = new Map<string, DataClient>();

  /** @param origin the only one that may get the token */
  constructor(
    readonly origin?: string,
    readonly getToken?: () => TokenAnswer,
    readonly fetch?: Fetch,
  ) {}

  /**
   * @param api as written on the page; relative to it
   * @returns undefined when `api` is no http(s) address
   */
  clientFor(api: string): DataClient | undefined {
    const base = baseOf(api);
    if (!base) return undefined;
    const getToken = base.origin === this.origin ? this.getToken : undefined;
    const client = this.#clients.get(base.href) ?? new DataClient({base, fetch: this.fetch, getToken});
    this.#clients.set(base.href, client);
    return client;
  }
}

/** Who asks without a provider. */
export const pageAccess = new Access();

/** The base of an API named on the page, if it is an http(s) address. */
export function baseOf(api: string): URL | undefined {
  try {
    const base = readBase(api, document.baseURI);
    return /^https?:$/.test(base.protocol) ? base : undefined;
  } catch {
    return undefined;
  }
}

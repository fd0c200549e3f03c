import {readBase} from '../data/address.js';
import {DataClient} from '../data/client.js';
import type {Fetch} from '../data/http.js';

const clients = new WeakMap<object, Map<string, DataClient>>();

/**
 * The client for an API: one for all widgets of the page that ask by the same `fetch`.
 *
 * @param api as written on the page; relative to it
 * @returns undefined when `api` is no http(s) address
 */
export function clientFor(api: string, fetch?: Fetch): DataClient | undefined {
  const base = baseOf(api);
  if (!base) return undefined;
  const who = fetch ?? clients;
  const known = clients.get(who) ?? new Map<string, DataClient>();
  clients.set(who, known);
  const client = known.get(base.href) ?? new DataClient({base, fetch});
  known.set(base.href, client);
  return client;
}

/** The base of an API named on the page, if it is an http(s) address. */
export function baseOf(api: string): URL | undefined {
  try {
    const base = readBase(api, document.baseURI);
    return /^https?:$/.test(base.protocol) ? base : undefined;
  } catch {
    return undefined;
  }
}

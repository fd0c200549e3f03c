import type {Access} from '../contexts/index.js';
import {readBase} from '../data/address.js';
import {DataClient} from '../data/client.js';

/** Who asks without a provider: one set of clients for the page. */
const PAGE: Access = {origin: undefined, getToken: undefined, fetch: undefined};
const clients = new WeakMap<Access, Map<string, DataClient>>();

/**
 * The client for an API, one for all widgets that reach it alike. The token goes
 * to the provider's own origin only.
 *
 * @param api as written on the page; relative to it
 * @returns undefined when `api` is no http(s) address
 */
export function clientFor(api: string, access: Access = PAGE): DataClient | undefined {
  const base = baseOf(api);
  if (!base) return undefined;
  const known = clients.get(access) ?? new Map<string, DataClient>();
  clients.set(access, known);
  const client =
    known.get(base.href) ??
    new DataClient({
      base,
      fetch: access.fetch,
      getToken: base.origin === access.origin ? access.getToken : undefined,
    });
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

import {readBase} from '../data/base.js';
import type {Again, DataClient} from '../data/client.js';
import type {Fetch} from '../data/http.js';
import {isPersonal} from '../data/paths.js';
import type {DataSource} from '../data/source.js';

const sources = new WeakMap<object, Map<string, DataSource>>();

/**
 * The source at an address: one for all widgets of the page that ask by the same `fetch`.
 *
 * @param api as written on the page; relative to it
 * @returns undefined when `api` is no http(s) address
 */
export function sourceFor(api: string, fetch?: Fetch): DataSource | undefined {
  const base = baseOf(api);
  if (!base) return undefined;
  const who = fetch ?? sources;
  const known = sources.get(who) ?? new Map<string, DataSource>();
  sources.set(who, known);
  const source = known.get(base.href) ?? lateSource(base, fetch);
  known.set(base.href, source);
  return source;
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

/**
 * A client that is loaded beside the page: a card with its data at hand, or in a page that names no API, needs
 * none. It is asked for as soon as an API is named; the autoloader does so at once.
 */
function lateSource(base: URL, fetch: Fetch | undefined): DataSource {
  let client: Promise<DataClient> | undefined;
  // What could not be loaded is asked for again.
  const load = () =>
    (client ??= import('../data/kinds.js').then(
      ({clientAt}) => clientAt(base, {fetch, again}),
      (error: unknown) => {
        client = undefined;
        throw error;
      },
    ));
  load().catch(() => {});
  return {
    base,
    personal: isPersonal(base.pathname) || undefined,
    item: async (...asked) => (await load()).item(...asked),
    list: async (...asked) => (await load()).list(...asked),
    identify: async (getToken) => (await load()).identify(getToken),
    service: async (fresh) => (await load()).service(fresh),
  };
}

/** Loaded when something fails; where it can't be, as without a connection, there is no other attempt. */
export const again: Again = async (error, ...more) => {
  const late = error.retryable && (await import('./again.js').catch(() => undefined));
  return !!late && late.again(error, ...more);
};

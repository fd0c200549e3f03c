import type {Fetch} from '../data/http.js';
import {utf8} from './base64.js';
import {isObject, parseJson} from './json.js';
import {ended, MOST_BYTES} from './limits.js';
import type {Fetched, JsonObject, Redirects, Run, Said} from './types.js';

const MOST_HOPS = 4;
const REQUEST_TIMEOUT = 8000;

const request = {
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  cache: 'no-cache',
  // Many an issuer's address answers with a page unless it is asked for JSON. Short enough for CORS.
  headers: {accept: 'application/json, application/ld+json, */*;q=0.5'},
} as const;

/** An address that may be asked: https, without a user name; `http:` on this machine only, for tests. */
function refusedUrl(address: string): Said | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const values = {url: address};
  if (!url || url.username || url.password) return {code: 'url-malformed', values};
  const isLocal = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isLocal)) return undefined;
  return {code: 'url-http', values};
}

/**
 * Asks the web without cookies and without the page's address (its origin is told, as CORS asks), each address once.
 *
 * @param ask the `fetch` to use
 * @param signal ends all of it
 */
export function makeGet(ask: Fetch, signal: AbortSignal): Run['get'] {
  const asked = new Map<string, Promise<Fetched>>();
  return async (address, redirects = 'same-host') => {
    const url = address.replace(/#.*/s, '');
    const keyOf = (by: Redirects) => `${by} ${url}`;
    // What came under the other rule will do, unless a redirect makes a difference.
    const other = await asked.get(keyOf(redirects === 'any-host' ? 'same-host' : 'any-host'));
    if (other?.ok && isSameHost(other.url, url)) return other;
    const key = keyOf(redirects);
    if (!asked.has(key)) asked.set(key, get(ask, signal, url, redirects));
    return asked.get(key)!;
  };
}

export const isSameHost = (one: string, other: string): boolean => new URL(one).host === new URL(other).host;

async function get(ask: Fetch, all: AbortSignal, url: string, redirects: Redirects): Promise<Fetched> {
  // What is over asks nobody more, and a signal says so only once.
  if (all.aborted) return {ok: false, code: 'fetch-timeout', values: {url}};
  // By hand: Node 20 forgets the timers of `AbortSignal.any`.
  const own = new AbortController();
  const {signal} = own;
  const stop = () => own.abort();
  const timer = setTimeout(stop, REQUEST_TIMEOUT);
  all.addEventListener('abort', stop);
  try {
    return await ended(signal, follow(ask, signal, url, redirects));
  } catch (error) {
    const values = {url};
    if (error instanceof RangeError) return {ok: false, code: 'fetch-too-large', values};
    if (signal.aborted) return {ok: false, code: 'fetch-timeout', values};
    // A browser doesn't say whether it was the network or the other side's lack of CORS.
    return {ok: false, code: 'origin' in globalThis ? 'fetch-cors' : 'fetch-failed', values};
  } finally {
    clearTimeout(timer);
    all.removeEventListener('abort', stop);
  }
}

/**
 * Follows redirects by hand, where the platform lets us see them: none leaves https, and a document that
 * speaks for a host (keys, profiles, lists without a signature) comes from that host.
 */
async function follow(
  ask: Fetch,
  signal: AbortSignal,
  first: string,
  redirects: Redirects,
): Promise<Fetched> {
  const isRefused = (url: string) =>
    refusedUrl(url) ?? (redirects === 'same-host' && !isSameHost(url, first));
  let url = first;
  for (let hop = 0; hop < MOST_HOPS; hop++) {
    const values = {url, first};
    const said = isRefused(url);
    if (said) return {ok: false, ...(said === true ? {code: 'fetch-redirect', values} : said)};
    let response = await ask(url, {...request, signal, redirect: 'manual'});
    // Browsers hide where it leads, and keep a secure page on https themselves.
    if (response.type === 'opaqueredirect')
      response = await ask(url, {...request, signal, redirect: 'follow'});
    const {status, headers} = response;
    const target = status >= 300 && status < 400 && headers.get('location');
    if (target && URL.canParse(target, url)) {
      void response.body?.cancel().catch(() => undefined);
      url = new URL(target, url).href;
      continue;
    }
    const last = response.url || url;
    if (isRefused(last)) return {ok: false, code: 'fetch-redirect', values: {url: last, first}};
    if (!response.ok) return {ok: false, status, code: 'fetch-status', values: {url, status: `${status}`}};
    // Where a `fetch` is somebody's own, its body may be no stream.
    const body = response.body ?? new Blob([await response.arrayBuffer()]).stream();
    return {ok: true, bytes: await readAll(body, MOST_BYTES), url: last};
  }
  return {ok: false, code: 'fetch-redirect', values: {url, first}};
}

/** @throws RangeError when there is more than `most` */
export async function readAll(
  stream: ReadableStream<Uint8Array>,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (;;) {
    const {done, value} = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      reader.cancel().catch(() => undefined);
      throw new RangeError();
    }
    parts.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** JSON from the web; undefined for everything else, as a page of HTML. */
export function jsonOf(fetched: Fetched & {ok: true}): JsonObject | undefined {
  try {
    const value = parseJson(utf8(fetched.bytes));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * What an assertion leads to, over https even where it is written as http: the address is the same, and what
 * comes is its host's for certain. Ids of assertions and issuers get no such help.
 */
export function getLinked(url: string, run: Run): Promise<Fetched> {
  if (!/^http:/i.test(url)) return run.get(url);
  run.note('address', 'warn', {code: 'ob2-http', values: {url}});
  return run.get(url.replace(/^http:/i, 'https:'));
}

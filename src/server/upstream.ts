import {maxAgeOf, MIB, type Fetch} from '../data/http.js';
import {bytesOf} from './bytes.js';
import {Kept} from './kept.js';

/** At most so large is a reply, as for any reader of a one-file source. */
const LARGEST = 20 * MIB;
/** At most so much is kept in all. */
const KEPT = 32 * MIB;
/** At most so many milliseconds, whatever the API says, so that a revocation shows. */
const FRESH = 60_000;
const MOST_REDIRECTS = 3;

/** Beside its body, what a reply takes. */
const AROUND = 1024;

/**
 * The `fetch` by which the host reads somebody else's API, and nothing but that: no other origin, no address
 * outside the base, no redirect that leads there, no cookie, no token. This is the guard against server-side
 * request forgery (OWASP, "SSRF Prevention", case 1). Whether the base is a private address is a matter of
 * whoever starts the host.
 *
 * Fresh replies are kept as bytes: a promise of one request is of no use to another one on an edge runtime.
 */
export function createUpstream(base: URL, fetch: Fetch = (url, init) => globalThis.fetch(url, init)): Fetch {
  const kept = new Kept<{body: Uint8Array<ArrayBuffer>; headers: Headers}>(
    KEPT,
    ({body}) => body.length + AROUND,
  );
  return async (url, {signal}) => {
    const known = kept.get(url);
    if (known) return new Response(known.body, {headers: known.headers});
    const reply = await get(new URL(url), base, fetch, signal ?? undefined);
    if (reply.status !== 200) return reply;
    const {headers} = reply;
    const body = await bytesOf(reply, LARGEST);
    if (!body) throw new TypeError(`${url} is larger than ${LARGEST / MIB} MiB`);
    const age = Math.min(maxAgeOf(headers.get('Cache-Control') ?? ''), FRESH);
    if (age > 0) kept.set(url, {body, headers}, age);
    return new Response(body, {headers});
  };
}

async function get(
  url: URL,
  base: URL,
  fetch: Fetch,
  signal: AbortSignal | undefined,
  redirects = 0,
): Promise<Response> {
  if (!isWithin(url, base)) throw new TypeError(`the host reads ${base.href} only, not ${url.href}`);
  const headers = {Accept: 'application/json'};
  const reply = await fetch(url.href, {headers, redirect: 'manual', ...(signal && {signal})});
  const location = reply.status >= 300 && reply.status < 400 ? reply.headers.get('Location') : null;
  if (location === null) return reply;
  await reply.body?.cancel();
  if (redirects === MOST_REDIRECTS) throw new TypeError(`${url.href} redirects too often`);
  return get(new URL(location, url), base, fetch, signal, redirects + 1);
}

/** Whether an address is the base's own, or below it. Open edX has its endpoints beside each other. */
export function isWithin(url: URL, base: URL): boolean {
  const folder = base.pathname.replace(/\/api\/courses\/v1\/(?:courses\/)?$/, '/api/');
  const isBelow = url.pathname === folder || (folder.endsWith('/') && url.pathname.startsWith(folder));
  // A percent-encoded step upwards is one to some servers.
  const climbs = /(?:^|[/\\])(?:\.|%2e){1,2}(?:[/\\]|$)/i.test(url.pathname.replace(/%2f|%5c/gi, '/'));
  return url.origin === base.origin && !url.username && !url.password && isBelow && !climbs;
}

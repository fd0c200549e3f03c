import {maxAgeOf, MIB, type Fetch} from '../data/http.js';

/** At most so large is a reply, as for any reader of a one-file source. */
const LARGEST = 20 * MIB;
/** At most so much is kept in all. */
const KEPT = 32 * MIB;
/** At most so many milliseconds, whatever the API says, so that a revocation shows. */
const FRESH = 60_000;
const MOST_REDIRECTS = 3;

interface Kept {
  body: Uint8Array<ArrayBuffer>;
  headers: Headers;
  until: number;
}

/**
 * The `fetch` by which the host reads somebody else's API, and nothing but that: no other origin, no address
 * outside the base, no redirect that leads there, no cookie, no token. This is the guard against server-side
 * request forgery (OWASP, "SSRF Prevention", case 1). Whether the base is a private address is a matter of
 * whoever starts the host.
 *
 * Fresh replies are kept as bytes: a promise of one request is of no use to another one on an edge runtime.
 */
export function createUpstream(base: URL, fetch: Fetch = (url, init) => globalThis.fetch(url, init)): Fetch {
  const kept = new Map<string, Kept>();
  return async (url, {signal}) => {
    const known = kept.get(url);
    if (known && known.until > Date.now()) return new Response(known.body, {headers: known.headers});
    kept.delete(url);
    const reply = await get(new URL(url), base, fetch, signal ?? undefined);
    if (reply.status !== 200) return reply;
    const body = await bytesOf(reply);
    const maxAge = Math.min(maxAgeOf(reply.headers.get('Cache-Control') ?? ''), FRESH);
    if (maxAge > 0) keep(kept, url, {body, headers: reply.headers, until: Date.now() + maxAge});
    return new Response(body, {headers: reply.headers});
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

async function bytesOf(reply: Response): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = (reply.body as ReadableStream<Uint8Array> | null)?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.length;
    if (size > LARGEST) {
      await reader?.cancel();
      throw new TypeError(`${reply.url} is larger than ${LARGEST / MIB} MiB`);
    }
    chunks.push(part.value);
  }
  const whole = new Uint8Array(size);
  chunks.reduce((at, chunk) => (whole.set(chunk, at), at + chunk.length), 0);
  return whole;
}

/** The oldest go first. */
function keep(kept: Map<string, Kept>, url: string, reply: Kept): void {
  if (reply.body.length > KEPT) return;
  kept.set(url, reply);
  let total = [...kept.values()].reduce((sum, {body}) => sum + body.length + 1024, 0);
  for (const [oldest, {body}] of kept) {
    if (total <= KEPT) return;
    kept.delete(oldest);
    total -= body.length + 1024;
  }
}

import type {Fetch} from './http.js';

/** What every request of a public API says; no other header, so that it needs no preflight. */
export const ACCEPT = 'application/json';

/** Under this name the document holds replies that the autoloader asked for before the client was there (`loader.ts`). */
export const EARLY = Symbol.for('iioe-early');
export interface Holder {
  /** By address, as the page may have it: relative. */
  [EARLY]?: Record<string, Promise<Response>>;
}

/** Until when it counts, in milliseconds of the page's life: it is asked for while the page is parsed. */
const OLD = 60_000;

/** The browser's `fetch`, but for what was asked early: given once, to a request that is no different. */
export const fetchOnce: Fetch = (url, init) => take(url, init) ?? fetch(url, init);

function take(url: string, {cache, method, signal}: RequestInit): Promise<Response> | undefined {
  const {[EARLY]: early = {}, baseURI} = (globalThis.document ?? {}) as Holder & {baseURI?: string};
  const isIt = (address: string) => URL.canParse(address, baseURI) && new URL(address, baseURI).href === url;
  const address = Object.keys(early).find(isIt)!;
  const reply = early[address];
  // A learner's request, or one past the cache, makes it old.
  delete early[address];
  if (cache || method || !reply || performance.now() > OLD) return undefined;
  // It was asked for without knowing who would give up, and when.
  return new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error));
    reply.then((early) => resolve(endedBy(signal, early)), reject);
  });
}

/** Ends a reply's body with the signal, too. */
const endedBy = (signal: AbortSignal | null | undefined, reply: Response): Response =>
  new Response(
    reply.body?.pipeThrough(new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>(), {
      ...(signal && {signal}),
    }) ?? null,
    reply,
  );

import type {Fetch} from './http.js';

/** What every request of a public API says; nothing else, so that it needs no preflight. */
export const PLAIN = {
  headers: {Accept: 'application/json'},
  credentials: 'omit',
} as const satisfies RequestInit;

/** How long a request may take, in milliseconds. */
export const TIMEOUT = 10_000;

/** Replies that the autoloader has asked for, by address; it is another script, so the document holds them. */
export const EARLY = Symbol.for('iioe-early');
export interface Holder {
  [EARLY]?: Record<string, Promise<Response>>;
}

/** The browser's `fetch`; what was asked early is taken once, by a request that is no different. */
export const fetchOnce: Fetch = (url, init) => {
  const held = (globalThis.document as Holder | undefined)?.[EARLY] ?? {};
  const early = init.cache || init.method ? undefined : held[url];
  delete held[url];
  return early ?? fetch(url, init);
};

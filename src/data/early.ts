import type {Fetch} from './http.js';

/** What every request of a public API says; no other header, so that it needs no preflight. */
export const ACCEPT = 'application/json';

/** How long a request may take, in milliseconds. */
export const TIMEOUT = 10_000;

/**
 * What the autoloader has asked for before the client was there (`internal/early.ts`); it is another script, so the
 * document holds it. Gives a reply once, to a request that is no different.
 */
export const EARLY = Symbol.for('iioe-early');
export interface Holder {
  [EARLY]?: (...asking: Parameters<Fetch>) => Promise<Response> | undefined;
}

/** The browser's `fetch`, but for what was asked early. */
export const fetchOnce: Fetch = (url, init) =>
  (globalThis.document as Holder | undefined)?.[EARLY]?.(url, init) ?? fetch(url, init);

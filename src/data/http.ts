import type {Problem} from '../schemas/read.js';
import {ACCEPT} from './early.js';
import {DataError, type ErrorFacts, type ErrorKind} from './errors.js';

const KINDS: Record<number, ErrorKind> = {
  401: 'forbidden',
  403: 'forbidden',
  404: 'not-found',
  410: 'not-found',
  429: 'rate-limited',
  503: 'maintenance',
};

/** What a reply outside 200–299 stands for, whatever its body holds. */
export const kindOfStatus = (status: number): ErrorKind => KINDS[status] ?? 'http';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface GetOptions {
  fetch: Fetch;
  signal: AbortSignal;
  /** Time limit in milliseconds, body included. */
  timeout: number;
  /** Most bytes of the reply, decoded. */
  limit?: number | undefined;
  /** Past the HTTP cache. */
  fresh?: boolean | undefined;
  token?: string | null | undefined;
  /** Sent by POST instead; it carries its own token. */
  form?: URLSearchParams | undefined;
}

export interface Reply {
  json: unknown;
  /** Milliseconds for which it is fresh. */
  maxAge: number;
  /** What an adapter had to say of it. */
  problems?: Problem[];
  /** Aborted when it is another learner's to see. */
  owned?: AbortSignal;
}

export const MIB = 1 << 20;

/** Freshness where the reply says nothing of it, in seconds. */
const MAX_AGE = 60;

/**
 * One GET for JSON. No cookies, and only safelisted headers unless a token is
 * given, so that a public API needs no preflight.
 *
 * @throws DataError, or whatever when the caller gave up
 */
export async function getJson(
  url: string,
  {fetch, signal, timeout, limit = 5 * MIB, fresh, token, form}: GetOptions,
): Promise<Reply> {
  const late = AbortSignal.timeout(timeout);
  const failure = (kind: ErrorKind, why: string, facts?: ErrorFacts) =>
    new DataError(kind, `${url} ${why}`, facts);
  let response: Response;
  let body: string | undefined;
  try {
    response = await fetch(url, {
      headers: {Accept: ACCEPT, ...(token && !form && {Authorization: `Bearer ${token}`})},
      credentials: 'omit',
      // One address for every learner: what is kept for one must not be another's.
      ...((token || fresh) && {cache: token ? 'no-store' : 'no-cache'}),
      // A redirect would take the form's token along, wherever it leads.
      ...(form && {method: 'POST', body: form, redirect: 'error'}),
      signal: AbortSignal.any([signal, late]),
    });
    body = await textOf(response, limit);
  } catch (error) {
    throw failure(
      late.aborted || (error as Error)?.name === 'TimeoutError' ? 'timeout' : 'network',
      String(error),
    );
  }
  const json = parse(body ?? '');
  const {ok, status, headers} = response;
  if (!ok) {
    const facts = {status, retryAfter: headers.get('Retry-After'), problem: json};
    throw failure(kindOfStatus(status), `answered ${status}`, facts);
  }
  if (body === undefined) throw failure('invalid-data', `answered more than ${limit / MIB} MiB`);
  // A notice page or a login page: the next answer may be data again.
  if (json === undefined) throw failure('invalid-data', 'answered no JSON', {retryable: true});
  return {json, maxAge: maxAgeOf(headers.get('Cache-Control') ?? '')};
}

/** The body, or undefined where it is too large; what tells no size is read only as far. */
async function textOf(response: Response, limit: number): Promise<string | undefined> {
  const decoder = new TextDecoder();
  // Where it can be had whole it is: browsers list what is read in pieces and not cached as cancelled.
  if (Number(response.headers.get('Content-Length') ?? Infinity) <= limit) {
    const whole = await response.arrayBuffer();
    return whole.byteLength > limit ? undefined : decoder.decode(whole);
  }
  const reader = response.body?.getReader();
  let text = '';
  for (let size = 0; reader;) {
    const {done, value} = await reader.read();
    if (done) break;
    size += value.length;
    text += decoder.decode(value, {stream: true});
    if (size > limit) return void reader.cancel();
  }
  return text + decoder.decode();
}

/** (RFC 9111 §5.2.2) */
export function maxAgeOf(caching: string): number {
  if (/no-(?:store|cache)/i.test(caching)) return 0;
  return Number(/max-age=(\d+)/i.exec(caching)?.[1] ?? MAX_AGE) * 1000;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

import {rules, type TextValue} from '../schemas/rules.js';
import {DataError, kindOfStatus} from './errors.js';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface GetOptions {
  fetch: Fetch;
  signal: AbortSignal;
  /** Time limit in milliseconds, body included. */
  timeout: number;
  /** Past the HTTP cache. */
  fresh: boolean | undefined;
  token: string | null | undefined;
}

/**
 * One GET for JSON. No cookies, and only safelisted headers unless a token is
 * given, so that a public API needs no preflight.
 *
 * @throws DataError, or whatever when the caller gave up
 */
export async function getJson(url: string, {fetch, signal, timeout, fresh, token}: GetOptions): Promise<unknown> {
  const limit = AbortSignal.timeout(timeout);
  let response: Response;
  let body: string;
  try {
    response = await fetch(url, {
      headers: {Accept: 'application/json', ...(token && {Authorization: `Bearer ${token}`})},
      credentials: 'omit',
      cache: fresh ? 'no-cache' : 'default',
      signal: AbortSignal.any([signal, limit]),
    });
    body = await response.text();
  } catch (error) {
    throw new DataError(limit.aborted ? 'timeout' : 'network', `${url} could not be read: ${String(error)}`);
  }
  const json = parse(body);
  if (!response.ok) throw refusal(url, response, json);
  // A notice page or a login page: the next answer may be data again.
  if (json === undefined) throw new DataError('invalid-data', `${url} answered no JSON`, {retryable: true});
  return json;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** A reply outside 200–299; problem details say what it means to a person. (RFC 9457 §3.1) */
function refusal(url: string, {status, headers}: Response, problem: unknown): DataError {
  const {detail, title} = (problem ?? {}) as Record<string, unknown>;
  return new DataError(kindOfStatus(status), `${url} answered ${status}`, {
    status,
    retryAfter: milliseconds(headers.get('Retry-After') ?? '-'),
    notice: (rules.text(detail) ?? rules.text(title)) as TextValue | undefined,
  });
}

/** `Retry-After`, seconds or a date. (RFC 9110 §10.2.3) */
function milliseconds(header: string): number | undefined {
  const wait = /\D/.test(header) ? Date.parse(header) - Date.now() : Number(header) * 1000;
  return wait >= 0 ? wait : undefined;
}

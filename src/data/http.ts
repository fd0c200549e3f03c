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
 * @throws DataError, or the signal's reason when the caller gave up
 */
export async function getJson(url: string, {fetch, signal, timeout, fresh, token}: GetOptions): Promise<unknown> {
  const limit = AbortSignal.timeout(timeout);
  let status: number | undefined;
  let body: string;
  try {
    const response = await fetch(url, {
      headers: {Accept: 'application/json', ...(token && {Authorization: `Bearer ${token}`})},
      credentials: 'omit',
      cache: fresh ? 'no-cache' : 'default',
      signal: AbortSignal.any([signal, limit]),
    });
    body = await response.text();
    if (!response.ok) {
      status = response.status;
      const retryAfter = milliseconds(response.headers.get('Retry-After'));
      throw new DataError(kindOfStatus(status), `${url} answered ${status}`, {status, retryAfter, notice: noticeOf(body)});
    }
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    if (error instanceof DataError) throw error;
    throw new DataError(limit.aborted ? 'timeout' : 'network', `${url} could not be read: ${String(error)}`);
  }
  try {
    return JSON.parse(body);
  } catch {
    // A notice page or a login page: the next answer may be data again.
    throw new DataError('invalid-data', `${url} answered something that is not JSON`, {retryable: true});
  }
}

/** `Retry-After`, seconds or a date. (RFC 9110 §10.2.3) */
function milliseconds(header: string | null): number | undefined {
  if (!header) return undefined;
  const wait = /\D/.test(header) ? Date.parse(header) - Date.now() : Number(header) * 1000;
  return wait >= 0 ? wait : undefined;
}

/** What problem details say to a person. (RFC 9457 §3.1) */
function noticeOf(body: string): TextValue | undefined {
  try {
    const {detail, title} = JSON.parse(body) as Record<string, unknown>;
    return (rules.text(detail) ?? rules.text(title)) as TextValue | undefined;
  } catch {
    return undefined;
  }
}

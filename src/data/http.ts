import {DataError, kindOfStatus} from './errors.js';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface GetOptions {
  fetch: Fetch;
  signal: AbortSignal;
  /** Time limit in milliseconds, body included. */
  timeout: number;
  /** Past the HTTP cache. */
  fresh?: boolean | undefined;
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
    throw new DataError(limit.aborted ? 'timeout' : 'network', `${url}: ${String(error)}`);
  }
  const json = parse(body);
  const {ok, status, headers} = response;
  if (!ok) {
    const retryAfter = headers.get('Retry-After') ?? undefined;
    throw new DataError(kindOfStatus(status), `${url} answered ${status}`, {status, retryAfter, problem: json});
  }
  // A notice page or a login page: the next answer may be data again.
  if (json === undefined) throw new DataError('invalid-data', `${url}: not JSON`, {retryable: true});
  return json;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

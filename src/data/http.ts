import {DataError, kindOfStatus, type ErrorFacts, type ErrorKind} from './errors.js';

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
export async function getJson(
  url: string,
  {fetch, signal, timeout, fresh, token}: GetOptions,
): Promise<unknown> {
  const limit = AbortSignal.timeout(timeout);
  const failure = (kind: ErrorKind, why: string, facts?: ErrorFacts) =>
    new DataError(kind, `${url} ${why}`, facts);
  let response: Response;
  let body: string;
  try {
    response = await fetch(url, {
      headers: {Accept: 'application/json', ...(token && {Authorization: `Bearer ${token}`})},
      credentials: 'omit',
      ...(fresh && {cache: 'no-cache'}),
      signal: AbortSignal.any([signal, limit]),
    });
    body = await response.text();
  } catch (error) {
    throw failure(limit.aborted ? 'timeout' : 'network', String(error));
  }
  const json = parse(body);
  const {ok, status, headers} = response;
  if (!ok) {
    const facts = {status, retryAfter: headers.get('Retry-After'), problem: json};
    throw failure(kindOfStatus(status), `answered ${status}`, facts);
  }
  // A notice page or a login page: the next answer may be data again.
  if (json === undefined) throw failure('invalid-data', 'answered no JSON', {retryable: true});
  return json;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

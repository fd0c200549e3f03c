import {isObject, rules, INVALID, type TextValue} from '../schemas/rules.js';
import {DataError, errorOfStatus} from './errors.js';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface GetOptions {
  fetch: Fetch;
  signal: AbortSignal;
  /** Time limit in milliseconds, body included. */
  timeout: number;
  /** Past the HTTP cache. */
  fresh: boolean;
  token: string | undefined;
}

/**
 * One GET for JSON. No cookies, and only safelisted headers unless a token is
 * given, so that a public API needs no preflight.
 *
 * @throws DataError, or the signal's reason when the caller gave up
 */
export async function getJson(url: string, options: GetOptions): Promise<unknown> {
  const limit = AbortSignal.timeout(options.timeout);
  try {
    const response = await options.fetch(url, {
      headers: {
        Accept: 'application/json',
        ...(options.token ? {Authorization: `Bearer ${options.token}`} : {}),
      },
      credentials: 'omit',
      cache: options.fresh ? 'no-cache' : 'default',
      signal: AbortSignal.any([options.signal, limit]),
    });
    const body = await response.text();
    if (!response.ok) throw errorOfStatus(response.status, url, problemFacts(response, body));
    return parse(body, url);
  } catch (error) {
    if (options.signal.aborted) throw options.signal.reason;
    if (error instanceof DataError) throw error;
    throw limit.aborted
      ? new DataError('timeout', `${url} did not answer within ${options.timeout} ms`)
      : new DataError('network', `${url} could not be reached (${String(error)})`);
  }
}

function parse(body: string, url: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // A notice page or a login page: the next answer may be data again.
    throw new DataError('invalid-data', `${url} answered something that is not JSON`, {
      status: 200,
      retryable: true,
    });
  }
}

/** What a reply says of its failure: RFC 9457 (problem details), RFC 9110 §10.2.3 (`Retry-After`). */
function problemFacts(response: Response, body: string): {retryAfter?: number; notice?: TextValue} {
  const seconds = retrySeconds(response.headers.get('Retry-After'));
  const notice = noticeOf(body);
  return {
    ...(seconds === undefined ? {} : {retryAfter: seconds * 1000}),
    ...(notice === undefined ? {} : {notice}),
  };
}

function retrySeconds(header: string | null): number | undefined {
  if (!header) return undefined;
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
}

function noticeOf(body: string): TextValue | undefined {
  try {
    const problem: unknown = JSON.parse(body);
    if (!isObject(problem)) return undefined;
    const words = [problem.detail, problem.title].map((value) => rules.text(value)).find((text) => text !== INVALID);
    return words as TextValue | undefined;
  } catch {
    return undefined;
  }
}

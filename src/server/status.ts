import {DataError, type ErrorKind} from '../data/errors.js';
import type {StringKey} from '../localization/strings.js';

/** Who answers for another server tells so by these. (RFC 9110 §15.5 and §15.6) */
const STATUS: Readonly<Record<ErrorKind, number>> = {
  'not-found': 404,
  forbidden: 403,
  maintenance: 503,
  'rate-limited': 503,
  timeout: 504,
  network: 502,
  http: 502,
  'invalid-data': 502,
  misconfigured: 502,
};

/** A failure in words, where the host shows that there is nothing to show. */
const WORDS: Readonly<Record<ErrorKind, StringKey>> = {
  'not-found': 'error-not-found',
  forbidden: 'error-forbidden',
  maintenance: 'error-maintenance',
  'rate-limited': 'error-rate-limited',
  // Not the visitor's connection, but the host's.
  network: 'error-http',
  timeout: 'error-timeout',
  http: 'error-http',
  'invalid-data': 'error-invalid-data',
  misconfigured: 'error-misconfigured',
};

export const wordsKeyOf = ({kind}: DataError): StringKey => WORDS[kind];

/** In seconds, where the API doesn't say. */
const AGAIN = '30';

/**
 * When to ask again, where waiting may help, as a header. (RFC 9110 §10.2.3)
 *
 * @param error of which `statusOf` gave the status
 */
export function againOf(error: unknown): {'Retry-After'?: string} {
  if (!(error instanceof DataError) || STATUS[error.kind] !== 503) return {};
  return {'Retry-After': error.facts.retryAfter ?? AGAIN};
}

/**
 * The status by which the host answers, at all its addresses, when its API doesn't.
 *
 * @throws whatever is no failure of the API
 */
export function statusOf(error: unknown): number {
  if (!(error instanceof DataError)) throw error;
  return STATUS[error.kind];
}

import {DataError, type ErrorKind} from '../../data/errors.js';
import {explain} from '../../data/explain.js';
import type {ServiceNote} from '../../data/source.js';
import type {Localizer} from '../../localization/localizer.js';

/** Who answers for another server tells so by these. (RFC 9110 §15.6) */
const STATUS: Partial<Record<ErrorKind, number>> = {
  'not-found': 404,
  forbidden: 404,
  misconfigured: 404,
  maintenance: 503,
  'rate-limited': 503,
};

/** Why there is nothing to show: as a status, and in words. What is nobody's to see is not there. */
export function failureOf(
  cause: unknown,
  service: ServiceNote | undefined,
  w: Localizer,
): {status: number; words: string} {
  const error =
    cause instanceof DataError
      ? cause
      : cause === undefined
        ? new DataError('not-found', 'is not in the reply')
        : new DataError('network', 'gave no answer');
  const {error: explained, notice} = explain(error, service);
  const status = STATUS[explained.kind] ?? 502;
  const key = status === 404 ? 'error-not-found' : status === 503 ? 'error-maintenance' : 'error-http';
  return {status, words: w.wording(notice).value || w.term(key)};
}

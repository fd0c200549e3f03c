import {DataError} from '../../data/errors.js';
import {explain} from '../../data/explain.js';
import type {ServiceNote} from '../../data/source.js';
import type {Localizer} from '../../localization/localizer.js';
import {againOf, statusOf} from '../status.js';

/** Why there is nothing to show: as a status, and in words, in which what is nobody's to see is not there. */
export function failureOf(
  cause: unknown,
  service: ServiceNote | undefined,
  w: Localizer,
): {status: number; words: string; retryAfter: string | undefined} {
  const error =
    cause instanceof DataError
      ? cause
      : cause === undefined
        ? new DataError('not-found', 'is not in the reply')
        : new DataError('network', 'gave no answer');
  const {error: explained, notice} = explain(error, service);
  const status = statusOf(explained);
  const key =
    status === 404 || status === 403
      ? 'error-not-found'
      : status === 503
        ? 'error-maintenance'
        : 'error-http';
  return {
    status,
    words: w.wording(notice).value || w.term(key),
    retryAfter: againOf(explained)['Retry-After'],
  };
}

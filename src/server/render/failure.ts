import {DataError} from '../../data/errors.js';
import {explain} from '../../data/explain.js';
import type {ServiceNote} from '../../data/source.js';
import type {Localizer} from '../../localization/localizer.js';
import {againOf, statusOf, wordsKeyOf} from '../status.js';

/** Why there is nothing to show: as a status, and in words, in which what is nobody's to see is not there. */
export function failureOf(
  cause: unknown,
  service: ServiceNote | undefined,
  w: Localizer,
): {status: number; words: string; retryAfter: string | undefined} {
  const {error, notice} = explain(asDataError(cause), service);
  const key = error.kind === 'forbidden' ? 'error-not-found' : wordsKeyOf(error);
  return {
    status: statusOf(error),
    words: w.wording(notice).value || w.term(key),
    retryAfter: againOf(error)['Retry-After'],
  };
}

/** Without a cause the reply left the item out; any other is of a source that failed by itself. */
function asDataError(cause: unknown): DataError {
  if (cause instanceof DataError) return cause;
  return cause === undefined
    ? new DataError('not-found', 'is not in the reply')
    : new DataError('network', 'gave no answer');
}

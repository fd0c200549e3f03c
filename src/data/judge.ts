import {DataError} from './errors.js';
import type {ServiceNote} from './source.js';
import {versionError} from './version.js';

/** What a failure is to be called, given what the API says of itself: while it is worked on, maintenance. */
export function judge(error: DataError, service: ServiceNote | undefined): DataError {
  const {kind, message, facts} = error;
  const isExcused = service?.status === 'maintenance' && !/not-found|forbidden|misconfigured/.test(kind);
  if (!isExcused) return versionError(service) ?? error;
  return new DataError('maintenance', message, {...facts, notice: service.notice ?? facts.notice});
}

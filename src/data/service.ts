import {read} from '../schemas/read.js';
import {serviceShape} from '../schemas/shapes/service.js';
import {DataError} from './errors.js';
import type {ServiceNote} from './source.js';

/** The version of the contract that this reader knows. */
const VERSION = '1';

/** What the service document says; an invalid one says nothing. */
export const readService = (wire: unknown, base: string): ServiceNote | undefined =>
  read<ServiceNote>(serviceShape, wire, base).value;

/** The error of an API of another major version, if it is one. */
export function versionError(service: ServiceNote | undefined): DataError | undefined {
  const version = service?.version;
  return version === undefined || version.split('.')[0] === VERSION
    ? undefined
    : new DataError('misconfigured', `the API speaks version ${version}, this library version ${VERSION}`);
}

/** What a failure is to be called, given what the API says of itself: while it is worked on, maintenance. */
export function blame(error: unknown, service: ServiceNote | undefined): DataError {
  const known = error instanceof DataError ? error : new DataError('network', String(error));
  const excused = service?.status === 'maintenance' && !/not-found|forbidden|misconfigured/.test(known.kind);
  return (
    versionError(service) ??
    (excused
      ? new DataError('maintenance', known.message, {...known.facts, notice: service.notice ?? known.facts.notice})
      : known)
  );
}

import {read} from '../schemas/read.js';
import {serviceShape} from '../schemas/shapes/service.js';
import {DataError, type ErrorKind} from './errors.js';
import type {ServiceNote} from './source.js';

/** The version of the contract that this reader knows. */
export const API_VERSION = '1';

/** What the service document says; an invalid one says nothing. */
export function readService(wire: unknown, base: string): ServiceNote | undefined {
  return read<ServiceNote>(serviceShape, wire, base).value;
}

/** The error of an API of another major version, if it is one. */
export function versionError(service: ServiceNote | undefined): DataError | undefined {
  const version = service?.version;
  if (version === undefined || version.split('.')[0] === API_VERSION) return undefined;
  return new DataError(
    'misconfigured',
    `the API speaks version ${version}, this library version ${API_VERSION}`,
  );
}

const EXCUSABLE: readonly ErrorKind[] = ['network', 'timeout', 'http', 'rate-limited', 'invalid-data'];

/** What a failure is to be called, given what the API says of itself: while it is worked on, maintenance. */
export function blame(error: unknown, service: ServiceNote | undefined): DataError {
  const known = error instanceof DataError ? error : new DataError('network', String(error));
  const version = versionError(service);
  if (version) return version;
  if (service?.status !== 'maintenance' || !EXCUSABLE.includes(known.kind)) return known;
  const {status, retryAfter} = known;
  return new DataError('maintenance', known.message, {
    ...(status === undefined ? {} : {status}),
    ...(retryAfter === undefined ? {} : {retryAfter}),
    ...(service.notice === undefined ? {} : {notice: service.notice}),
  });
}

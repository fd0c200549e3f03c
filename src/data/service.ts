import {read} from '../schemas/read.js';
import {serviceShape} from '../schemas/shapes/service.js';
import {DataError} from './errors.js';
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

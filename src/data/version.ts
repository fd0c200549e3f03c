import {DataError} from './errors.js';
import type {ServiceNote} from './source.js';

/** The version of the contract that this reader knows. */
const VERSION = '1';

/** The error of an API of another major version, if it is one. */
export function versionError({version = VERSION}: ServiceNote = {}): DataError | undefined {
  return version.split('.')[0] === VERSION
    ? undefined
    : new DataError('misconfigured', `the API speaks version ${version}, this library version ${VERSION}`);
}

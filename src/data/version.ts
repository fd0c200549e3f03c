import {DataError} from './errors.js';
import type {ServiceNote} from './source.js';

/** The version of the contract that this reader knows. */
const VERSION = '1';

/** @throws DataError for an API of another major version, if it says so */
export function checkVersion({version = VERSION}: ServiceNote = {}): void {
  if (version.split('.')[0] !== VERSION) {
    throw new DataError('misconfigured', `the API has version ${version}, not version ${VERSION}`);
  }
}

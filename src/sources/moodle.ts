import {moodle} from '../data/adapters/moodle.js';
import type {DataSource} from '../data/source.js';
import {sourceBy, type SourceOptions} from '../internal/source-by.js';

/**
 * Reads a Moodle site, by its web services; for the provider's `source`. Every request needs the token of the provider’s `getToken`.
 *
 * @param api the site, `https://moodle.example.org/`, or its `/webservice/rest/server.php`
 * @throws TypeError when it is no http(s) address
 */
export const moodleSource = (api: string, options?: SourceOptions): DataSource =>
  sourceBy(moodle, api, {...options, personal: true});

import {oneFile} from '../data/adapters/one-file.js';
import type {DataSource} from '../data/source.js';
import {documentBy, type SourceOptions} from '../internal/source-by.js';

/**
 * Reads a JSON document with whole collections; for the provider's `source`.
 *
 * @param api `https://example.edu/data/courses.json`; relative to the page
 * @throws TypeError when it is no http(s) address
 */
export const oneFileSource = (api: string, options?: SourceOptions): DataSource =>
  documentBy(oneFile, api, options);

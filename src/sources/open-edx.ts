import {openEdx} from '../data/adapters/open-edx.js';
import type {DataSource} from '../data/source.js';
import {sourceBy, type SourceOptions} from '../internal/source-by.js';

/**
 * Reads an Open edX site; for the provider's `source`.
 *
 * @param api the site, `https://lms.example.org/`, or its `/api/courses/v1/`
 * @throws TypeError when it is no http(s) address
 */
export const openEdxSource = (api: string, options?: SourceOptions): DataSource =>
  sourceBy(openEdx, api, options);

import {canvas} from '../data/adapters/canvas.js';
import type {DataSource} from '../data/source.js';
import {sourceBy, type SourceOptions} from '../internal/source-by.js';

/**
 * Reads Canvas, by a proxy that lets your pages read it (see `docs/sources.md`); for the provider's `source`. Every request needs the token of the provider’s `getToken`.
 *
 * @param api the proxy’s address, in place of the site’s
 * @throws TypeError when it is no http(s) address
 */
export const canvasSource = (api: string, options?: SourceOptions): DataSource =>
  sourceBy(canvas, api, {...options, personal: true});

/** The reference API and the embed host: one `fetch` handler, without anything of Node's. */
import {createApp} from './app.js';
import type {FetchServer, ServerOptions} from './options.js';

export type {
  ApiDocument,
  Asset,
  AssetReader,
  Authorize,
  FetchServer,
  Item,
  ServerOptions,
} from './options.js';

export {fetchedFiles} from './fetched-files.js';
export {renderSvg, type SvgKind, type SvgOptions} from './svg/index.js';
export {renderWidget} from './render/index.js';
export type {Rendered, RenderRequest} from './render/index.js';

/**
 * Makes the handler.
 *
 * @example
 * const server = createServer({data: JSON.parse(await readFile('data.json', 'utf8'))});
 * const reply = await server.fetch(new Request('http://localhost/api/courses?language=fr'));
 */
export function createServer(options: ServerOptions): FetchServer {
  const app = createApp(options);
  return {fetch: async (request) => app.fetch(request)};
}

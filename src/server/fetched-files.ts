import {mediaTypeOf} from './media-types.js';
import type {AssetReader} from './options.js';
import {ownPages} from './own-pages.js';
import {releaseIn} from './releases.js';

declare const __VERSION__: string;
const version = typeof __VERSION__ === 'string' ? __VERSION__ : undefined;

/** A binding answers by the path alone. (RFC 2606 §2: `.invalid` is nobody's) */
const NOBODY = 'https://files.invalid/';

/**
 * The host's files where there is no disk: asked for, by an address, of whatever has the package's `dist/` and
 * `demo/`. Copies of older releases' `dist/` are `dist/<version>/` there.
 *
 * @param get answers for one address, as `fetch` does
 * @param base the folder that holds `dist/` and `demo/`; of no matter to what answers by the path alone
 * @example
 * createServer({data, assets: fetchedFiles((url) => env.ASSETS.fetch(url))});
 */
export function fetchedFiles(get: (url: string) => Response | Promise<Response>, base = NOBODY): AssetReader {
  return ownPages(async (path) => {
    if (!/^(?:demo|dist)\//.test(path)) return undefined;
    const release = releaseIn(path);
    const file = release === version ? path.replace(`/${release}/`, '/') : path;
    const url = new URL(file.split('/').map(encodeURIComponent).join('/'), base);
    const reply = await (async () => get(url.href))().catch(() => undefined);
    if (!reply?.ok) return undefined;
    return {
      body: new Uint8Array(await reply.arrayBuffer()),
      type: mediaTypeOf(path),
      immutable: release !== undefined,
    };
  });
}

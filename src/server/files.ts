/** The host's files from the disk, for Node, Deno and Bun: the one part of the server that asks for `node:`. */
import {existsSync, readFileSync} from 'node:fs';
import {readFile, stat} from 'node:fs/promises';
import {dirname, join, sep} from 'node:path';
import {fileURLToPath} from 'node:url';
import {mediaTypeOf} from './media-types.js';
import type {AssetReader} from './options.js';
import {ownPages} from './own-pages.js';
import {releaseIn} from './releases.js';

export type {Asset, AssetReader} from './options.js';

/** Where the files are. */
export interface FileFolders {
  /** The package's own folder; a program that was bundled into one file has to name it. */
  root?: string | undefined;
  /** Holds `<version>/…`, each a copy of that release's `dist/`. */
  releases?: string | undefined;
}

/**
 * The package's built files, and its snippet builder at `/`: what `assets` of `createServer` takes.
 *
 * @example
 * const server = createServer({data, assets: packageFiles()});
 */
export const packageFiles = (folders?: FileFolders): AssetReader => ownPages(assetReader(folders));

/** The package's folder, from `src/server/` and from `dist/` alike: where its `package.json` is. */
export function packageRoot(from: string = fileURLToPath(import.meta.url)): string {
  const folder = dirname(from);
  if (folder === from) throw new Error('the folder of iioe-widgets is not found: name it as "root"');
  return nameIn(folder) === 'iioe-widgets' ? folder : packageRoot(folder);
}

function nameIn(folder: string): string | undefined {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return undefined;
  return (JSON.parse(readFileSync(file, 'utf8')) as {name?: string}).name;
}

/**
 * Reads `demo/` and `dist/` of the package, and older releases; nothing else has an address.
 * `dist/<version>/…` is the same as `dist/…` for the version that is installed. What has a version in its
 * address may be kept for ever.
 */
export function assetReader({root = packageRoot(), releases}: FileFolders = {}): AssetReader {
  const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {version: string};
  const find = (path: string): string | undefined => {
    const [folder = '', ...rest] = path.split('/');
    if (!['demo', 'dist'].includes(folder)) return undefined;
    const release = releaseIn(path);
    if (release === undefined) return within(join(root, folder), rest);
    const inside = rest.slice(1);
    if (release === version) return within(join(root, folder), inside);
    return releases === undefined ? undefined : within(join(releases, release), inside);
  };
  return async (path) => {
    const file = find(path);
    if (file === undefined || !(await isFile(file))) return undefined;
    return {body: await readFile(file), type: mediaTypeOf(file), immutable: releaseIn(path) !== undefined};
  };
}

/** A path below a folder, or nothing where it leads out of it. */
function within(folder: string, steps: readonly string[]): string | undefined {
  const file = join(folder, ...steps);
  return file.startsWith(join(folder, sep)) ? file : undefined;
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() ?? false;
}

import {existsSync, readFileSync} from 'node:fs';
import {readdir, readFile, stat} from 'node:fs/promises';
import {dirname, extname, join, sep} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {AssetReader} from '../server/index.js';
import {CommandError} from './usage.js';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ts': 'text/plain; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** The package's folder, from `src/cli/` and from `dist/cli/` alike: where its `package.json` is. */
export function packageRoot(from: string = fileURLToPath(import.meta.url)): string {
  const folder = dirname(from);
  if (folder === from) throw new Error('the package of iioe-widgets is not complete: no package.json');
  return nameIn(folder) === 'iioe-widgets' ? folder : packageRoot(folder);
}

function nameIn(folder: string): string | undefined {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return undefined;
  return (JSON.parse(readFileSync(file, 'utf8')) as {name?: string}).name;
}

/** Where the files are. */
export interface AssetFolders {
  /** The package's own folder. */
  root?: string;
  /** Holds `<version>/…`, each a copy of that release's `dist/`. */
  releases?: string | undefined;
}

/**
 * Reads `demo/` and `dist/` of the package, and older releases; nothing else has an address.
 * `dist/<version>/…` is the same as `dist/…` for the version that is installed. What has a version in its
 * address may be kept for ever.
 */
export function assetReader({root = packageRoot(), releases}: AssetFolders = {}): AssetReader {
  const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {version: string};
  const find = (path: string): string | undefined => {
    const [folder = '', ...rest] = path.split('/');
    if (!['demo', 'dist'].includes(folder)) return undefined;
    if (!isVersioned(path)) return within(join(root, folder), rest);
    const [release = '', ...inside] = rest;
    if (release === version) return within(join(root, folder), inside);
    return releases === undefined ? undefined : within(join(releases, release), inside);
  };
  return async (path) => {
    const file = find(path);
    if (file === undefined || !(await isFile(file))) return undefined;
    const type = types[extname(file)] ?? 'application/octet-stream';
    return {body: await readFile(file), type, immutable: isVersioned(path)};
  };
}

const RELEASE = /^\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/;

const isVersioned = (path: string): boolean =>
  path.startsWith('dist/') && RELEASE.test(path.split('/')[1] ?? '');

/** A path below a folder, or nothing where it leads out of it. */
function within(folder: string, steps: readonly string[]): string | undefined {
  const file = join(folder, ...steps);
  return file.startsWith(join(folder, sep)) ? file : undefined;
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() ?? false;
}

/**
 * The releases that a folder holds, by their versions.
 *
 * @throws {CommandError} when there is no such folder
 */
export async function releasesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => {
    throw new CommandError(`${folder}: there is no such folder`);
  });
  return names.filter((name) => RELEASE.test(name) && existsSync(join(folder, name, 'cdn')));
}

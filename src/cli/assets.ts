import {existsSync, readFileSync} from 'node:fs';
import {readFile, stat} from 'node:fs/promises';
import {dirname, extname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {AssetReader} from '../server/index.js';

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

/**
 * Reads `demo/` and `dist/` of the package; nothing else has an address.
 * `dist/<version>/…` is the same as `dist/…` for the version that is installed, and may be kept for ever.
 */
export function assetReader(root: string = packageRoot()): AssetReader {
  const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {version: string};
  const versioned = `dist/${version}/`;
  return async (path) => {
    const immutable = path.startsWith(versioned);
    const file = join(root, immutable ? join('dist', path.slice(versioned.length)) : path);
    if (!/^(?:demo|dist)\//.test(path) || !(await isFile(file))) return undefined;
    return {body: await readFile(file), type: types[extname(file)] ?? 'application/octet-stream', immutable};
  };
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() ?? false;
}

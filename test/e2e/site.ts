import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join} from 'node:path';

/** A web site of files in memory, on a port of its own. */
export interface Site {
  /** Its address, with the last slash. */
  url: string;
  stop(): void;
}

type Files = Record<string, string>;

const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** @param files by path, `''` for the start page; each may be read from another origin */
export async function openSite(files: Files): Promise<Site> {
  const server = createServer(({url}, reply) => {
    const path = new URL(url!, 'http://site/').pathname.slice(1);
    const type = types[extname(path)] ?? 'text/html; charset=utf-8';
    reply.setHeader('Access-Control-Allow-Origin', '*');
    reply.setHeader('Content-Type', type);
    reply.writeHead(path in files ? 200 : 404).end(files[path]);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A test that fails leaves it open.
  server.unref();
  const {port} = server.address() as AddressInfo;
  return {url: `http://127.0.0.1:${port}/`, stop: () => server.close()};
}

const hash = (text: string) => createHash('sha256').update(text).digest('base64');

/** `dist/cdn/` as another version of the library would be. */
export function filesOfVersion(version: string): Files {
  const current = (JSON.parse(readFileSync('package.json', 'utf8')) as {version: string}).version;
  const names = readdirSync('dist/cdn', {recursive: true, encoding: 'utf8'}).filter((name) =>
    name.endsWith('.js'),
  );
  const hashes: [string, string][] = [];
  const files = Object.fromEntries(
    names.map((name) => {
      const before = readFileSync(join('dist/cdn', name), 'utf8');
      const after = before.replaceAll(`"${current}"`, `"${version}"`);
      hashes.push([hash(before), hash(after)]);
      return [name, after];
    }),
  );
  // The loader holds the others' hashes.
  for (const [before, after] of hashes) files['loader.js'] = files['loader.js']!.replaceAll(before, after);
  return files;
}

import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {brotliCompressSync} from 'node:zlib';

const loader = readFileSync('dist/cdn/loader.js', 'utf8');
const hashOf = (algorithm: string, file: string) =>
  createHash(algorithm)
    .update(readFileSync(join('dist/cdn', file)))
    .digest('base64');

/** The graph's literals, as `build/cdn.js` wrote them. */
const graph = [
  /\[\["[\w-]+\.js".*?\]\]/,
  /\{"iioe-[^}]*\}/,
  /\[\[':root.*?"\]\]/,
  /(['"]):where.*?\}\1/,
  /\{headers:.*?credentials:"omit"\}/,
];

test('the autoloader has at most 1 KB (brotli) beside its graph', () => {
  for (const part of graph) assert.match(loader, part);
  const bare = graph.reduce((code, part) => code.replace(part, '[]'), loader);
  const {length} = brotliCompressSync(bare);
  assert.ok(length <= 1024, `${length} bytes`);
});

test('the graph’s hashes are those of the files', () => {
  const files = JSON.parse(graph[0]!.exec(loader)![0]) as [string, string][];
  assert.ok(files.length > 12);
  for (const [file, integrity] of files) assert.equal(integrity, `sha256-${hashOf('sha256', file)}`, file);
});

test('a page with a course card asks for six files at most: a browser waits with a seventh (HTTP/1.1)', () => {
  const needs = /"iioe-course-card":\[([\d,]+)\]/.exec(loader)![1]!.split(',');
  assert.ok(needs.length <= 6, `${needs.length} files`);
});

test('integrity.json names every script and style sheet with its hash', () => {
  const table = JSON.parse(readFileSync('dist/cdn/integrity.json', 'utf8')) as Record<string, string>;
  const files = readdirSync('dist/cdn', {recursive: true, encoding: 'utf8'}).filter((file) =>
    /\.(?:js|css)$/.test(file),
  );
  assert.ok(files.includes('reserve.css'));
  assert.deepEqual(Object.keys(table).sort(), files.sort());
  for (const file of files) assert.equal(table[file], `sha384-${hashOf('sha384', file)}`, file);
});

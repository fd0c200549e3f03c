import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {test} from 'node:test';
import {publint} from 'publint';
import {formatMessage} from 'publint/utils';
import {reached} from '../../build/reach.js';
import {pack, uncovered} from '../support/packed.js';

const require = createRequire(import.meta.url);
const packed = pack();
const text = (file: string) => readFileSync(join(packed.folder, file), 'utf8');
const texts = packed.files.filter((file) => /\.(?:js|ts|css|json|html|svg|md)$/.test(file));

test('publint has nothing to say of the archive', async () => {
  const {messages, pkg} = await publint({pkgDir: packed.folder, pack: false, strict: true});
  assert.deepEqual(
    messages.map((message) => formatMessage(message, pkg)),
    [],
  );
});

test('TypeScript finds the types of every entry as Node and bundlers find its code (attw)', () => {
  // The profile is in .attw.json: CommonJS gets it by import() only, as documented.
  const attw = join(require.resolve('@arethetypeswrong/cli/package.json'), '../dist/index.js');
  const printed = execFileSync(process.execPath, [attw, packed.archive, '--format', 'json', '--no-color'], {
    encoding: 'utf8',
    env: uncovered,
  });
  const {analysis} = JSON.parse(printed) as {analysis: {entrypoints: Record<string, object>}};
  assert.ok(Object.keys(analysis.entrypoints).includes('./course-card/define'));
});

test('nothing is in the archive but what somebody uses', () => {
  const places = new Set(packed.files.map((file) => file.split('/')[0]));
  assert.deepEqual([...places].sort(), ['LICENSE', 'README.md', 'demo', 'dist', 'package.json']);
  const forTools = /^dist\/(?:jsx-types\.d\.ts|web-types\.json|vscode\.[\w-]+\.json)$/;
  // Whoever takes files of these by their address: a page, the command `serve`.
  const served = /^(?:demo|dist\/cdn)\//;
  const named = reached(packed.folder, ['dist/jsx-types.d.ts']);
  const unused = packed.files.filter(
    (file) => file.startsWith('dist/') && !named.has(file) && !forTools.test(file) && !served.test(file),
  );
  assert.deepEqual(unused, []);
});

test('what a module or its types import of the package is in the archive', () => {
  const missing = [...reached(packed.folder)].filter((file) => !existsSync(join(packed.folder, file)));
  assert.deepEqual(missing, []);
});

test('no tests, no sources, no maps, and no word of a map or of the machine it was built on', () => {
  const strange = packed.files.filter((file) =>
    /\.(?:map|tsbuildinfo|log|snap)$|\.(?:test|stories|fixture)\.|(?<!\.d)\.ts$|(?:^|\/)(?:test|src|node_modules)\//.test(
      file,
    ),
  );
  assert.deepEqual(strange, []);
  for (const file of texts) {
    assert.doesNotMatch(text(file), /[#@] sourceMappingURL=/, file);
    assert.ok(!text(file).includes(process.cwd()), `${file} names ${process.cwd()}`);
  }
});

test('whose code is bundled is told, with their licences', () => {
  const told = text('dist/cdn/third-party.txt');
  const names = [...told.matchAll(/^(\S+) \d+\.\d+\.\d+\S* \(/gm)].map(([, name]) => name);
  for (const name of ['lit-html', '@lit/reactive-element', 'hono', 'jsonld', '@noble/ed25519', 'did-context'])
    assert.ok(names.includes(name), name);
  assert.equal(told.split('Permission is hereby granted').length > 2, true);
  assert.match(told, /Redistributions of source code must retain/);
  assert.doesNotMatch(told, /It says only: undefined/);
});

test('the archive stays small', (t) => {
  const bytes = readFileSync(packed.archive).length;
  t.diagnostic(`${bytes} bytes, ${packed.files.length} files`);
  assert.ok(bytes < 1_250_000, `${bytes} bytes`);
});

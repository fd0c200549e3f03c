import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {components} from '../support/components.js';
import {consumer, pack} from '../support/packed.js';

/** Every entry by name, those of the manifest's patterns too. */
const {exports} = JSON.parse(readFileSync('package.json', 'utf8')) as {exports: Record<string, unknown>};
const known: Record<string, string[]> = {
  './themes/*.css': ['dark', 'high-contrast', 'ocean', 'university'],
  './schemas/*.json': ['course', 'one-file'],
};
const entries = Object.keys(exports).flatMap((path) =>
  (path.includes('*') ? (known[path] ?? components) : ['']).map((name) =>
    path.replace('*', name).replace(/^\./, 'iioe-widgets'),
  ),
);

/** An entry that a page can import, apart from what needs a peer (`msw`) that a consumer may not have. */
const modules = entries.filter((entry) => !/\.(?:json|css)$|\/msw$/.test(entry));
const project = consumer(pack(), {
  'all.js': `
    const before = Object.getOwnPropertyNames(globalThis);
    for (const entry of ${JSON.stringify(modules)}) {
      try { await import(entry); } catch (error) { throw new Error(entry, {cause: error}); }
    }
    const after = Object.getOwnPropertyNames(globalThis).filter((name) => !before.includes(name));
    // Of Lit, with its stand-in for the registry, and of zod.
    const theirs = /^(?:lit|reactiveElement|__zod_)|^customElements$/;
    console.log(JSON.stringify(after.filter((name) => !theirs.test(name))));
  `,
  'files.js': `
    import {readFileSync} from 'node:fs';
    import {fileURLToPath} from 'node:url';
    for (const entry of ${JSON.stringify(entries.filter((entry) => /\.(?:json|css)$/.test(entry)))})
      if (readFileSync(fileURLToPath(import.meta.resolve(entry))).length < 100) throw new Error(entry);
  `,
  'hidden.js': `
    for (const path of ['dist/index.js', 'internal/widget', 'internal/widget.js', 'data/client', 'course-card/course-card.styles'])
      try { await import('iioe-widgets/' + path); console.log(path); }
      catch (error) { if (!/NOT_EXPORTED|NOT_FOUND/.test(error.code)) throw error; }
  `,
  'server.js': `
    import {createServer} from 'iioe-widgets/server';
    import {sample} from 'iioe-widgets/testing';
    const {status} = await createServer({data: sample}).fetch(new Request('http://localhost/api/courses'));
    console.log(status);
  `,
});
const node = (...args: string[]) =>
  execFileSync(process.execPath, args, {
    cwd: project,
    encoding: 'utf8',
    env: {PATH: process.env.PATH},
  }).trim();

test('Node imports every entry, and finds no new global but Lit’s and zod’s', () => {
  assert.ok(modules.length > 30, `${modules.length} entries`);
  assert.deepEqual(JSON.parse(node('all.js')), []);
});

test('Node finds the style sheets, schemas and manifests by name', () => {
  assert.equal(node('files.js'), '');
});

test('what is not public cannot be imported', () => {
  assert.equal(node('hidden.js'), '');
});

test('the server runs from an installed package', () => {
  assert.equal(node('server.js'), '200');
});

test('the command runs from an installed package, and finds what it reads', () => {
  const cli = 'node_modules/iioe-widgets/dist/cli/index.js';
  const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string};
  assert.match(node(cli, '--version'), new RegExp(`\\b${version.replaceAll('.', '\\.')}$`));
  assert.match(readFileSync(`${project}/${cli}`, 'utf8'), /^#!\/usr\/bin\/env node\n/);
});

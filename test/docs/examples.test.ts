import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {test} from 'node:test';
import {transform, type Loader} from 'esbuild';
import {usage} from '../../src/cli/usage.js';
import {fences, nameOf} from './fences.js';

/** Examples in HTML are opened in a browser: `test/e2e/examples.test.ts`; those of frameworks by `test:frameworks`. */
const loaders: Readonly<Record<string, Loader>> = {js: 'js', ts: 'ts', jsx: 'jsx', tsx: 'tsx', css: 'css'};

const of = (...languages: string[]) => fences.filter(({language}) => languages.includes(language));
const {exports: entries} = JSON.parse(readFileSync('package.json', 'utf8')) as {
  exports: Record<string, string | {default: string}>;
};

/** The built file of a package entry. */
function fileOf(entry: string): string {
  const name = entry.replace('iioe-widgets', '.');
  const found = Object.entries(entries).find(
    ([pattern]) => pattern === name || new RegExp(`^${pattern.replace('*', '([\\w-]+)')}$`).test(name),
  );
  assert.ok(found, `no entry ${entry}`);
  const [pattern, target] = found;
  const [, star = ''] = new RegExp(`^${pattern.replace('*', '([\\w-]+)')}$`).exec(name) ?? [];
  return (typeof target === 'string' ? target : target.default).replaceAll('*', star);
}

for (const fence of of(...Object.keys(loaders)))
  test(`${nameOf(fence)} is read without a warning`, async () => {
    const isDecorated = fence.code.startsWith('@');
    const code = isDecorated ? `${fence.code}class Example {}` : fence.code;
    const {warnings} = await transform(code, {loader: loaders[fence.language]!});
    assert.deepEqual(warnings, []);
  });

test('what an example imports of us is there', async () => {
  let found = 0;
  for (const {code, ...rest} of of('js', 'ts', 'jsx', 'tsx', 'vue', 'svelte', 'html'))
    for (const [, names, entry = ''] of code.matchAll(
      /import (?:\{([^}]+)\} from )?'(iioe-widgets[^']*)'/g,
    )) {
      found++;
      const file = fileOf(entry);
      // A bundler's to import.
      if (file.endsWith('.css')) {
        assert.ok(existsSync(file), file);
        continue;
      }
      const module = (await import(`../../${file}`)) as object;
      for (const name of names?.split(',') ?? [])
        assert.ok(name.trim() in module, `${nameOf({code, ...rest})}: ${name}`);
    }
  assert.ok(found > 15, `${found}`);
});

for (const fence of of('json'))
  test(`${nameOf(fence)} is JSON`, () => {
    assert.ok(JSON.parse(fence.code));
  });

for (const fence of of('sh'))
  test(`${nameOf(fence)} calls what there is`, () => {
    const {scripts} = JSON.parse(readFileSync('package.json', 'utf8')) as {scripts: object};
    for (const [, command = '', options = ''] of fence.code.matchAll(/iioe-widgets (\w+)([^\n#]*)/g)) {
      assert.match(usage, new RegExp(`^  ${command}\\b`, 'm'), command);
      for (const [option] of options.matchAll(/--[\w-]+/g)) assert.ok(usage.includes(option), option);
    }
    for (const [, script = ''] of fence.code.matchAll(/npm run ([\w:-]+)/g))
      assert.ok(script in scripts, script);
  });

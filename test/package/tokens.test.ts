import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {tokens} from '../../.storybook/manifest.js';

/** Where styles stand: what a page may set is read there, and nowhere else. */
const withoutComments = (file: string) => readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
const sheets = ['src/styles', 'src/components'].flatMap((folder) =>
  readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((file) => /(?:\.styles|^[\w-]+)\.ts$/.test(file))
    .map((file) => withoutComments(join(folder, file))),
);
const sorted = (names: Iterable<string>) => [...new Set(names)].sort();
const namesIn = (css: string, pattern = /var\(\s*(--iioe-[\w-]+)/g) =>
  [...css.matchAll(pattern)].map(([, name]) => name!);

const documented = sorted(tokens.map(({name}) => name));
const themes = readdirSync('src/styles/themes');

test('each token that a style reads is documented, and each documented one is read', () => {
  assert.deepEqual(
    sorted([...sheets, withoutComments('src/styles/reserve.css')].flatMap((css) => namesIn(css))),
    documented,
  );
});

test('each token has a layer and a default', () => {
  for (const {name, layer, default: preset} of tokens) {
    assert.ok(['palette', 'semantic', 'component'].includes(layer), `${name}: ${layer}`);
    assert.ok(preset, name);
  }
});

test('the defaults that are documented are those of the styles', () => {
  const css = sheets.join('\n').replace(/\s+/g, ' ');
  for (const {name, default: preset} of tokens) {
    const [, fallback = ''] = new RegExp(`var\\(${name}, (.*?)\\)(?:;| -)`).exec(css) ?? [];
    const isLeftToPage = ['inherit', 'transparent'].includes(preset);
    assert.equal(fallback.replace('--_', '--iioe-'), isLeftToPage ? '' : preset, name);
  }
});

for (const file of themes) {
  test(`the theme ${file} sets tokens and nothing else, on its class`, () => {
    const css = withoutComments(join('src/styles/themes', file));
    const rule = /([^{}]+)\{([^{}]*)\}/g;
    const [selector, ...inLanguages] = [...css.matchAll(rule)].map(([, one]) => one!.trim());
    assert.equal(selector, `.iioe-theme-${file.replace('.css', '')}`);
    for (const one of inLanguages) assert.equal(one.replace(/:where\(:lang\([\w-]+\)\)$/, ''), selector);
    assert.equal(css.replace(rule, '').trim(), '');
    const bodies = [...css.matchAll(rule)].map(([, , body]) => body).join('');
    const set = namesIn(bodies, /^\s*([\w-]+):/gm).filter((name) => name !== 'color-scheme');
    assert.deepEqual(
      set.filter((name) => !documented.includes(name)),
      [],
    );
  });

  test(`the theme ${file} is built, and has its hash`, () => {
    assert.ok(readFileSync(`dist/cdn/themes/${file}`, 'utf8').includes('--iioe-accent'));
    const hashes = JSON.parse(readFileSync('dist/cdn/integrity.json', 'utf8')) as Record<string, string>;
    assert.match(hashes[`themes/${file}`] ?? 'none', /^sha384-/);
  });
}

test('the document on theming names each token and each theme', () => {
  const document = readFileSync('docs/theming.md', 'utf8');
  for (const name of [...documented, ...themes.map((file) => `iioe-theme-${file.replace('.css', '')}`)])
    assert.ok(document.includes(name), name);
});

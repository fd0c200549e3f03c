import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {dirname, join, normalize} from 'node:path';
import {test} from 'node:test';
import {forStorybook, titleOf} from '../../.storybook/guide.js';
import {guideFiles} from '../../.storybook/guide-pages.js';
import {documents} from './fences.js';

const pages = guideFiles('.');

/** A heading's anchor, as GitHub and Storybook make it. */
const slug = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-');

const prose = (file: string) =>
  readFileSync(file, 'utf8')
    .replaceAll(/^ *```[\s\S]*?^ *```$/gm, '')
    .replaceAll(/`[^`\n]+`/g, '');
const anchorsOf = (file: string) =>
  [
    ...readFileSync(file, 'utf8')
      .replaceAll(/^ *```[\s\S]*?^ *```$/gm, '')
      .matchAll(/^#+ (.+)$/gm),
  ].map(([, title]) => slug(title!));

for (const file of documents)
  test(`links of ${file} lead somewhere`, () => {
    for (const [, path = '', anchor] of prose(file).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)/g)) {
      const target = path ? normalize(join(dirname(file), path)) : file;
      assert.ok(existsSync(target), path);
      if (anchor) assert.ok(anchorsOf(target).includes(anchor), `${path}#${anchor}`);
    }
  });

test('every document has a page, with a title of its own', () => {
  for (const file of documents) assert.ok(pages.includes(file), file);
  assert.equal(new Set(pages.map(titleOf)).size, pages.length);
});

test('the guide comes first, in its order', () => {
  const titles = pages.map(titleOf);
  assert.equal(titles[0], 'Guide/Start here');
  assert.equal(titles[1], 'Guide/Embed');
  const firstOther = titles.findIndex((title) => title.startsWith('More/'));
  assert.ok(titles.slice(firstOther).every((title) => title.startsWith('More/')));
});

test('links lead to Storybook’s pages; pictures and code stay', () => {
  const given = [
    '[a](api.md), [b](api.md#reading) and [c](#here), [d](https://x.example/api.md)',
    '[e](../README.md#the-widgets), [f](../src/index.ts), ![g](screenshot.png)',
    '`[h](api.md)` and [`h`](api.md)',
    '```md\n[i](api.md)\n```',
  ].join('\n\n');
  assert.equal(
    forStorybook(given, 'docs/start.md', pages),
    [
      '[a](./?path=/docs/guide-api-contract--docs), [b](./?path=/docs/guide-api-contract--docs#reading) and [c](#here), [d](https://x.example/api.md)',
      '[e](./?path=/docs/more-readme--docs#the-widgets), f, ![g](./docs/screenshot.png)',
      '`[h](api.md)` and [`h`](./?path=/docs/guide-api-contract--docs)',
      '```md\n[i](api.md)\n```',
    ].join('\n\n'),
  );
});

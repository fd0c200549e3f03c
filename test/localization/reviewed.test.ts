import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {loaders} from '../../src/localization/loaders.js';

/** Each language but English, and whether `docs/languages.md` says that a native speaker has reviewed it. */
const told = new Map(
  [...readFileSync('docs/languages.md', 'utf8').matchAll(/^\| `([\w-]+)` +\|[^|]+\| (.+?) +\|.+\|$/gm)]
    .filter(([, tag]) => tag !== 'en')
    .map(([, tag, reviewed]) => [tag!, reviewed !== 'not yet']),
);

test('the guide names every language', () => {
  assert.deepEqual(
    [...told.keys()].sort(),
    Object.keys(loaders)
      .filter((tag) => tag !== 'en')
      .sort(),
  );
});

for (const [tag, isReviewed] of told)
  for (const folder of ['languages', 'verification', 'host'])
    test(`${folder}/${tag}.ts says whether it was reviewed, as the guide does`, () => {
      const [head] = readFileSync(`src/localization/${folder}/${tag}.ts`, 'utf8').split('export const');
      const says = /Not yet reviewed by a native speaker/.test(head!.replace(/\s+\*?\s*/g, ' '));
      assert.equal(says, !isReviewed);
    });

import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {test} from 'node:test';

/** The tests that `docs/security.md` names, in the last column of its table and in its text. */
const document = readFileSync('docs/security.md', 'utf8');
const inTable = document
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .flatMap((line) => [
    ...line
      .split('|')
      .at(-2)!
      .matchAll(/`([\w/-]+)`/g),
  ])
  .map(([, name]) => `test/${name}.test.ts`);
const inText = [...document.matchAll(/`(test\/[\w/.-]+\.test\.ts)`/g)].map(([, file]) => file!);

test('what is promised names the test that holds it, and each is there', () => {
  assert.ok(inTable.length > 12, `${inTable.length} in the table`);
  assert.ok(inText.length > 2, `${inText.length} in the text`);
  assert.deepEqual(
    [...inTable, ...inText].filter((file) => !existsSync(file)),
    [],
  );
});

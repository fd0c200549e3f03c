import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';

const folder = mkdtempSync(join(tmpdir(), 'iioe-api-'));
after(() => rmSync(folder, {recursive: true}));
execFileSync(process.execPath, ['build/api-report/index.js', folder]);

/** Enough of a change to find it: the lines that only one of two texts has. */
function changes(before: string, now: string): string[] {
  const [had, has] = [new Set(before.split('\n')), new Set(now.split('\n'))];
  return [
    ...[...had].filter((line) => !has.has(line)).map((line) => `- ${line}`),
    ...[...has].filter((line) => !had.has(line)).map((line) => `+ ${line}`),
  ].slice(0, 40);
}

for (const file of readdirSync(folder)) {
  test(`etc/api/${file} is the public interface as built`, () => {
    const [before, now] = [join('etc/api', file), join(folder, file)].map((path) =>
      readFileSync(path, 'utf8'),
    );
    const told = `The public interface has changed. If that is meant, run "npm run api", commit etc/api/, and add a changeset (docs/versioning.md):`;
    assert.ok(before === now, [told, ...changes(before!, now!)].join('\n'));
  });
}

test('no member that is for heirs alone, and no comment, is in the report', () => {
  const modules = readFileSync('etc/api/modules.md', 'utf8');
  assert.doesNotMatch(modules, /^\s*(?:private|protected) |#private|\/\*\*/m);
  assert.match(modules, /export declare class IioeCourseCard extends IioeWidget<Course> \{/);
  assert.match(modules, /export declare function verifyCredential\(/);
});

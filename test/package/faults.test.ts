import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

/** `docs/faults.md` names a test in each row; the table is only as good as they are. */
const rows = readFileSync('docs/faults.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:fault|-)/.test(line))
  .map((line) => line.split('|').slice(1, -1));

const kinds =
  /^(?:–|as (?:the failure|ever)|fitting|`(?:network|timeout|http|not-found|forbidden|rate-limited|maintenance|invalid-data|misconfigured)`)$/;
const states = /^(?:–|as ever|fitting|`(?:idle|loading|ready|empty|error|maintenance)`)$/;

test('every fault has a state, a kind, what is seen, and a test that is there', () => {
  assert.ok(rows.length > 50, `${rows.length} rows`);
  for (const row of rows) {
    const [fault, state, kind, seen, named] = row.map((cell) => cell.trim());
    assert.equal(row.length, 5, fault);
    assert.match(state!, states, fault);
    assert.match(kind!, kinds, fault);
    assert.notEqual(seen, '', fault);
    const [, file, title] = /^`([\w/]+)` (.+)$/.exec(named!) ?? [];
    const source = readFileSync(`test/${file}.test.ts`, 'utf8');
    assert.ok(source.includes(title!), `${fault}: ${file} has no test "${title}"`);
  }
});

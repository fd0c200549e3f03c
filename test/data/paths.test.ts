import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readBase} from '../../src/data/address.js';
import {clientAt} from '../../src/data/kinds.js';
import {isPersonal, ONE_FILE, OPEN_EDX} from '../../src/data/paths.js';

const rows: [api: string, isPersonal: boolean][] = [
  ['https://moodle.example/webservice/rest/server.php', true],
  ['https://x.example/canvas/api/v1/courses/', true],
  ['https://x.example/canvas/api/v1/courses', true],
  ['https://x.example/api/', false],
  ['https://x.example/courses.json', false],
  ['https://x.example/api/courses/v1/', false],
  ['https://x.example/api/v1/courses/7/', false],
  ['https://moodle.example/server.php/api', false],
];
for (const [api, expected] of rows) {
  test(`${api} wants ${expected ? 'a token for everything' : 'none for what is public'}`, () => {
    const base = readBase(api);
    assert.equal(isPersonal(base.pathname), expected);
    assert.equal(!!clientAt(base).personal, expected);
  });
}

test('a kind of API is known by the end of its path', () => {
  assert.ok(ONE_FILE.test('/data.JSON') && !ONE_FILE.test('/data.json/api/'));
  assert.ok(OPEN_EDX.test('/api/courses/v1/') && OPEN_EDX.test('/lms/api/courses/v1/courses/'));
  assert.ok(!OPEN_EDX.test('/api/courses/v1/courses/7/'));
});

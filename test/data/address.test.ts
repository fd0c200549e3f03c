import assert from 'node:assert/strict';
import {test} from 'node:test';
import {address, readBase, splitIds} from '../../src/data/address.js';

const bases: [string, string | undefined, string][] = [
  ['https://a.example/api', undefined, 'https://a.example/api/'],
  ['https://a.example/api/', undefined, 'https://a.example/api/'],
  ['https://a.example', undefined, 'https://a.example/'],
  ['https://a.example/api?key=1#top', undefined, 'https://a.example/api/?key=1'],
  ['/api', 'https://page.example/courses/x.html', 'https://page.example/api/'],
  ['api/', 'https://page.example/courses/x.html', 'https://page.example/courses/api/'],
];

for (const [api, page, base] of bases) {
  test(`the base of ${api} on ${page ?? 'no page'} is ${base}`, () => {
    assert.equal(readBase(api, page).href, base);
  });
}

test('no address of a base that is none', () => {
  assert.throws(() => readBase('/api'));
  assert.throws(() => readBase('http://'));
});

test('an address keeps the base’s own query', () => {
  const base = readBase('https://a.example/api?key=1');
  assert.equal(address(base, 'courses', {ids: 'a,b'}), 'https://a.example/api/courses?key=1&ids=a,b');
  assert.equal(address(base, ''), 'https://a.example/api/?key=1');
  assert.equal(
    address(readBase('https://a.example'), 'courses', {learner: undefined, ids: 'a'}),
    'https://a.example/courses?ids=a',
  );
});

test('no more than 50 ids an address', () => {
  const ids = Array.from({length: 120}, (_, i) => `c${i}`);
  const parts = splitIds(ids, (some) => some.join());
  assert.deepEqual(
    parts.map(({length}) => length),
    [50, 50, 20],
  );
  assert.deepEqual(parts.flat(), ids);
});

test('no address over 2,000 characters, but an id that is longer still is asked for', () => {
  const ids = ['x'.repeat(1500), 'y'.repeat(1500), 'z', 'w'.repeat(3000)];
  const parts = splitIds(ids, (some) => some.join());
  assert.deepEqual(
    parts.map((part) => part.map((id) => id[0])),
    [['x'], ['y', 'z'], ['w']],
  );
  assert.deepEqual(splitIds([], String), []);
});

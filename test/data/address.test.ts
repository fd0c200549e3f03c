import assert from 'node:assert/strict';
import {test} from 'node:test';
import {address, isShort, readBase} from '../../src/data/address.js';

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
  assert.equal(address(base, 'courses', {ids: ['a', 'b']}), 'https://a.example/api/courses?key=1&ids=a,b');
  assert.equal(address(base, ''), 'https://a.example/api/?key=1');
  assert.equal(
    address(readBase('https://a.example'), 'courses', {ids: ['a']}),
    'https://a.example/courses?ids=a',
  );
});

test('the commas part a list, not what is in it', () => {
  const url = address(readBase('https://a.example'), 'courses', {ids: ['a,b', 'c&d']});
  assert.equal(url, 'https://a.example/courses?ids=a%2Cb,c%26d');
});

test('short is: no more than 50 ids, no more than 2,000 characters, or one id', () => {
  const ids = (count: number) => Array.from({length: count}, (_, i) => `c${i}`);
  assert.equal(isShort('https://a.example', ids(50)), true);
  assert.equal(isShort('https://a.example', ids(51)), false);
  assert.equal(isShort('x'.repeat(2000), ids(2)), true);
  assert.equal(isShort('x'.repeat(2001), ids(2)), false);
  assert.equal(isShort('x'.repeat(3000), ids(1)), true);
});

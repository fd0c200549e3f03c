import assert from 'node:assert/strict';
import {test} from 'node:test';
import {retryAfter} from '../../src/data/retry-after.js';

const date = (seconds: number) => new Date(Date.now() + seconds * 1000).toUTCString();

const headers: [string | null, number | undefined][] = [
  ['0', 0],
  ['5', 5000],
  [' 5 ', 5000],
  ['99999999999', 86_400_000],
  [null, undefined],
  ['', undefined],
  ['soon', undefined],
  ['-5', undefined],
  [date(-1000), 0],
  [date(10 * 365 * 86_400), 3_600_000],
];
for (const [header, wait] of headers) {
  test(`Retry-After "${header}" is ${wait} ms`, () => assert.equal(retryAfter(header), wait));
}

test('a date is the time until then', () => {
  const wait = retryAfter(date(60))!;
  assert.ok(wait > 58_000 && wait <= 60_000, String(wait));
});

test('words around a number are no wait', () => {
  for (const header of ['5 s', '5.5', '2026-03-01']) assert.equal(retryAfter(header), undefined, header);
});

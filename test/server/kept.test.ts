import assert from 'node:assert/strict';
import {it} from 'node:test';
import {keepPages} from '../../src/server/embed/kept.js';

const page = (size: number) => ({body: new ArrayBuffer(size), headers: [], etag: '"x"'});

it('pages are kept within a size, the oldest go first', () => {
  const kept = keepPages(10, 100);
  for (let i = 0; i < 5; i++) kept.set(`${i}`, page(30));
  assert.deepEqual(
    ['0', '1', '2', '3', '4'].map((i) => !!kept.get(i)),
    [false, false, true, true, true],
  );
  kept.set('2', page(10));
  kept.set('5', page(30));
  assert.deepEqual(
    ['2', '3', '4', '5'].map((i) => !!kept.get(i)),
    [true, true, true, true],
  );
  kept.set('6', page(101));
  assert.equal(kept.get('6'), undefined);
});

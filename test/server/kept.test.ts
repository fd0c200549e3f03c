import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Kept} from '../../src/server/kept.js';

const keep = (most: number) => new Kept<string>(most, ({length}) => length);
const bytes = (size: number) => 'x'.repeat(size);

describe('what is kept', () => {
  it('stays within a size, the oldest goes first', () => {
    const kept = keep(100);
    for (let i = 0; i < 5; i++) kept.set(`${i}`, bytes(30));
    assert.deepEqual(
      ['0', '1', '2', '3', '4'].map((i) => !!kept.get(i)),
      [false, false, true, true, true],
    );
    kept.set('2', bytes(10));
    kept.set('5', bytes(30));
    assert.deepEqual(
      ['2', '3', '4', '5'].map((i) => !!kept.get(i)),
      [true, true, true, true],
    );
    kept.set('6', bytes(101));
    assert.equal(kept.get('6'), undefined);
  });

  it('serves as long as it is told, and takes no room afterwards', (t) => {
    t.mock.timers.enable({apis: ['Date']});
    const kept = keep(100);
    kept.set('short', bytes(90), 1000);
    t.mock.timers.tick(999);
    assert.ok(kept.get('short'));
    t.mock.timers.tick(1);
    assert.equal(kept.get('short'), undefined);
    kept.set('one', bytes(50));
    kept.set('two', bytes(50));
    assert.ok(kept.get('one') && kept.get('two'));
  });
});

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {ListAddress} from '../../src/internal/list-address.js';

test('a list that is rendered on a server has no address to read, and writes none', () => {
  const host = {
    addController() {},
    removeController() {},
    requestUpdate() {},
    updateComplete: Promise.resolve(true),
  };
  const address = new ListAddress(host, {
    prefix: () => '',
    names: () => ['level'],
    q: () => '',
    onMove: () => {},
  });
  assert.equal(address.read(), undefined);
  assert.doesNotThrow(() => address.write({q: 'x', filters: {}}));
});

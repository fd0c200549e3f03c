import assert from 'node:assert/strict';
import {afterEach, beforeEach, test} from 'node:test';
import {EARLY, fetchOnce} from '../../src/data/early.js';

const ADDRESS = 'https://api.example/courses?ids=a';
const {fetch} = globalThis;

beforeEach(() => {
  globalThis.document = {[EARLY]: {[ADDRESS]: Promise.resolve(new Response('early'))}} as unknown as Document;
  globalThis.fetch = () => Promise.resolve(new Response('now'));
});
afterEach(() => {
  globalThis.fetch = fetch;
  delete (globalThis as {document?: unknown}).document;
});
const ask = async (init: RequestInit = {}, url = ADDRESS) => (await fetchOnce(url, init)).text();

test('what was asked early is taken, once', async () => {
  assert.equal(await ask(), 'early');
  assert.equal(await ask(), 'now');
});

test('another address asks for itself', async () => {
  assert.equal(await ask({}, 'https://api.example/courses?ids=b'), 'now');
  assert.equal(await ask(), 'early');
});

for (const init of [{cache: 'no-store'}, {cache: 'no-cache'}, {method: 'POST'}] as const) {
  test(`a request that is not a visitor’s first asks for itself: ${JSON.stringify(init)}`, async () => {
    assert.equal(await ask(init), 'now');
    assert.equal(await ask(), 'now', 'and what was early is old by then');
  });
}

test('where nothing was asked, or without a document, it is fetch', async () => {
  globalThis.document = {} as Document;
  assert.equal(await ask(), 'now');
  delete (globalThis as {document?: unknown}).document;
  assert.equal(await ask(), 'now');
});

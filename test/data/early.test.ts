import assert from 'node:assert/strict';
import {afterEach, beforeEach, test} from 'node:test';
import {EARLY, fetchOnce, type Holder} from '../../src/data/early.js';

const {fetch} = globalThis;
const ask = async (url: string) => (await fetchOnce(url, {})).text();

beforeEach(() => {
  globalThis.fetch = () => Promise.resolve(new Response('now'));
});
afterEach(() => {
  globalThis.fetch = fetch;
  delete (globalThis as {document?: unknown}).document;
});

test('what was asked early is taken; all else is asked for', async () => {
  const holder: Holder = {
    [EARLY]: (url) => (url.endsWith('=a') ? Promise.resolve(new Response('early')) : undefined),
  };
  globalThis.document = holder as unknown as Document;
  assert.equal(await ask('https://api.example/courses?ids=a'), 'early');
  assert.equal(await ask('https://api.example/courses?ids=b'), 'now');
});

test('where no loader was, or without a document, it is fetch', async () => {
  globalThis.document = {} as Document;
  assert.equal(await ask('https://api.example/'), 'now');
  delete (globalThis as {document?: unknown}).document;
  assert.equal(await ask('https://api.example/'), 'now');
});

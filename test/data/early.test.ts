import assert from 'node:assert/strict';
import {afterEach, beforeEach, test} from 'node:test';
import {EARLY, fetchOnce, type Holder} from '../../src/data/early.js';

const API = 'https://api.example/';
const {fetch} = globalThis;
const ask = async (url: string, init: RequestInit = {}) => (await fetchOnce(API + url, init)).text();

/** A page of the API's own site, for which something was asked. */
function asked(replies: Record<string, Promise<Response>>): void {
  const page: Holder & {baseURI: string} = {[EARLY]: replies, baseURI: `${API}page`};
  globalThis.document = page as unknown as Document;
}

beforeEach(() => {
  globalThis.fetch = () => Promise.resolve(new Response('now'));
});
afterEach(() => {
  globalThis.fetch = fetch;
  delete (globalThis as {document?: unknown}).document;
});

test('what was asked early is taken, once; all else is asked for', async () => {
  asked({'/courses?ids=a': Promise.resolve(new Response('early'))});
  assert.equal(await ask('courses?ids=b'), 'now');
  assert.equal(await ask('courses?ids=a'), 'early');
  assert.equal(await ask('courses?ids=a'), 'now');
});

for (const init of [{cache: 'no-store'}, {cache: 'no-cache'}, {method: 'POST'}] as const)
  test(`a request that is different doesn’t take it, and makes it old: ${JSON.stringify(init)}`, async () => {
    asked({'/courses?ids=a': Promise.resolve(new Response('early'))});
    assert.equal(await ask('courses?ids=a', init), 'now');
    assert.equal(await ask('courses?ids=a'), 'now');
  });

test('who gives up waits no longer for it', async () => {
  asked({[`${API}courses?ids=a`]: new Promise(() => {})});
  const giving = new AbortController();
  const waiting = ask('courses?ids=a', {signal: giving.signal});
  giving.abort(new Error('late'));
  await assert.rejects(waiting, /late/);
});

test('a body that never ends does, with who gives up', async () => {
  asked({[`${API}courses?ids=a`]: Promise.resolve(new Response(new ReadableStream()))});
  const giving = new AbortController();
  const response = await fetchOnce(`${API}courses?ids=a`, {signal: giving.signal});
  const waiting = response.text();
  giving.abort(new Error('late'));
  await assert.rejects(waiting, /late/);
});

test('a reply is taken as it came', async () => {
  const reply = new Response(null, {status: 404, headers: {'Retry-After': '9'}});
  asked({[`${API}courses?ids=a`]: Promise.resolve(reply)});
  const {status, headers} = await fetchOnce(`${API}courses?ids=a`, {});
  assert.deepEqual([status, headers.get('Retry-After')], [404, '9']);
});

test('after a minute of the page’s life it is old', async (t) => {
  asked({'/courses?ids=a': Promise.resolve(new Response('early'))});
  t.mock.method(performance, 'now', () => 60_001);
  assert.equal(await ask('courses?ids=a'), 'now');
});

test('what failed early fails', async () => {
  asked({[`${API}courses?ids=a`]: Promise.reject(new TypeError('down'))});
  await assert.rejects(ask('courses?ids=a'), /down/);
});

test('an address that is none is no news to other requests', async () => {
  asked({'http://[/courses?ids=a': new Promise(() => {})});
  assert.equal(await ask('courses?ids=a'), 'now');
});

test('where no loader was, or without a document, it is fetch', async () => {
  globalThis.document = {} as Document;
  assert.equal(await ask(''), 'now');
  delete (globalThis as {document?: unknown}).document;
  assert.equal(await ask(''), 'now');
});

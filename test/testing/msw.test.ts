import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {setupServer} from 'msw/node';
import {DataClient} from '../../src/data/client.js';
import {collections} from '../../src/schemas/index.js';
import {shapeOf} from '../../src/schemas/shape.js';
import {fakeApi, sample} from '../../src/testing/index.js';
import {iioeHandlers} from '../../src/testing/msw.js';

const base = 'https://api.example/iioe/v1/';
const api = fakeApi({base, token: 'secret'});
const server = setupServer(
  ...iioeHandlers(base, api),
  ...iioeHandlers('https://other.example/api?key=1', {data: {courses: [{id: 'a', title: 'A'}]}}),
  ...iioeHandlers('https://files.example/data.json', {data: {courses: [{id: 'f', title: 'F'}]}}),
);

before(() => server.listen({onUnhandledRequest: 'error'}));
after(() => server.close());

describe('handlers for Mock Service Worker', () => {
  it('answer the service document, lists, batches and items', async () => {
    for (const address of [base, base.slice(0, -1)]) {
      assert.equal(((await (await fetch(address)).json()) as {version: string}).version, '1');
    }
    const list = (await (await fetch(`${base}courses?limit=2`)).json()) as {items: unknown[]; total: number};
    assert.equal(list.items.length, 2);
    assert.equal(list.total, sample.courses.length);
    assert.equal((await fetch(`${base}courses/ai-in-medicine`)).status, 200);
    assert.equal((await fetch(`${base}courses/${encodeURIComponent('a/b')}`)).status, 404);
    assert.equal((await fetch(`${base}books`)).status, 404);
  });

  it('see headers', async () => {
    const mine = `${base}progress?learner=me`;
    assert.equal((await fetch(mine)).status, 401);
    assert.equal((await fetch(mine, {headers: {Authorization: 'Bearer secret'}})).status, 200);
  });

  it('serve several APIs at once, and one-file sources', async () => {
    const other = (await (await fetch('https://other.example/api/courses?key=1')).json()) as {items: unknown};
    assert.deepEqual(other.items, [{id: 'a', title: 'A'}]);
    const file = (await (await fetch('https://files.example/data.json')).json()) as {courses: unknown};
    assert.deepEqual(file.courses, [{id: 'f', title: 'F'}]);
  });

  it('fail as the fake API that they were given', async () => {
    api.fail('offline');
    await assert.rejects(fetch(`${base}courses`), TypeError);
    api.fail('maintenance');
    assert.equal((await fetch(`${base}courses`)).status, 503);
    api.fail('hang');
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 50);
    await assert.rejects(fetch(`${base}courses`, {signal: controller.signal}), {name: 'AbortError'});
    api.recover();
    assert.equal((await fetch(`${base}courses`)).status, 200);
  });

  it('serve our own client', async () => {
    const client = new DataClient({base: new URL(base)});
    const {value} = await client.item<{id: string}>(
      {collection: 'courses', shape: shapeOf(collections.courses)},
      {by: 'ids', id: 'ai-in-medicine'},
      {signal: new AbortController().signal},
    );
    assert.equal(value?.id, 'ai-in-medicine');
  });
});

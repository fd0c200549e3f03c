import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Course, Progress} from '../../src/schemas/index.js';
import {client, ids} from './fixture.js';

const get = client({demoControls: true, demoLearner: 'ann'});

describe('fault bases', () => {
  const failing: [kind: string, status: number, retryAfter: string | null][] = [
    ['maintenance', 503, '5'],
    ['error', 500, null],
    ['rate-limited', 429, '30'],
    ['forbidden', 403, null],
  ];
  for (const [kind, status, retryAfter] of failing) {
    it(`${kind} answers ${status}`, async () => {
      for (const path of ['courses', 'courses/ai', 'progress?learner=me']) {
        const reply = await get(`/faults/${kind}/${path}`);
        assert.equal(reply.status, status);
        assert.equal(reply.headers.get('Content-Type'), 'application/problem+json');
        assert.equal(reply.headers.get('Retry-After'), retryAfter);
        assert.equal(reply.headers.get('Access-Control-Allow-Origin'), '*');
      }
    });
  }

  for (const kind of [
    'maintenance',
    'error',
    'html',
    'slow',
    'hang',
    'rate-limited',
    'empty',
    'broken-item',
    'forbidden',
  ]) {
    it(`${kind} has a service document and a preflight`, async () => {
      const {status, body} = await get(`/faults/${kind}/`);
      assert.equal(status, 200);
      assert.equal(body.status, kind === 'maintenance' ? 'maintenance' : 'available');
      assert.equal((await get(`/faults/${kind}/progress`, {method: 'OPTIONS'})).status, 204);
    });
  }

  it('html answers 200 with a page', async () => {
    const reply = await get('/faults/html/courses?ids=ai');
    assert.equal(reply.status, 200);
    assert.match(reply.headers.get('Content-Type') ?? '', /^text\/html/);
    assert.equal(reply.headers.get('Access-Control-Allow-Origin'), '*');
  });

  it('empty has lists without items', async () => {
    const reply = await get('/faults/empty/courses?ids=ai&facets=level');
    assert.deepEqual(reply.body, {items: [], total: 0, facets: {level: []}});
    assert.equal((await get('/faults/empty/courses/ai')).status, 404);
    assert.equal((await get('/faults/empty/progress?learner=me')).body.total, 0);
  });

  it('broken-item has one invalid item among valid ones', async () => {
    const {body} = await get('/faults/broken-item/courses?level=introductory');
    const valid = (body.items as unknown[]).map((item) => Course.safeParse(item).success);
    assert.deepEqual(valid, [true, false, true]);
    assert.equal((await get('/faults/broken-item/courses/broken-item')).body.title, 42);
    const progress = (await get('/faults/broken-item/progress?learner=me&course=ai')).body.items as unknown[];
    assert.deepEqual(
      progress.map((item) => Progress.safeParse(item).success),
      [true, false],
    );
    assert.ok(ids(await get('/faults/broken-item/certificates?learner=me')).includes('broken-item'));
  });

  it('pages stay under their base', async () => {
    const {next} = (await get('/faults/broken-item/courses?limit=1')).body;
    const url = new URL(String(next), 'http://localhost/faults/broken-item/');
    assert.deepEqual(ids(await get(url.href)), ['broken-item']);
  });

  for (const [kind, before, after] of [
    ['slow', 2_999, 1],
    ['hang', 30_000, 30_000],
  ] as const) {
    it(`${kind} answers late`, async (t) => {
      t.mock.timers.enable({apis: ['setTimeout']});
      let done = false;
      const reply = get(`/faults/${kind}/courses`).finally(() => (done = true));
      const settle = async () => {
        for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
      };
      await settle();
      t.mock.timers.tick(before);
      await settle();
      assert.equal(done, false);
      t.mock.timers.tick(after);
      assert.equal((await reply).body.total, 5);
    });
  }

  it('lets go when the client has gone', async () => {
    const controller = new AbortController();
    const reply = get('/faults/hang/courses', {signal: controller.signal});
    setTimeout(() => controller.abort(), 10);
    await reply;
  });

  it('are not there without demoControls', async () => {
    for (const path of ['/faults/empty/', '/faults/empty/courses', '/demo/maintenance']) {
      assert.equal((await client()(path)).status, 404);
    }
    assert.equal((await get('/faults/none/courses')).status, 404);
  });
});

describe('the maintenance switch', () => {
  const turn = (body: string, type = 'application/json') => ({
    method: 'POST',
    body,
    headers: {'Content-Type': type},
  });

  it('turns maintenance on and off', async () => {
    const ask = client({demoControls: true});
    assert.deepEqual((await ask('/demo/maintenance')).body, {on: false});
    assert.deepEqual((await ask('/demo/maintenance', turn('{"on":true}'))).body, {on: true});
    assert.equal((await ask('/api/courses')).status, 503);
    assert.equal((await ask('/api/')).body.status, 'maintenance');
    await ask('/demo/maintenance', turn('{"on":false}'));
    assert.equal((await ask('/api/courses')).status, 200);
  });

  for (const init of [
    turn('{"on":1}'),
    turn('{}'),
    turn('no JSON'),
    turn('null'),
    turn('{"on":true}', 'text/plain'),
  ]) {
    it(`refuses ${init.body} as ${init.headers['Content-Type']}`, async () => {
      const ask = client({demoControls: true});
      assert.equal((await ask('/demo/maintenance', init)).status, 400);
      assert.equal((await ask('/api/courses')).status, 200);
    });
  }

  it('cannot be turned without demoControls, nor by other methods', async () => {
    assert.ok((await client()('/demo/maintenance', turn('{"on":true}'))).status >= 400);
    assert.equal((await get('/demo/maintenance', {method: 'DELETE'})).status, 405);
  });

  it('is for our own pages: no other origin may turn it', async () => {
    const reply = await get('/demo/maintenance', {method: 'OPTIONS'});
    assert.ok(!reply.headers.has('Access-Control-Allow-Headers'));
  });
});

import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {client, data, type Answer} from './fixture.js';

const get = client();

function assertProblem(reply: Answer, status: number): void {
  assert.equal(reply.status, status);
  assert.equal(reply.headers.get('Content-Type'), 'application/problem+json');
  assert.equal(reply.body.status, status);
  assert.equal(typeof reply.body.type, 'string');
  assert.equal(typeof reply.body.title, 'string');
}

describe('the service document', () => {
  for (const path of ['/api/', '/api', '/api/?key=k']) {
    it(path, async () => {
      const reply = await get(path);
      assert.equal(reply.status, 200);
      assert.deepEqual(reply.body, {
        name: 'Fixture',
        version: '1',
        status: 'available',
        defaultLanguage: 'en',
        updated: '2025-01-01',
        languages: ['en', 'fr-CA', 'ms'],
        collections: Object.keys(data).filter((name) => name !== 'service'),
      });
    });
  }

  it('names only what is there, and its own version', async () => {
    const {body} = await client({data: {cases: [], service: {version: '9', collections: ['x']}}})('/api/');
    assert.deepEqual(body.collections, ['cases']);
    assert.equal(body.version, '1');
  });
});

describe('items', () => {
  for (const id of ['ai', 'a/b c?é', '7', 'x,y']) {
    it(`finds "${id}" by one percent-encoded segment`, async () => {
      const reply = await get(`/api/courses/${encodeURIComponent(id)}`);
      assert.equal(reply.status, 200);
      assert.equal(reply.body.id, id);
    });
  }

  it('finds ids with every awkward character', async () => {
    const awkward = [
      '100%',
      '%41',
      'a+b',
      'a&b=c',
      '#1',
      'ü/ß',
      '日本',
      'a\\b',
      ' lead',
      '__proto__',
      '%2F',
      'a;b',
    ];
    const some = client({data: {courses: awkward.map((id) => ({id, title: id}))}});
    for (const id of awkward) {
      assert.equal((await some(`/api/courses/${encodeURIComponent(id)}`)).body.id, id, id);
      assert.deepEqual((await some(`/api/courses?ids=${encodeURIComponent(id)}`)).body.total, 1, id);
    }
  });

  for (const path of [
    'courses/none',
    'none',
    'courses/a/b',
    'courses/ai/x',
    'toString',
    '__proto__',
    'service',
    'courses/%E0%A4%A',
    'courses/__proto__',
  ]) {
    it(`answers 404 to ${path}`, async () => assertProblem(await get(`/api/${path}`), 404));
  }

  it('answers 404 to a collection that this API has not', async () => {
    assertProblem(await client({data: {courses: []}})('/api/cases?ids=a'), 404);
  });

  it('keeps unknown fields and enum values, passes over what has no id, keeps the first of two', async () => {
    const {body} = await client({
      data: {
        courses: [
          null,
          3,
          {title: 'no id'},
          {id: 'a', title: 'A', level: 'expert', more: [1]},
          {id: 'a', title: 'B'},
        ],
      },
    })('/api/courses');
    assert.deepEqual(body.items, [{id: 'a', title: 'A', level: 'expert', more: [1]}]);
  });
});

describe('every reply', () => {
  const replies: [path: string, init: RequestInit, options: Parameters<typeof client>[0]][] = [
    ['/api/', {}, {}],
    ['/api/courses', {}, {}],
    ['/api/courses/ai', {}, {}],
    ['/api/courses/none', {}, {}],
    ['/api/none', {}, {}],
    ['/api/courses?cursor=x', {}, {}],
    ['/api/courses', {method: 'POST'}, {}],
    ['/api/courses', {method: 'HEAD'}, {}],
    ['/api/courses', {}, {maintenance: true}],
    ['/api/', {}, {maintenance: true}],
    ['/api/progress', {}, {}],
    ['/api/progress?learner=me', {}, {}],
    ['/api/progress?learner=me', {}, {demoLearner: 'ann'}],
    ['/api/courses', {headers: {Origin: 'null'}}, {}],
  ];
  for (const [path, init, options] of replies) {
    it(`${init.method ?? 'GET'} ${path} ${JSON.stringify(options)} is for any origin`, async () => {
      const {headers} = await client(options)(path, init);
      assert.equal(headers.get('Access-Control-Allow-Origin'), '*');
      assert.equal(headers.get('Access-Control-Expose-Headers'), 'Retry-After, ETag');
      assert.equal(headers.get('X-Content-Type-Options'), 'nosniff');
      assert.ok(headers.get('Cache-Control'));
    });
  }

  it('does not depend on language or cookies', async () => {
    const plain = await get('/api/courses');
    const other = await get('/api/courses', {
      headers: {'Accept-Language': 'fr', Cookie: 'a=b', Accept: 'text/html'},
    });
    assert.equal(other.text, plain.text);
    assert.equal(other.headers.get('ETag'), plain.headers.get('ETag'));
    assert.equal(plain.headers.get('Content-Type'), 'application/json');
    assert.equal(plain.headers.get('Cache-Control'), 'public, max-age=60');
    assert.ok(!plain.headers.has('Set-Cookie'));
  });
});

describe('ETag', () => {
  it('is strong and of the body', async () => {
    const [a, again, b] = await Promise.all([get('/api/courses'), get('/api/courses'), get('/api/cases')]);
    assert.match(a.headers.get('ETag') ?? '', /^"[^"]+"$/);
    assert.equal(a.headers.get('ETag'), again.headers.get('ETag'));
    assert.notEqual(a.headers.get('ETag'), b.headers.get('ETag'));
  });

  for (const known of ['TAG', 'W/TAG', '"x", TAG', '*']) {
    it(`answers 304 to If-None-Match: ${known}`, async () => {
      const etag = (await get('/api/courses')).headers.get('ETag') ?? '';
      const reply = await get('/api/courses', {headers: {'If-None-Match': known.replace('TAG', etag)}});
      assert.equal(reply.status, 304);
      assert.equal(reply.text, '');
      assert.equal(reply.headers.get('ETag'), etag);
      assert.equal(reply.headers.get('Access-Control-Allow-Origin'), '*');
      assert.equal(reply.headers.get('Cache-Control'), 'public, max-age=60');
    });
  }

  it('answers in full to another tag', async () => {
    assert.equal((await get('/api/courses', {headers: {'If-None-Match': '"x"'}})).status, 200);
  });

  it('never turns an error into 304', async () => {
    assert.equal((await get('/api/courses/none', {headers: {'If-None-Match': '*'}})).status, 404);
  });
});

describe('methods', () => {
  it('answers HEAD like GET without the body', async () => {
    const [head, full] = await Promise.all([get('/api/courses', {method: 'HEAD'}), get('/api/courses')]);
    assert.equal(head.status, 200);
    assert.equal(head.text, '');
    assert.equal(head.headers.get('ETag'), full.headers.get('ETag'));
  });

  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    for (const path of ['/api/', '/api/courses', '/api/courses/ai', '/api/progress?learner=me']) {
      it(`answers 405 to ${method} ${path}`, async () => {
        const reply = await get(path, {method});
        assertProblem(reply, 405);
        assert.equal(reply.headers.get('Allow'), 'GET, HEAD, OPTIONS');
      });
    }
  }
});

describe('maintenance', () => {
  const down = client({maintenance: true, demoLearner: 'ann'});

  for (const path of [
    'courses',
    'courses/ai',
    'courses?ids=ai',
    'progress?learner=me',
    'certificates/cert-a',
  ]) {
    it(`answers 503 to ${path}`, async () => {
      const reply = await down(`/api/${path}`);
      assertProblem(reply, 503);
      assert.equal(reply.headers.get('Retry-After'), '5');
      assert.match(String(reply.body.detail), /updating/);
    });
  }

  it('says so in the service document, in three languages', async () => {
    const {status, body} = await down('/api/');
    assert.equal(status, 200);
    assert.equal(body.status, 'maintenance');
    assert.deepEqual(Object.keys(body.notice as object), ['en', 'fr', 'mn']);
  });

  it('gives the data file’s own notice', async () => {
    const own = client({maintenance: true, data: {...data, service: {notice: {fr: 'Fermé'}}}});
    assert.deepEqual((await own('/api/')).body.notice, {fr: 'Fermé'});
    assert.equal((await own('/api/courses')).body.detail, 'Fermé');
  });
});

it('tells the visitor nothing of an unexpected error', async (t) => {
  const log = t.mock.method(console, 'error', () => undefined);
  const broken = client({
    tokens: () => {
      throw new Error('database password');
    },
  });
  const reply = await broken('/api/progress?learner=me', {token: 'x'});
  assertProblem(reply, 500);
  assert.doesNotMatch(reply.text, /password/);
  assert.equal(log.mock.callCount(), 1);
});

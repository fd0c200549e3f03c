import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {client, ids, type Answer} from './fixture.js';

const get = client();
const demo = client({demoLearner: 'ann'});

function assertPrivate({headers}: Answer): void {
  assert.equal(headers.get('Cache-Control'), 'no-store');
  assert.equal(headers.get('Access-Control-Allow-Origin'), '*');
}

describe('learner data', () => {
  const cases: [path: string, token: string | undefined, expected: number | string[]][] = [
    ['progress', undefined, 403],
    ['progress', 'token-ann', 403],
    ['progress?course=ai', 'token-ann', 403],
    ['progress?learner=', 'token-ann', 403],
    ['certificates', undefined, 403],
    ['certificates', 'token-ann', 403],
    ['certificates?course=ai', undefined, 403],
    ['progress?learner=me', undefined, 401],
    ['progress?learner=ann', undefined, 401],
    ['progress?learner=me', 'unknown', 401],
    ['progress?learner=me', 'toString', 401],
    ['progress?ids=p1', undefined, 401],
    ['progress/p1', undefined, 401],
    ['certificates?learner=me', undefined, 401],
    ['certificates?learner=me', 'unknown', 401],
    ['certificates?learner=me&ids=cert-a', undefined, 401],
    ['progress?learner=me', 'token-ann', ['p1', 'p2', 'p3']],
    ['progress?learner=ann', 'token-ann', ['p1', 'p2', 'p3']],
    ['progress?learner=me', 'token-bob', ['p4']],
    ['progress?learner=me&course=mooc,ai', 'token-ann', ['p1', 'p2']],
    ['progress?learner=me&pathway=path', 'token-ann', ['p3']],
    ['progress?learner=bob', 'token-ann', 403],
    ['progress?learner=me,bob', 'token-ann', 403],
    ['progress?learner=nobody', 'token-ann', 403],
    ['progress?ids=p1,p4,p5', 'token-ann', ['p1']],
    ['progress/p4', 'token-ann', 404],
    ['progress/p5', 'token-ann', 404],
    ['progress/none', 'token-ann', 404],
    ['certificates?learner=me', 'token-ann', ['cert-a', 'cert-c']],
    ['certificates?learner=me&course=ai', 'token-ann', ['cert-c']],
    ['certificates?learner=me&ids=cert-a,cert-b', 'token-ann', ['cert-a']],
    ['certificates?learner=bob', 'token-ann', 403],
  ];
  for (const [path, token, expected] of cases) {
    it(`${path} with ${token ?? 'no token'}: ${String(expected)}`, async () => {
      const reply = await get(`/api/${path}`, token ? {token} : {});
      if (typeof expected === 'number') assert.equal(reply.status, expected);
      else assert.deepEqual(ids(reply), expected);
      assertPrivate(reply);
    });
  }

  it('gives a record by id to its learner', async () => {
    const reply = await get('/api/progress/p1', {token: 'token-ann'});
    assert.equal(reply.body.fraction, 0.5);
    assertPrivate(reply);
  });

  it('asks for a bearer token', async () => {
    assert.equal((await get('/api/progress?learner=me')).headers.get('WWW-Authenticate'), 'Bearer');
    const basic = await get('/api/progress?learner=me', {headers: {Authorization: 'Basic token-ann'}});
    assert.equal(basic.status, 401);
  });

  it('asks a callback too, which may take its time', async () => {
    const asks = client({tokens: async (token) => (token === 'good' ? 'bob' : undefined)});
    assert.deepEqual(ids(await asks('/api/progress?learner=me', {token: 'good'})), ['p4']);
    assert.equal((await asks('/api/progress?learner=me', {token: 'bad'})).status, 401);
  });

  it('takes no token from the URL or a cookie', async () => {
    const reply = await get('/api/progress?learner=me&token=token-ann&access_token=token-ann', {
      headers: {Cookie: 'token=token-ann'},
    });
    assert.equal(reply.status, 401);
  });

  it('gives a batch of progress without a page limit, unless asked for one', async () => {
    const courses = Array.from({length: 45}, (_, index) => `c${index}`);
    const big = client({
      data: {progress: courses.map((course, index) => ({id: `p${index}`, course, learner: {id: 'ann'}}))},
    });
    const path = `/api/progress?learner=me&course=${courses.join(',')}`;
    assert.equal(ids(await big(path, {token: 'token-ann'})).length, 45);
    assert.equal(ids(await big(`${path}&limit=10`, {token: 'token-ann'})).length, 10);
    assert.equal(ids(await big('/api/progress?learner=me', {token: 'token-ann'})).length, 20);
  });
});

describe('certificates', () => {
  it('are public by id and by ids, without their learner', async () => {
    for (const path of ['certificates/cert-c', 'certificates?ids=cert-c']) {
      const reply = await get(`/api/${path}`);
      assert.equal(reply.status, 200);
      assert.match(reply.headers.get('Cache-Control') ?? '', /^public/);
      assert.doesNotMatch(reply.text, /ann/);
    }
  });

  it('by id need no token and mind none', async () => {
    assert.equal((await get('/api/certificates/cert-d', {token: 'unknown'})).status, 200);
  });
});

describe('the demo learner', () => {
  const cases: [path: string, token: string | undefined, expected: number | string[]][] = [
    ['progress?learner=me', undefined, ['p1', 'p2', 'p3']],
    ['progress?learner=ann', undefined, ['p1', 'p2', 'p3']],
    ['progress?ids=p1,p4', undefined, ['p1']],
    ['certificates?learner=me', undefined, ['cert-a', 'cert-c']],
    ['progress?learner=bob', undefined, 403],
    ['progress/p4', undefined, 404],
    ['progress', undefined, 403],
    ['progress?learner=me', 'token-bob', ['p4']],
    ['progress?learner=me', 'unknown', 401],
  ];
  for (const [path, token, expected] of cases) {
    it(`${path} with ${token ?? 'no token'}: ${String(expected)}`, async () => {
      const reply = await demo(`/api/${path}`, token ? {token} : {});
      if (typeof expected === 'number') assert.equal(reply.status, expected);
      else assert.deepEqual(ids(reply), expected);
      assertPrivate(reply);
    });
  }
});

describe('OPTIONS', () => {
  for (const path of ['progress', 'progress/p1', 'progress?learner=me', 'certificates?learner=me']) {
    it(`${path} lets a page send Authorization`, async () => {
      const {status, headers, text} = await get(`/api/${path}`, {method: 'OPTIONS'});
      assert.equal(status, 204);
      assert.equal(text, '');
      assert.equal(headers.get('Access-Control-Allow-Origin'), '*');
      assert.equal(headers.get('Access-Control-Allow-Methods'), 'GET');
      assert.equal(headers.get('Access-Control-Allow-Headers'), 'Authorization');
      assert.match(headers.get('Access-Control-Max-Age') ?? '', /^\d+$/);
    });
  }

  for (const path of ['', 'courses', 'courses/ai', 'certificates/cert-a', 'certificates?ids=cert-a']) {
    it(`${path || 'the base'} takes no Authorization`, async () => {
      const {status, headers} = await get(`/api/${path}`, {method: 'OPTIONS'});
      assert.equal(status, 204);
      assert.equal(headers.get('Access-Control-Allow-Origin'), '*');
      assert.ok(!headers.has('Access-Control-Allow-Headers'));
    });
  }

  it('answers under maintenance too, or the notice could not be read', async () => {
    const reply = await client({maintenance: true})('/api/progress?learner=me', {method: 'OPTIONS'});
    assert.equal(reply.status, 204);
  });
});

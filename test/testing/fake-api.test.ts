import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {createServer, type ApiDocument} from '../../src/server/index.js';
import {demoLearner, fakeApi, json, sample, sampleItem, type FailureName} from '../../src/testing/index.js';

const base = 'https://api.example/api/';
type Body = Record<string, unknown> & {items: {id: string}[]; next?: string};

async function body(reply: Response): Promise<Body> {
  return (await reply.json()) as Body;
}
const ids = async (reply: Response) => (await body(reply)).items.map(({id}) => id);

/** Queries that the sample data have answers for, and some that they don't. */
const params = {
  q: fc.constantFrom('ai', 'AI medicine', 'école', 'SUSTech', 'ХИЙМЭЛ', '', 'zzz'),
  language: fc.constantFrom('en', 'fr', 'en,fr', 'mn', 'xx'),
  level: fc.constantFrom('introductory', 'advanced', 'introductory,intermediate'),
  provider: fc.constantFrom('sustech', 'must,upm', 'none'),
  kind: fc.constantFrom('university', 'enterprise,ministry'),
  country: fc.constantFrom('MN', 'CN,MY'),
  award: fc.constantFrom('pioneer-2025', 'x'),
  year: fc.constantFrom('2025', '1999'),
  organization: fc.constantFrom('must', 'upm,sustech'),
  course: fc.constantFrom('ai-in-medicine', 'ai-in-medicine,ai-in-education'),
  pathway: fc.constantFrom('teaching-with-ai'),
  learner: fc.constantFrom('me', demoLearner),
  ids: fc.constantFrom('ai-in-medicine,upm', 'must-ecosystem', 'p-1001,nobody', 'nothing', ''),
  sort: fc.constantFrom('title', '-title', '-updated', '-starts', 'other'),
  limit: fc.constantFrom('1', '3', '0', '1000', 'x', '-2'),
  facets: fc.constantFrom('language,level', 'kind', 'course', 'unknown'),
  colour: fc.constant('red'),
};

/** At most three at once: more leave nothing to compare. */
const queries = fc
  .subarray(Object.keys(params) as (keyof typeof params)[], {maxLength: 3})
  .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, params[name]]))));

describe('the fake API', () => {
  it('answers as the reference API, whatever is asked', async () => {
    const server = createServer({data: sample as ApiDocument, demoLearner});
    const api = fakeApi();
    const collections = fc.constantFrom(...Object.keys(sample).filter((name) => name !== 'service'), 'books');
    await fc.assert(
      fc.asyncProperty(collections, queries, async (collection, query) => {
        const path = `${collection}?${new URLSearchParams(query)}`;
        const expected = await server.fetch(new Request(`http://localhost/api/${path}`));
        const reply = await api.fetch(base + path);
        assert.equal(reply.status, expected.status, path);
        for (const name of ['Cache-Control', 'Content-Type', 'Access-Control-Allow-Origin']) {
          assert.equal(reply.headers.get(name), expected.headers.get(name), `${path}: ${name}`);
        }
        const [got, wanted] = [await body(reply), await body(expected)];
        if (expected.status !== 200) return assert.equal(got.title, wanted.title);
        // Cursors are each API's own.
        assert.equal(got.next === undefined, wanted.next === undefined, path);
        assert.deepEqual({...got, next: 0}, {...wanted, next: 0}, path);
      }),
      {numRuns: 400},
    );
  });

  it('answers each item by its path as the reference API', async () => {
    const server = createServer({data: sample as ApiDocument, demoLearner});
    const api = fakeApi();
    for (const [collection, items] of Object.entries(sample)) {
      if (!Array.isArray(items)) continue;
      for (const {id} of [...items, {id: 'nobody'}] as {id: string}[]) {
        const path = `${collection}/${id}`;
        const expected = await server.fetch(new Request(`http://localhost/api/${path}`));
        // Without a token anybody reads anybody's progress.
        if (collection === 'progress' && expected.status === 404 && id !== 'nobody') continue;
        const reply = await api.fetch(base + path);
        assert.equal(reply.status, expected.status, path);
        assert.equal((await body(reply)).id, (await body(expected)).id, path);
      }
    }
  });

  it('leads through all pages by its cursors', async () => {
    const {fetch} = fakeApi();
    const seen: string[] = [];
    let next: string | undefined = 'courses?limit=5&sort=title';
    while (next) {
      const page: Body = await body(await fetch(new URL(next, base)));
      seen.push(...page.items.map(({id}) => id));
      next = page.next;
    }
    assert.equal(seen.length, sample.courses.length);
    assert.equal(new Set(seen).size, seen.length);
    assert.equal((await fetch(`${base}courses?cursor=none`)).status, 400);
    assert.equal(
      (await fetch(`${base}courses?ids=${Array.from({length: 51}, (_, i) => i).join()}`)).status,
      400,
    );
  });

  it('keeps to the limits of the reference API', async () => {
    const courses = Array.from({length: 120}, (_, i) => ({id: `c${i}`, title: `Course ${i}`}));
    const progress = courses.map(({id}) => ({id: `p-${id}`, course: id, learner: {id: 'ann'}}));
    const {fetch} = fakeApi({data: {courses, progress}, learner: 'ann'});
    const count = async (path: string) => (await ids(await fetch(base + path))).length;
    assert.equal(await count('courses'), 20);
    assert.equal(await count('courses?limit=1000'), 100);
    assert.equal(await count('courses?limit=0'), 1);
    assert.equal(
      await count(
        `courses?ids=${courses
          .slice(0, 50)
          .map(({id}) => id)
          .join()}`,
      ),
      50,
    );
    // A batch of progress has no limit but its own.
    const asked = courses.slice(0, 30).map(({id}) => id);
    assert.equal(await count(`progress?learner=me&course=${asked.join()}`), 30);
    assert.equal(await count(`progress?learner=me&course=${asked.join()}&limit=5`), 5);
    assert.equal(await count('progress?learner=me'), 20);
  });

  it('serves the data of the test, numbers as ids and ids with what addresses are made of', async () => {
    const courses = [
      {id: 7, title: 'Seven'},
      {id: 'a/b?c,ж', title: 'Odd'},
    ];
    const {fetch} = fakeApi({data: {courses}});
    assert.deepEqual(await ids(await fetch(`${base}courses?ids=7`)), ['7']);
    assert.equal((await body(await fetch(`${base}courses/${encodeURIComponent('a/b?c,ж')}`))).title, 'Odd');
    assert.equal((await fetch(`${base}cases`)).status, 404);
    assert.deepEqual((await body(await fetch(base))).collections, ['courses']);
  });

  it('serves data that a test changes on the way', async () => {
    const api = fakeApi({data: {courses: [{id: 'a', title: 'A'}]}});
    api.data = {courses: [{id: 'b', title: 'B'}]};
    assert.deepEqual(await ids(await api.fetch(`${base}courses`)), ['b']);
  });

  for (const address of ['https://lms.example/iioe/v1/', 'https://lms.example/iioe/v1', '/iioe/v1/']) {
    it(`knows its base ${address}`, async () => {
      const api = fakeApi({base: address});
      const root = new URL(address.replace(/\/?$/, '/'), 'http://localhost/');
      assert.equal((await body(await api.fetch(root))).version, '1');
      assert.equal((await api.fetch(new URL('courses/ai-in-medicine', root))).status, 200);
      assert.equal((await api.fetch(new URL('books', root))).status, 404);
    });
  }

  it('finds the collection behind a base that it isn’t told', async () => {
    const {fetch} = fakeApi();
    assert.equal((await fetch('https://lms.example/v1/courses/ai-in-medicine')).status, 200);
    assert.equal((await body(await fetch('https://lms.example/v1/'))).status, 'available');
  });

  it('is a one-file source where its address ends in .json', async () => {
    const {fetch} = fakeApi({data: {courses: [{id: 'a', title: 'A'}]}});
    assert.deepEqual(await body(await fetch('https://x.example/data.json?v=1')), {
      courses: [{id: 'a', title: 'A'}],
    } as unknown as Body);
  });

  it('takes a Request, an address and a URL', async () => {
    const api = fakeApi();
    const headers = {'X-Test': '1'};
    await api.fetch(new Request(`${base}courses`, {headers}));
    await api.fetch(new URL(`${base}courses`), {headers});
    await api.fetch(`${base}courses`, {headers});
    assert.deepEqual(
      api.headers.map((sent) => sent.get('X-Test')),
      ['1', '1', '1'],
    );
  });

  it('gives an ETag, and 304 to whoever has it', async () => {
    const {fetch} = fakeApi();
    const etag = (await fetch(`${base}courses`)).headers.get('ETag')!;
    const again = await fetch(`${base}courses`, {headers: {'If-None-Match': `"x", W/${etag}`}});
    assert.equal(again.status, 304);
    assert.equal(await again.text(), '');
    assert.equal((await fetch(`${base}cases`, {headers: {'If-None-Match': etag}})).status, 200);
  });

  it('refuses what is no reading, and answers a preflight as the contract says', async () => {
    const {fetch} = fakeApi();
    assert.equal((await fetch(`${base}courses`, {method: 'POST'})).status, 405);
    const preflight = await fetch(`${base}progress?learner=me`, {method: 'OPTIONS'});
    assert.equal(preflight.status, 204);
    assert.equal(preflight.headers.get('Access-Control-Allow-Headers'), 'Authorization');
    const open = await fetch(`${base}courses`, {method: 'OPTIONS'});
    assert.equal(open.headers.get('Access-Control-Allow-Headers'), null);
  });
});

describe('learner data of the fake API', () => {
  const mine = `${base}progress?learner=me&course=ai-in-medicine`;
  const bearer = (token: string) => ({headers: {Authorization: `Bearer ${token}`}});

  it('are the demo learner’s without a token', async () => {
    const [{learner}] = (await body(await fakeApi().fetch(mine))).items as unknown as [
      {learner: {id: string}},
    ];
    assert.equal(learner.id, demoLearner);
    assert.equal((await fakeApi().fetch(`${base}progress?learner=somebody-else`)).status, 200);
    assert.equal((await fakeApi().fetch(`${base}progress`)).status, 403);
  });

  it('are those of the learner that the test names', async () => {
    const data = {
      progress: [
        {id: 'p', course: 'c', learner: {id: 'ann'}},
        {id: 'q', course: 'c', learner: {id: 'bob'}},
      ],
    };
    const {fetch} = fakeApi({data, learner: 'bob'});
    assert.deepEqual(await ids(await fetch(`${base}progress?learner=me`)), ['q']);
    assert.deepEqual(await ids(await fetch(`${base}progress?learner=ann`)), ['p']);
  });

  it('ask for the token where there is one', async () => {
    const api = fakeApi({token: 'secret'});
    assert.equal((await api.fetch(mine)).status, 401);
    assert.equal((await api.fetch(mine, bearer('wrong'))).status, 401);
    assert.equal((await api.fetch(mine, bearer('secret'))).status, 200);
    assert.equal((await api.fetch(`${base}progress?learner=other`, bearer('secret'))).status, 403);
    assert.equal((await api.fetch(`${base}courses`)).status, 200);
    const theirs = sample.progress.find((record) => !JSON.stringify(record).includes(demoLearner))!;
    assert.equal((await api.fetch(`${base}progress/${theirs.id}`, bearer('secret'))).status, 404);
    api.token = 'renewed';
    assert.equal((await api.fetch(mine, bearer('secret'))).status, 401);
  });

  it('keep whose a certificate is to themselves', async () => {
    const data = {
      certificates: [
        {id: 'c', name: 'C', learner: 'ann'},
        {id: 'd', name: 'D'},
      ],
    };
    const {fetch} = fakeApi({data, learner: 'ann'});
    const reply = await body(await fetch(`${base}certificates?learner=me`));
    assert.deepEqual(reply.items, [{name: 'C', id: 'c'}]);
  });
});

describe('failures of the fake API', () => {
  const statuses: [FailureName, number | 'rejects', status: string][] = [
    ['maintenance', 503, 'maintenance'],
    ['rate-limited', 429, 'available'],
    ['forbidden', 403, 'available'],
    ['not-found', 404, 'available'],
    ['server-error', 500, 'available'],
    ['html', 200, 'available'],
    ['empty', 200, 'available'],
    ['offline', 'rejects', 'rejects'],
  ];
  for (const [name, status, service] of statuses) {
    it(`fails by "${name}" until it recovers`, async () => {
      const api = fakeApi();
      api.fail(name);
      if (status === 'rejects') {
        await assert.rejects(api.fetch(`${base}courses`), TypeError);
        await assert.rejects(api.fetch(base), TypeError);
      } else {
        assert.equal((await api.fetch(`${base}courses`)).status, status);
        assert.equal((await body(await api.fetch(base))).status, service);
      }
      api.recover();
      assert.ok((await ids(await api.fetch(`${base}courses`))).length > 0);
      assert.equal((await body(await api.fetch(base))).status, 'available');
    });
  }

  it('answers what these failures are known by', async () => {
    const api = fakeApi();
    api.fail('empty');
    assert.deepEqual(await ids(await api.fetch(`${base}courses`)), []);
    assert.equal((await api.fetch(`${base}courses/ai-in-medicine`)).status, 404);
    api.fail('html');
    assert.match(await (await api.fetch(`${base}courses`)).text(), /^<!doctype html>/);
    api.fail('maintenance');
    assert.equal((await api.fetch(`${base}courses`)).headers.get('Retry-After'), '5');
  });

  it('hangs until whoever asked gives up', async () => {
    const api = fakeApi();
    api.fail('hang');
    const reason = new Error('enough');
    const controller = new AbortController();
    setTimeout(() => controller.abort(reason), 20);
    await assert.rejects(api.fetch(`${base}courses`, {signal: controller.signal}), reason);
    await assert.rejects(api.fetch(`${base}courses`, {signal: AbortSignal.abort(reason)}), reason);
  });

  it('waits as long as it is told', async () => {
    const api = fakeApi({delay: 30});
    const start = performance.now();
    await api.fetch(`${base}courses`);
    assert.ok(performance.now() - start >= 29);
    api.delay = 0;
  });
});

describe('the log of the fake API', () => {
  it('holds data requests in `calls`, all of them with their statuses in `requests`', async () => {
    const api = fakeApi();
    await api.fetch(base);
    await api.fetch(`${base}courses?ids=a`);
    api.fail('offline');
    await assert.rejects(api.fetch(`${base}cases`));
    assert.deepEqual(
      api.calls.map(({pathname}) => pathname),
      ['/api/courses', '/api/cases'],
    );
    assert.equal(api.headers.length, 2);
    assert.deepEqual(
      api.requests.map(({status}) => status),
      [200, 200, undefined],
    );
  });
});

describe('answers of a test’s own', () => {
  it('come before the document; undefined goes on to it', async () => {
    const api = fakeApi((url) => (url.pathname.endsWith('/courses') ? json({items: []}) : undefined));
    assert.deepEqual(await ids(await api.fetch(`${base}courses`)), []);
    assert.equal((await api.fetch(`${base}cases/must-ecosystem`)).status, 200);
    api.answer = undefined;
    assert.ok((await ids(await api.fetch(`${base}courses`))).length > 0);
    api.service = {version: '2'};
    assert.deepEqual(await body(await api.fetch(base)), {version: '2'} as unknown as Body);
  });

  it('may use copies of sample items', () => {
    const item = sampleItem('courses', 'ai-in-medicine');
    item.title = 'Changed';
    assert.notEqual(sampleItem('courses', 'ai-in-medicine').title, 'Changed');
    assert.throws(() => sampleItem('courses', 'nothing'), /no courses "nothing"/);
  });
});

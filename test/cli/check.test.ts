import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {checkApi} from '../../src/cli/check/api.js';
import type {CheckOptions} from '../../src/cli/check/asker.js';
import type {Check, Report} from '../../src/cli/check/report.js';
import {createServer} from '../../src/server/index.js';
import {apiWith, BASE, brokenApis} from '../support/broken-apis.js';
import {data as fixture} from '../server/fixture.js';

const failuresOf = ({checks}: Report): string[] =>
  checks.filter(({outcome}) => outcome === 'fail').map(({id}) => id);

const found = ({checks}: Report, id: string): Check => {
  const check = checks.find((one) => one.id === id);
  assert.ok(check, `no line ${id}`);
  return check;
};

/** The report on the reference API with something changed by name. */
async function reportOn(name: string, options: CheckOptions = {}): Promise<Report> {
  const api = brokenApis.find((one) => one.name === name);
  assert.ok(api, name);
  return checkApi(BASE, {fetch: apiWith(api.change, api.options), ...options});
}

describe('check on the reference API', () => {
  it('finds nothing wrong in the sample data', async () => {
    const report = await checkApi(BASE, {fetch: apiWith()});
    assert.deepEqual(failuresOf(report), []);
    assert.equal(report.compatible, true);
    assert.equal(report.counts.warn, 0);
    assert.ok(report.counts.pass > 200);
    assert.equal(new Set(report.checks.map(({id}) => id)).size, report.checks.length);
  });

  it('finds nothing wrong with awkward ids, few items and many', async () => {
    const many = Array.from({length: 250}, (_, i) => ({
      id: `${i}/ö,?`,
      title: `Course ${i}`,
      level: 'advanced',
    }));
    for (const data of [fixture, {courses: many}, {courses: []}, {awards: [{id: 7, name: 'Seven'}]}]) {
      const {fetch: answer} = createServer({data});
      const report = await checkApi(BASE, {fetch: (url, init) => answer(new Request(url, init))});
      assert.deepEqual(failuresOf(report), []);
    }
  });

  it('reads the base with a query and without a slash', async () => {
    const asked: string[] = [];
    const api = apiWith();
    const report = await checkApi('https://api.example/api?key=k', {
      fetch: (url, init) => {
        asked.push(new Request(url).url);
        return api(url, init);
      },
    });
    assert.deepEqual(failuresOf(report), []);
    assert.deepEqual(
      asked.filter((url) => !url.includes('key=k')),
      [],
    );
  });

  it('checks learner data with a token, and sends it for nothing else', async () => {
    const api = apiWith(undefined, {tokens: {'secret-1': 'learner-7be410'}});
    const carried: string[] = [];
    const report = await checkApi(BASE, {
      token: 'secret-1',
      fetch: (url, init) => {
        if (new Headers(init?.headers).has('Authorization')) carried.push(new Request(url).url);
        return api(url, init);
      },
    });
    assert.deepEqual(failuresOf(report), []);
    assert.equal(found(report, 'progress/signed-in').outcome, 'pass');
    assert.equal(found(report, 'progress/items').outcome, 'pass');
    assert.equal(found(report, 'progress/by-course').outcome, 'pass');
    assert.equal(found(report, 'certificates/by-id').outcome, 'pass');
    assert.equal(found(report, 'certificates/item').outcome, 'pass');
    assert.ok(carried.length > 0);
    assert.deepEqual(
      carried.filter((url) => !/\/api\/(?:progress|certificates)\?learner=me/.test(url)),
      [],
    );
  });

  it('says that a token opens nothing', async () => {
    const report = await checkApi(BASE, {fetch: apiWith(), token: 'secret-1'});
    assert.deepEqual(failuresOf(report), ['progress/signed-in', 'certificates/signed-in']);
  });

  const signedIn: [name: string, fails: string[], change: Parameters<typeof apiWith>[0]][] = [
    [
      'progress that ignores which course is asked for',
      ['progress/by-course', 'progress/by-pathway'],
      (request, answer) => {
        const url = new URL(request.url);
        url.searchParams.delete('course');
        url.searchParams.delete('pathway');
        return answer(new Request(url, request));
      },
    ],
    [
      'an e-mail address for a learner’s id',
      ['progress/learner-id'],
      async (request, answer) => {
        const reply = await answer(request);
        const body = (await reply.text()).replaceAll('learner-7be410', 'sam@example.org');
        return new Response(body || null, reply);
      },
    ],
    [
      'learner data that caches may keep',
      ['progress/no-store', 'certificates/no-store'],
      async (request, answer) => {
        const reply = await answer(request);
        const headers = new Headers(reply.headers);
        if (request.headers.has('Authorization')) headers.set('Cache-Control', 'private, max-age=60');
        return new Response(reply.body, {status: reply.status, headers});
      },
    ],
  ];
  for (const [name, fails, change] of signedIn) {
    it(`finds ${name}, with a token`, async () => {
      const api = apiWith(change, {tokens: {'secret-1': 'learner-7be410'}});
      assert.deepEqual(failuresOf(await checkApi(BASE, {fetch: api, token: 'secret-1'})), fails);
    });
  }

  it('asks at most four times at once, and says who asks', async () => {
    let [now, most] = [0, 0];
    const api = apiWith();
    const agents = new Set<string | null>();
    await checkApi(BASE, {
      agent: 'tester',
      async fetch(url, init) {
        most = Math.max(most, (now += 1));
        agents.add(new Headers(init?.headers).get('User-Agent'));
        try {
          return await api(url, init);
        } finally {
          now -= 1;
        }
      },
    });
    assert.equal(most, 4);
    assert.deepEqual([...agents], ['tester']);
  });
});

describe('check on a broken API', () => {
  for (const {name, fails, change, options} of brokenApis) {
    it(`finds ${name}, and nothing else`, async () => {
      const report = await checkApi(BASE, {fetch: apiWith(change, options)});
      assert.deepEqual(failuresOf(report).sort(), [...fails].sort());
      assert.equal(report.compatible, false);
      assert.equal(report.reachable, true);
    });
  }

  it('points to what is wrong in an item', async () => {
    const [detail] = found(await reportOn('a percentage of 140'), 'courses/items').details;
    assert.equal(detail?.pointer, '/items/3/learners/value');
    assert.equal(detail.item, 'generative-ai-teaching');
    assert.equal(detail.got, '140');
    const [missing] = found(await reportOn('an item without title'), 'cases/items').details;
    assert.equal(missing?.pointer, '/items/1/title');
    assert.equal(missing.got, 'nothing');
  });

  it('tells a circle of cursors from other faults', async () => {
    const report = await reportOn('a circle of cursors');
    const {message, details} = found(report, 'courses/cursor');
    assert.equal(message, 'The cursors lead in a circle.');
    assert.equal(details[0]?.got, 'https://api.example/api/courses?limit=5');
  });

  it('names the address asked, what was expected and what came', async () => {
    const report = await reportOn('errors without CORS');
    assert.deepEqual(found(report, 'courses/cors-errors').details, [
      {
        address: 'https://api.example/api/courses/iioe-check-unknown',
        expected: 'Access-Control-Allow-Origin: *',
        got: 'none',
      },
    ]);
  });

  it('warns of a sort that is no order, and skips one that is not offered', async () => {
    const sorting = (order: (items: unknown[]) => unknown[]) =>
      apiWith(async (request, answer) => {
        const {pathname, searchParams} = new URL(request.url);
        if (pathname !== '/api/courses' || searchParams.get('sort') !== 'title') return answer(request);
        searchParams.delete('sort');
        const reply = await answer(new Request(`${BASE}courses?${searchParams}`));
        const list = (await reply.json()) as {items: unknown[]};
        return new Response(JSON.stringify({...list, items: order(list.items)}), {headers: reply.headers});
      });
    const outcomeOf = async (api: typeof fetch) =>
      found(await checkApi(BASE, {fetch: api}), 'courses/sort-title').outcome;
    assert.equal(await outcomeOf(sorting((items) => [...items.slice(3), ...items.slice(0, 3)])), 'warn');
    assert.equal(await outcomeOf(sorting((items) => items)), 'skip');
    assert.equal(await outcomeOf(sorting((items) => items.slice(1))), 'fail');
  });

  it('warns of words that readers pass over', async () => {
    const courses = [
      {id: 'a', title: 'A', level: 'expert', summary: null},
      {id: 'b', title: 'B', mode: 'online', starts: null},
    ];
    const report = await checkApi(BASE, {fetch: apiWith(undefined, {data: {courses}})});
    assert.deepEqual(failuresOf(report), []);
    const {outcome, details} = found(report, 'courses/items');
    assert.equal(outcome, 'warn');
    assert.deepEqual(
      details.map(({pointer}) => pointer),
      ['/items/0/summary', '/items/0/level'],
    );
  });
});

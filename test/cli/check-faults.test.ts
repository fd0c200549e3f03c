import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer, type RequestListener} from 'node:http';
import type {AddressInfo} from 'node:net';
import {describe, it} from 'node:test';
import {gzipSync} from 'node:zlib';
import {checkApi} from '../../src/cli/check/api.js';
import {Asker} from '../../src/cli/check/asker.js';
import type {Check, Report} from '../../src/cli/check/report.js';
import {apiWith, BASE} from '../support/broken-apis.js';

const find = ({checks}: Report, id: string): Check | undefined => checks.find((one) => one.id === id);
const gotAt = (report: Report, id: string): string | undefined => find(report, id)?.details[0]?.got;

/** A server of its own, which may behave as no `fetch` handler can. */
async function serving(listener: RequestListener, use: (base: string) => Promise<void>): Promise<void> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

/** What answers courses in its own way, and all else with 404. */
const courses =
  (listener: RequestListener): RequestListener =>
  (request, response) => {
    if (request.url?.startsWith('/api/courses')) return listener(request, response);
    response.writeHead(404, {'Content-Type': 'application/problem+json'}).end('{}');
  };

describe('an API that can’t be reached', () => {
  it('refuses, hangs, resets or has no name', async () => {
    let gone = '';
    await serving(
      (_request, response) => response.end(),
      (base) => Promise.resolve(void (gone = base)),
    );
    for (const api of [gone, 'http://127.0.0.1:1/', 'http://no-such-host.invalid/']) {
      const report = await checkApi(api);
      assert.equal(report.reachable, false);
      assert.equal(report.compatible, false);
      assert.deepEqual(
        report.checks.map(({id, outcome}) => [id, outcome]),
        [['api/reachable', 'fail']],
      );
    }
    await serving(
      () => undefined,
      async (base) => {
        const report = await checkApi(base, {timeout: 150});
        assert.equal(report.reachable, false);
        assert.equal(gotAt(report, 'api/reachable'), 'no answer within 0.15 s');
      },
    );
    await serving(
      (request) => request.destroy(),
      async (base) => assert.equal((await checkApi(base)).reachable, false),
    );
  });
});

describe('hostile replies end in a line', () => {
  const replies: [name: string, listener: RequestListener, id: string, got: RegExp][] = [
    [
      'a body over 5 MiB, packed small',
      (_request, response) =>
        response.writeHead(200, {'Content-Encoding': 'gzip'}).end(gzipSync(Buffer.alloc(6 << 20, ' '))),
      'courses/present',
      /^more$/,
    ],
    [
      'a body that drips',
      (_request, response) => {
        response.write('{"items": [');
        const drip = setInterval(() => response.write(' '), 40);
        response.on('close', () => clearInterval(drip));
      },
      'courses/present',
      /no answer within/,
    ],
    [
      'a body that breaks off',
      (_request, response) => {
        response.writeHead(200, {'Content-Length': '1000'}).write('{"items": [');
        setTimeout(() => response.destroy(), 20);
      },
      'courses/present',
      /terminated|closed|socket/,
    ],
    [
      'truncated JSON',
      (_request, response) => response.end('{"items": [{"id":'),
      'courses/present',
      /"\{\\"items/,
    ],
    [
      'a redirect in a circle',
      (request, response) => response.writeHead(302, {Location: request.url}).end(),
      'courses/present',
      /redirect/,
    ],
    ['nothing', (_request, response) => response.end(), 'courses/present', /^""$/],
    ['a number', (_request, response) => response.end('7'), 'courses/list', /^7$/],
    ['null', (_request, response) => response.end('null'), 'courses/list', /^null$/],
    [
      'items that are none',
      (_request, response) => response.end('{"items": {"0": 1}}'),
      'courses/list',
      /^\{"0":1\}$/,
    ],
    [
      'JSON nested a hundred thousand times',
      (_request, response) =>
        response.end(`{"items": [{"id": "a", "title": ${'['.repeat(1e5)}${']'.repeat(1e5)}}]}`),
      'courses/items',
      /^\[…\]$/,
    ],
    [
      'other bytes than UTF-8',
      (_request, response) =>
        response.end(Buffer.from('{"items": [{"id": "a", "title": "caf\xe9"}]}', 'latin1')),
      'courses/json',
      /other bytes/,
    ],
    [
      'an item of a wrong kind',
      (_request, response) => response.end('{"items": [7, null, [], {"__proto__": 1, "id": {}}]}'),
      'courses/items',
      /^7$/,
    ],
  ];
  for (const [name, listener, id, got] of replies) {
    it(name, async () => {
      await serving(courses(listener), async (base) => {
        const report = await checkApi(base, {timeout: 400});
        assert.equal(report.compatible, false);
        assert.equal(find(report, id)?.outcome, 'fail');
        assert.match(gotAt(report, id) ?? '', got);
        // No check stumbled; each said what it found.
        assert.deepEqual(
          report.checks.filter(({message}) => /TypeError|SyntaxError/.test(message)),
          [],
        );
      });
    });
  }
});

describe('the asker', () => {
  const refusing = (retryAfter: string | undefined, times: number) => {
    let refused = 0;
    return apiWith(async (request, answer) => {
      const isFirst = request.url.includes('/api/courses?limit=1000') && (refused += 1) <= times;
      if (!isFirst) return answer(request);
      const {headers} = await answer(new Request(`${BASE}courses/none`));
      const refusal = new Headers(headers);
      if (retryAfter) refusal.set('Retry-After', retryAfter);
      const body = '{"type":"about:blank","title":"Too Many Requests","status":429}';
      return new Response(body, {status: 429, headers: refusal});
    });
  };

  it('waits as a 429 asks it to', async () => {
    const report = await checkApi(BASE, {fetch: refusing('1', 1)});
    assert.equal(report.compatible, true);
  });

  it('does not wait for long, nor without a word', async () => {
    const long = await checkApi(BASE, {fetch: refusing('3600', 9)});
    assert.equal(find(long, 'courses/limit')?.outcome, 'fail');
    assert.equal(find(long, 'courses/retry-after')?.outcome, 'pass');
    const mute = await checkApi(BASE, {fetch: refusing(undefined, 9)});
    assert.equal(find(mute, 'courses/retry-after')?.outcome, 'fail');
  });

  it('stops at 50 pages, and where pages bring nothing new', async () => {
    const pages = (isNew: boolean) => {
      let asked = 0;
      return apiWith(async (request, answer) => {
        const reply = await answer(request);
        const {pathname, searchParams} = new URL(request.url);
        if (pathname !== '/api/courses' || !/^(?:100)?$/.test(searchParams.get('limit') ?? '')) return reply;
        asked += 1;
        const items = [{id: isNew ? `course-${asked}` : 'course', title: 'Course'}];
        const {headers} = reply;
        return new Response(JSON.stringify({items, next: `courses?cursor=${asked}`}), {headers});
      });
    };
    const endless = await checkApi(BASE, {fetch: pages(true)});
    assert.equal(find(endless, 'courses/cursor')?.outcome, 'warn');
    assert.match(find(endless, 'courses/cursor')?.message ?? '', /first 50 pages/);
    const still = await checkApi(BASE, {fetch: pages(false)});
    assert.equal(find(still, 'courses/cursor')?.outcome, 'fail');
  });

  it('leaves a token out of redirects and other origins', async () => {
    const seen: string[] = [];
    const api = apiWith(
      async (request, answer) => {
        if (request.headers.has('Authorization'))
          seen.push(`${request.redirect} ${new URL(request.url).origin}`);
        return answer(request);
      },
      {tokens: {secret: 'learner-7be410'}},
    );
    await checkApi(BASE, {fetch: api, token: 'secret'});
    assert.deepEqual([...new Set(seen)], ['manual https://api.example']);
  });

  it('sends no token to another origin, nor when it asks for public data', async () => {
    const carried: [string, string | null][] = [];
    const asker = new Asker(BASE, {
      token: 'secret',
      fetch: async (url, init) => {
        carried.push([new URL(new Request(url).url).origin, new Headers(init?.headers).get('Authorization')]);
        return new Response('{}');
      },
    });
    await asker.ask(`${BASE}progress`, {learner: true});
    await asker.ask(`${BASE}courses`);
    await asker.ask('https://evil.example/api/progress', {learner: true});
    assert.deepEqual(carried, [
      ['https://api.example', 'Bearer secret'],
      ['https://api.example', null],
      ['https://evil.example', null],
    ]);
  });

  it('asks conditionally without forbidding a 304', async () => {
    const caching: (string | undefined)[] = [];
    await serving(
      (request, response) => {
        if (request.headers['if-none-match']) caching.push(request.headers['cache-control']);
        response.writeHead(200, {ETag: '"1"', 'Content-Type': 'application/json'}).end('{"items": []}');
      },
      async (base) => void (await checkApi(base)),
    );
    assert.ok(caching.length > 0);
    assert.deepEqual([...new Set(caching)], ['max-age=0']);
  });
});

import assert from 'node:assert/strict';
import {describe, it, type TestContext} from 'node:test';
import {serviceOf} from '../../src/server/ask.js';
import {client} from './fixture.js';

const paths = [
  '/embed/course-card?course=ai',
  '/go/courses/ai',
  `/oembed?url=${encodeURIComponent('http://localhost/embed/course-card?course=ai')}`,
  '/badge/course/ai.svg',
];
const item = {id: 'ai', title: 'AI', url: 'https://courses.example/ai'};
const service = {name: 'API', version: '1', status: 'available'};

type Reply = (signal: AbortSignal) => Response | Promise<Response>;

/** What a host answers at each of its addresses, given what its API answers. */
async function statuses(t: TestContext, courses: Reply, document: Reply = () => Response.json(service)) {
  t.mock.method(globalThis, 'fetch', async (url: string, {signal}: {signal: AbortSignal}) =>
    new URL(url).pathname.endsWith('courses') ? courses(signal) : document(signal),
  );
  const get = client({data: undefined, api: 'https://api.example/'});
  return Promise.all(paths.map(async (path) => (await get(path)).status));
}

/** Until whoever asks gives up. */
const never = async (signal: AbortSignal) =>
  new Promise<never>((_, reject) =>
    signal.addEventListener('abort', () => reject(signal.reason as DOMException)),
  );

describe('where its API fails, every address of the host answers alike', () => {
  const failures: [what: string, status: number, reply: Reply][] = [
    ['404', 404, () => new Response('', {status: 404})],
    ['an item left out', 404, () => Response.json({items: []})],
    ['401', 403, () => new Response('', {status: 401})],
    ['403', 403, () => new Response('', {status: 403})],
    ['429', 503, () => new Response('', {status: 429})],
    ['500', 502, () => new Response('', {status: 500})],
    [
      '500, and when to ask again',
      503,
      () => new Response('', {status: 500, headers: {'Retry-After': '60'}}),
    ],
    ['503', 503, () => new Response('', {status: 503})],
    ['no JSON', 502, () => new Response('<p>Sign in')],
    ['no connection', 502, () => Promise.reject(new TypeError('no route'))],
  ];
  for (const [what, status, reply] of failures)
    it(`${what}: ${status}`, async (t) => {
      assert.deepEqual(await statuses(t, reply), [status, status, status, status]);
    });

  it('no answer in time: 504', async (t) => {
    // A hundred times sooner, and by a timer that a process waits for.
    t.mock.method(AbortSignal, 'timeout', (time: number) => {
      const giving = new AbortController();
      setTimeout(() => giving.abort(new DOMException('late', 'TimeoutError')), time / 100);
      return giving.signal;
    });
    assert.deepEqual(await statuses(t, never), [504, 504, 504, 504]);
  });

  it('a version that it doesn’t know: 502, whatever else is there', async (t) => {
    const reply = () => Response.json({items: [item]});
    const other = () => Response.json({...service, version: '9.0'});
    assert.deepEqual(await statuses(t, reply, other), [502, 502, 502, 502]);
  });

  it('what fails while the API says that it is worked on: 503', async (t) => {
    const resting = () => Response.json({...service, status: 'maintenance'});
    assert.deepEqual(await statuses(t, () => new Response('', {status: 500}), resting), [503, 503, 503, 503]);
  });

  it('a service document that doesn’t come is not waited for', {timeout: 6_000}, async (t) => {
    assert.deepEqual(await statuses(t, () => Response.json({items: [item]}), never), [200, 302, 200, 200]);
  });
});

for (const [said, told] of [
  ['60', '60'],
  [undefined, '30'],
] as const)
  it(`under maintenance every address says when to ask again: ${told} s`, async (t) => {
    const headers = said === undefined ? {} : {'Retry-After': said};
    t.mock.method(globalThis, 'fetch', async () => new Response('', {status: 503, headers}));
    const get = client({data: undefined, api: 'https://api.example/'});
    const waits = await Promise.all(paths.map(async (path) => (await get(path)).headers.get('Retry-After')));
    assert.deepEqual(waits, [told, told, told, told]);
  });

it('where there are too many requests a frame says so, and of no maintenance', async (t) => {
  t.mock.method(globalThis, 'fetch', async () => new Response('', {status: 429}));
  const reply = await client({data: undefined, api: 'https://api.example/'})(paths[0]!);
  assert.match(reply.text, /Too many requests/);
});

it('what is not to be seen needs no second try', async (t) => {
  t.mock.method(globalThis, 'fetch', async () => new Response('', {status: 403}));
  const {headers} = await client({data: undefined, api: 'https://api.example/'})(paths[2]!);
  assert.equal(headers.get('Retry-After'), null);
});

it('a source of one’s own may have no service document, or fail at it', async () => {
  for (const service of [
    undefined,
    async () => undefined,
    async () => Promise.reject(new Error('no')),
    () => {
      throw new Error('no');
    },
  ])
    assert.equal(
      await serviceOf({item: async () => Promise.reject(new Error('no')), ...(service && {service})}),
      undefined,
    );
});

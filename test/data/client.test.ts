import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readBase} from '../../src/data/address.js';
import {DataClient} from '../../src/data/client.js';
import type {DataError, ErrorKind} from '../../src/data/errors.js';
import {explain} from '../../src/data/explain.js';
import {timely} from '../../src/internal/token.js';
import type {TokenAnswer} from '../../src/data/source.js';
import {byId, client, courses, echo, get, json, progress, rejectsWith, signal} from './fixture.js';

test('what is asked in one microtask is one request: distinct, sorted, encoded', async () => {
  const {api, calls, service} = client(echo);
  const answers = await Promise.all(['b', 'a', 'b', 'd/é?'].map((id) => get(api, id)));
  assert.equal(calls.length, 1);
  assert.equal(calls[0]?.url.href, 'https://api.example/v1/courses?ids=a,b,d%2F%C3%A9%3F');
  assert.deepEqual(
    answers.map(({value}) => value?.id),
    ['b', 'a', 'b', 'd/é?'],
  );
  assert.equal(service.length, 1);
});

test('the service document is asked for once, and waits for nobody', async () => {
  const {api, service} = client(echo);
  await get(api, 'a');
  await get(api, 'b');
  assert.equal(service.length, 1);
  assert.deepEqual(await api.service(), {version: '1.0', defaultLanguage: 'fr'});
});

test('a service document that fails means nothing', async () => {
  const api = new DataClient({
    base: readBase('https://api.example'),
    fetch: () => Promise.reject(new TypeError('no')),
  });
  assert.equal(await api.service(), undefined);
});

test('the service document is asked for again by who wants it fresh, while there is maintenance', async () => {
  let status = 'maintenance';
  const asked: RequestInit[] = [];
  const api = new DataClient({
    base: readBase('https://api.example'),
    fetch: async (_url, init) => (asked.push(init), json({status})),
  });
  await api.service(true);
  await api.service();
  assert.equal(asked.length, 1);
  status = 'available';
  assert.deepEqual(await api.service(true), {status: 'available'});
  await api.service(true);
  assert.deepEqual(
    asked.map(({cache}) => cache),
    ['no-cache', 'no-cache'],
  );
});

test('while that may help it asks again, counting; the service document never', async () => {
  const counted: number[] = [];
  const {api, calls} = client((url) => (calls.length < 3 ? json({}, {status: 500}) : echo(url)), {
    again: async (_error, attempts) => counted.push(attempts) > 0,
  });
  assert.equal((await get(api, 'a')).value?.id, 'a');
  assert.deepEqual(counted, [1, 2]);
  const asked: string[] = [];
  const down = new DataClient({
    base: readBase('https://api.example'),
    fetch: async (url) => (asked.push(url), json({}, {status: 500})),
    again: async () => asked.length < 5,
  });
  await down.service();
  assert.equal(asked.length, 1);
  await rejectsWith(down.item(courses, byId('a'), {signal: signal(), once: true}), 'http');
  assert.equal(asked.length, 2);
});

test('by another fetch it is another client, and by the same one the same', async () => {
  const {api, calls} = client(echo);
  const asked: string[] = [];
  const fetch = async (url: string) => (asked.push(url), echo(new URL(url)));
  const other = api.by(fetch);
  assert.equal((await get(other, 'a')).value?.id, 'a');
  assert.equal(asked[0], 'https://api.example/v1/courses?ids=a');
  assert.equal(calls.length, 0);
  assert.equal(api.by(fetch), other);
  assert.notEqual(
    api.by(async () => json({})),
    other,
  );
});

test('what is asked while a request is on its way is another one', async () => {
  const {api, calls} = client(async (url) => (await new Promise((done) => setTimeout(done, 5)), echo(url)));
  const first = get(api, 'a');
  await new Promise((done) => setTimeout(done, 1));
  assert.equal((await get(api, 'b')).value?.id, 'b');
  await first;
  assert.equal(calls.length, 2);
});

test('what is on its way already is not asked again', async () => {
  const {api, calls} = client(async (url) => (await new Promise((done) => setTimeout(done, 5)), echo(url)));
  const first = get(api, 'a');
  await new Promise((done) => setTimeout(done, 1));
  const [one, other] = await Promise.all([first, get(api, 'a')]);
  assert.deepEqual(one, other);
  assert.equal(calls.length, 1);
  await api.item(courses, byId('a'), {signal: signal(), fresh: true});
  assert.equal(calls.length, 2);
});

test('120 ids are three requests; a part that fails fails its own ids only', async () => {
  const {api, calls} = client((url) => (url.search.includes('c000') ? json({}, {status: 500}) : echo(url)));
  const ids = Array.from({length: 120}, (_, i) => `c${String(i).padStart(3, '0')}`);
  const answers = await Promise.allSettled(ids.map((id) => get(api, id)));
  assert.equal(calls.length, 3);
  assert.equal(answers.filter(({status}) => status === 'rejected').length, 50);
});

test('no address over 2,000 characters, but an id that is longer still is asked for', async () => {
  const {api, calls} = client(echo);
  const ids = ['w'.repeat(3000), 'x'.repeat(1500), 'y'.repeat(1500), 'z'];
  const answers = await Promise.all(ids.map((id) => get(api, id)));
  assert.deepEqual(
    answers.map(({value}) => value?.id),
    ids,
  );
  assert.deepEqual(
    calls.map(({url}) => url.search.length),
    [3005, 1507, 1505],
  );
});

test('an id with a comma goes by path, as one encoded segment', async () => {
  const {api, calls} = client((url) =>
    json({id: decodeURIComponent(url.pathname.split('/').at(-1)!), title: 'T'}),
  );
  assert.equal((await get(api, 'a,b/c')).value?.id, 'a,b/c');
  assert.equal(calls[0]?.url.pathname, '/v1/courses/a%2Cb%2Fc');
});

test('such ids are asked for one by one', async () => {
  const {api, calls} = client((url) =>
    url.searchParams.has('ids')
      ? echo(url)
      : json({id: decodeURIComponent(url.pathname.split('/').at(-1)!), title: 'T'}),
  );
  const ids = ['a,b', 'c,d', 'e'];
  const answers = await Promise.all(ids.map((id) => get(api, id)));
  assert.deepEqual(
    answers.map(({value}) => value?.id),
    ids,
  );
  assert.equal(calls.length, 3);
});

test('progress of a course with a comma is asked for by its query', async () => {
  const {api, calls} = client(() => json({items: []}));
  await api.item(progress, {by: 'course', id: 'a,b', learner: 'me'}, {signal: signal()});
  assert.equal(calls[0]?.url.href, 'https://api.example/v1/progress?learner=me&course=a%2Cb');
});

test('no cookies, only safelisted headers', async () => {
  const {api, calls} = client(echo);
  await get(api, 'a');
  assert.equal(calls[0]?.init.credentials, 'omit');
  assert.deepEqual(calls[0]?.init.headers, {Accept: 'application/json'});
  await api.item(courses, byId('a'), {signal: signal(), fresh: true});
  assert.equal(calls[1]?.init.cache, 'no-cache');
});

test('a token goes with learner data and nothing else', async () => {
  const {api, calls} = client((url) => (url.pathname.endsWith('progress') ? json({items: []}) : echo(url)));
  const getToken = () => Promise.resolve('secret');
  await api.item(courses, {...byId('a'), getToken}, {signal: signal()});
  await api.item(progress, {by: 'course', id: 'a', learner: 'me', getToken}, {signal: signal()});
  assert.deepEqual(
    calls.map(({init}) => new Headers(init.headers).get('Authorization')),
    [null, 'Bearer secret'],
  );
  assert.equal(calls[1]?.url.search, '?learner=me&course=a');
  assert.deepEqual(
    calls.map(({init}) => init.cache),
    [undefined, 'no-store'],
  );
});

test('requests of two learners’ tokens are never joined', async () => {
  const {api, calls} = client(() => json({items: []}));
  const ask = (token: string) =>
    api.item(progress, {by: 'course', id: 'a', learner: 'me', getToken: () => token}, {signal: signal()});
  await Promise.all([ask('one'), ask('other')]);
  assert.deepEqual(calls.map(({init}) => new Headers(init.headers).get('Authorization')).sort(), [
    'Bearer one',
    'Bearer other',
  ]);
});

test('an item that nobody can be told of by its id is told of with one that came', async () => {
  const {api} = client(() => json({items: [{title: 'No id'}, null, {id: 'a', title: 'A'}]}));
  const {problems} = await get(api, 'a');
  assert.deepEqual(
    problems.map((problem) => problem.split(' ')[0]),
    ['/items/0/id', '/items/1'],
  );
});

test('a place in the list is not told: the next list has other places', async () => {
  const {api} = client((url) =>
    json({
      items: [...new Set(['x', url.searchParams.get('ids')!])].map((id) => ({
        id,
        title: 'T',
        url: 'javascript:1',
      })),
    }),
  );
  assert.deepEqual((await get(api, 'a')).problems, ['/url expected link']);
});

test('progress is joined by learner, courses and pathways apart; the latest record counts', async () => {
  const {api, calls} = client((url) =>
    json({
      items: (url.searchParams.get('course')?.split(',') ?? []).flatMap((course) => [
        {id: `${course}1`, course, lastActivity: '2026-01-01'},
        {id: `${course}2`, course, lastActivity: '2026-03-01'},
        {id: `${course}3`, course},
      ]),
    }),
  );
  const ask = (by: 'course' | 'pathway', id: string, learner: string) =>
    api.item(progress, {by, id, learner}, {signal: signal()});
  const answers = await Promise.all([
    ask('course', 'b', 'me'),
    ask('course', 'a', 'me'),
    ask('pathway', 'p', 'me'),
    ask('course', 'a', 'l2'),
  ]);
  assert.deepEqual(
    calls.map(({url}) => url.search),
    ['?learner=me&course=a,b', '?learner=me&pathway=p', '?learner=l2&course=a'],
  );
  assert.deepEqual(
    answers.map(({value}) => value?.id),
    ['b2', 'a2', undefined, 'a2'],
  );
});

test('an id that the reply leaves out is no failure of the others', async () => {
  const {api} = client(() => json({items: [{id: 'a', title: 'A'}]}));
  const [here, gone] = await Promise.all([get(api, 'a'), get(api, 'b')]);
  assert.equal(here.value?.title, 'A');
  assert.equal(gone.value, undefined);
  assert.deepEqual(gone.problems, []);
});

test('one broken item costs the others nothing, and says where it broke', async () => {
  const {api} = client(() => json({items: [{id: 'a', title: 'A', url: 'javascript:1'}, {id: 'b'}]}));
  const [fine, broken] = await Promise.allSettled([get(api, 'a'), get(api, 'b')]);
  assert.equal(fine.status, 'fulfilled');
  assert.equal(fine.status === 'fulfilled' && fine.value.problems[0]?.split(' ')[0], '/url');
  assert.equal(broken.status === 'rejected' && (broken.reason as DataError).kind, 'invalid-data');
  assert.match(String(broken.status === 'rejected' && broken.reason), /: \/title expected/);
});

test('of two items with one id the one that is sound is shown', async () => {
  const {api} = client(() => json({items: [{id: 'a'}, {id: 'a', title: 'A'}]}));
  assert.equal((await get(api, 'a')).value?.title, 'A');
});

const notLists: [string, () => Response][] = [
  ['{}', () => json({})],
  ['null', () => json(null)],
  ['an array', () => json([])],
  ['a number', () => json(5)],
  ['a list of invalid items', () => json({items: [{id: 'a'}, 7]})],
  ['a list of other items, all invalid,', () => json({items: [{id: 'b'}, 7]})],
];
for (const [what, answer] of notLists) {
  test(`${what} where a list is due is invalid, and not to be tried again`, () =>
    rejectsWith(get(client(answer).api, 'a'), 'invalid-data', {retryable: false}));
}

test('where a list is due and there is none, it says of what', () =>
  rejectsWith(get(client(() => json({})).api, 'a'), 'invalid-data', {message: 'courses: no list of items'}));

test('a 200 that is not JSON is invalid, and may be tried again', () =>
  rejectsWith(get(client(() => new Response('<!doctype html>')).api, 'a'), 'invalid-data', {
    retryable: true,
  }));

test('no body is no JSON', () =>
  rejectsWith(get(client(() => new Response(null)).api, 'a'), 'invalid-data', {
    message: 'https://api.example/v1/courses?ids=a answered no JSON',
  }));

test('a failure names its address and its status', () =>
  rejectsWith(get(client(() => json({}, {status: 404})).api, 'a'), 'not-found', {
    message: 'https://api.example/v1/courses?ids=a answered 404',
  }));

/** A body without a length, in pieces. */
const pieces = (...parts: Uint8Array[]) =>
  new Response(
    new ReadableStream({
      start: (stream) => {
        for (const part of parts) stream.enqueue(part);
        stream.close();
      },
    }),
  );
const courseBytes = new TextEncoder().encode('{"items":[{"id":"a","title":"É"}]}');

test('a letter may come in two pieces', async () => {
  const at = courseBytes.indexOf(0xc3) + 1;
  const {api} = client(() => pieces(courseBytes.slice(0, at), courseBytes.slice(at)));
  assert.equal((await get(api, 'a')).value?.title, 'É');
});

test('what comes in pieces may have as many bytes as are allowed, and no more', async () => {
  const answer = () => pieces(courseBytes);
  assert.equal((await get(client(answer, {limit: courseBytes.length}).api, 'a')).value?.id, 'a');
  await rejectsWith(get(client(answer, {limit: courseBytes.length - 1}).api, 'a'), 'invalid-data', {
    retryable: false,
  });
});

test('too much says how much may be', () =>
  rejectsWith(get(client(() => json('x'.repeat(1 << 20)), {limit: 1 << 20}).api, 'a'), 'invalid-data', {
    message: 'https://api.example/v1/courses?ids=a answered more than 1 MiB',
  }));

const statuses: [number, ErrorKind, boolean][] = [
  [400, 'http', false],
  [401, 'forbidden', false],
  [403, 'forbidden', false],
  [404, 'not-found', false],
  [410, 'not-found', false],
  [418, 'http', false],
  [429, 'rate-limited', true],
  [500, 'http', true],
  [502, 'http', true],
  [503, 'maintenance', true],
];
for (const [status, kind, retryable] of statuses) {
  test(`${status} is ${kind}, whatever its body`, () =>
    rejectsWith(get(client(() => new Response('<p>Oh</p>', {status})).api, 'a'), kind, {retryable}));
}

test('a failure carries its status, its Retry-After in milliseconds, and its notice; without one it is 30 s', async () => {
  const failure = async (header: string, body: unknown) => {
    const {api} = client(() => json(body, {status: 503, headers: {'Retry-After': header}}));
    return get(api, 'a').then(
      () => assert.fail('no failure'),
      (error: DataError) => {
        const {notice, wait} = explain(error);
        return {status: error.facts.status, notice, wait};
      },
    );
  };
  assert.deepEqual(await failure('120', {title: 'Maintenance', detail: 'Back soon'}), {
    status: 503,
    wait: 120_000,
    notice: 'Back soon',
  });
  const later = new Date(Date.now() + 60_000).toUTCString();
  const facts = await failure(later, {title: 'Maintenance'});
  assert.ok(facts.wait! > 50_000 && facts.wait! <= 60_000, String(facts.wait));
  assert.equal(facts.notice, 'Maintenance');
  assert.equal((await failure('soon', null)).wait, 30_000);
});

test('no connection is network', () =>
  rejectsWith(get(client(() => Promise.reject(new TypeError('Failed to fetch'))).api, 'a'), 'network', {
    retryable: true,
  }));

test('a fetch that fails with nothing is network, and one that says so is timeout', async () => {
  const nothing = undefined as unknown as Error;
  await rejectsWith(get(client(() => Promise.reject(nothing)).api, 'a'), 'network');
  const late = new DOMException('late', 'TimeoutError');
  await rejectsWith(get(client(() => Promise.reject(late)).api, 'a'), 'timeout');
  const hang = (_: URL, {signal}: RequestInit) =>
    new Promise<Response>((_, reject) =>
      signal!.addEventListener('abort', () => reject(new Error('aborted'))),
    );
  await rejectsWith(get(client(hang, {timeout: 10}).api, 'a'), 'timeout');
});

test('no answer within the limit is timeout, body included', async () => {
  const hang = (_: URL, {signal}: RequestInit) =>
    new Promise<Response>((_, reject) =>
      signal!.addEventListener('abort', () => reject(signal!.reason as Error)),
    );
  await rejectsWith(get(client(hang, {timeout: 10}).api, 'a'), 'timeout', {retryable: true});
  const drip = (_: URL, {signal}: RequestInit) =>
    new Response(
      new ReadableStream({
        start: (stream) => signal!.addEventListener('abort', () => stream.error(signal!.reason)),
      }),
    );
  await rejectsWith(get(client(drip, {timeout: 10}).api, 'a'), 'timeout');
});

test('a getToken that fails or hangs ends in an error', async () => {
  const ask = (getToken: () => TokenAnswer) =>
    client(echo).api.item(
      progress,
      {by: 'course', id: 'a', learner: 'me', getToken: timely(getToken, 10)},
      {signal: signal()},
    );
  await rejectsWith(
    ask(() => Promise.reject(new Error('no session'))),
    'forbidden',
  );
  await rejectsWith(
    ask(() => new Promise(() => {})),
    'timeout',
  );
});

test('a request is aborted when nobody waits for it any more, not before', async () => {
  let aborted = false;
  const {api} = client((_, {signal}) => {
    signal!.addEventListener('abort', () => (aborted = true));
    return new Promise(() => {});
  });
  const [one, other] = [new AbortController(), new AbortController()];
  const asked = [one, other].map(({signal}, i) => api.item(courses, byId(`c${i}`), {signal}));
  const outcomes = Promise.allSettled(asked);
  await new Promise((done) => setTimeout(done, 1));
  one.abort();
  await new Promise((done) => setTimeout(done, 1));
  assert.equal(aborted, false);
  other.abort();
  assert.deepEqual(
    (await outcomes).map(({status}) => status),
    ['rejected', 'rejected'],
  );
  assert.equal(aborted, true);
});

test('who gave up before the request was sent costs none', async () => {
  const {api, calls} = client(echo);
  const gone = new AbortController();
  const asked = assert.rejects(api.item(courses, byId('a'), {signal: gone.signal}));
  gone.abort();
  await asked;
  assert.equal(calls.length, 0);
});

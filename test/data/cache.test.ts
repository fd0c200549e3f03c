import assert from 'node:assert/strict';
import {mock, test} from 'node:test';
import {Cache} from '../../src/data/cache.js';
import type {DataClient} from '../../src/data/client.js';
import {byId, client, courses, echo, get, json, me, progress, rejectsWith, signal} from './fixture.js';

/** Lets time pass on the clock that caches go by. */
function clock() {
  let now = performance.now();
  mock.method(performance, 'now', () => now);
  return {pass: (seconds: number) => (now += seconds * 1000), end: () => mock.restoreAll()};
}

const fresh = (api: DataClient, id: string) => api.item(courses, byId(id), {signal: signal(), fresh: true});
const aged = (caching: string | null) => (url: URL) => {
  const reply = echo(url);
  if (caching !== null) reply.headers.set('Cache-Control', caching);
  return reply;
};

const ages: [string | null, number][] = [
  [null, 60],
  ['max-age=5', 5],
  ['public, max-age=300, s-maxage=1', 300],
  ['private', 60],
  ['max-age=0', 0],
  ['no-store', 0],
  ['no-cache, max-age=100', 0],
];
for (const [caching, seconds] of ages) {
  test(`a reply with Cache-Control ${caching} is fresh for ${seconds} s`, async () => {
    const time = clock();
    const {api, calls} = client(aged(caching));
    await get(api, 'a');
    time.pass(Math.max(0, seconds - 0.5));
    await get(api, 'a');
    assert.equal(calls.length, seconds ? 1 : 2);
    time.pass(1);
    await get(api, 'a');
    assert.equal(calls.length, seconds ? 2 : 3);
    time.end();
  });
}

test('what is fresh is not asked for with the rest', async () => {
  const {api, calls} = client(echo);
  await get(api, 'a');
  await Promise.all(['a', 'b', 'c'].map((id) => get(api, id)));
  assert.deepEqual(
    calls.map(({url}) => url.search),
    ['?ids=a', '?ids=b,c'],
  );
});

test('a number and its decimal string are one id', async () => {
  const {api, calls} = client(() => json({items: [{id: 7, title: 'Seven'}]}));
  assert.equal((await get(api, '7')).value?.title, 'Seven');
  await get(api, '7');
  assert.equal(calls.length, 1);
});

test('failures are not kept, and neither is that an id was left out', async () => {
  let body: unknown = {items: []};
  let status = 500;
  const {api, calls} = client(() => json(body, {status}));
  await rejectsWith(get(api, 'a'), 'http');
  status = 200;
  assert.equal((await get(api, 'a')).value, undefined);
  body = {items: [{id: 'a', title: 'Here now'}]};
  assert.equal((await get(api, 'a')).value?.title, 'Here now');
  assert.equal(calls.length, 3);
});

test('what is gone is kept no more: neither for the next reader nor for a failure', async () => {
  let body: unknown = {items: [{id: 'a', title: 'Here'}]};
  let status = 200;
  const {api, calls} = client(() => json(body, {status}));
  await get(api, 'a');
  body = {items: []};
  assert.equal((await fresh(api, 'a')).value, undefined);
  assert.equal((await get(api, 'a')).value, undefined);
  assert.equal(calls.length, 3);
  status = 500;
  await rejectsWith(get(api, 'a'), 'http');
});

test('past the caches it asks with no-cache, and what comes is kept', async () => {
  const {api, calls} = client(echo);
  await get(api, 'a');
  await fresh(api, 'a');
  await get(api, 'a');
  assert.deepEqual(
    calls.map(({init}) => init.cache),
    [undefined, 'no-cache'],
  );
});

test('what is no longer fresh stands in for what can’t be had, and says why', async () => {
  const time = clock();
  let status = 200;
  const {api} = client((url) => (status === 200 ? echo(url) : json({}, {status})));
  await get(api, 'a');
  time.pass(61);
  status = 502;
  const {value, failure} = await get(api, 'a');
  assert.equal(value?.title, 'Title of a');
  assert.equal(failure?.kind, 'http');
  assert.equal(failure?.facts.status, 502);
  status = 404;
  await rejectsWith(get(api, 'a'), 'not-found');
  status = 200;
  assert.equal((await get(api, 'a')).failure, undefined);
  time.end();
});

test('a reader that gave up is told so, whatever is kept', async () => {
  const {api} = client(echo);
  await get(api, 'a');
  const gone = AbortSignal.abort();
  await assert.rejects(api.item(courses, byId('a'), {signal: gone, fresh: true}));
});

test('the least recently used go first', () => {
  const cache = new Cache();
  for (let i = 0; i < 1000; i++) cache.set(`k${i}`, i, 1000);
  cache.get('k0');
  cache.set('k1000', 1000, 1000);
  assert.equal(cache.get('k0')?.value, 0);
  assert.equal(cache.get('k1'), undefined);
  assert.equal(cache.get('k1000')?.value, 1000);
});

const records = (caching: string) => () =>
  json({items: [{id: 'p', course: 'a', status: 'completed'}]}, {headers: {'Cache-Control': caching}});

test('learner data that may not be stored are asked for anew', async () => {
  const {api, calls} = client(records('no-store'));
  const getToken = () => 'one';
  await me(api, getToken);
  await me(api, getToken);
  assert.equal(calls.length, 2);
});

for (const other of ['two', null]) {
  test(`what is kept for one token is dropped when the callback gives ${other}`, async () => {
    const {api, calls} = client(records('private, max-age=60'));
    let token: string | null = 'one';
    const getToken = () => token;
    await me(api, getToken);
    await me(api, getToken);
    assert.equal(calls.length, 1);
    token = other;
    await me(api, getToken);
    assert.equal(calls.length, 2);
    token = 'one';
    await me(api, getToken);
    assert.equal(calls.length, 3);
  });
}

test('what belongs to one provider is nobody else’s, stale or not', async () => {
  let status = 200;
  const {api, calls} = client(() => (status === 200 ? records('private, max-age=60')() : json({}, {status})));
  const one = () => 'token';
  await me(api, one);
  const other = () => 'token';
  await me(api, other);
  await me(api);
  assert.equal(calls.length, 3);
  status = 502;
  await rejectsWith(
    me(api, () => 'token'),
    'http',
  );
});

test('what comes for a token that was changed meanwhile is not shown: the other one is asked for', async () => {
  let answer!: (reply: Response) => void;
  const {api, calls} = client((_url, {headers}) =>
    new Headers(headers).get('Authorization') === 'Bearer one'
      ? new Promise((resolve) => (answer = resolve))
      : json({items: []}),
  );
  let token = 'one';
  const getToken = () => token;
  const slow = me(api, getToken);
  await new Promise((done) => setTimeout(done, 5));
  token = 'two';
  assert.equal((await me(api, getToken)).value, undefined);
  answer(records('max-age=60')());
  assert.equal((await slow).value, undefined);
  assert.equal((await me(api, getToken)).value, undefined);
  assert.equal(
    calls.filter(({init}) => new Headers(init.headers).get('Authorization') === 'Bearer one').length,
    1,
  );
});

/** One who asked with `one`, and a failure that comes after the callback gave `two`. */
async function overtaken(given: AbortSignal) {
  let fail!: () => void;
  const {api, calls} = client((_url, {headers}) =>
    new Headers(headers).get('Authorization') === 'Bearer one'
      ? new Promise((resolve) => (fail = () => resolve(json({}, {status: 500}))))
      : records('max-age=60')(),
  );
  let token = 'one';
  let tokens = 0;
  const getToken = () => (tokens++, token);
  const asked = api.item(progress, {by: 'course', id: 'a', learner: 'me', getToken}, {signal: given});
  asked.catch(() => {});
  await new Promise((done) => setTimeout(done, 5));
  token = 'two';
  await api.identify(getToken);
  return {asked, calls, fail, tokens: () => tokens};
}

test('a failure for a token that was changed meanwhile is nobody’s: the other one is asked for', async () => {
  const {asked, fail, tokens} = await overtaken(signal());
  fail();
  assert.equal((await asked).value?.id, 'p');
  // The token is known by then.
  assert.equal(tokens(), 2);
});

test('but not for a reader that gave up', async () => {
  const gone = new AbortController();
  const {asked, calls} = await overtaken(gone.signal);
  gone.abort();
  await assert.rejects(asked, {name: 'AbortError'});
  assert.equal(calls.length, 1);
});

test('who shows a learner’s data is told when they become another’s', async () => {
  const {api} = client(records('private, max-age=60'));
  let token: string | null = 'one';
  const getToken = () => token;
  const {owned} = await me(api, getToken);
  await api.identify(getToken);
  assert.equal(owned?.aborted, false);
  token = null;
  await api.identify(getToken);
  assert.equal(owned?.aborted, true);
});

test('a token that is another one each time ends all the same', async () => {
  let asked = 0;
  const getToken = () => `token${++asked}`;
  const {api, calls} = client(records('no-store'));
  const ask = (id: string) => me(api, getToken, id);
  const answers = await Promise.all([
    ask('a'),
    new Promise((done) => setTimeout(done, 3)).then(() => ask('b')),
    ask('c'),
  ]);
  assert.equal(answers[0].value?.id, 'p');
  assert.ok(calls.length < 8, `${calls.length} requests`);
});

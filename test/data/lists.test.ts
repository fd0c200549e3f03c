import assert from 'node:assert/strict';
import {mock, test} from 'node:test';
import type {DataClient} from '../../src/data/client.js';
import type {ListQuery} from '../../src/data/source.js';
import {readBase} from '../../src/data/address.js';
import {byId, client, courses, echo, get, json, progress, rejectsWith, signal} from './fixture.js';

const list = (api: DataClient, query: ListQuery = {}, fresh?: boolean) =>
  api.list(courses, query, {signal: signal(), fresh});
const course = (id: string) => ({id, title: `Title of ${id}`});
const ids = (from: number, to: number) => Array.from({length: to - from}, (_, i) => `c${from + i}`);

/** Pages of 100 courses, as an API keeps them. */
function paged(total: number, perPage = 100) {
  return client((url) => {
    const from = Number(url.searchParams.get('cursor') ?? 0);
    const to = Math.min(total, from + Math.min(perPage, Number(url.searchParams.get('limit') ?? 20)));
    const next = new URLSearchParams(url.searchParams);
    next.set('cursor', String(to));
    return json({items: ids(from, to).map(course), total, ...(to < total && {next: `courses?${next}`})});
  });
}

test('a list asks by the contract’s names, each value encoded', async () => {
  const {api, calls, service} = client(() => json({items: []}));
  await list(api, {
    filters: {q: ['École & co'], level: ['introductory', 'advanced'], provider: []},
    limit: 5,
    sort: '-updated',
    facets: ['level', 'language'],
  });
  assert.equal(
    calls[0]?.url.href,
    'https://api.example/v1/courses?q=%C3%89cole%20%26%20co&level=introductory,advanced&sort=-updated&facets=level,language&limit=5',
  );
  assert.equal(service.length, 1);
});

test('a list has its items in order, what there is in all, and where it goes on', async () => {
  const {api, calls} = paged(45);
  const first = await list(api);
  assert.deepEqual(
    first.items.map(({id}) => id),
    ids(0, 20),
  );
  assert.equal(first.total, 45);
  const second = await list(api, {cursor: first.next});
  const third = await list(api, {cursor: second.next});
  assert.deepEqual(
    third.items.map(({id}) => id),
    ids(40, 45),
  );
  assert.equal(third.next, undefined);
  assert.equal(calls.length, 3);
});

test('more than a reply holds is fetched by its cursors', async () => {
  const {api, calls} = paged(250);
  const {items, next} = await list(api, {limit: 1000});
  assert.equal(items.length, 250);
  assert.equal(next, undefined);
  assert.deepEqual(
    calls.map(({url}) => url.searchParams.get('limit')),
    ['100', '100', '100'],
  );
});

test('an API that gives less than asked is asked on', async () => {
  const {api, calls} = paged(100, 10);
  assert.equal((await list(api, {limit: 35})).items.length, 40);
  assert.equal(calls.length, 4);
});

test('cursors are followed 20 times at most; the rest is still to be had', async () => {
  const {api, calls} = paged(10_000, 10);
  const {items, next} = await list(api, {limit: 5000});
  assert.equal(items.length, 200);
  assert.equal(calls.length, 20);
  assert.match(next ?? '', /cursor=200/);
});

test('a cursor that leads back ends the list, and its author is told', async () => {
  const {api, calls} = client((url) =>
    json({
      items: [course(url.searchParams.get('cursor') ?? '0')],
      next: url.search.includes('cursor=a') ? 'courses?cursor=b' : 'courses?cursor=a',
    }),
  );
  const {items, next, problems} = await list(api, {limit: 50});
  assert.deepEqual(
    items.map(({id}) => id),
    ['0', 'a', 'b'],
  );
  assert.equal(next, undefined);
  assert.deepEqual(problems, ['/next expected a cursor that was not followed already']);
  assert.equal(calls.length, 3);
});

for (const next of ['https://elsewhere.example/v1/courses?cursor=2', '/v2/courses', 'javascript:1', 5]) {
  test(`a next of ${next} is not followed, and its author is told`, async () => {
    const {api, calls} = client(() => json({items: [course('a')], next}));
    const answer = await list(api, {limit: 50});
    assert.equal(answer.items.length, 1);
    assert.equal(answer.next, undefined);
    assert.deepEqual(answer.problems, ['/next expected an address under the base']);
    assert.equal(calls.length, 1);
  });
}

test('what a later page has to say is told, too', async () => {
  const {api} = client((url) =>
    url.search.includes('cursor=2')
      ? json({items: [course('b')], next: 'https://elsewhere.example/'})
      : json({items: [course('a'), {id: 'x'}], next: 'courses?cursor=2'}),
  );
  const {problems} = await list(api, {limit: 3});
  assert.deepEqual(problems, [
    '/next expected an address under the base',
    '/items/1/title expected a sound value',
  ]);
});

test('a cursor that a page made up is not followed', async () => {
  const {api, calls} = client(() => json({items: []}));
  await list(api, {cursor: 'https://elsewhere.example/'});
  assert.equal(calls[0]?.url.origin, 'https://api.example');
});

test('the base’s own query goes along with a cursor', async () => {
  const asked: string[] = [];
  const {api} = client(() => json({}), {
    base: readBase('https://api.example/v1?key=k'),
    fetch: async (url) => {
      if (url.includes('/courses')) asked.push(url);
      return json({items: [course(url)], next: url.includes('cursor') ? null : 'courses?cursor=2'});
    },
  });
  await list(api, {limit: 2});
  assert.deepEqual(asked, [
    'https://api.example/v1/courses?key=k&limit=2',
    'https://api.example/v1/courses?cursor=2&key=k',
  ]);
});

test('one question at a time, and none while the answer is fresh', async () => {
  const {api, calls} = client(() => json({items: [course('a')]}));
  const [one, other] = await Promise.all([list(api), list(api)]);
  assert.deepEqual(one, other);
  await list(api);
  assert.equal(calls.length, 1);
  await list(api, {filters: {level: ['advanced']}});
  await list(api, {}, true);
  assert.deepEqual(
    calls.map(({init}) => init.cache),
    [undefined, undefined, 'no-cache'],
  );
});

test('two questions at a time are two requests', async () => {
  const {api, calls} = client((url) => json({items: [course(url.searchParams.get('level')!)]}));
  const answers = await Promise.all(['a', 'b'].map((level) => list(api, {filters: {level: [level]}})));
  assert.deepEqual(
    answers.map(({items}) => items[0]?.id),
    ['a', 'b'],
  );
  assert.equal(calls.length, 2);
});

test('a list that can’t be had again is the last good one, and says why', async () => {
  let now = 0;
  mock.method(performance, 'now', () => now);
  let status = 200;
  const {api} = client(() => json({items: [course('a')]}, {status}));
  await list(api);
  now = 61_000;
  status = 502;
  const {items, failure} = await list(api);
  assert.equal(items.length, 1);
  assert.equal(failure?.facts.status, 502);
  mock.restoreAll();
});

test('one bad item of fifty is left out and told of by its place', async () => {
  const items: unknown[] = ids(0, 50).map(course);
  items[30] = {id: 'c30', title: 7};
  const {api} = client(() => json({items}));
  const answer = await list(api, {limit: 50});
  assert.equal(answer.items.length, 49);
  assert.deepEqual(answer.problems, ['/items/30/title expected text']);
});

test('of two items with one id the first is shown', async () => {
  const {api} = client(() => json({items: [course('a'), {id: 'a', title: 'Other'}, course('b')]}));
  const {items, problems} = await list(api);
  assert.deepEqual(
    items.map(({title}) => title),
    ['Title of a', 'Title of b'],
  );
  assert.deepEqual(problems, ['/items/1/id expected an id of its own']);
});

const notLists: [string, unknown][] = [
  ['{}', {}],
  ['null', null],
  ['an array', [course('a')]],
  ['a number', 5],
  ['a list of invalid items', {items: [{id: 'a'}, 7]}],
];
for (const [what, body] of notLists) {
  test(`${what} where a list is due is invalid`, () =>
    rejectsWith(list(client(() => json(body)).api), 'invalid-data', {retryable: false}));
}

test('where a list is due and there is none, it says where', () =>
  rejectsWith(list(client(() => json({})).api), 'invalid-data', {
    message: 'https://api.example/v1/: no list of items',
  }));

test('where nothing in a list is valid, it says of what and why', () =>
  rejectsWith(list(client(() => json({items: [{id: 'a'}]})).api), 'invalid-data', {
    message: 'courses: /items/0/title expected a sound value',
  }));

test('an empty list is a list', async () => {
  const {items, total} = await list(client(() => json({items: [], total: 0})).api);
  assert.deepEqual([items, total], [[], 0]);
});

test('facets have values with names and counts; what is none is left out', async () => {
  const facets = {
    level: [{value: 'advanced', count: 2}, {value: 3, label: {en: 'Three'}, count: -1}, null, 'x'],
    broken: 'no list',
  };
  const answer = await list(client(() => json({items: [], facets})).api);
  assert.deepEqual(answer.facets, {
    level: [
      {value: 'advanced', label: undefined, count: 2},
      {value: '3', label: {en: 'Three'}, count: undefined},
    ],
  });
});

test('a learner’s list carries the token and is kept apart', async () => {
  const {api, calls} = client(() => json({items: [{id: 'p', course: 'a'}]}));
  const options = {signal: signal()};
  await api.list(progress, {learner: 'me', getToken: () => 'secret'}, options);
  await api.list(progress, {learner: 'me', getToken: () => 'other'}, options);
  assert.deepEqual(
    calls.map(({init}) => new Headers(init.headers).get('Authorization')),
    ['Bearer secret', 'Bearer other'],
  );
  assert.equal(calls[0]?.url.search, '?learner=me&limit=20');
});

test('a list that comes for a token that was changed meanwhile is asked for anew', async () => {
  let answer!: (reply: Response) => void;
  const {api} = client((_url, {headers}) =>
    new Headers(headers).get('Authorization') === 'Bearer one'
      ? new Promise((resolve) => (answer = resolve))
      : json({items: [{id: 'theirs', course: 'a'}]}),
  );
  let token = 'one';
  let tokens = 0;
  const getToken = () => (tokens++, token);
  const slow = api.list(progress, {learner: 'me', getToken}, {signal: signal()});
  await new Promise((done) => setTimeout(done, 20));
  token = 'two';
  await api.identify(getToken);
  answer(json({items: [{id: 'mine', course: 'a'}]}));
  const {items, owned} = await slow;
  assert.deepEqual(
    items.map(({id}) => id),
    ['theirs'],
  );
  assert.equal(tokens, 2);
  assert.equal(owned?.aborted, false);
});

test('what a batch’s reply holds only by its cursor is not missing', async () => {
  const {api, calls} = client((url) =>
    url.searchParams.has('cursor')
      ? json({items: [course('b')]})
      : json({items: [course('a')], next: 'courses?cursor=2'}),
  );
  const answers = await Promise.all([get(api, 'a'), get(api, 'b')]);
  assert.deepEqual(
    answers.map(({value}) => value?.id),
    ['a', 'b'],
  );
  assert.equal(calls.length, 2);
});

test('a batch that has what was asked for follows no cursor', async () => {
  const {api, calls} = client((url) =>
    json({items: [course('a')], next: `courses?${url.search.slice(1)}&cursor=2`}),
  );
  await api.item(courses, byId('a'), {signal: signal()});
  assert.equal(calls.length, 1);
  assert.equal((await get(client(echo).api, 'x')).value?.id, 'x');
});

test('a batch of progress has what was asked for by its courses', async () => {
  const {api, calls} = client(() =>
    json({items: [{id: 'p', course: 'a'}], next: 'progress?learner=me&cursor=2'}),
  );
  await api.item(progress, {by: 'course', id: 'a', learner: 'me'}, {signal: signal()});
  assert.equal(calls.length, 1);
});

import assert from 'node:assert/strict';
import {mock, test} from 'node:test';
import type {Adapter, PageQuery} from '../../src/data/adapter.js';
import {readBase} from '../../src/data/address.js';
import {adapted, clientAt, documentAt} from '../../src/data/kinds.js';
import type {Fetch} from '../../src/data/http.js';
import type {DataSource, TokenAnswer} from '../../src/data/source.js';
import {byId, courses, get, json, progress, rejectsWith, signal} from './fixture.js';

interface Asked {
  url: string;
  init: RequestInit;
}

/** A client over an adapter, and what it asked for. */
function over(
  adapter: Partial<Adapter>,
  answer: (asked: Asked) => Response = () => json({}),
  personal?: boolean,
) {
  const asked: Asked[] = [];
  const fetch: Fetch = async (url, init) => {
    asked.push({url, init});
    return answer({url, init});
  };
  const base = readBase('https://lms.example/');
  const make = () => ({items: async () => [], list: async () => ({items: []}), ...adapter});
  return {api: adapted(base, () => make, {fetch, personal}), asked};
}

const item = (id: string) => ({id, title: `Title of ${id}`});
const DOCUMENT = 'https://lms.example/document';
const fromDocument: Partial<Adapter> = {
  items: async ({ids}, {get}) => (await get(DOCUMENT), ids.map(item)),
  list: async (_query, {get}) => (await get(DOCUMENT), {items: [item('a')], total: 1}),
};

test('an adapter’s items are read like any others', async () => {
  const {api} = over({items: async ({ids}) => [...ids.map(item), {id: 'x'}]});
  const [one, other] = await Promise.all([get(api, 'a'), get(api, 'b')]);
  assert.deepEqual([one.value?.title, other.value?.title], ['Title of a', 'Title of b']);
  await rejectsWith(
    over({items: async () => [{id: 'a', title: 7}]}).api.item(courses, byId('a'), {signal: signal()}),
    'invalid-data',
  );
});

test('what several questions need is asked for once, and kept', async () => {
  const {api, asked} = over(fromDocument);
  await Promise.all([get(api, 'a'), api.list(courses, {}, {signal: signal()})]);
  await get(api, 'b');
  assert.deepEqual(
    asked.map(({url}) => url),
    [DOCUMENT],
  );
  await api.item(courses, byId('a'), {signal: signal(), fresh: true});
  assert.deepEqual(
    asked.map(({init}) => init.cache),
    [undefined, 'no-cache'],
  );
});

test('an id with a comma is one like any other', async () => {
  const {api} = over({items: async ({ids}) => ids.map(item)});
  assert.equal((await get(api, 'a,b')).value?.id, 'a,b');
});

test('past the caches goes what is public, too', async () => {
  const {api, asked} = over({
    items: async ({ids}, {getPublic}) => (await getPublic(DOCUMENT), ids.map(item)),
  });
  await api.item(courses, byId('a'), {signal: signal(), fresh: true});
  assert.equal(asked[0]?.init.cache, 'no-cache');
});

test('what needs several replies is as fresh as the oldest of them; what needs none is not kept', async () => {
  let now = 0;
  mock.method(performance, 'now', () => now);
  let made = 0;
  const {api, asked} = over(
    {
      items: async ({ids}, {get}) => {
        made++;
        const replies = [await get(DOCUMENT), await get(`${DOCUMENT}/2`)] as {said: string}[];
        return ids.map((id) => ({id, title: replies.map(({said}) => said).join(' ')}));
      },
    },
    ({url}) => {
      const [said, age] = url.endsWith('2') ? ['two', 100] : ['one', 10];
      return json({said}, {headers: {'Cache-Control': `max-age=${age}`}});
    },
  );
  assert.equal((await get(api, 'a')).value?.title, 'one two');
  now = 9000;
  await get(api, 'a');
  assert.equal(made, 1);
  now = 11_000;
  await get(api, 'a');
  assert.deepEqual([made, asked.length], [2, 3]);
  now = 101_000;
  await get(api, 'a');
  assert.deepEqual([made, asked.length], [3, 5]);
  let alone = 0;
  const none = over({items: async ({ids}) => (alone++, ids.map(item))});
  await get(none.api, 'a');
  await get(none.api, 'a');
  assert.equal(alone, 2);
  mock.restoreAll();
});

test('what goes past the caches waits for nothing that is on its way', async () => {
  const {api, asked} = over(fromDocument);
  const options = {signal: signal(), fresh: true};
  await Promise.all([get(api, 'a'), api.item(courses, byId('a'), options)]);
  assert.equal(asked.length, 2);
});

test('a list is asked for as the page asks, and on by what the adapter calls its next page', async () => {
  const queries: PageQuery[] = [];
  const {api, asked} = over({
    list: async (query, {get}) => {
      queries.push(query);
      await get(DOCUMENT);
      return query.cursor ? {items: [item('b')]} : {items: [item('a')], next: 'second'};
    },
  });
  const query = {filters: {level: ['basic']}, limit: 2, sort: 'title', facets: ['level']};
  const {items} = await api.list(courses, query, {signal: signal(), fresh: true});
  assert.deepEqual(
    items.map(({id}) => id),
    ['a', 'b'],
  );
  const expected = {collection: 'courses', ...query, cursor: undefined, learner: undefined};
  assert.deepEqual(queries, [expected, {...expected, cursor: 'second'}]);
  // What was asked for past the caches once needn't be for the next page.
  assert.equal(asked.length, 1);
});

test('an adapter has no service document unless it says so', async () => {
  const {api, asked} = over(fromDocument);
  assert.equal(await api.service(), undefined);
  assert.equal(asked.length, 0);
  const telling = over({service: async () => ({status: 'maintenance', notice: 'Closed'})});
  assert.deepEqual(await telling.api.service(), {status: 'maintenance', notice: 'Closed'});
});

test('what it reports goes along with what it found', async () => {
  const {api} = over({
    items: async ({ids}, {report}) => (report('/progress expected nothing'), ids.map(item)),
    list: async (_query, {report}) => (report('/facets expected a known filter'), {items: [item('a')]}),
  });
  assert.deepEqual((await get(api, 'a')).problems, ['/progress expected nothing']);
  assert.deepEqual((await api.list(courses, {}, {signal: signal()})).problems, [
    '/facets expected a known filter',
  ]);
});

test('no request leaves the API’s origin, wherever its replies point', async () => {
  const {api, asked} = over({items: async (_query, {get}) => [await get('https://elsewhere.example/')]});
  await rejectsWith(get(api, 'a'), 'invalid-data', {
    message: 'https://elsewhere.example/ is not on https://lms.example',
  });
  assert.equal(asked.length, 0);
});

test('a reply in no known form is invalid, not an exception', async () => {
  const {api} = over({items: () => Promise.reject(new TypeError('no list'))});
  await rejectsWith(get(api, 'a'), 'invalid-data', {
    message: 'https://lms.example/ answered in no known form: TypeError: no list',
  });
});

test('what an adapter can’t make anything of is not kept', async () => {
  let left = 1;
  const {api, asked} = over({
    items: async ({ids}, {get, fail}) => (
      await get(DOCUMENT),
      left-- > 0 ? fail('http', 'is down', 500) : ids.map(item)
    ),
  });
  await rejectsWith(get(api, 'a'), 'http', {message: 'https://lms.example/: is down'});
  assert.equal((await get(api, 'a')).value?.id, 'a');
  assert.equal(asked.length, 2);
});

test('a form is posted, with the token in its field and in no address', async () => {
  const {api, asked} = over(
    {
      items: async ({ids}, {get}) => (
        await get(DOCUMENT, {fields: {function: 'f'}, tokenField: 'wstoken'}),
        ids.map(item)
      ),
    },
    undefined,
    true,
  );
  await api.item(courses, {...byId('a'), getToken: () => 'secret'}, {signal: signal()});
  const [{url, init}] = asked as [Asked];
  assert.equal(url, DOCUMENT);
  assert.equal(init.method, 'POST');
  // It would take the token along, wherever it leads.
  assert.equal(init.redirect, 'error');
  assert.equal(String(init.body as URLSearchParams), 'function=f&wstoken=secret');
  assert.equal(new Headers(init.headers).has('Authorization'), false);
  await get(api, 'a');
  assert.equal(String(asked[1]?.init.body as URLSearchParams), 'function=f&wstoken=');
});

test('learner data carry the token, courses of the same site don’t', async () => {
  const {api, asked} = over({
    items: async ({ids}, {get}) => (await get(DOCUMENT), ids.map((id) => ({...item(id), course: id}))),
  });
  const getToken = () => 'secret';
  await api.item(courses, {...byId('a'), getToken}, {signal: signal()});
  await api.item(progress, {by: 'course', id: 'a', learner: 'me', getToken}, {signal: signal()});
  assert.deepEqual(
    asked.map(({init}) => new Headers(init.headers).get('Authorization')),
    [null, 'Bearer secret'],
  );
});

test('a 401 that is told in a 200 asks for the token once more', async () => {
  const adapter: Partial<Adapter> = {
    items: async ({ids}, {get, fail}) => {
      const reply = (await get(DOCUMENT, {fields: {}, tokenField: 'token'})) as {errorcode?: string};
      return reply.errorcode ? fail('forbidden', 'invalid token', 401) : ids.map(item);
    },
  };
  const answer = ({init}: Asked) =>
    json(String(init.body as URLSearchParams) === 'token=new' ? {} : {errorcode: 'invalidtoken'});
  const ask = (api: DataSource, getToken: () => TokenAnswer) =>
    api.item(courses, {...byId('a'), getToken}, {signal: signal()});
  const {api, asked} = over(adapter, answer, true);
  const tokens = ['old', 'new'];
  assert.equal((await ask(api, () => tokens.shift())).value?.id, 'a');
  assert.equal(asked.length, 2);
  const never = over(adapter, answer, true);
  await rejectsWith(
    ask(never.api, () => 'old'),
    'forbidden',
  );
  assert.equal(never.asked.length, 2);
});

const personal = (api: DataSource, getToken: () => TokenAnswer, id = 'a') =>
  api.item(courses, {...byId(id), getToken}, {signal: signal()});

test('no other failure asks for another token, nor one that HTTP told and the client tried already', async () => {
  let tokens = 0;
  const getToken = () => `token${++tokens}`;
  const down: Partial<Adapter> = {
    items: async (_query, {get, fail}) => (await get(DOCUMENT), fail('http', 'is down', 500)),
  };
  const told = over(down, undefined, true);
  await rejectsWith(personal(told.api, getToken), 'http');
  assert.deepEqual([tokens, told.asked.length], [1, 1]);
  tokens = 0;
  const refused = over(fromDocument, () => json({}, {status: 401}), true);
  await rejectsWith(personal(refused.api, getToken), 'forbidden');
  assert.deepEqual([tokens, refused.asked.length], [2, 2]);
});

test('where there is no other token it isn’t tried without one', async () => {
  const tokens = ['old'];
  const {api, asked} = over(
    {items: async (_query, {get, fail}) => (await get(DOCUMENT), fail('forbidden', 'invalid token', 401))},
    undefined,
    true,
  );
  await rejectsWith(
    personal(api, () => tokens.shift()),
    'forbidden',
  );
  assert.equal(asked.length, 1);
});

test('a reply for a token that was changed meanwhile is not kept for the other', async () => {
  const tokenOf = (init: RequestInit) => new Headers(init.headers).get('Authorization')!;
  let answer: (() => void) | undefined;
  const fetch: Fetch = (_url, init) =>
    tokenOf(init) === 'Bearer one'
      ? new Promise((resolve) => (answer = () => resolve(json({of: 'one'}))))
      : Promise.resolve(json({of: 'two'}));
  const adapter: Adapter = {
    items: async ({ids}, {get}) => {
      const {of} = (await get(DOCUMENT)) as {of: string};
      return ids.map((id) => ({id, title: of}));
    },
    list: async () => ({items: []}),
  };
  const api = adapted(readBase('https://lms.example/'), () => () => adapter, {fetch, personal: true});
  let token = 'one';
  const getToken = () => token;
  const slow = personal(api, getToken);
  while (!answer) await new Promise((done) => setTimeout(done, 1));
  token = 'two';
  await api.identify(getToken);
  answer();
  assert.equal((await slow).value?.title, 'two');
});

test('an adapter that could not be loaded is loaded again', async () => {
  let loads = 0;
  const api = adapted(readBase('https://lms.example/'), async () => {
    if (++loads === 1) throw new TypeError('no module');
    return () => ({items: async ({ids}) => ids.map(item), list: async () => ({items: []})});
  });
  await assert.rejects(get(api, 'a'), TypeError);
  assert.equal((await get(api, 'a')).value?.id, 'a');
  await get(api, 'b');
  assert.equal(loads, 2);
});

test('a document is one at any address, and public', async () => {
  const asked: Asked[] = [];
  const fetch: Fetch = async (url, init) => (asked.push({url, init}), json({}));
  const api = documentAt(
    readBase('https://u.example/data'),
    () => ({
      items: async ({ids}, {get}) => (await get('https://u.example/data'), ids.map(item)),
      list: async () => ({items: []}),
    }),
    {fetch},
  );
  assert.equal((await personal(api, () => assert.fail('asked for a token'))).value?.id, 'a');
  assert.equal(asked[0]?.url, 'https://u.example/data');
  assert.equal(api.personal, false);
});

test('Moodle and Canvas are known by their paths, too', async () => {
  const asked: Asked[] = [];
  const fetch: Fetch = async (url, init) => (asked.push({url, init}), json([]));
  const at = (api: string) => personal(clientAt(readBase(api), {fetch}), () => 'secret', '7').catch(() => {});
  await at('https://m.example/webservice/rest/server.php');
  assert.match(String(asked[0]?.init.body as URLSearchParams), /wstoken=secret/);
  await at('https://c.example/canvas/api/v1/courses/');
  assert.match(asked.at(-1)!.url, /^https:\/\/c\.example\/canvas\/api\/v1\/courses\//);
  assert.equal(new Headers(asked.at(-1)?.init.headers).get('Authorization'), 'Bearer secret');
});

test('what stands at an address is known by its path', async () => {
  const asked: string[] = [];
  const fetch: Fetch = async (url) => {
    asked.push(url);
    return json({courses: [item('a')], results: []});
  };
  const at = (api: string) => clientAt(readBase(api), {fetch});
  const file = await get(at('https://u.example/data/courses.json?v=2'), 'a');
  assert.equal(file.value?.title, 'Title of a');
  await get(at('https://lms.example/api/courses/v1/'), 'a').catch(() => {});
  await get(at('https://api.example/api/v1/'), 'a').catch(() => {});
  const first = (origin: string) =>
    asked.find((url) => url.startsWith(origin) && url.length > origin.length + 12);
  assert.equal(first('https://u.example'), 'https://u.example/data/courses.json?v=2');
  assert.match(first('https://lms.example')!, /\/api\/courses\/v1\/courses\//);
  assert.match(asked.join(' '), /https:\/\/api\.example\/api\/v1\/courses\?ids=a/);
});

test('a one-file source may hold 20 MiB, and no more', async () => {
  const sized =
    (mib: number): Fetch =>
    async () =>
      json({courses: [item('a')], x: 'x'.repeat(mib * 1024 * 1024)});
  const at = (fetch: Fetch) => clientAt(readBase('https://u.example/courses.json'), {fetch});
  assert.equal((await get(at(sized(19)), 'a')).value?.id, 'a');
  await rejectsWith(get(at(sized(20)), 'a'), 'invalid-data', {retryable: false});
});

test('a one-file source is public, whoever asks: one document, no token', async () => {
  const asked: Asked[] = [];
  const fetch: Fetch = async (url, init) => {
    asked.push({url, init});
    return json({courses: [item('a')], progress: [{id: 'p', course: 'a', learner: {id: 'me'}}]});
  };
  const api = clientAt(readBase('https://u.example/courses.json'), {fetch});
  await get(api, 'a');
  const getToken = () => assert.fail('asked for a token');
  const {value, problems} = await api.item(
    progress,
    {by: 'course', id: 'a', learner: 'me', getToken},
    {signal: signal()},
  );
  assert.equal(value?.id, 'p');
  assert.match(problems.join(), /no learner data/);
  assert.equal(asked.length, 1);
});

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {byId, client, courses, json, me, rejectsWith, signal, type Call} from './fixture.js';

const tokensOf = (calls: Call[]) => calls.map(({init}) => new Headers(init.headers).get('Authorization'));
const found = () => json({items: [{id: 'p', course: 'a'}]});
const only =
  (good: string) =>
  (_: URL, {headers}: RequestInit) =>
    new Headers(headers).get('Authorization') === `Bearer ${good}` ? found() : json({}, {status: 401});

test('after a 401 the token is asked for once more', async () => {
  const {api, calls} = client(only('new'));
  const tokens = ['old', 'new'];
  assert.equal((await me(api, () => tokens.shift())).value?.id, 'p');
  assert.deepEqual(tokensOf(calls), ['Bearer old', 'Bearer new']);
});

test('and no third time', async () => {
  const {api, calls} = client(() => json({}, {status: 401}));
  let asked = 0;
  await rejectsWith(
    me(api, () => `token${++asked}`),
    'forbidden',
  );
  assert.equal(asked, 2);
  assert.equal(calls.length, 2);
});

test('who is not signed in is asked once more, and costs one request', async () => {
  const {api, calls} = client(only('new'));
  let asked = 0;
  await rejectsWith(
    me(api, () => (asked++, null)),
    'forbidden',
  );
  assert.equal(asked, 2);
  assert.deepEqual(tokensOf(calls), [null]);
});

test('a 403 asks for no token again', async () => {
  const {api, calls} = client(() => json({}, {status: 403}));
  let asked = 0;
  await rejectsWith(
    me(api, () => `token${++asked}`),
    'forbidden',
  );
  assert.equal(asked, 1);
  assert.equal(calls.length, 1);
});

test('a public 401 asks nobody', async () => {
  const {api} = client(() => json({}, {status: 401}));
  const getToken = () => assert.fail('asked for a token');
  await rejectsWith(api.item(courses, {...byId('a'), getToken}, {signal: signal()}), 'forbidden');
});

test('30 trackers ask for one token and make one request', async () => {
  const {api, calls} = client((url) =>
    json({items: (url.searchParams.get('course') ?? '').split(',').map((course) => ({id: course, course}))}),
  );
  let asked = 0;
  const getToken = async () => `token${++asked}`;
  const ids = Array.from({length: 30}, (_, i) => `c${i}`);
  const answers = await Promise.all(ids.map((id) => me(api, getToken, id)));
  assert.deepEqual(
    answers.map(({value}) => value?.course),
    ids,
  );
  assert.equal(asked, 1);
  assert.equal(calls.length, 1);
});

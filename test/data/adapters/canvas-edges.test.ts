import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readBase} from '../../../src/data/address.js';
import {canvas} from '../../../src/data/adapters/canvas.js';
import {
  answering,
  failureOf,
  pageQuery,
  rejectsAs,
  sound,
  toolsFor,
  type Item,
} from '../../support/adapter-tools.js';
import type {Handler} from '../../support/lms.js';

/** What Canvas is asked, and where it ends; what its odder replies come to; what its failures say. */

const adapter = canvas(readBase('https://canvas.example.edu/'));
const byIds = (...ids: string[]) => ({collection: 'courses', by: 'ids', ids}) as const;
const byCourse = (...ids: string[]) => ({collection: 'progress', by: 'course', ids}) as const;
const idsOf = (items: unknown[]) => (items as Item[]).map(({id}) => id);

/** Answers a list with these, and by id what of them there is. */
const having =
  (...courses: {id: number}[]): Handler =>
  async ({url}) => {
    const {pathname} = new URL(url);
    if (pathname.endsWith('/courses')) return Response.json(courses);
    const found = courses.find(({id}) => pathname.endsWith(`/courses/${id}`));
    return Response.json(found ?? {}, {status: found ? 200 : 404});
  };

test('a folder that only begins like the API is none', async () => {
  const paths = {
    api: '/',
    'api/v1': '/',
    'api/': '/',
    'api/v1/': '/',
    apis: '/apis/',
    'api-1/x': '/api-1/x/',
  };
  for (const [written, path] of Object.entries(paths)) {
    const {tools, calls} = toolsFor(answering([]));
    await canvas(new URL(`https://x.example/${written}`)).list(pageQuery({collection: 'courses'}), tools);
    assert.equal(calls[0]!.url.pathname, `${path}api/v1/courses`, written);
  }
});

test('a course is asked for by a number, or that of another shard', async () => {
  const {tools, calls} = toolsFor(answering({}, 404));
  await adapter.items(byIds('x1', '1x', '1~x', '1~23', '~1'), tools);
  assert.deepEqual(
    calls.map(({url}) => url.pathname),
    ['/api/v1/courses/1~23'],
  );
});

test('of a batch those come that were asked for', async () => {
  const {tools, reports} = toolsFor(having({id: 1}, {id: 2}, {id: 3}));
  const named = (id: number) => ({id, name: 'N'});
  const some = toolsFor(having(named(1), named(2), named(3)));
  assert.deepEqual(idsOf(await adapter.items(byIds('1', '3', '4'), some.tools)), ['1', '3']);
  assert.equal(some.calls.length, 2);
  assert.deepEqual(await adapter.items(byIds('1'), tools), []);
  assert.deepEqual(reports, ['/courses/0 expected an id and a name']);
});

test('a course’s mode is one of the contract’s', async () => {
  const modes = {online: 'online', blended: 'blended', on_campus: 'inPerson', other: undefined};
  for (const [course_format, mode] of Object.entries(modes)) {
    const {tools} = toolsFor(answering({id: 1, name: 'N', course_format}));
    assert.equal(sound('courses', await adapter.items(byIds('1'), tools))[0]!.mode, mode);
  }
});

test('a record is the student’s, whoever asks', async () => {
  const enrollments = [
    {type: 'teacher', user_id: 7},
    {type: 'student', user_id: 9},
  ];
  const course = {id: 1, name: 'N', enrollments, course_progress: {requirement_count: 2}};
  const {tools, calls} = toolsFor(answering(course));
  const [record] = sound('progress', await adapter.items(byCourse('1'), tools));
  assert.deepEqual([record!.id, record!.learner], ['1-9', {id: '9'}]);
  assert.equal(calls[0]!.url.pathname, '/api/v1/courses/1', 'without a learner it is the token’s owner');
});

test('filters are those that Canvas says, others find nothing and ask for nothing', async () => {
  const provider = {id: 5, name: 'P'};
  const course = {id: 1, name: 'N', locale: 'fr', course_format: 'online', account: provider};
  const {tools, calls, reports} = toolsFor(answering([course, {id: 2, name: 'M'}]));
  const list = async (filters: Record<string, string[]>) =>
    idsOf((await adapter.list(pageQuery({collection: 'courses', filters}), tools)).items);
  assert.deepEqual(await list({language: ['fr']}), ['1']);
  assert.deepEqual(await list({mode: ['online']}), ['1']);
  assert.deepEqual(await list({provider: ['5']}), ['1']);
  assert.equal(calls.length, 3);
  const hopeless = pageQuery({collection: 'courses', filters: {level: ['x']}});
  assert.deepEqual(await adapter.list(hopeless, tools), {items: []});
  assert.equal(calls.length, 3);
  assert.match(reports.join(), /^\/level expected/);
  const progress = [1, 2].map((id) => ({id, name: 'N', course_progress: {requirement_count: 2}}));
  const own = pageQuery({collection: 'progress', learner: 'me', filters: {course: ['2']}});
  assert.deepEqual(idsOf((await adapter.list(own, toolsFor(answering(progress)).tools)).items), ['2']);
});

test('a list is sorted by moments, however they are written', async () => {
  const days = ['2026-02-01T23:00:00Z', '2026-02-02T01:00:00+05:00', '2026-02-01T21:30:00Z'];
  const courses = days.map((start_at, i) => ({id: i + 1, name: 'N', start_at}));
  const {tools} = toolsFor(answering(courses));
  const {items} = await adapter.list(pageQuery({collection: 'courses', sort: '-starts'}), tools);
  assert.deepEqual(idsOf(items), ['1', '3', '2']);
});

test('a list that never ends is read for ten pages', async () => {
  const full = Array.from({length: 100}, (_, i) => ({id: i + 1, name: 'N'}));
  const {tools, calls} = toolsFor(answering(full));
  assert.equal((await adapter.list(pageQuery({collection: 'courses'}), tools)).total, 1000);
  assert.deepEqual(
    calls.map(({url}) => url.searchParams.get('page')),
    Array.from({length: 10}, (_, i) => String(i + 1)),
  );
});

test('failures say what was wanted', async () => {
  const {tools} = toolsFor(answering({}));
  const list = (query: object) =>
    failureOf(adapter.list(pageQuery({collection: 'courses', ...query}), tools));
  const item = (query: object) => failureOf(adapter.items({...byIds('1'), ...query}, tools));
  assert.equal(await list({}), 'invalid-data undefined answered no list of courses');
  assert.equal(await list({collection: 'awards'}), 'not-found 404 Canvas has no awards');
  assert.equal(
    await list({collection: 'progress', learner: '9'}),
    "forbidden 403 lists the progress of the token's owner only",
  );
  assert.equal(await item({collection: 'progress', by: 'pathway'}), 'not-found 404 Canvas has no progress');
  assert.equal(await item({collection: 'awards', by: 'course'}), 'not-found 404 Canvas has no awards');
});

test('what is closed is left out, what fails otherwise fails', async () => {
  const of = (status: number, body: unknown = {}) =>
    adapter.items(byIds('1'), toolsFor(answering(body, status)).tools);
  for (const status of [403, 404]) assert.deepEqual(await of(status), []);
  assert.deepEqual(await of(401, {status: 'unauthorized'}), []);
  await rejectsAs(of(401, {status: 'unauthenticated'}), 'forbidden', 401);
  await rejectsAs(of(500, {status: 'unauthorized'}), 'http', 500);
});

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readBase} from '../../../src/data/address.js';
import {canvas} from '../../../src/data/adapters/canvas.js';
import {
  answering,
  fixture,
  pageQuery,
  rejectsAs,
  sound,
  toolsFor,
  withstands,
} from '../../support/adapter-tools.js';
import type {Handler} from '../../support/lms.js';

const CANVAS = 'https://canvas.example.edu/';
const LIST = 'canvas/courses_list_include_course_progress';

const adapter = canvas(readBase(CANVAS));
const byCourse = (ids: string[], learner = 'me') =>
  ({collection: 'progress', by: 'course', ids, learner}) as const;

type Course = Record<string, unknown>;

/** The courses of the token's owner, as a list and one by one. */
async function handler(): Promise<Handler> {
  const courses = (await fixture(LIST)) as Course[];
  const progress = await fixture('canvas/user_progress');
  return async (request) => {
    const {pathname} = new URL(request.url);
    if (pathname === '/api/v1/courses') return Response.json(courses);
    if (pathname.endsWith('/users/9/progress')) return Response.json(progress);
    const found = courses.find(({id}) => pathname === `/api/v1/courses/${id as number}`);
    return found ? Response.json(found) : Response.json({errors: []}, {status: 404});
  };
}

test('a course says what Canvas knows of it; one outside its dates says nothing', async () => {
  const {tools, calls, reports} = toolsFor(await handler());
  const ids = ['370663', '370664', '370665', '1', 'x/y'];
  const items = await adapter.items({collection: 'courses', by: 'ids', ids}, tools);
  assert.deepEqual(sound('courses', items), [
    {
      id: '370663',
      title: 'Blended Teaching',
      summary: 'Plan and run a blended course.',
      url: `${CANVAS}courses/370663`,
      image: `${CANVAS}courses/370663/files/1/download?verifier=x`,
      starts: '2026-02-01T00:00:00Z',
    },
    {id: '370664', title: 'No modules here', url: `${CANVAS}courses/370664`},
  ]);
  assert.deepEqual(
    calls.map(({url}) => url.pathname),
    ['/api/v1/courses', '/api/v1/courses/1'],
  );
  assert.ok(calls[0]!.url.searchParams.getAll('include[]').includes('course_progress'));
  assert.deepEqual(reports, []);
});

test('its own words are plain text, and mean what the contract has a word for', async () => {
  const {tools} = toolsFor(
    answering({
      id: 7,
      name: 'C++ <templates> &amp; more',
      course_format: 'on_campus',
      locale: 'fr-CA',
      total_students: 32,
      account: {id: 3, name: 'Arts'},
    }),
  );
  assert.deepEqual(
    sound('courses', await adapter.items({collection: 'courses', by: 'ids', ids: ['7']}, tools)),
    [
      {
        id: '7',
        title: 'C++ <templates> &amp; more',
        url: `${CANVAS}courses/7`,
        provider: {id: '3', name: 'Arts'},
        languages: ['fr-CA'],
        mode: 'inPerson',
        learners: {value: 32, unit: 'count'},
      },
    ],
  );
});

test('through a proxy, links for people lead to Canvas', async () => {
  const behind = canvas(readBase('https://www.example.edu/canvas/api/v1/?k=1'));
  const {tools, calls} = toolsFor(answering(((await fixture(LIST)) as Course[])[0]));
  const [course] = sound(
    'courses',
    await behind.items({collection: 'courses', by: 'ids', ids: ['370663']}, tools),
  );
  assert.equal(course!.url, `${CANVAS}courses/370663`);
  assert.ok(
    calls[0]!.url.href.startsWith('https://www.example.edu/canvas/api/v1/courses/370663?k=1&include'),
  );
});

test('every way to write the base is the same Canvas', async () => {
  for (const base of ['', 'api/v1/', 'api/v1/courses/', 'api/v1/courses/?access_token=secret']) {
    const {tools, calls} = toolsFor(answering([]));
    await canvas(readBase(CANVAS + base)).list(pageQuery({collection: 'courses'}), tools);
    assert.equal(calls[0]!.url.pathname, '/api/v1/courses', base);
    assert.equal(calls[0]!.url.searchParams.has('access_token'), false);
  }
});

test('progress counts requirements and leads to the next; without them there is no record', async () => {
  const {tools, calls} = toolsFor(await handler());
  const items = await adapter.items(byCourse(['370663', '370664']), tools);
  assert.deepEqual(sound('progress', items), [
    {
      id: '370663-123',
      course: '370663',
      learner: {id: '123'},
      title: 'Blended Teaching',
      url: `${CANVAS}courses/370663/modules/items/2`,
      unitsDone: 4,
      unitsTotal: 10,
    },
  ]);
  assert.equal(calls.length, 1);
});

test("another learner's progress", async () => {
  const {tools} = toolsFor(await handler());
  assert.deepEqual(sound('progress', await adapter.items(byCourse(['370663'], '9'), tools)), [
    {
      id: '370663-9',
      course: '370663',
      learner: {id: '9'},
      url: `${CANVAS}courses/370663`,
      status: 'completed',
      unitsDone: 10,
      unitsTotal: 10,
      completed: '2026-05-01T12:00:00Z',
    },
  ]);
});

test('no requirements are unknown, not none', async () => {
  const course_progress = {requirement_count: 0, requirement_completed_count: 0, completed_at: null};
  const {tools} = toolsFor(answering({id: 7, name: 'A', course_progress}));
  const [record] = sound('progress', await adapter.items(byCourse(['7']), tools));
  assert.deepEqual(
    [record!.unitsDone, record!.unitsTotal, record!.status],
    [undefined, undefined, undefined],
  );
});

test('lists are read page by page, and filtered, sorted and paged here', async () => {
  const all = Array.from({length: 150}, (_, i) => ({
    id: i + 1,
    name: `Course ${150 - i}`,
    workflow_state: i === 4 ? 'unpublished' : 'available',
    locale: i % 2 ? 'fr' : 'en',
  }));
  const {tools, calls} = toolsFor(async (request) => {
    const query = new URL(request.url).searchParams;
    const [page, size] = [Number(query.get('page')), Number(query.get('per_page'))];
    return Response.json(all.slice((page - 1) * size, page * size));
  });
  const query = pageQuery({collection: 'courses', limit: 50, filters: {language: ['fr']}});
  const first = await adapter.list(query, tools);
  assert.deepEqual([sound('courses', first.items).length, first.total, first.next], [50, 75, '50']);
  const second = await adapter.list({...query, cursor: first.next}, tools);
  assert.deepEqual([second.items.length, second.next], [25, undefined]);
  assert.equal(calls.length, 4, 'two pages of Canvas for each');
  const {items} = await adapter.list(pageQuery({collection: 'courses', filters: {q: ['course 150']}}), tools);
  assert.deepEqual(
    sound('courses', items).map(({id}) => id),
    ['1'],
  );
  assert.equal((await adapter.list(pageQuery({collection: 'courses'}), tools)).total, 149);
});

test("the owner's records are a list, other learners' are not", async () => {
  const {tools} = toolsFor(await handler());
  const {items} = await adapter.list(pageQuery({collection: 'progress', learner: 'me'}), tools);
  assert.equal(sound('progress', items).length, 1);
  await rejectsAs(adapter.list(pageQuery({collection: 'progress', learner: '9'}), tools), 'forbidden', 403);
});

test('a bad token is told from a course that is closed to its owner', async () => {
  const bad = toolsFor(answering(await fixture('canvas/error401'), 401));
  const query = {collection: 'courses', by: 'ids', ids: ['7']} as const;
  await rejectsAs(adapter.items(query, bad.tools), 'forbidden', 401);
  const closed = toolsFor(answering({status: 'unauthorized', errors: [{message: 'not authorized'}]}, 401));
  assert.deepEqual(await adapter.items(query, closed.tools), []);
  await rejectsAs(adapter.list(pageQuery({collection: 'courses'}), closed.tools), 'forbidden', 401);
});

test('a collection that Canvas lacks is not found, a reply without a list is invalid', async () => {
  const {tools} = toolsFor(answering({}));
  await rejectsAs(adapter.list(pageQuery({collection: 'certificates'}), tools), 'not-found', 404);
  await rejectsAs(adapter.list(pageQuery({collection: 'courses'}), tools), 'invalid-data');
});

// For seconds, and once for each mutant.
test('whatever Canvas answers, the items are sound', {skip: 'MUTATE' in process.env}, async () => {
  const reply = await fixture(LIST);
  await withstands(
    reply,
    'courses',
    async (tools) => (await adapter.list(pageQuery({collection: 'courses'}), tools)).items,
  );
  await withstands(reply, 'progress', (tools) => adapter.items(byCourse(['370663', '370664']), tools));
});

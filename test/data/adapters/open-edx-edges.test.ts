import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readBase} from '../../../src/data/address.js';
import {openEdx} from '../../../src/data/adapters/open-edx.js';
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

/** What Open edX is asked; what its odder replies come to; what its failures say. */

const adapter = openEdx(readBase('https://lms.example.org/'));
const KEY = 'course-v1:a+b+c';
const OTHER = 'course-v1:O.U+b+c';
const byIds = (...ids: string[]) => ({collection: 'courses', by: 'ids', ids}) as const;
const byCourse = (...ids: string[]) => ({collection: 'progress', by: 'course', ids, learner: 'me'}) as const;

/** A reply by what an address holds; the first that fits, else nothing is there. */
const site =
  (replies: Record<string, unknown>): Handler =>
  async ({url}) => {
    const [, reply] = Object.entries(replies).find(([part]) => decodeURIComponent(url).includes(part)) ?? [];
    return reply instanceof Response
      ? reply.clone()
      : Response.json(reply ?? {}, {status: reply ? 200 : 404});
  };

async function recordOf(reply: object): Promise<Item> {
  const {tools} = toolsFor(site({'/progress/': reply}));
  return sound('progress', await adapter.items(byCourse(KEY), tools))[0]!;
}

async function certificatesOf(...records: object[]) {
  const all = records.map((record) => ({course_id: KEY, course_display_name: 'A', ...record}));
  const {tools, reports} = toolsFor(answering(all));
  const {items} = await adapter.list(pageQuery({collection: 'certificates', learner: 'u'}), tools);
  return {items: sound('certificates', items), reports};
}

test('the API is the last folder of that name; one that only begins like it is none', async () => {
  const paths = {
    'api/lms/api': '/api/lms/',
    'api/lms/api/courses/v1/': '/api/lms/',
    api: '/',
    apis: '/apis/',
  };
  for (const [written, path] of Object.entries(paths)) {
    const {tools, calls} = toolsFor(answering({results: []}));
    await openEdx(new URL(`https://x.example/${written}`)).list(pageQuery({collection: 'courses'}), tools);
    assert.equal(calls[0]!.url.pathname, `${path}api/courses/v1/courses/`, written);
  }
});

test('a key may have dots; one that isn’t there is no fault', async () => {
  const {tools, calls, reports} = toolsFor(site({}));
  assert.deepEqual(await adapter.items(byIds(OTHER), tools), []);
  assert.deepEqual(await adapter.items(byCourse('..'), tools), []);
  assert.deepEqual(
    calls.map(({url}) => url.pathname),
    [`/api/courses/v1/courses/${OTHER}/`],
  );
  assert.deepEqual(reports, []);
});

test('a start is a date where nothing says that it is none', async () => {
  const start = '2026-02-02T00:00:00Z';
  for (const [start_type, starts] of [
    [undefined, start],
    ['timestamp', start],
    ['empty', undefined],
  ]) {
    const {tools} = toolsFor(answering({id: KEY, name: 'A', start, start_type}));
    assert.equal(sound('courses', await adapter.items(byIds(KEY), tools))[0]!.starts, starts);
  }
});

test('units are counted where both counts are said', async () => {
  const of = async (completion_summary: object) => (await recordOf({completion_summary})).unitsTotal;
  assert.equal(await of({complete_count: 1}), undefined);
  assert.equal(await of({incomplete_count: 1}), undefined);
  assert.equal(await of({complete_count: 1, incomplete_count: 1}), 2);
});

test('it is due when it ends, or the access does before', async () => {
  const [early, late] = ['2026-07-01T00:00:00Z', '2026-08-01T00:00:00Z'];
  const due = async (end: unknown, expiration_date: unknown) =>
    (await recordOf({end, access_expiration: {expiration_date}})).due;
  assert.equal(await due(early, late), early);
  assert.equal(await due(late, early), early);
  assert.equal(await due(late, null), late);
  assert.equal(await due(null, late), late);
  assert.equal(await due('soon', null), undefined);
});

test('who has scored has begun', async () => {
  const status = async (reply: object) => (await recordOf({username: 'u', ...reply})).status;
  const scored = (...points: unknown[]) => ({
    section_scores: [{}, {subsections: points.map((num_points_earned) => ({num_points_earned}))}],
  });
  assert.equal(await status({course_grade: {percent: 0}}), undefined);
  assert.equal(await status({course_grade: {percent: 0.1}}), 'inProgress');
  assert.equal(await status(scored(0, 'x')), undefined);
  assert.equal(await status(scored(0, 1)), 'inProgress');
});

test('a certificate’s id is its own, else that of its page’s address', async () => {
  const id = '6b1f2f0c4a5d4f0f9f2d5a0f3c9c2a11';
  const of = async (certificate_data: object) => (await recordOf({certificate_data})).certificate;
  assert.equal(await of({uuid: 'u', cert_web_view_url: `/certificates/${id}`}), 'u');
  assert.equal(await of({cert_web_view_url: `/certificates/${id}`}), id);
  assert.equal(await of({download_url: `https://x.example/certificates/${id}?a`}), id);
  assert.equal(await of({cert_web_view_url: `/certificates/${id}-more-of-it`}), undefined);
  assert.equal(await of({cert_web_view_url: '/certificates/12'}), undefined);
});

test('a certificate is active, revoked, or contradicts itself', async () => {
  const download_url = 'https://x.example/certificate.pdf';
  const {items, reports} = await certificatesOf(
    {uuid: 'a', status: 'downloadable', download_url},
    {uuid: 'b', status: 'invalidated', download_url},
    {uuid: 'c', status: 'downloadable', is_passing: false},
    {uuid: 'd', status: 'unavailable', is_passing: false},
    {uuid: 'e', status: 'notpassing'},
    {status: 'downloadable'},
    {uuid: 'f', status: 'downloadable', course_display_name: ''},
  );
  assert.deepEqual(
    items.map(({id, status, url}) => [id, status, url]),
    [
      ['a', 'active', download_url],
      ['b', 'revoked', undefined],
      ['c', undefined, undefined],
      ['d', 'revoked', undefined],
      [KEY, 'active', undefined],
    ],
  );
  assert.deepEqual(reports, ['/certificates/5 expected an id and a name']);
});

test('by id that certificate comes, and of nobody none', async () => {
  const replies = ['a-1', 'b-2'].map((uuid) => ({uuid, status: 'downloadable', course_display_name: 'A'}));
  const {tools, calls} = toolsFor(answering(replies));
  const query = {collection: 'certificates', by: 'ids', ids: ['b2', 'c']} as const;
  const items = (await adapter.items({...query, learner: 'u'}, tools)) as Item[];
  assert.deepEqual(
    items.map(({id}) => id),
    ['b2'],
  );
  assert.deepEqual(await adapter.items(query, tools), []);
  assert.equal(calls.length, 1);
});

test('a record has its own course’s title, and none where the catalogue fails', async () => {
  const records = {'/progress/': {username: 'u'}};
  const results = [KEY, OTHER].map((id) => ({id, name: `Name of ${id}`}));
  const titlesOf = async (catalogue: unknown) => {
    const {tools} = toolsFor(site({...records, '/courses/v1/': catalogue}));
    return ((await adapter.items(byCourse(OTHER, KEY), tools)) as Item[]).map(({title}) => title);
  };
  assert.deepEqual(await titlesOf({results}), [`Name of ${OTHER}`, `Name of ${KEY}`]);
  assert.deepEqual(await titlesOf(new Response('', {status: 500})), [undefined, undefined]);
});

test('a list is sorted only if it is whole, and says so', async () => {
  const results = ['B', 'A'].map((name) => ({id: name, name}));
  const of = async (next: string | null, query: object) => {
    const {tools, reports} = toolsFor(answering({results, pagination: {next}}));
    const list = await adapter.list(pageQuery({collection: 'courses', ...query}), tools);
    return [(list.items as Item[]).map(({id}) => id).join(''), list.next, reports];
  };
  const told = ['/sort expected a source that can sort more than one page'];
  const [here, there] = [null, 'http://lms/?a=1&page=12'];
  assert.deepEqual(await of(here, {sort: 'title'}), ['AB', undefined, []]);
  assert.deepEqual(await of(here, {sort: 'title', cursor: '2'}), ['BA', undefined, told]);
  assert.deepEqual(await of(there, {sort: 'title'}), ['BA', '12', told]);
  assert.deepEqual(await of(there, {}), ['BA', '12', []]);
});

test('failures say what was wanted', async () => {
  const {tools} = toolsFor(answering({}));
  const list = (query: object) =>
    failureOf(adapter.list(pageQuery({collection: 'courses', ...query}), tools));
  const item = (query: object) => failureOf(adapter.items({...byIds(KEY), ...query}, tools));
  assert.equal(await list({}), 'invalid-data undefined answered no list of courses');
  assert.equal(await list({collection: 'awards'}), 'not-found 404 Open edX has no awards');
  assert.equal(await list({collection: 'certificates'}), 'forbidden 403 lists certificates by learner only');
  assert.equal(
    await list({collection: 'certificates', learner: 'me'}),
    'invalid-data undefined answered no username',
  );
  assert.equal(await item({}), 'invalid-data undefined answered no course');
  assert.equal(await item(byCourse(KEY)), 'invalid-data undefined answered no progress');
  assert.equal(await item({collection: 'awards', by: 'course'}), 'not-found 404 Open edX has no awards');
  const nameless = toolsFor(answering({id: KEY}));
  assert.deepEqual(await adapter.items(byIds(KEY), nameless.tools), []);
  assert.deepEqual(nameless.reports, ['/courses/0 expected an id and a name']);
});

test('who isn’t enrolled has no record; a token that isn’t known is another matter', async () => {
  const of = (status: number, problem: unknown) =>
    adapter.items(byCourse(KEY), toolsFor(site({'/progress/': Response.json(problem, {status})})).tools);
  assert.deepEqual(await of(404, {}), []);
  assert.deepEqual(await of(401, 'User not enrolled.'), []);
  await rejectsAs(of(401, 'Token expired'), 'forbidden', 401);
  await rejectsAs(of(401, {detail: 'not enrolled'}), 'forbidden', 401);
  await rejectsAs(of(401, ['not enrolled']), 'forbidden', 401);
  await rejectsAs(of(403, 'User not enrolled.'), 'forbidden', 403);
});

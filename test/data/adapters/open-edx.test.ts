import assert from 'node:assert/strict';
import {mock, test} from 'node:test';
import {readBase} from '../../../src/data/address.js';
import {openEdx} from '../../../src/data/adapters/open-edx.js';
import {
  answering,
  fixture,
  pageQuery,
  rejectsAs,
  sound,
  toolsFor,
  withstands,
  type Item,
} from '../../support/adapter-tools.js';
import {openEdxHandler} from '../../support/lms.js';

const LMS = 'https://lms.example.org/';
const BL101 = 'course-v1:OpenU+BL101+2026_T1';
const IA201 = 'course-v1:UniFR+IA201+2026_T1';
const TD300 = 'course-v1:AUN+TD300+2026_T1';
const OLD1 = 'course-v1:OpenU+OLD1+2026_T1';

mock.timers.enable({apis: ['Date'], now: Date.parse('2026-06-01T00:00:00Z')});

const adapter = openEdx(readBase(LMS));
const lms = () => toolsFor(openEdxHandler);

async function courses(ids: string[], {tools} = lms()): Promise<Item[]> {
  return sound('courses', await adapter.items({collection: 'courses', by: 'ids', ids}, tools));
}

async function courseOf(reply: object): Promise<Item> {
  const whole = {id: 'course-v1:a+b+c', name: 'A', ...reply};
  return (await courses(['course-v1:a+b+c'], toolsFor(answering(whole))))[0]!;
}

async function progressOf(reply: object): Promise<Item> {
  const query = {collection: 'progress', by: 'course', ids: [BL101], learner: 'me'} as const;
  return sound('progress', await adapter.items(query, toolsFor(answering(reply)).tools))[0]!;
}

test('a course says what Open edX knows of it, and no more', async () => {
  assert.deepEqual(await courses([BL101]), [
    {
      id: BL101,
      title: 'Designing Blended Courses',
      summary: 'Plan, build and run a blended course.',
      url: `${LMS}courses/${BL101}/about`,
      image: `${LMS}asset-v1:OpenU+BL101+2026_T1+type@asset+block@card.jpg`,
      provider: {id: 'OpenU', name: 'OpenU'},
      mode: 'selfPaced',
      starts: '2026-02-02T00:00:00Z',
      enrolment: 'open',
    },
  ]);
});

test('a batch is one request where the LMS knows course_keys', async () => {
  const {tools, calls} = lms();
  const found = await courses([TD300, OLD1, BL101, 'course-v1:No+Such+Course'], {...lms(), tools});
  assert.deepEqual(found.map(({id}) => id).sort(), [TD300, BL101, OLD1].sort());
  const [first, second] = calls.map(({url}) => url);
  assert.equal(
    first!.searchParams.get('course_keys'),
    [TD300, OLD1, BL101, 'course-v1:No+Such+Course'].join(),
  );
  assert.equal(second!.pathname, '/api/courses/v1/courses/course-v1:No+Such+Course/');
  assert.equal(calls.length, 2, 'only what the list left out is asked for by itself');
});

test('an older LMS that ignores course_keys is asked for the rest by id, a few at a time', async () => {
  const page = await fixture('openedx/courses_v1_list.page1');
  let open = 0;
  let most = 0;
  const {tools, calls} = toolsFor(async (request) => {
    const {pathname} = new URL(request.url);
    most = Math.max(most, ++open);
    await new Promise((resolve) => setImmediate(resolve));
    open--;
    const id = pathname.split('/').at(-2)!;
    return Response.json(id === 'courses' ? page : {id, name: id});
  });
  const ids = [IA201, ...Array.from({length: 12}, (_, i) => `course-v1:O+C${i}+R`)];
  assert.equal((await courses(ids, {...lms(), tools})).length, 13);
  assert.equal(calls.length, 1 + 12);
  assert.equal(most, 4);
});

test('names are decoded, words in place of a start are no date, ended is closed', async () => {
  const [french, arabic, old] = await Promise.all([courses([IA201]), courses([TD300]), courses([OLD1])]);
  assert.equal(french[0]!.title, 'Généralités sur l’IA & l’éducation');
  assert.equal(french[0]!.starts, undefined, 'start_type is string');
  assert.equal(french[0]!.mode, undefined, 'paced by an instructor says nothing of the mode');
  assert.equal(french[0]!.workload, undefined, 'effort is free text');
  assert.equal(arabic[0]!.starts, undefined, 'start_type is empty');
  assert.equal(old[0]!.enrolment, 'closed');
  assert.equal(old[0]!.summary, undefined);
});

test('an overview is read as text where there is no short description', async () => {
  const overview = `<section><h2>About&nbsp;this</h2><!-- <p>draft</p> --><p>Long <b>HTML</b> &amp; text,
    in lines.</p><script>alert("</p>")</script><ul><li>One</li><li>Two</li></ul><p>&lt;b&gt; &eacute;&#x1F600;`;
  const {summary} = await courseOf({short_description: ' ', overview});
  assert.equal(summary, 'About this\n\nLong HTML & text, in lines.\n\nOne\nTwo\n\n<b> é😀');
});

test('enrolment is said only where the dates decide it', async () => {
  const enrolment = async (dates: object) => (await courseOf(dates)).enrolment;
  assert.equal(await enrolment({}), undefined);
  assert.equal(await enrolment({enrollment_start: '2026-07-01T00:00:00Z'}), 'upcoming');
  assert.equal(await enrolment({enrollment_end: '2026-07-01T00:00:00Z'}), 'open');
  assert.equal(await enrolment({enrollment_end: '2026-05-01T00:00:00Z'}), 'closed');
  assert.equal(await enrolment({enrollment_start: '2026-05-01T00:00:00Z', invitation_only: true}), undefined);
  assert.equal(await enrolment({start: '2026-07-01T00:00:00Z'}), undefined);
});

test('relative pictures lie on the LMS, in whatever folder it is', async () => {
  const {tools, calls} = toolsFor(
    answering({id: 'edX/Toy/2012', name: 'Toy', media: {course_image: {uri: '/asset.jpg'}}}),
  );
  const inFolder = openEdx(readBase('https://x.example/lms/api/courses/v1/?site=fr'));
  const [course] = await inFolder.items({collection: 'courses', by: 'ids', ids: ['edX/Toy/2012']}, tools);
  assert.equal(calls[0]!.url.href, 'https://x.example/lms/api/courses/v1/courses/edX/Toy/2012/?site=fr');
  assert.equal((course as Item).image, 'https://x.example/asset.jpg');
  assert.equal((course as Item).url, 'https://x.example/lms/courses/edX/Toy/2012/about');
});

test('every way to write the base is the same LMS', async () => {
  for (const base of [LMS, `${LMS}api/courses/v1/`, `${LMS}api/courses/v1/courses/`, `${LMS}api/`]) {
    const {tools, calls} = lms();
    await openEdx(readBase(base)).list(pageQuery({collection: 'courses'}), tools);
    assert.equal(calls[0]!.url.pathname, '/api/courses/v1/courses/', base);
  }
});

test('an id that is no course key never becomes part of a path', async () => {
  const {tools, calls} = lms();
  assert.deepEqual(await courses(['../../../admin'], {...lms(), tools}), []);
  assert.deepEqual(await courses(['a?b#c'], {...lms(), tools}), []);
  assert.deepEqual(
    calls.map(({url}) => url.pathname),
    ['/api/courses/v1/courses/a%3Fb%23c/'],
  );
});

test('a list goes by pages, and by nothing but the number of the next', async () => {
  const {tools, calls} = lms();
  const first = await adapter.list(pageQuery({collection: 'courses', limit: 2}), tools);
  assert.deepEqual([first.items.length, first.total, first.next], [2, 4, '2']);
  const second = await adapter.list(pageQuery({collection: 'courses', limit: 2, cursor: first.next}), tools);
  assert.deepEqual([second.items.length, second.next], [2, undefined]);
  assert.ok(calls.every(({url}) => url.origin === 'https://lms.example.org'));
  sound('courses', [...first.items, ...second.items]);
});

test('filters: what the LMS can, what the page can, and what nobody can', async () => {
  const {tools, calls, reports} = lms();
  const list = (filters: Record<string, string[]>) =>
    adapter.list(pageQuery({collection: 'courses', filters}), tools);
  assert.equal((await list({q: ['Blended'], provider: ['OpenU']})).total, 1);
  assert.equal(calls[0]!.url.searchParams.get('search_term'), 'Blended');
  assert.equal(calls[0]!.url.searchParams.get('org'), 'OpenU');
  const paced = await list({mode: ['selfPaced'], provider: ['OpenU', 'UniFR']});
  assert.deepEqual(
    sound('courses', paced.items).map(({id}) => id),
    [BL101, OLD1],
  );
  assert.equal(paced.total, undefined, 'the count is of what was not sifted');
  assert.deepEqual(await list({level: ['advanced']}), {items: []});
  assert.match(reports[0]!, /^\/level expected/);
  assert.equal((await list({color: ['blue']})).total, 4, 'a filter that the contract lacks is ignored');
});

test('hidden courses are not listed, a short list is sorted', async () => {
  const results = [
    {id: 'b', name: 'Beta'},
    {id: 'h', name: 'Hidden', hidden: true},
    {id: 'a', name: 'Alpha'},
    {id: 'x'},
  ];
  const {tools, reports} = toolsFor(answering({results, pagination: {count: 4, next: null}}));
  const {items, total} = await adapter.list(pageQuery({collection: 'courses', sort: 'title'}), tools);
  assert.deepEqual(
    sound('courses', items).map(({title}) => title),
    ['Alpha', 'Beta'],
  );
  assert.equal(total, undefined);
  assert.match(reports[0]!, /^\/courses\/2 expected/);
});

test('progress counts units, locked ones among them', async () => {
  const query = {collection: 'progress', by: 'course', ids: [BL101, IA201, 'a+b'], learner: 'me'} as const;
  const {tools, calls} = lms();
  assert.deepEqual(sound('progress', await adapter.items(query, tools)), [
    {
      id: BL101,
      course: BL101,
      title: 'Designing Blended Courses',
      url: `${LMS}courses/${BL101}/course/`,
      status: 'inProgress',
      unitsDone: 9,
      unitsTotal: 14,
    },
  ]);
  assert.ok(calls.some(({url}) => url.pathname === `/api/course_home/progress/${BL101}`));
  const {unitsTotal} = await progressOf({
    completion_summary: {complete_count: 2, incomplete_count: 0, locked_count: 3},
  });
  assert.equal(unitsTotal, 5);
});

test('a status is only what is certain', async () => {
  const done = {complete_count: 3, incomplete_count: 0, locked_count: 0};
  const none = {complete_count: 0, incomplete_count: 3, locked_count: 0};
  const status = async (reply: object) => (await progressOf(reply)).status;
  assert.equal(await status({completion_summary: done}), 'completed');
  assert.equal(await status({completion_summary: done, has_scheduled_content: true}), 'inProgress');
  assert.equal(await status({completion_summary: none}), undefined);
  assert.equal(await status({completion_summary: none, course_grade: {percent: 0.1}}), 'inProgress');
  assert.equal(await status({username: 'learner1'}), undefined);
  const ended = {access_expiration: {expiration_date: '2026-05-01T00:00:00Z'}};
  assert.equal(await status({completion_summary: none, ...ended}), 'expired');
  assert.deepEqual(await progressOf({completion_summary: {complete_count: 0, incomplete_count: 0}}), {
    id: BL101,
    course: BL101,
    url: `${LMS}courses/${BL101}/course/`,
  });
});

test("another learner's progress is asked for by number; a bad token is no missing record", async () => {
  const {tools, calls} = toolsFor(answering({username: 'learner12'}));
  const query = {collection: 'progress', by: 'course', ids: [BL101], learner: '12'} as const;
  const [record] = await adapter.items(query, tools);
  assert.deepEqual((record as Item).learner, {id: '12'});
  assert.ok(calls.some(({url}) => url.pathname.endsWith(`/${BL101}/12/`)));
  await rejectsAs(adapter.items(query, toolsFor(openEdxHandler, {token: 'old'}).tools), 'forbidden', 401);
});

test("certificates are the token's owner's", async () => {
  const query = pageQuery({collection: 'certificates', learner: 'me'});
  const id = '6b1f2f0c-4a5d-4f0f-9f2d-5a0f3c9c2a11';
  const certificate = {
    id,
    name: 'Designing Blended Courses',
    issuer: {id: 'OpenU', name: 'OpenU'},
    course: BL101,
    issued: '2026-04-20T10:00:00Z',
    status: 'active',
    url: `${LMS}certificates/6b1f2f0c4a5d4f0f9f2d5a0f3c9c2a11`,
  };
  const {items, total} = await adapter.list(query, lms().tools);
  assert.deepEqual(sound('certificates', items), [certificate]);
  assert.equal(total, 1);
  const byId = {collection: 'certificates', by: 'ids', ids: [id.replaceAll('-', '')]} as const;
  assert.deepEqual(await adapter.items({...byId, learner: 'me'}, lms().tools), [
    {...certificate, id: id.replaceAll('-', '')},
  ]);
  assert.deepEqual(await adapter.items(byId, lms().tools), [], 'no public JSON');
  await rejectsAs(adapter.list(pageQuery({collection: 'certificates'}), lms().tools), 'forbidden', 403);
  const other = {...query, filters: {course: [IA201]}};
  assert.deepEqual((await adapter.list(other, lms().tools)).items, []);
});

test('what is no certificate is not shown as one', async () => {
  const record = {course_id: BL101, course_display_name: 'A', created_date: '2015-12-03T13:14:28+0000'};
  const statuses = ['downloadable', 'unavailable', 'notpassing', 'generating', 'constructor', null];
  const replies = statuses.map((status, i) => ({...record, uuid: `u${i}`, status}));
  const {tools} = toolsFor(async (request) =>
    Response.json(request.url.endsWith('/me') ? {username: 'u'} : replies),
  );
  const {items} = await adapter.list(pageQuery({collection: 'certificates', learner: 'me'}), tools);
  assert.deepEqual(
    sound('certificates', items).map(({id, status, issued}) => [id, status, issued]),
    [
      ['u0', 'active', '2015-12-03T13:14:28+00:00'],
      ['u1', 'revoked', '2015-12-03T13:14:28+00:00'],
    ],
  );
  const none = toolsFor(answering({error_code: 'no_certificate_for_user'}, 404));
  const query = pageQuery({collection: 'certificates', learner: 'someone'});
  assert.deepEqual((await adapter.list(query, none.tools)).items, []);
});

test('a collection that Open edX lacks is not found', async () => {
  await rejectsAs(adapter.list(pageQuery({collection: 'cases'}), lms().tools), 'not-found', 404);
  const query = {collection: 'progress', by: 'pathway', ids: ['a'], learner: 'me'} as const;
  await rejectsAs(adapter.items(query, lms().tools), 'not-found', 404);
});

// For seconds, and once for each mutant.
test('whatever the LMS answers, the items are sound', {skip: 'MUTATE' in process.env}, async () => {
  await withstands(
    await fixture('openedx/courses_v1_list.page1'),
    'courses',
    async (tools) => (await adapter.list(pageQuery({collection: 'courses'}), tools)).items,
  );
  await withstands(await fixture('openedx/courses_v1_detail'), 'courses', (tools) =>
    adapter.items({collection: 'courses', by: 'ids', ids: [BL101]}, tools),
  );
  await withstands(await fixture('openedx/course_home_progress'), 'progress', (tools) =>
    adapter.items({collection: 'progress', by: 'course', ids: [BL101], learner: 'me'}, tools),
  );
  await withstands(
    await fixture('openedx/certificates_v0_list'),
    'certificates',
    async (tools) =>
      (await adapter.list(pageQuery({collection: 'certificates', learner: 'learner1'}), tools)).items,
  );
});

import assert from 'node:assert/strict';
import {mock, test} from 'node:test';
import {readBase} from '../../../src/data/address.js';
import {moodle} from '../../../src/data/adapters/moodle.js';
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
import {LEARNER_TOKEN, moodleHandler, type Handler} from '../../support/lms.js';

const SITE = 'https://moodle.example.org/';

mock.timers.enable({apis: ['Date'], now: Date.parse('2026-06-01T00:00:00Z')});

const adapter = moodle(readBase(SITE));
const site = () => toolsFor(moodleHandler);

/** A site that answers each function as told, and any other with an access exception. */
const functions =
  (replies: Record<string, unknown>): Handler =>
  async (request) => {
    const name = new URLSearchParams(await request.text()).get('wsfunction')!;
    const refusal = {exception: 'webservice_access_exception', errorcode: 'accessexception', message: 'no'};
    return Response.json(Object.hasOwn(replies, name) ? replies[name] : refusal);
  };

const byCourse = (ids: string[], learner = 'me') =>
  ({collection: 'progress', by: 'course', ids, learner}) as const;

async function progressOf(course: object, others: Record<string, unknown> = {}): Promise<Item> {
  const replies = {core_enrol_get_users_courses: [{id: 11, fullname: 'A', ...course}], ...others};
  const {tools} = toolsFor(functions(replies));
  return sound('progress', await adapter.items(byCourse(['11']), tools))[0]!;
}

test('a course says what Moodle knows of it, and no more', async () => {
  const {tools, calls} = site();
  const items = await adapter.items({collection: 'courses', by: 'ids', ids: ['11', '12', 'x']}, tools);
  assert.deepEqual(sound('courses', items), [
    {
      id: '11',
      title: 'Blended teaching & learning',
      summary: 'Plan a blended course.',
      url: `${SITE}course/view.php?id=11`,
      image: `${SITE}pluginfile.php/31/course/overviewfiles/card.jpg`,
      starts: '2026-02-02T00:00:00Z',
      instructors: [{name: 'A. Teacher'}],
      updated: '2026-02-01T00:00:00Z',
    },
    {
      id: '12',
      title: 'التدريس المدمج',
      summary: 'مقرر',
      url: `${SITE}course/view.php?id=12`,
      image: `${SITE}pluginfile.php/32/course/overviewfiles/card.jpg`,
      languages: ['ar'],
      starts: '2026-02-02T00:00:00Z',
      instructors: [{name: 'A. Teacher'}],
      updated: '2026-02-01T00:00:00Z',
    },
  ]);
  assert.equal(calls.length, 1);
  const {wsfunction, field, value} = calls[0]!.fields!;
  assert.deepEqual([wsfunction, field, value], ['core_course_get_courses_by_field', 'ids', '11,12']);
});

test('the token goes into the body, never into an address', async () => {
  const seen: string[] = [];
  const {tools} = toolsFor(async (request) => {
    seen.push(request.url, request.headers.get('Authorization') ?? '', await request.clone().text());
    return moodleHandler(request);
  });
  await moodle(readBase(`${SITE}webservice/rest/server.php?wstoken=${LEARNER_TOKEN}&x=1`)).items(
    {collection: 'courses', by: 'ids', ids: ['11']},
    tools,
  );
  assert.equal(seen[0], `${SITE}webservice/rest/server.php?x=1`);
  assert.equal(seen[1], '');
  assert.match(seen[2]!, /wstoken=learner-token/);
});

test('every way to write the base is the same site, in a folder too', async () => {
  for (const base of ['', 'webservice/rest/server.php', 'webservice/rest/server.php/', 'webservice/rest/']) {
    const {tools, calls} = toolsFor(answering({courses: []}));
    await moodle(new URL(`https://x.example/moodle/${base}`)).list(pageQuery({collection: 'courses'}), tools);
    assert.equal(calls[0]!.url.href, 'https://x.example/moodle/webservice/rest/server.php', base);
  }
});

test('languages are those of countries and people, not of Moodle', async () => {
  const codes = ['pt_br', 'zh_cn', 'sr_lt', 'de_wp', 'en_us_k12', 'fr', '', 'no such', 7];
  const courses = codes.map((lang, id) => ({id: id + 1, fullname: 'A', lang}));
  const {tools} = toolsFor(answering({courses}));
  const ids = courses.map(({id}) => String(id));
  const items = sound('courses', await adapter.items({collection: 'courses', by: 'ids', ids}, tools));
  assert.deepEqual(
    items.map(({languages}) => (languages as string[] | undefined)?.[0]),
    ['pt-BR', 'zh-CN', 'sr', 'de', 'en-US', 'fr', undefined, undefined, undefined],
  );
});

test('a list leaves out what is hidden and the front page; it is filtered, sorted and paged', async () => {
  const courses = [
    {id: 1, fullname: 'The site', format: 'site'},
    {id: 9, fullname: 'The site, too', categoryid: 0},
    {id: 2, fullname: 'Hidden', visible: 0},
    {id: 3, fullname: 'Évaluer', lang: 'fr', timemodified: 1769904000},
    {id: 4, fullname: 'Blended', lang: 'en'},
    {id: 5, fullname: 'Débuter', lang: 'fr', timemodified: 1772000000},
    {id: 6},
  ];
  const {tools, reports} = toolsFor(functions({core_course_get_courses_by_field: {courses}}));
  const titles = async (query: object) => {
    const {items, ...rest} = await adapter.list(pageQuery({collection: 'courses', ...query}), tools);
    return [sound('courses', items).map(({title}) => title), rest];
  };
  assert.deepEqual(await titles({}), [['Évaluer', 'Blended', 'Débuter'], {total: 3}]);
  assert.match(reports[0]!, /^\/courses\/\d expected/);
  assert.deepEqual(await titles({sort: '-updated'}), [['Débuter', 'Évaluer', 'Blended'], {total: 3}]);
  const french = {filters: {language: ['fr']}, sort: 'title', limit: 1};
  assert.deepEqual(await titles(french), [['Débuter'], {total: 2, next: '1'}]);
  assert.deepEqual(await titles({...french, cursor: '1'}), [['Évaluer'], {total: 2}]);
  assert.deepEqual(await titles({filters: {language: ['fr'], q: ['EVALUER']}}), [['Évaluer'], {total: 1}]);
  assert.deepEqual(await titles({filters: {level: ['advanced']}}), [[], {}]);
});

test('a search is Moodle’s own', async () => {
  const {tools, calls} = site();
  const query = pageQuery({collection: 'courses', filters: {q: ['design']}, limit: 2});
  const {items, total, next} = await adapter.list(query, tools);
  assert.deepEqual(
    sound('courses', items).map(({id}) => id),
    ['11', '13'],
  );
  assert.deepEqual([total, next], [2, undefined]);
  const {wsfunction, criterianame, criteriavalue, page, perpage} = calls[0]!.fields!;
  assert.deepEqual(
    [wsfunction, criterianame, criteriavalue, page, perpage],
    ['core_course_search_courses', 'search', 'design', '0', '2'],
  );
  assert.equal((await adapter.list({...query, limit: 1}, tools)).next, '1');
});

test("progress is the course's own percentage, and nothing that contradicts it", async () => {
  const {tools, calls} = site();
  const items = await adapter.items(byCourse(['11', '12', '99']), tools);
  assert.deepEqual(sound('progress', items), [
    {
      id: '11-55',
      course: '11',
      learner: {id: '55'},
      title: 'Blended teaching & learning',
      url: `${SITE}course/view.php?id=11`,
      status: 'inProgress',
      fraction: 0.42857142857142855,
      lastActivity: '2026-02-25T06:13:20Z',
    },
    {
      id: '12-55',
      course: '12',
      learner: {id: '55'},
      title: 'التدريس المدمج',
      url: `${SITE}course/view.php?id=12`,
    },
  ]);
  assert.deepEqual(
    calls.map(({fields}) => fields!.wsfunction),
    ['core_webservice_get_site_info', 'core_enrol_get_users_courses'],
  );
  assert.equal(calls[1]!.fields!.userid, '55');
});

test('without a percentage the activities are counted that count', async () => {
  const tracked = {progress: null, enablecompletion: true};
  const activities = {
    core_completion_get_activities_completion_status: await fixture(
      'moodle/core_completion_get_activities_completion_status',
    ),
  };
  const {unitsDone, unitsTotal, fraction} = await progressOf(tracked, activities);
  assert.deepEqual([unitsDone, unitsTotal, fraction], [1, 3, undefined]);
  assert.equal((await progressOf(tracked)).unitsTotal, undefined, 'and none where the token may not ask');
});

test('a status is only what is certain', async () => {
  const status = async (course: object) => (await progressOf(course)).status;
  assert.equal(await status({progress: 100, completed: false}), 'inProgress');
  assert.equal(await status({progress: 60, completed: true}), 'completed');
  assert.equal(await status({progress: null, completed: null}), undefined);
  assert.equal(await status({progress: 0, completed: false, lastaccess: null}), 'notStarted');
  assert.equal(await status({progress: 0, completed: false, lastaccess: 1772000000}), undefined);
  assert.equal((await progressOf({progress: 250})).fraction, undefined);
});

test('a token that may not ask whose it is, is asked about as nobody in particular', async () => {
  const {tools, calls} = toolsFor(functions({core_enrol_get_users_courses: [{id: 11, fullname: 'A'}]}));
  const [record] = sound('progress', await adapter.items(byCourse(['11']), tools));
  assert.deepEqual([record!.id, record!.learner], ['11', undefined]);
  assert.equal(calls[1]!.fields!.userid, '0');
  await adapter.items(byCourse(['11'], '7'), tools);
  assert.equal(calls[2]!.fields!.userid, '7');
  await rejectsAs(adapter.items(byCourse(['11'], 'somebody'), tools), 'not-found', 404);
});

test('badges are certificates', async () => {
  const query = pageQuery({collection: 'certificates', learner: 'me'});
  const {items, total} = await adapter.list(query, site().tools);
  const hash = 'f3b1c0d2e4a5968778695a4b3c2d1e0ff0e1d2c3';
  const badge = {
    id: hash,
    name: 'Blended teaching',
    description: 'Completed the blended teaching course.',
    image: {url: `${SITE}pluginfile.php/1/badges/badgeimage/4/f1`, alt: 'Blue medal'},
    recipient: {name: 'Learner One'},
    issuer: {name: 'Example University', url: 'https://example.edu/'},
    course: '11',
    competencies: [
      {
        id: '3.1',
        name: 'DigCompEdu 3.1 Teaching',
        framework: 'DigCompEdu',
        url: 'https://example.org/digcompedu/3.1',
      },
    ],
    issued: '2026-03-01T00:00:00Z',
    status: 'active',
    url: `${SITE}badges/badge.php?hash=${hash}`,
  };
  assert.deepEqual(sound('certificates', items), [badge]);
  assert.equal(total, 1);
  const byId = {collection: 'certificates', by: 'ids', ids: [hash, 'other']} as const;
  assert.deepEqual(await adapter.items(byId, site().tools), [badge]);
  await rejectsAs(adapter.list(pageQuery({collection: 'certificates'}), site().tools), 'forbidden', 403);
});

test('a badge past its date is expired, whatever the state of the badge it was made of', async () => {
  const badges = [
    {uniquehash: 'a', name: 'A', dateexpire: 1764547200, status: 1},
    {uniquehash: 'b', name: 'B', dateexpire: 1796083200, status: 4},
    {
      uniquehash: 'c',
      name: 'C',
      dateexpire: 0,
      badgeurl: 'https://x.example/webservice/pluginfile.php/1/mod/9',
    },
  ];
  const {tools} = toolsFor(functions({core_badges_get_user_badges: {badges}}));
  const {items} = await adapter.list(pageQuery({collection: 'certificates', learner: 'me'}), tools);
  assert.deepEqual(
    sound('certificates', items).map(({id, status, expires}) => [id, status, expires]),
    [
      ['a', 'expired', '2025-12-01T00:00:00Z'],
      ['b', 'active', '2026-12-01T00:00:00Z'],
      ['c', 'active', undefined],
    ],
  );
  assert.equal((items[2] as Item).image, undefined, 'a file that wants the token');
});

test('errors with HTTP status 200 get their own', async () => {
  const cases = [
    ['invalidtoken', 'forbidden', 401],
    ['requireloginerror', 'forbidden', 401],
    ['accessexception', 'forbidden', 403],
    ['nopermissions', 'forbidden', 403],
    ['invalidrecord', 'not-found', 404],
    ['sitemaintenance', 'maintenance', 503],
    ['codingerror', 'http', undefined],
  ] as const;
  for (const [errorcode, kind, status] of cases) {
    const {tools} = toolsFor(answering({exception: 'moodle_exception', errorcode, message: 'words'}));
    await rejectsAs(adapter.items({collection: 'courses', by: 'ids', ids: ['1']}, tools), kind, status);
  }
  const {tools} = toolsFor(moodleHandler, {token: 'old'});
  await rejectsAs(adapter.items(byCourse(['11']), tools), 'forbidden', 401);
});

test('a collection that Moodle lacks is not found, a reply without a list is invalid', async () => {
  await rejectsAs(adapter.list(pageQuery({collection: 'awards'}), site().tools), 'not-found', 404);
  const query = {collection: 'progress', by: 'pathway', ids: ['a'], learner: 'me'} as const;
  await rejectsAs(adapter.items(query, site().tools), 'not-found', 404);
  const {tools} = toolsFor(answering({}));
  await rejectsAs(adapter.items({collection: 'courses', by: 'ids', ids: ['1']}, tools), 'invalid-data');
});

// For seconds, and once for each mutant.
test('whatever Moodle answers, the items are sound', {skip: 'MUTATE' in process.env}, async () => {
  await withstands(
    await fixture('moodle/core_course_get_courses_by_field'),
    'courses',
    async (tools) => (await adapter.list(pageQuery({collection: 'courses'}), tools)).items,
  );
  await withstands(await fixture('moodle/core_enrol_get_users_courses'), 'progress', (tools) =>
    adapter.items(byCourse(['11', '12'], '55'), tools),
  );
  await withstands(
    await fixture('moodle/core_badges_get_user_badges'),
    'certificates',
    async (tools) =>
      (await adapter.list(pageQuery({collection: 'certificates', learner: 'me'}), tools)).items,
  );
});

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readBase} from '../../../src/data/address.js';
import {moodle} from '../../../src/data/adapters/moodle.js';
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

/** What Moodle is asked, word by word; what its odder replies come to; what its failures say. */

const SITE = 'https://moodle.example.org/';
const adapter = moodle(readBase(SITE));

type Replies = Record<string, unknown>;

/** A site that answers each function as told; whose token it is may be asked. */
const site = (replies: Replies): Handler => {
  const known: Replies = {core_webservice_get_site_info: {userid: 55}, ...replies};
  return async (request) =>
    Response.json(known[new URLSearchParams(await request.text()).get('wsfunction')!] ?? {});
};
const own = (...courses: unknown[]): Replies => ({core_enrol_get_users_courses: courses});
const badges = (...all: unknown[]): Replies => ({core_badges_get_user_badges: {badges: all}});
const byIds = (collection: string, ...ids: string[]) =>
  ({collection, by: 'ids', ids, learner: 'me'}) as const;
const byCourse = (...ids: string[]) => ({collection: 'progress', by: 'course', ids, learner: 'me'}) as const;

async function courseOf(course: object): Promise<Item | undefined> {
  const {tools} = toolsFor(answering({courses: [{id: 1, fullname: 'A', ...course}]}));
  return sound('courses', await adapter.items(byIds('courses', '1'), tools))[0];
}

async function recordOf(course: object, statuses?: unknown[]) {
  const activities = {core_completion_get_activities_completion_status: {statuses}};
  const {tools, calls} = toolsFor(site({...own({id: 11, fullname: 'A', ...course}), ...activities}));
  const [record] = sound('progress', await adapter.items(byCourse('11'), tools));
  return {record: record!, calls};
}

test('each question is one form, whose format and filters are said', async () => {
  const {tools, calls} = toolsFor(
    site({...own({id: 11, fullname: 'A', enablecompletion: true}), ...badges()}),
  );
  await adapter.items(byCourse('11'), tools);
  await adapter.list(pageQuery({collection: 'certificates', learner: 'me'}), tools);
  await adapter.list(pageQuery({collection: 'certificates', learner: '7'}), tools);
  const common = {moodlewsrestformat: 'json', moodlewssettingfilter: '1'};
  assert.deepEqual(
    calls.map(({fields}) => fields),
    [
      {wsfunction: 'core_webservice_get_site_info', ...common},
      {wsfunction: 'core_enrol_get_users_courses', ...common, userid: '55', returnusercount: '0'},
      {
        wsfunction: 'core_completion_get_activities_completion_status',
        ...common,
        courseid: '11',
        userid: '55',
      },
      {wsfunction: 'core_badges_get_user_badges', ...common, userid: '0'},
      {wsfunction: 'core_badges_get_user_badges', ...common, userid: '7'},
    ],
  );
});

test('the whole catalogue is asked for by no field, and no course by what is no number', async () => {
  const {tools, calls} = toolsFor(answering({courses: []}));
  await adapter.list(pageQuery({collection: 'courses'}), tools);
  await adapter.items(byIds('courses', '11x', 'x11', '12'), tools);
  assert.deepEqual(
    calls.map(({fields}) => [fields!.field, fields!.value]),
    [
      ['', ''],
      ['ids', '12'],
    ],
  );
  assert.deepEqual(await adapter.items(byIds('courses', 'x'), tools), []);
  assert.equal(calls.length, 2);
});

test('a script’s address is the site’s, and a folder that only begins like one is none', async () => {
  const paths = {
    'moodle/webservice': '/moodle/',
    'moodle/index.php': '/moodle/',
    'moodle/index.php/': '/moodle/',
    webservices: '/webservices/',
  };
  for (const [written, path] of Object.entries(paths)) {
    const {tools, calls} = toolsFor(answering({courses: []}));
    await moodle(new URL(`https://x.example/${written}`)).list(pageQuery({collection: 'courses'}), tools);
    assert.equal(calls[0]!.url.pathname, `${path}webservice/rest/server.php`);
  }
});

test('a hidden course is none', async () => {
  assert.equal(await courseOf({visible: false}), undefined);
  assert.ok(await courseOf({visible: true}));
});

test('a course’s picture is its own, else the first of its files that is one', async () => {
  const file = (name: string) => `${SITE}pluginfile.php/1/course/${name}`;
  const overviewfiles = [
    {mimetype: 'application/pdf', fileurl: file('a.pdf')},
    {mimetype: 'image/png', fileurl: file('b.png')},
  ];
  assert.equal((await courseOf({overviewfiles}))?.image, file('b.png'));
  assert.equal((await courseOf({overviewfiles, courseimage: file('c.png')}))?.image, file('c.png'));
});

test('people without a name are not told', async () => {
  const contacts = [{id: 1}, {fullname: 'T'}];
  assert.deepEqual((await courseOf({contacts}))?.instructors, [{name: 'T'}]);
});

test('a record has the course’s name as shown, else in full', async () => {
  assert.equal((await recordOf({displayname: 'Shown'})).record.title, 'Shown');
  assert.equal((await recordOf({})).record.title, 'A');
  assert.equal((await recordOf({progress: -1})).record.fraction, undefined);
});

test('activities count that are tracked, of this learner, and to be seen', async () => {
  const tracked = {progress: null, enablecompletion: true};
  const counts = {tracking: 1, state: 1};
  const statuses = [
    counts,
    {...counts, state: 2},
    {...counts, state: 3},
    {...counts, state: 'x'},
    {...counts, tracking: 0},
    {...counts, hascompletion: false},
    {...counts, istrackeduser: false},
    {...counts, uservisible: false},
  ];
  const {record} = await recordOf(tracked, statuses);
  assert.deepEqual([record.unitsDone, record.unitsTotal], [2, 3]);
  const untracked = await recordOf({...tracked, completionusertracked: false}, statuses);
  assert.equal(untracked.record.unitsTotal, undefined);
  assert.equal(untracked.calls.length, 2, 'nor asked for');
  assert.equal((await recordOf({...tracked, completionusertracked: true}, statuses)).record.unitsTotal, 3);
});

test('of a learner’s courses and badges those come that were asked for', async () => {
  const courses = own({id: 11, fullname: 'A'}, {id: 12, fullname: 'B'});
  const all = badges(...['a', 'b', 'c'].map((uniquehash) => ({uniquehash, name: 'N', courseid: 11})));
  const {tools} = toolsFor(site({...courses, ...all}));
  const idsOf = async (items: Promise<unknown[]>) => ((await items) as Item[]).map(({id}) => id);
  const listed = (query: object) =>
    adapter
      .list(pageQuery({collection: 'progress', learner: 'me', ...query}), tools)
      .then(({items}) => items);
  assert.deepEqual(await idsOf(adapter.items(byCourse('12'), tools)), ['12-55']);
  assert.deepEqual(await idsOf(adapter.items(byIds('certificates', 'b'), tools)), ['b']);
  assert.deepEqual(await idsOf(listed({})), ['11-55', '12-55']);
  assert.deepEqual(await idsOf(listed({filters: {course: ['11']}})), ['11-55']);
  const other = {collection: 'certificates', filters: {course: ['12']}};
  assert.deepEqual(await idsOf(listed(other)), []);
});

test('a badge’s competencies have a name', async () => {
  const alignment = [{targetCode: '1'}, {targetName: 'N'}];
  const {tools} = toolsFor(site(badges({uniquehash: 'a', name: 'A', alignment})));
  const [badge] = sound('certificates', await adapter.items(byIds('certificates', 'a'), tools));
  assert.deepEqual(badge!.competencies, [{name: 'N'}]);
});

test('enrolled nowhere is said of a known learner only', async () => {
  assert.deepEqual(await adapter.items(byCourse('11'), toolsFor(site(own())).tools), []);
  const nobody = {...own(), core_webservice_get_site_info: {}};
  const failure = await failureOf(adapter.items(byCourse('11'), toolsFor(site(nobody)).tools));
  assert.equal(failure, 'forbidden 403 does not tell whose token it is');
});

test('failures say what was wanted', async () => {
  const {tools, reports} = toolsFor(site({...badges({})}));
  const list = (query: object) =>
    failureOf(adapter.list(pageQuery({collection: 'certificates', ...query}), tools));
  const item = (query: object) => failureOf(adapter.items({...byCourse('11'), ...query}, tools));
  assert.equal(await list({collection: 'awards'}), 'not-found 404 Moodle has no awards');
  assert.equal(await list({}), 'forbidden 403 lists certificates by learner only');
  assert.equal(
    await list({learner: 'me', collection: 'progress'}),
    'invalid-data undefined answered no list of progress',
  );
  assert.equal(await item({collection: 'awards'}), 'not-found 404 Moodle has no awards');
  assert.equal(await item({collection: 'courses'}), 'invalid-data undefined answered no list of courses');
  assert.equal(await item({learner: 'x'}), 'not-found 404 knows learners by number');
  await adapter.list(pageQuery({collection: 'certificates', learner: 'me'}), tools);
  assert.deepEqual(reports, ['/certificates/0 expected an id and a name']);
  const none = toolsFor(site({core_badges_get_user_badges: {}})).tools;
  assert.equal(
    await failureOf(adapter.items(byIds('certificates', 'a'), none)),
    'invalid-data undefined answered no list of certificates',
  );
});

test('each of Moodle’s words for a failure has its kind', async () => {
  const kinds = {
    'forbidden 401': ['invalidtoken', 'invalidtimedtoken', 'requirelogin', 'requireloginerror'],
    'forbidden 403': [
      ...['accessexception', 'nopermission', 'servicerequireslogin', 'notenrolled'],
      ...['usernotfullysetup', 'sitepolicynotagreed', 'requireloginaccess'],
    ],
    'not-found 404': [
      'invalidrecordunknown',
      'invaliduser',
      'invalidcourseid',
      'coursenotexist',
      'unknownuser',
    ],
    'maintenance 503': ['sitemaintenance'],
    'http undefined': ['invalidparameter', 'codingerror'],
  };
  for (const [kind, codes] of Object.entries(kinds))
    for (const errorcode of codes) {
      const {tools} = toolsFor(answering({errorcode, message: 'words'}));
      const failure = await failureOf(adapter.items(byIds('courses', '1'), tools));
      assert.equal(failure, `${kind} ${errorcode}: words`);
    }
  const {tools} = toolsFor(answering({exception: 'x'}));
  await rejectsAs(adapter.items(byIds('courses', '1'), tools), 'http');
  const closed = {core_webservice_get_site_info: {errorcode: 'sitemaintenance'}, ...own({id: 11})};
  await rejectsAs(adapter.items(byCourse('11'), toolsFor(site(closed)).tools), 'maintenance', 503);
});

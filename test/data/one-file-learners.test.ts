import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {data} from '../server/fixture.js';
import {rejectsAs} from '../support/adapter-tools.js';
import {idsOf, reader} from './one-file.fixture.js';

type Records = readonly Record<string, unknown>[];

/** The ids that a learner's list of a collection holds. */
const owned = async (document: unknown, collection: string, learner: string) =>
  idsOf((await reader(document).list(collection, {learner})).items);

describe('progress of a document', () => {
  const cases: [what: string, learner: string, expected: string[]][] = [
    ['a learner by id', 'ann', ['p1', 'p2', 'p3']],
    ['another', 'bob', ['p4']],
    ['nobody', 'eve', []],
    ['me, where there are several: what names nobody', 'me', ['p5']],
  ];
  for (const [what, learner, expected] of cases) {
    it(what, async () => assert.deepEqual(await owned(data, 'progress', learner), expected));
  }

  const mine: [what: string, learners: unknown[], expected: number][] = [
    ['all of one learner', [{id: 'ann'}, 'ann', {id: 'ann', name: 'Ann'}], 3],
    ['all of one learner, with records that name nobody', [{id: 'ann'}, undefined, null, {}], 4],
    ['all of "me"', ['me', {id: 'me'}], 2],
    ['only "me" and nobody’s beside another learner', ['me', undefined, {id: 'bob'}], 2],
    ['nothing of two others', ['ann', 'bob'], 0],
  ];
  for (const [what, learners, expected] of mine) {
    it(`me: ${what}`, async () => {
      const progress = learners.map((learner, i) => ({id: `p${i}`, course: 'ai', learner}));
      assert.equal((await owned({progress}, 'progress', 'me')).length, expected);
    });
  }

  it('is batched by course and by pathway, for one learner', async () => {
    const {items} = reader(data);
    const ask = async (by: 'course' | 'pathway', ids: string[], learner: string) =>
      idsOf(await items('progress', ids, {by, learner}));
    assert.deepEqual(await ask('course', ['ai', 'mooc', 'none'], 'ann'), ['p1', 'p2']);
    assert.deepEqual(await ask('course', ['ai', 'mooc'], 'bob'), ['p4']);
    assert.deepEqual(await ask('pathway', ['path'], 'ann'), ['p3']);
    assert.deepEqual(await ask('course', ['path'], 'ann'), []);
  });

  it('takes a course that is a number, and passes on all records of it', async () => {
    const progress: Records = [
      {id: 'p', course: 7, lastActivity: '2025-01-01'},
      {id: 'p', course: '7', lastActivity: '2025-02-01'},
      {course: 7},
    ];
    assert.deepEqual(
      await reader({progress}).items('progress', ['7'], {by: 'course', learner: 'me'}),
      progress,
    );
  });

  it('is filtered by course', async () => {
    const {items} = await reader(data).list('progress', {learner: 'ann', filters: {course: ['mooc', 'x']}});
    assert.deepEqual(idsOf(items), ['p2']);
  });

  for (const name of ['progress', 'certificates']) {
    it(`${name} of everybody are refused, as an API does it`, () =>
      rejectsAs(reader(data).list(name), 'forbidden', 403));
  }
});

describe('certificates of a document', () => {
  it('are a learner’s by progress and by their private field', async () => {
    assert.deepEqual(await owned(data, 'certificates', 'ann'), ['cert-a', 'cert-c']);
    assert.deepEqual(await owned(data, 'certificates', 'bob'), ['cert-b']);
    assert.deepEqual(await owned(data, 'certificates', 'me'), []);
  });

  it('by id are public', async () =>
    assert.deepEqual(idsOf(await reader(data).items('certificates', ['cert-d'])), ['cert-d']));

  const ann = {recipient: {name: 'Ann'}};
  const mine: [what: string, document: Record<string, Records>, expected: string[]][] = [
    [
      'all of one recipient',
      {
        certificates: [
          {id: 'a', ...ann},
          {id: 'b', ...ann},
        ],
      },
      ['a', 'b'],
    ],
    [
      'none of several',
      {
        certificates: [
          {id: 'a', ...ann},
          {id: 'b', recipient: {name: 'Bob'}},
        ],
      },
      [],
    ],
    ['none that could be another’s', {certificates: [{id: 'a', ...ann}, {id: 'b'}]}, []],
    [
      'those of the one learner whose progress is there',
      {
        progress: [{id: 'p', course: 'x', learner: 'ann', certificate: 'b'}],
        certificates: [{id: 'a', ...ann}, {id: 'b'}],
      },
      ['b'],
    ],
    [
      'those that progress of nobody names',
      {
        progress: [
          {id: 'p', course: 'x', certificate: 'b'},
          {id: 'q', course: 'x', learner: 'ann'},
          {id: 'r', course: 'x', learner: 'bob'},
        ],
        certificates: [{id: 'a', ...ann}, {id: 'b'}],
      },
      ['b'],
    ],
    [
      'those of "me" beside others',
      {certificates: [{id: 'a', learner: 'me'}, {id: 'b', learner: {id: 'bob'}}, {id: 'c'}]},
      ['a'],
    ],
  ];
  for (const [what, document, expected] of mine) {
    it(`me: ${what}`, async () => assert.deepEqual(await owned(document, 'certificates', 'me'), expected));
  }
});

describe('the warning of learner data', () => {
  const warning = '/progress expected no learner data in a public document';
  const cases: [address: string, warns: boolean][] = [
    ['https://university.example/data.json', true],
    ['https://localhost.example/data.json', true],
    ['https://notlocalhost/data.json', true],
    ['http://127.0.0.10/data.json', true],
    ['http://localhost:8000/data.json', false],
    ['http://demo.localhost/data.json', false],
    ['http://127.0.0.1:3000/data.json', false],
    ['http://[::1]/data.json', false],
  ];
  for (const [address, warns] of cases) {
    it(`${address}: ${warns ? 'warns' : 'does not'}`, async () => {
      const items = reader(data, address);
      await items.items('courses', ['ai']);
      assert.deepEqual(items.reports, warns ? [warning] : []);
      const list = reader(data, address);
      await list.list('courses');
      assert.deepEqual(list.reports, warns ? [warning] : []);
    });
  }

  it('does not warn of a document without', async () => {
    for (const document of [{courses: []}, {courses: [], progress: []}]) {
      const {list, reports} = reader(document, 'https://university.example/data.json');
      await list('courses');
      assert.deepEqual(reports, []);
    }
  });
});

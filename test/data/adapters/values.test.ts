import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {PageQuery} from '../../../src/data/adapter.js';
import {isHopeless, pageOf, sorted, sound} from '../../../src/data/adapters/lms/lists.js';
import {each, endpoint, orMissing, rootOf} from '../../../src/data/adapters/lms/requests.js';
import {
  count,
  date,
  dateOfSeconds,
  idOf,
  isPast,
  known,
  language,
  link,
  list,
  text,
} from '../../../src/data/adapters/lms/values.js';
import {filters} from '../../../src/data/collection/filters.js';
import {select} from '../../../src/data/collection/select.js';
import {answering, pageQuery, toolsFor} from '../../support/adapter-tools.js';

const BASE = new URL('https://lms.example/learn/');
const none = undefined;

const readings: [name: string, read: (value: unknown) => unknown, rows: [unknown, unknown][]][] = [
  [
    'a text',
    text,
    [
      [' a ', 'a'],
      [' ', none],
      [5, none],
    ],
  ],
  [
    'an id',
    idOf,
    [
      ['a', 'a'],
      [7, '7'],
      [NaN, none],
      [true, none],
      ['', none],
    ],
  ],
  [
    'a list',
    list,
    [
      [[1], [1]],
      ['x', []],
      [{}, []],
    ],
  ],
  [
    'a count',
    count,
    [
      [0, 0],
      [3, 3],
      [-1, none],
      [1.5, none],
      ['3', none],
      [1e300, none],
    ],
  ],
  [
    'a date',
    date,
    [
      ['2026-03-01', '2026-03-01'],
      ['2026-03-01T10:00:00Z', '2026-03-01T10:00:00Z'],
      ['2026-03-01T10:00:00+0000', '2026-03-01T10:00:00+00:00'],
      ['2026-03-01T10:00:00.25+08:00', '2026-03-01T10:00:00.25+08:00'],
      ['2026-03-01T10:00:00', none],
      ['x2026-03-01', none],
      ['2026-03-01x', none],
      ['2026-02-30', none],
      ['2026-13-01', none],
      ['2026-03-01T99:00:00Z', none],
      ['1970-01-01', none],
      ['1970-01-01T00:00:00Z', none],
      ['soon', none],
      [20260301, none],
    ],
  ],
  [
    'a date of seconds',
    dateOfSeconds,
    [
      [86400, '1970-01-02T00:00:00Z'],
      ['86400.9', '1970-01-02T00:00:00Z'],
      [86399, none],
      [0, none],
      [253402300799, '9999-12-31T23:59:59Z'],
      [253402300800, none],
      ['x', none],
    ],
  ],
  [
    'an address',
    (value) => link(value, BASE),
    [
      ['/a', 'https://lms.example/a'],
      ['http://x.example/', 'http://x.example/'],
      ['https://x.example/', 'https://x.example/'],
      ['xhttps://x.example/', none],
      ['httpsx://x.example/', none],
      ['javascript:alert(1)', none],
      ['https://', none],
      ['', none],
      [5, none],
    ],
  ],
  [
    'a language',
    language,
    [
      ['fr', 'fr'],
      ['zh-Hant-TW', 'zh-Hant-TW'],
      ['en-x1', 'en-x1'],
      ['f', none],
      ['fr_CA', none],
      ['5fr', none],
      ['fr-', none],
      [5, none],
    ],
  ],
  [
    'a known word',
    (value) => known({a: 'A'}, value),
    [
      ['a', 'A'],
      ['b', none],
      ['constructor', none],
      [['a'], none],
    ],
  ],
];

for (const [name, read, rows] of readings)
  describe(`${name} of an LMS`, () => {
    for (const [value, expected] of rows)
      it(`${JSON.stringify(value)}: ${String(expected)}`, () => assert.deepEqual(read(value), expected));
  });

it('a moment is past when it is there', () => {
  assert.equal(isPast(undefined), undefined);
  assert.equal(isPast('2000-01-01'), true);
  assert.equal(isPast('2999-01-01'), false);
});

describe('requests of an LMS', () => {
  it('start from where it lies, whichever of its addresses was named', () => {
    const root = (address: string) => rootOf(new URL(address), /\/api\/v1\/$/).href;
    assert.equal(root('https://x.example/lms/api/v1/?key=1#top'), 'https://x.example/lms/?key=1');
    assert.equal(root('https://x.example/lms'), 'https://x.example/lms/');
    assert.equal(root('https://x.example/lms///'), 'https://x.example/lms/');
    assert.equal(
      endpoint(new URL('https://x.example/lms/?key=1'), 'courses', {page: 2, q: undefined}),
      'https://x.example/lms/courses?key=1&page=2',
    );
  });

  it('for what may be missing fail for all else', async () => {
    const failing = (status: number) => Promise.reject(Object.assign(new Error('x'), {facts: {status}}));
    assert.equal(await orMissing(failing(404)), undefined);
    await assert.rejects(orMissing(failing(500)));
    await assert.rejects(orMissing(Promise.reject(new Error('x'))));
  });

  it('for many things keep their order, and go without what isn’t there', async () => {
    assert.deepEqual(await each([], async (id) => id), []);
    const ask = async (id: string) => (id === 'c' ? undefined : id.toUpperCase());
    assert.deepEqual(await each(['a', 'b', 'c', 'd', 'e', 'f'], ask), ['A', 'B', 'D', 'E', 'F']);
  });
});

const AROUND = {language: 'en', find: () => undefined};

describe('a list of an LMS', () => {
  const items = [
    {
      id: 'a',
      title: 'Zoo',
      starts: '2026-01-03',
      languages: ['en', 'fr'],
      provider: {id: 'u', name: 'École'},
    },
    {id: 'b', title: 'art', starts: '2026-01-01T00:00:00Z', summary: 'of zoos'},
    {id: 'c', title: 'Maps'},
  ];
  const ids = (found: readonly {id?: unknown}[]) => found.map(({id}) => id).join(' ');
  const paged = (query: object) =>
    ids(pageOf(items, pageQuery({collection: 'courses', ...query})).items as []);

  it('is sorted by title and by date, what doesn’t say it last; by no other word', () => {
    assert.equal(ids(sorted(items, 'title')), 'b c a');
    assert.equal(ids(sorted(items, '-title')), 'a c b');
    assert.equal(ids(sorted(items, 'starts')), 'b a c');
    assert.equal(ids(sorted(items, '-starts')), 'a b c');
    for (const sort of [undefined, 'titles', 'xtitle', 'id']) assert.equal(ids(sorted(items, sort)), 'a b c');
  });

  it('is searched without case and accents, in title, summary and organisation', () => {
    assert.equal(paged({filters: {q: [' ZOO ']}}), 'a b');
    assert.equal(paged({filters: {q: ['ecole']}}), 'a');
    assert.equal(paged({filters: {q: ['artof']}}), '');
    assert.equal(paged({filters: {q: ['zoos, art']}}), 'b');
    assert.equal(paged({filters: {q: ['undefined']}}), '');
  });

  it('is filtered by what its items say: one of several will do', () => {
    assert.equal(paged({filters: {language: ['fr', 'mn']}}), 'a');
    assert.equal(paged({filters: {level: ['basic']}}), '');
    for (const collection of ['progress', 'certificates']) {
      const found = pageOf(
        [
          {id: 'x', course: 'a'},
          {id: 'y', course: 'b'},
        ],
        {
          ...pageQuery({collection}),
          filters: {course: ['b']},
        },
      );
      assert.equal(ids(found.items as []), 'y', collection);
    }
  });

  it('is chosen from as a one-file source is', () => {
    const queries: Partial<PageQuery>[] = [
      {},
      ...['zoo', 'zoos art', 'ÉCOLE', ' ', 'maps zoo'].map((q) => ({filters: {q: [q]}})),
      ...['title', '-title', 'starts', '-starts', 'colour'].map((sort) => ({sort})),
      {filters: {language: ['fr', 'mn']}},
      {filters: {provider: ['u'], language: ['en']}, sort: '-starts'},
      {filters: {level: ['basic']}},
    ];
    for (const query of queries) {
      const {items: theirs} = select('courses', items, {filters: {}, ...query}, AROUND);
      assert.equal(paged(query), ids(theirs), JSON.stringify(query));
    }
  });

  it('knows every filter of the contract', () => {
    for (const collection of ['courses', 'progress', 'certificates'] as const)
      for (const name of Object.keys(filters[collection])) {
        const {tools, reports} = toolsFor(answering({}));
        assert.ok(isHopeless(pageQuery({collection, filters: {[name]: ['x']}}), [], tools), name);
        assert.equal(reports.length, 1);
      }
  });

  it('has pages', () => {
    const page = (cursor?: string) => pageOf(items, pageQuery({collection: 'courses', limit: 2, cursor}));
    assert.deepEqual([page().next, ids(page().items as []), page().total], ['2', 'a b', 3]);
    assert.deepEqual([page('2').next, ids(page('2').items as [])], [undefined, 'c']);
    assert.equal(ids(page('x').items as []), 'a b');
  });

  it('goes without what has no id or no name, and says so', () => {
    const {tools, reports} = toolsFor(answering({}));
    const all = [undefined, {title: 'T'}, {id: 'a'}, {id: 'b', name: 'B'}, {id: 'c', title: 'C'}];
    assert.equal(ids(sound(all, 'courses', tools)), 'b c');
    assert.deepEqual(
      reports,
      [0, 1, 2].map((i) => `/courses/${i} expected an id and a name`),
    );
  });
});

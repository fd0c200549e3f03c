import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {DataError} from '../../src/data/errors.js';
import {data} from '../server/fixture.js';
import {rejectsAs} from '../support/adapter-tools.js';
import {allPages, idsOf, reader} from './one-file.fixture.js';

const file = reader(data);

describe('the document', () => {
  it('is asked for at its own address', async () => {
    const {asked, list} = reader(data);
    await list('courses');
    assert.deepEqual(asked, ['http://localhost/data.json?key=1']);
  });

  for (const broken of [null, 7, 'text', true, [], [{id: 'a'}], {}, {service: {}}, {Courses: []}]) {
    it(`${JSON.stringify(broken)} is invalid data`, async () => {
      const {items, list, service} = reader(broken);
      await rejectsAs(items('courses', ['a']), 'invalid-data');
      await rejectsAs(list('courses'), 'invalid-data');
      await rejectsAs(service(), 'invalid-data');
    });
  }

  for (const collection of ['courses', 'service', 'constructor', 'colours']) {
    it(`answers for ${collection}, which it has not, as an API does`, async () => {
      const {items, list} = reader({service: [], colours: [], awards: []});
      await rejectsAs(items(collection, ['a']), 'not-found', 404);
      await rejectsAs(list(collection), 'not-found', 404);
    });
  }

  for (const courses of [{}, null, 'a', 3]) {
    it(`has invalid data where courses are ${JSON.stringify(courses)}, and only there`, async () => {
      const {items, list} = reader({courses, awards: [{id: 'a', name: 'A'}]});
      await rejectsAs(items('courses', ['a']), 'invalid-data');
      await rejectsAs(list('courses'), 'invalid-data');
      assert.deepEqual(idsOf(await items('awards', ['a'])), ['a']);
    });
  }

  it('says in its failures what is wrong', async () => {
    const messageOf = async (asking: Promise<unknown>) =>
      asking.then(
        () => assert.fail('nothing failed'),
        ({message}: DataError) => message,
      );
    const {list} = reader({courses: [{id: 'a', title: 'A'}], awards: 7, progress: []});
    assert.equal(await messageOf(reader({}).service()), 'is no document with collections');
    assert.equal(await messageOf(list('programs')), 'has no programs');
    assert.equal(await messageOf(list('awards')), '/awards expected a list');
    assert.equal(await messageOf(list('progress')), 'progress are listed of one learner only');
    const elsewhere = list('courses', {cursor: 'x'});
    assert.equal(await messageOf(elsewhere), 'courses: this cursor is not one of this list');
  });

  it('says of itself what its service says', async () => {
    assert.equal(await file.service(), data.service);
    assert.equal(await reader({courses: []}).service(), undefined);
  });
});

describe('items', () => {
  const cases: [ids: string[], expected: unknown[]][] = [
    [
      ['ai', 'mooc'],
      ['ai', 'mooc'],
    ],
    [['mooc', 'none'], ['mooc']],
    [['a/b c?é'], ['a/b c?é']],
    [['x,y'], ['x,y']],
    [['7'], [7]],
    [['AI'], []],
    [['constructor', '__proto__'], []],
  ];
  for (const [ids, expected] of cases) {
    it(ids.join(' '), async () => assert.deepEqual(idsOf(await file.items('courses', ids)), expected));
  }

  it('pass on untouched', async () => {
    const [item] = await file.items('courses', ['7']);
    assert.equal(item, data.courses?.[3]);
  });

  it('of two with one id the first counts, and the second is told of', async () => {
    const courses = [
      {id: 'a', title: 'One'},
      {id: 'b', title: 'B'},
      {id: 'a', title: 'Two'},
      {id: 'b', title: 'B'},
    ];
    const {items, list, reports} = reader({courses});
    assert.deepEqual(await items('courses', ['a']), [courses[0]]);
    assert.deepEqual(reports, ['/courses/2/id expected an id of its own']);
    const {items: listed, total} = await list('courses');
    assert.deepEqual([listed, total], [courses.slice(0, 2), 2]);
  });

  it('without an id or a name are no part of a list or its total, are told of, and don’t stop a search', async () => {
    const courses = [
      null,
      {id: 'a', title: 'Sound'},
      'text',
      {title: 'Without an id'},
      {id: {}},
      5,
      {id: 'b'},
      {id: 'c', title: {en: ' '}},
      {id: 'd', title: {en: 'Sound too'}},
    ];
    const {items, list, reports} = reader({courses});
    const {items: listed, total} = await list('courses', {sort: 'title', limit: 1});
    assert.deepEqual([idsOf(listed), total], [['a'], 2]);
    assert.deepEqual(
      reports,
      ['0/id', '2/id', '3/id', '4/id', '5/id', '6/title', '7/title'].map(
        (at) => `/courses/${at} expected a sound value`,
      ),
    );
    assert.deepEqual(idsOf((await list('courses', {filters: {q: ['sound']}, facets: ['level']})).items), [
      'a',
      'd',
    ]);
    assert.deepEqual(await items('courses', ['undefined', '[object Object]', '5']), []);
    assert.deepEqual(await items('courses', ['b']), [courses[6]]);
  });

  it('of which none has an id and a name stay, for their reader to refuse', async () => {
    const {list, reports} = reader({courses: [null, {id: 'b'}]});
    const {items, total} = await list('courses');
    assert.deepEqual([items, total, reports], [[null, {id: 'b'}], 2, []]);
  });

  it('have a name in one language at least, by the field of their collection', async () => {
    const named = [
      {id: 'a', name: {en: '', fr: 'A'}},
      {id: 'b', title: 'B'},
      {id: 'c', name: 'C'},
    ];
    for (const collection of ['awards', 'organizations', 'certificates']) {
      const {list} = reader({[collection]: [...named]});
      assert.deepEqual(idsOf((await list(collection, {learner: 'me'})).items), ['a', 'c'], collection);
    }
    assert.deepEqual(idsOf((await reader({courses: named}).list('courses')).items), ['b']);
  });

  it('of progress need no name', async () => {
    const {list} = reader({progress: [{id: 'p', course: 'c'}, {course: 'c'}]});
    assert.equal((await list('progress', {learner: 'me'})).total, 1);
  });
});

describe('lists', () => {
  const cases: [collection: string, filters: Record<string, string[]>, expected: unknown[]][] = [
    ['courses', {language: ['fr']}, ['ai']],
    ['courses', {language: ['fr-CA']}, ['a/b c?é']],
    ['courses', {language: ['EN']}, []],
    ['courses', {language: ['fr', 'ms']}, ['ai', 'mooc']],
    ['courses', {level: ['introductory'], language: ['en']}, ['ai']],
    ['courses', {level: ['introductory']}, ['ai', 'a/b c?é']],
    ['courses', {mode: ['hyflex', 'online']}, ['ai', 'mooc']],
    ['courses', {provider: ['upm']}, ['mooc', 'a/b c?é']],
    ['courses', {provider: ['up']}, []],
    ['courses', {series: ['s1']}, ['ai']],
    ['courses', {competency: ['c2']}, ['ai', 'a/b c?é']],
    ['courses', {level: [], colour: ['red'], country: ['MN']}, ['ai', 'mooc', 'a/b c?é', 7, 'x,y']],
    ['pathways', {provider: ['must']}, ['way']],
    ['pathways', {q: ['must']}, ['way']],
    ['programs', {country: ['CN']}, ['cn']],
    ['programs', {country: ['MN']}, ['mn']],
    ['programs', {organization: ['ichei']}, ['mn']],
    ['cases', {award: ['pioneer']}, ['k1', 'k2']],
    ['cases', {edition: ['e2']}, ['k1']],
    ['cases', {category: ['teaching']}, ['k1']],
    ['cases', {country: ['MN', 'MY']}, ['k1', 'k2']],
    ['cases', {organization: ['must']}, ['k2']],
    ['cases', {q: ['putra']}, ['k1']],
    ['awards', {year: ['2025']}, ['pioneer']],
    ['awards', {q: ['nothing']}, ['pioneer', 'other']],
    ['organizations', {kind: ['nationalCentre']}, ['upm']],
    ['organizations', {kind: ['university', 'enterprise'], country: ['MN', 'CN']}, ['must', 'bgi']],
    ['organizations', {q: ['BGI']}, ['bgi']],
  ];
  for (const [collection, filters, expected] of cases) {
    it(`${collection} ${JSON.stringify(filters)}`, async () => {
      const {items, total, next} = await file.list(collection, {filters});
      assert.deepEqual(idsOf(items), expected);
      assert.deepEqual([total, next], [expected.length, undefined]);
    });
  }

  const sorts: [sort: string, expected: unknown[]][] = [
    ['title', ['ai', 'a/b c?é', 'x,y', 7, 'mooc']],
    ['-updated', ['mooc', 'ai', 'a/b c?é', 7, 'x,y']],
    ['-starts', ['a/b c?é', 'ai', 'mooc', 7, 'x,y']],
    ['colour', ['ai', 'mooc', 'a/b c?é', 7, 'x,y']],
  ];
  for (const [sort, expected] of sorts) {
    it(`sorted by ${sort}`, async () =>
      assert.deepEqual(idsOf((await file.list('courses', {sort})).items), expected));
  }

  it('sort titles in the default language, else in English', async () => {
    // What begins with å stands last in Swedish.
    const courses = ['ö', 'å', 'b'].map((title) => ({id: title, title: {en: title, sv: title}}));
    const sorted = async (service?: object) =>
      idsOf((await reader({courses, service}).list('courses', {sort: 'title'})).items);
    assert.deepEqual(await sorted({defaultLanguage: 'sv'}), ['b', 'å', 'ö']);
    const titles = [
      {id: 'x', title: {xx: 'a', en: 'z'}},
      {id: 'y', title: {xx: 'z', en: 'a'}},
    ];
    assert.deepEqual(idsOf((await reader({courses: titles}).list('courses', {sort: 'title'})).items), [
      'y',
      'x',
    ]);
    assert.deepEqual(await sorted(), ['å', 'b', 'ö']);
  });

  it('sort titles in a default language that is none', async () => {
    const {list} = reader({...data, service: {defaultLanguage: 'no language'}});
    assert.equal((await list('courses', {sort: 'title'})).total, 5);
  });

  it('count facets within the other filters, without their own', async () => {
    const filters = {level: ['introductory'], provider: ['upm']};
    const facets = ['level', 'provider', 'language', 'colour', 'q', 'constructor'];
    assert.deepEqual((await file.list('courses', {filters, facets, limit: 1})).facets, {
      level: [
        {value: 'advanced', count: 1},
        {value: 'introductory', count: 1},
      ],
      provider: [
        {value: 'must', label: {en: 'MUST', fr: 'École MUST'}, count: 1},
        {value: 'upm', label: 'UPM', count: 1},
      ],
      language: [{value: 'fr-CA', count: 1}],
    });
  });

  it('count an item once for a value that it names twice', async () => {
    const {list} = reader({courses: [{id: 'a', languages: ['en'], versions: [{language: 'en'}]}]});
    assert.deepEqual((await list('courses', {facets: ['language']})).facets, {
      language: [{value: 'en', count: 1}],
    });
  });

  it('name the ids of other collections in facets, and go without facets unless asked', async () => {
    assert.deepEqual((await file.list('cases', {facets: ['award', 'category']})).facets, {
      award: [
        {value: 'pioneer', label: {en: 'Pioneer Award'}, count: 2},
        {value: 'other', label: 'Other Award', count: 1},
      ],
      category: [{value: 'teaching', label: 'Teaching', count: 1}],
    });
    assert.equal((await file.list('cases')).facets, undefined);
    const alone = reader({cases: data.cases, awards: undefined});
    assert.deepEqual((await alone.list('cases', {facets: ['award']})).facets, {
      award: [
        {value: 'pioneer', count: 2},
        {value: 'other', count: 1},
      ],
    });
  });
});

describe('pages', () => {
  for (const limit of [1, 2, 3, 100]) {
    it(`of ${limit} hold each item once, in order`, async () => {
      const courses = [{id: 1}, null, {id: 'é/,?'}, {}, {id: '2'}, {id: '#1'}, 'text'];
      const {list} = reader({courses});
      const pages = await allPages((cursor) => list('courses', {limit, cursor}));
      assert.deepEqual(
        pages.flatMap(({items}) => items),
        courses,
      );
      assert.equal(pages.length, Math.ceil(courses.length / limit));
      assert.ok(pages.every(({items, total}) => items.length <= limit && total === courses.length));
    });
  }

  it('don’t repeat an item when the document has grown at its front', async () => {
    const courses = [{id: 'a'}, {id: 'b'}, {id: 'c'}];
    const {next: cursor} = await reader({courses}).list('courses', {limit: 2});
    const {items} = await reader({courses: [{id: 'new'}, ...courses]}).list('courses', {limit: 2, cursor});
    assert.deepEqual(idsOf(items), ['c']);
  });

  for (const cursor of ['nonsense', '', '@none', '#99', '@', 'ai', '@constructor']) {
    it(`the cursor "${cursor}" is refused as an API does it`, () =>
      rejectsAs(file.list('courses', {cursor}), 'http', 400));
  }

  it('a cursor of another query is refused', async () => {
    const {next: cursor} = await file.list('courses', {limit: 1, filters: {level: ['introductory']}});
    await rejectsAs(file.list('courses', {cursor, filters: {level: ['advanced']}}), 'http', 400);
  });
});

describe('many items', () => {
  it('are indexed once, and folded once', async () => {
    const reads = {id: 0, title: 0};
    const courses = Array.from({length: 1000}, (_, i) => ({
      get id() {
        reads.id++;
        return `n${i}`;
      },
      get title() {
        reads.title++;
        return `Titre ${i}`;
      },
    }));
    const {items, list} = reader({courses});
    const ask = async () => {
      await items('courses', ['n1', 'n999']);
      await list('courses', {filters: {q: ['TITRE']}});
    };
    await ask();
    const {id, title} = reads;
    assert.ok(id > 0 && title > 0);
    await ask();
    assert.ok(reads.id - id < 10, `${reads.id - id} ids read again`);
    assert.equal(reads.title, title);
  });
});

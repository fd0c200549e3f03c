import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {facetOf} from '../../../src/data/collection/facets.js';
import {codesOf, filters, nameBeside} from '../../../src/data/collection/filters.js';
import {certificateTest, learnersOf} from '../../../src/data/collection/learners.js';
import {pageOf} from '../../../src/data/collection/paging.js';
import {
  commaList,
  isLearnerData,
  isProgressBatch,
  limitOf,
  selectingOf,
} from '../../../src/data/collection/request.js';
import {select} from '../../../src/data/collection/select.js';
import {sortItems} from '../../../src/data/collection/sort.js';
import {tableOf} from '../../../src/data/collection/table.js';
import {code, codesAt, headingOf, idOf, valuesAt} from '../../../src/data/collection/values.js';

const params = (query: string) => new URLSearchParams(query);
const ids = (items: readonly unknown[]) => items.map(idOf);

describe('values', () => {
  it('enters arrays on the way, and leaves out what is nothing', () => {
    const item = {a: [{b: 1}, {b: [2, 3]}, {b: null}, {}, 'x', null]};
    assert.deepEqual(valuesAt(item, 'a.b'), [1, 2, 3]);
    assert.deepEqual([valuesAt([item], 'a'), valuesAt(null, 'a'), valuesAt('x', 'length')], [[], [], []]);
  });

  it('takes strings and finite numbers for codes', () => {
    const codes = ['a', '', 0, 1.5, Number.NaN, Infinity, true, null, {}].map(code);
    const none = undefined;
    assert.deepEqual(codes, ['a', none, '0', '1.5', none, none, none, none, none]);
    assert.deepEqual(codesAt({kinds: ['a', 5, '', {}]}, 'kinds'), ['a', '5']);
    assert.deepEqual([idOf({id: 7}), idOf([7]), idOf(null), idOf({})], ['7', none, none, none]);
  });

  it('calls an item by its title, or else by its name', () => {
    const items = [{title: 'T', name: 'N'}, {name: 'N'}, {title: null, name: 'N'}, {}];
    assert.deepEqual(items.map(headingOf), ['T', 'N', 'N', undefined]);
  });
});

describe('a request', () => {
  it('names its values by commas or by repeating, each once', () => {
    assert.deepEqual(commaList(params('id=a,b,&id=b,c&id='), 'id'), ['a', 'b', 'c']);
    assert.deepEqual(commaList(params('id=a'), 'course'), []);
  });

  const limits: [query: string, limit: number][] = [
    ['', 20],
    ['limit=', 20],
    ['limit=5', 5],
    ['limit=12', 12],
    ['limit=%2B5', 5],
    ['limit=1', 1],
    ['limit=0', 1],
    ['limit=-3', 1],
    ['limit=100', 100],
    ['limit=101', 100],
    ['limit=5.5', 20],
    ['limit=5x', 20],
    ['limit=x5', 20],
    ['limit=many', 20],
  ];
  for (const [query, limit] of limits)
    it(`?${query} is a page of ${limit}`, () => assert.equal(limitOf(params(query)), limit));

  it('selects by what its collection knows', () => {
    assert.deepEqual(selectingOf('certificates', params('course=a,b&level=x&sort=title&facets=')), {
      filters: {q: [], course: ['a', 'b']},
      sort: 'title',
      facets: [],
    });
    assert.deepEqual(selectingOf('pathways', params('q=x')), {
      filters: {q: ['x'], provider: []},
      sort: undefined,
      facets: undefined,
    });
  });

  it('is a batch of progress where courses or pathways are named, and no page', () => {
    const batches = ['course=a', 'pathway=a', '', 'course=a&limit=5', 'course=a&cursor=x', 'level=a'];
    const are = batches.map((query) => isProgressBatch('progress', params(query)));
    assert.deepEqual(are, [true, true, false, false, false, false]);
    assert.equal(isProgressBatch('certificates', params('course=a')), false);
  });

  it('is for learner data: all progress, and certificates of a learner', () => {
    assert.ok(isLearnerData('progress', undefined, params('')));
    assert.ok(isLearnerData('progress', 'p', params('')));
    assert.ok(isLearnerData('certificates', undefined, params('learner=me')));
    assert.ok(!isLearnerData('certificates', undefined, params('')));
    assert.ok(!isLearnerData('certificates', 'c', params('learner=me')));
    assert.ok(!isLearnerData('courses', undefined, params('learner=me')));
  });
});

describe('order', () => {
  const titled = [
    {id: 1, title: 'Unit 10'},
    {id: 2},
    {id: 3, title: {fr: 'Zèbre', en: 'Unit 9'}},
    {id: 4, title: 5},
    {id: 5, title: {fr: 'École'}},
    {id: 6, name: 'Zebra'},
    {id: 7, title: 'Unit 9'},
  ];
  const dated = [
    {id: 1, updated: '2026-02-01', issued: '2020-01-01', starts: '2026-05-01'},
    {id: 2, updated: null, published: '2026-03-01'},
    {id: 3, lastActivity: '2026-01-01', starts: '2026-04-01'},
    {id: 4, updated: '1970-01-01', starts: 'soon'},
    {id: 5, asOf: '2026-04-01', starts: 2026},
    {id: 6, issued: '2026-02-01'},
  ];
  const orders: [items: readonly object[], sort: string | undefined, language: string, order: string][] = [
    [titled, 'title', 'en', '5 3 7 1 6 2 4'],
    [titled, '-title', 'en', '6 1 3 7 5 2 4'],
    [titled, 'title', 'fr', '5 7 1 6 3 2 4'],
    [titled, 'title', 'no tag!', '5 7 1 6 3 2 4'],
    [dated, 'updated', 'en', '3 1 6 2 5 4'],
    [dated, '-updated', 'en', '5 2 1 6 3 4'],
    [dated, 'starts', 'en', '3 1 2 4 5 6'],
    [dated, '-starts', 'en', '1 3 2 4 5 6'],
    [titled, undefined, 'en', '1 2 3 4 5 6 7'],
    [titled, 'name', 'en', '1 2 3 4 5 6 7'],
    [titled, 'titles', 'en', '1 2 3 4 5 6 7'],
    [titled, '--title', 'en', '1 2 3 4 5 6 7'],
  ];
  for (const [items, sort, language, order] of orders) {
    it(`${sort} in ${language}: ${order}`, () => {
      assert.equal(ids(sortItems(items, sort, language)).join(' '), order);
    });
  }
});

describe('pages', () => {
  const items = [{id: 'a'}, {}, {id: 'c'}, {id: 'd'}];

  it('follow each other by the item that the last ended with', () => {
    const [, , c, d] = items;
    assert.deepEqual(pageOf(items, 2, undefined), {items: items.slice(0, 2), cursor: '#1'});
    assert.deepEqual(pageOf(items, 2, '#1'), {items: [c, d]});
    assert.deepEqual(pageOf(items, 1, '#1'), {items: [c], cursor: '@c'});
    assert.deepEqual(pageOf(items, 9, '@d'), {items: []});
    assert.deepEqual(pageOf(items, 4, undefined), {items});
  });

  it('are none after a cursor that no item has', () => {
    for (const cursor of ['@b', '#0', '#9', 'a', '']) assert.equal(pageOf(items, 2, cursor), undefined);
  });
});

describe('a table', () => {
  it('has each id once: the first; what has none stays', () => {
    const all = [{id: 1}, {}, {id: '1', late: true}, null, {id: 2}, {id: 2}];
    const {items, byId, double} = tableOf(all);
    assert.deepEqual(items, [{id: 1}, {}, null, {id: 2}]);
    assert.deepEqual(
      [...byId],
      [
        ['1', all[0]],
        ['2', all[4]],
      ],
    );
    assert.equal(double, 2);
  });

  it('says nothing of doubles where there are none', () => {
    assert.ok(!('double' in tableOf([{id: 1}, {}, {}])));
    assert.equal(tableOf([{id: 1}, {id: 1}]).double, 1);
  });
});

describe('filters', () => {
  it('take an item’s own country before its organisation’s, and otherwise any path', () => {
    const country = filters.cases.country!;
    assert.deepEqual(codesOf({country: 'MN', organization: {country: 'CN'}}, country), ['MN']);
    assert.deepEqual(codesOf({organization: {country: 'CN'}}, country), ['CN']);
    assert.deepEqual(codesOf({}, country), []);
    assert.deepEqual(codesOf({pathway: 'p'}, filters.progress.pathway!), ['p']);
    assert.equal(filters.progress.pathway!.names, 'pathways');
    const versions = {languages: ['en', 'fr'], versions: [{language: 'fr'}, {language: 'mn'}]};
    assert.deepEqual(codesOf(versions, filters.courses.language!), ['en', 'fr', 'mn']);
  });

  it('name an id by what stands beside it', () => {
    const item = {
      competencies: [
        {id: 'a', name: 'A'},
        {id: 'b', name: 'B'},
      ],
      id: 'x',
      title: 'X',
    };
    assert.equal(nameBeside(item, filters.courses.competency!, 'b'), 'B');
    assert.equal(nameBeside(item, filters.courses.competency!, 'c'), undefined);
    assert.equal(nameBeside(item, filters.courses.level!, 'x'), undefined);
  });

  it('count their values: the most frequent first, equal ones by their code', () => {
    const items = [
      {provider: {id: 'b'}},
      {provider: {id: 'c', name: 'C'}},
      {provider: {id: 'a'}},
      {provider: {id: 'c', name: 'Other'}},
      {provider: {id: 'b', name: 'B'}},
      {},
    ];
    assert.deepEqual(
      facetOf(items, filters.courses.provider!, () => assert.fail()),
      [
        {value: 'b', label: 'B', count: 2},
        {value: 'c', label: 'C', count: 2},
        {value: 'a', count: 1},
      ],
    );
    const found = facetOf([{course: 'x'}], filters.certificates.course!, (name, id) => ({title: name + id}));
    assert.deepEqual(found, [{value: 'x', label: 'coursesx', count: 1}]);
  });
});

describe('a selection', () => {
  const all = [
    {id: 1, level: 'basic', mode: 'online', title: 'Maps'},
    {id: 2, level: 'basic', mode: 'hall', title: 'Charts'},
    {id: 3, level: 'advanced', mode: 'online', title: 'Charts and maps'},
  ];
  const around = {language: 'en', find: () => undefined};
  const chosen = (asked: Record<string, string[]>) =>
    ids(select('courses', all, {filters: asked}, around).items);

  it('needs every filter, of each filter any value; unknown ones count for nothing', () => {
    assert.deepEqual(chosen({level: ['basic'], mode: ['online']}), ['1']);
    assert.deepEqual(chosen({level: ['basic', 'advanced'], colour: ['red']}), ['1', '2', '3']);
    assert.deepEqual(chosen({level: [], mode: ['hall']}), ['2']);
    assert.deepEqual(chosen({q: ['charts', 'maps']}), ['3']);
    assert.deepEqual(chosen({q: []}), ['1', '2', '3']);
  });

  it('searches only where the contract says', () => {
    const items = [{id: 'p', title: 'x'}];
    const {items: found} = select('programs', items, {filters: {q: ['y']}}, around);
    assert.deepEqual(found, items);
  });

  it('counts a filter’s values without the filter itself, and only those asked for', () => {
    const asked = {filters: {level: ['basic'], mode: ['online']}, facets: ['level', 'colour']};
    assert.deepEqual(select('courses', all, asked, around), {
      items: [all[0]],
      facets: {
        level: [
          {value: 'advanced', count: 1},
          {value: 'basic', count: 1},
        ],
      },
    });
    assert.deepEqual(select('courses', all, {filters: {}}, around), {items: all});
  });
});

describe('learners', () => {
  it('are named by an id or by an object', () => {
    const records = [{learner: 'a'}, {learner: {id: 5}}, {learner: null}, {}];
    assert.deepEqual(records.map(learnersOf), [['a'], ['5'], [], []]);
  });

  it('have the certificates that their progress names, and those that say so', () => {
    const isTheirs = certificateTest(
      [{certificate: 'c1'}, {}],
      (one) => (one as {mine?: true}).mine === true,
    );
    const are = [{id: 'c1'}, {id: 'c2'}, {id: 'c3', mine: true}, {}].map(isTheirs);
    assert.deepEqual(are, [true, false, true, false]);
  });
});

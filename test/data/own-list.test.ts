import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readOwnList} from '../../src/data/list.js';
import {courses} from './fixture.js';

const BASE = 'https://page.example/';
const own = (data: unknown) => readOwnList(courses, data, BASE);
const one = {id: 'a', title: 'A'};

describe('a list that a page has itself', () => {
  it('is what an API answers, or its items alone', () => {
    const items = {items: [one], problems: []};
    assert.deepEqual(own([one]).value, {...items, total: undefined, facets: undefined});
    assert.deepEqual(own({items: [one], total: 7}).value, {...items, total: 7, facets: undefined});
    assert.deepEqual(own([]).value?.items, []);
  });

  it('is none without items', () => {
    for (const data of [null, 'x', 5, {}, {items: {}}, {items: null}])
      assert.deepEqual(own(data), {value: undefined, problems: ['/items expected a list']});
  });

  it('is none where no item is sound, and says why', () => {
    assert.deepEqual(own([{id: 'a'}]), {
      value: undefined,
      problems: ['/items/0/title expected a sound value'],
    });
  });

  it('has each id once, and goes without what is not sound', () => {
    const {value, problems} = own([one, {...one, title: 'B'}, {id: 'c'}, {id: 'd', title: 'D'}]);
    assert.deepEqual(value?.items, [one, {id: 'd', title: 'D'}]);
    assert.deepEqual(problems, [
      '/items/1/id expected an id of its own',
      '/items/2/title expected a sound value',
    ]);
    assert.deepEqual(value?.problems, problems);
  });

  it('keeps of its facets the values that have an id, with the names and counts that are sound', () => {
    const level = [
      {value: 'basic', label: {en: 'Basic'}, count: 3},
      {value: 5, label: 7, count: -1},
      {},
      'x',
      null,
    ];
    assert.deepEqual(own({items: [], facets: {level, mode: 'online'}}).value?.facets, {
      level: [
        {value: 'basic', label: {en: 'Basic'}, count: 3},
        {value: '5', label: undefined, count: undefined},
      ],
    });
    assert.equal(own({items: [], facets: [level]}).value?.facets, undefined);
  });
});

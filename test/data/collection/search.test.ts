import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {fold, searchFor} from '../../../src/data/collection/search.js';

const finds = (q: string, item: unknown) => searchFor(q)(item);

describe('q', () => {
  const same: [typed: string, title: string][] = [
    ['ecole', 'École'],
    ['ÉCOLE', 'e\u0301cole'],
    ['istanbul', 'İstanbul'],
    ['ISPARTA', 'ısparta'],
    ['oeuvre', 'Œuvre'],
    ['coeur', 'À cœur'],
    ['aether', 'Æther'],
    ['ostersund', 'Østersund'],
    ['dong', 'Đông'],
    ['strasse', 'Straße'],
    ['strasse', 'STRAẞE'],
    ['ΟΔΟΣ', 'οδός'],
    ['οδοσ', 'ΟΔΌΣ'],
    ['lodz', 'Łódź'],
    ['МОНГОЛ ХЭЛ', 'монгол хэл'],
    ['ӨНДӨР ҮНЭ', 'өндөр үнэ'],
    ['йод', 'ЙОД'],
    ['العربيه', 'العَرَبِيّه'],
    ['احمد', 'أحمد'],
    ['人工智能', '医学人工智能'],
    ['viet nam', 'Việt Nam'],
    ['ＡＩ', 'AI'],
  ];
  for (const [typed, title] of same) {
    it(`${typed} finds ${title}`, () => assert.ok(finds(typed, {title})));
  }

  const other: [typed: string, title: string][] = [
    ['ө', 'о'],
    ['ү', 'у'],
    ['a', 'o'],
    ['ab', 'a b'],
  ];
  for (const [typed, title] of other) {
    it(`${typed} does not find ${title}`, () => assert.ok(!finds(typed, {title})));
  }

  it('searches title, name, summary, subjects and organisation, in every language, and no more', () => {
    const fields = [
      {title: 'Word'},
      {name: {en: 'x', fr: 'Word'}},
      {summary: 'a word'},
      {subjects: ['x', {mn: 'WORD'}]},
      {provider: {name: 'word'}},
      {issuer: {name: {en: 'Wörd'}}},
      {organization: {name: 'sword'}},
    ];
    for (const item of fields) assert.ok(finds('word', item), JSON.stringify(item));
    for (const item of [
      {id: 'word'},
      {description: 'word'},
      {series: {name: 'word'}},
      {title: 5},
      null,
      'word',
    ]) {
      assert.ok(!finds('word', item), JSON.stringify(item));
    }
  });

  it('needs every word, wherever it stands, and finds all when there is none', () => {
    const item = {title: 'AI in medicine', provider: {name: 'MUST'}};
    assert.ok(finds('must, medic', item));
    assert.ok(!finds('must physics', item));
    assert.ok(finds(' ,\u0301 ', item) && finds('', null));
    assert.ok(!finds('medicinemust', item));
    assert.ok(!finds('5', {title: {en: 5}}) && !finds('e', {title: 5}));
  });

  it('folds twice as once, and finds a title by any spelling of itself', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), (title) => {
        assert.equal(fold(fold(title)), fold(title));
        // Greek writes its iota subscript as a letter in upper case.
        fc.pre(!title.normalize('NFD').includes('\u0345'));
        for (const typed of [title, title.toUpperCase(), title.toLowerCase(), title.normalize('NFD')])
          assert.ok(finds(typed, {title}), typed);
      }),
    );
  });
});

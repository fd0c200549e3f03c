import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {durationWords} from '../../src/localization/duration.js';
import {figureWords} from '../../src/localization/figure.js';
import {formatters} from '../../src/localization/formatters/ar.js';
import {host} from '../../src/localization/host/ar.js';
import {strings as early} from '../../src/localization/languages/ar.js';
import {Localizer} from '../../src/localization/localizer.js';
import {strings as late} from '../../src/localization/verification/ar.js';
import type {Figure} from '../../src/schemas/shared.js';
import {formsIn} from './forms.js';

const arabic = new Localizer('ar', 'ar', early);
const all = formsIn(early, late, host);
/** Without the marks that keep a percent sign at its number. */
const plain = (text: string | undefined) => text?.replace(/[\u200e\u061c]/g, '');

describe('counts', () => {
  const counts: [n: number, found: string, courses: string][] = [
    [0, 'لا توجد نتائج', 'لا مقررات'],
    [1, 'نتيجة واحدة', 'مقرر واحد'],
    [2, 'نتيجتان', 'مقرران'],
    [3, '3 نتائج', '3 مقررات'],
    [10, '10 نتائج', '10 مقررات'],
    [11, '11 نتيجة', '11 مقررًا'],
    [99, '99 نتيجة', '99 مقررًا'],
    [100, '100 نتيجة', '100 مقرر'],
    [103, '103 نتائج', '103 مقررات'],
    [1200, '1,200 نتيجة', '1,200 مقرر'],
  ];
  for (const [n, found, courses] of counts)
    test(`${n}`, () => {
      assert.equal(arabic.term('found', {n}), found);
      assert.equal(arabic.term('stepCount', {n}), courses);
    });

  test('in the digits of the reader’s own country', () =>
    assert.equal(new Localizer('ar-EG', 'ar', early).term('found', {n: 1200}), '١٬٢٠٠ نتيجة'));
});

describe('of no country, digits are the Latin ones, in an engine with older data too', () => {
  const locales: [given: string, used: string][] = [
    ['ar', 'ar-u-nu-latn'],
    ['ar-001', 'ar-001-u-nu-latn'],
    ['ar-Arab', 'ar-Arab-u-nu-latn'],
    ['ar-EG', 'ar-EG'],
    ['ar-001-x-ar', 'ar-001-x-ar'],
    ['arz', 'arz'],
    ['ar-AR', 'ar-AR'],
  ];
  for (const kind of ['NumberFormat', 'DateTimeFormat'] as const)
    for (const [given, used] of locales)
      test(`${kind} of ${given}`, () => {
        const localeOf = (Format: new (locale: string) => unknown, locale: string) =>
          (new Format(locale) as Intl.NumberFormat).resolvedOptions().locale;
        assert.equal(localeOf(formatters[kind], given), localeOf(Intl[kind], used));
      });

  test('of lists, plurals and names they are the platform’s', () => {
    const {ListFormat, PluralRules, DisplayNames} = formatters;
    assert.deepEqual(
      [ListFormat, PluralRules, DisplayNames],
      [Intl.ListFormat, Intl.PluralRules, Intl.DisplayNames],
    );
  });
});

describe('figures', () => {
  const figures: [figure: Figure, shown: string, spoken: string][] = [
    [{value: 1892}, '1,892', '1,892'],
    [{value: 7000, comparator: 'gt'}, '7,000+', 'أكثر من 7,000'],
    [{value: 7000, comparator: 'gte'}, '7,000+', 'ما لا يقل عن 7,000'],
    [{value: 85, comparator: 'gt', unit: 'percent'}, '>85%', 'أكثر من 85%'],
    [{value: 5, comparator: 'lte'}, '≤5', 'ما لا يزيد على 5'],
    [{value: 100, max: 200, comparator: 'approx'}, '≈100–200', 'من 100 إلى 200 تقريبًا'],
  ];
  for (const [figure, shown, spoken] of figures)
    test(shown, () => {
      const words = figureWords(figure, arabic);
      assert.equal(plain(words?.shown), shown);
      assert.equal(plain(words?.spoken), spoken);
    });

  test('a range runs as the text does, and a bound as its digits do', () => {
    assert.equal(figureWords({value: 5, max: 9}, arabic)?.dir, 'rtl');
    assert.equal(figureWords({value: 5, comparator: 'lte'}, arabic)?.dir, undefined);
  });
});

test('dates, durations, lists', () => {
  assert.equal(arabic.date('2026'), '2026');
  assert.equal(arabic.date('2026-03'), 'مارس 2026');
  assert.equal(arabic.date('2026-03-01'), '1 مارس 2026');
  assert.equal(durationWords('PT10H', arabic), '10 ساعات');
  assert.equal(durationWords('PT1H30M', arabic), 'ساعة و30 دقيقة');
  assert.equal(arabic.list(['العربية', 'الفرنسية']).join(''), 'العربية والفرنسية');
});

test('Arabic punctuation, in logical order, and no space before it', () => {
  for (const [key, form] of all) {
    assert.doesNotMatch(form, /[,;?"“”'‘’]|\.\.\./, key);
    assert.doesNotMatch(form, /\s[.:،؛؟…»)]|[«(]\s/, key);
    assert.doesNotMatch(form, /[\u200e\u200f\u202a-\u202e\u2066\u2067]/, key);
  }
});

test('what isolates a value ends with it', () => {
  for (const [key, form] of all)
    assert.doesNotMatch(form.replace(/\u2068[^\u2068\u2069]+\u2069/g, ''), /[\u2068\u2069]/, key);
});

test('addresses and names in a sentence are isolated, so that their signs keep their places', () => {
  // Dates, numbers, and words of ours are of the sentence.
  const ours = new Set(['date', 'fields', 'limit', 'status']);
  for (const [key, form] of Object.entries({...late, ...host}))
    for (const [around, name] of form.matchAll(/.?\{(\w+)\}.?/g))
      if (!ours.has(name!)) assert.match(around, /^\u2068.*\u2069$/, key);
});

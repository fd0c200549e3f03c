import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {durationWords} from '../../src/localization/duration.js';
import {figureWords} from '../../src/localization/figure.js';
import {intl} from '../../src/localization/formats.js';
import {formatters} from '../../src/localization/formatters/mn.js';
import {languages, regions} from '../../src/localization/formatters/mn-names.js';
import {languageFor} from '../../src/localization/load.js';
import {Localizer} from '../../src/localization/localizer.js';
import {strings as early} from '../../src/localization/languages/mn.js';
import {strings as late} from '../../src/localization/verification/mn.js';
import {host} from '../../src/localization/host/mn.js';
import type {Figure} from '../../src/schemas/shared.js';
import {inZone} from '../support/zone.js';
import {formsIn} from './forms.js';

const {tag} = await languageFor('mn');
const mongolian = new Localizer('mn', tag, early);

test('ours go before the platform’s, under each tag of the language', () => {
  for (const lang of ['mn', 'mn-MN', 'mn-Cyrl-MN', 'MN', 'mon', 'khk'])
    for (const [kind, Format] of Object.entries(formatters)) {
      const format: object = intl(kind as 'NumberFormat', new Localizer(lang, tag, early).locale);
      assert.ok(format instanceof Format, `${kind} ${lang}`);
    }
  assert.ok(intl('NumberFormat', 'mni') instanceof Intl.NumberFormat, 'another language');
});

const dates: [string, string][] = [
  ['2026', '2026'],
  ['2026-03', '2026 оны гуравдугаар сар'],
  ['2026-03-01', '2026 оны гуравдугаар сарын\u00a01'],
  ['2026-12-31', '2026 оны арван хоёрдугаар сарын\u00a031'],
];
for (const [iso, words] of dates)
  test(`${iso} is ${words}, west of Greenwich too`, () =>
    inZone('America/Los_Angeles', () => assert.equal(mongolian.date(iso), words)));

test('a moment is told in the zone that is asked for, midnight as 00:00', () => {
  const at = (iso: string, timeZone: string) =>
    mongolian.intl('DateTimeFormat', {dateStyle: 'long', timeStyle: 'short', timeZone}).format(new Date(iso));
  assert.equal(at('2026-03-01T14:05:00Z', 'UTC'), '2026 оны гуравдугаар сарын\u00a01 14:05');
  assert.equal(at('2026-03-01T16:00:00Z', 'Asia/Ulaanbaatar'), '2026 оны гуравдугаар сарын\u00a02 00:00');
});

test('a date that is none throws, as the platform’s do', () => {
  assert.throws(() => mongolian.date('2026-13'), RangeError);
});

const figures: [Figure, string, string][] = [
  [{value: 1892}, '1,892', '1,892'],
  [{value: 29.5, unit: 'percent'}, '29.5%', '29.5%'],
  [{value: 92, unit: 'percent'}, '92%', '92%'],
  [{value: 7000, comparator: 'gt'}, '7,000+', '7,000 гаруй'],
  [{value: 7000, comparator: 'gte'}, '7,000+', 'багадаа 7,000'],
  [{value: 85, comparator: 'gt', unit: 'percent'}, '>85%', '85% гаруй'],
  [{value: 5, comparator: 'lt'}, '<5', '5 хүрэхгүй'],
  [{value: 5, comparator: 'lte'}, '≤5', 'ихдээ 5'],
  [{value: 200, comparator: 'approx'}, '≈200', 'ойролцоогоор 200'],
  [{value: 5, max: 9}, '5–9', 'багадаа 5, ихдээ 9'],
  [{value: 90, max: 99, unit: 'percent'}, '90–99%', 'багадаа 90%, ихдээ 99%'],
  [{value: -5, max: -3}, '-5 – -3', 'багадаа -5, ихдээ -3'],
  [{value: -5, max: 3}, '-5 – 3', 'багадаа -5, ихдээ 3'],
  [{value: 0, max: 3}, '0–3', 'багадаа 0, ихдээ 3'],
  [{value: 5.001, max: 5.002}, '~5', 'багадаа 5, ихдээ 5'],
  [{value: 0.0011, unit: 'percent'}, '0.0011%', '0.0011%'],
];
for (const [figure, shown, spoken] of figures)
  test(`${JSON.stringify(figure)} is shown as ${shown}`, () => {
    assert.deepEqual(figureWords(figure, mongolian), {shown, spoken, ...(figure.max && {dir: 'ltr'})});
  });

const durations: [string, string][] = [
  ['PT10H', '10 цаг'],
  ['PT1H30M', '1 цаг 30 минут'],
  ['P3M', '3 сар'],
  ['P2W', '2 долоо хоног'],
  ['P1DT2H', '1 хоног 2 цаг'],
  ['P0.5Y', '0.5 жил'],
];
for (const [iso, words] of durations)
  test(`${iso} is ${words}`, () => assert.equal(durationWords(iso, mongolian), words));

test('plurals: 1 is one, all else is other; a noun after a number stays as it is', () => {
  const rules = mongolian.intl('PluralRules');
  assert.deepEqual(
    [0, 1, 1.5, 2, 5, 11, 21, 1_000_000].map((n) => rules.select(n)),
    ['other', 'one', 'other', 'other', 'other', 'other', 'other', 'other'],
  );
  for (const n of [1, 2, 21, 1200])
    assert.equal(mongolian.term('found', {n}), `${n === 1200 ? '1,200' : n} үр дүн`);
  const own = new Localizer('mn', tag, {found: {one: 'ганц үр дүн', other: '{n} үр дүн'}});
  assert.deepEqual([own.term('found', {n: 1}), own.term('found', {n: 3})], ['ганц үр дүн', '3 үр дүн']);
});

test('things stand in a row with commas, none before the last is "and"', () => {
  assert.equal(mongolian.list(['Бат', 'Лю Жян', 'Дорж']).join(''), 'Бат, Лю Жян, Дорж');
  assert.deepEqual(mongolian.list([]), []);
  const parts = mongolian.intl('ListFormat').formatToParts(['Бат', 'Дорж']);
  assert.deepEqual(
    parts.map(({type, value}) => `${type} ${value}`),
    ['element Бат', 'literal , ', 'element Дорж'],
  );
});

const names: ['language' | 'region', string, string][] = [
  ['language', 'mn', 'монгол'],
  ['language', 'EN', 'англи'],
  ['language', 'zh-Hans', 'хялбаршуулсан хятад'],
  ['language', 'zh-CN', 'хятад (Хятад)'],
  ['language', 'zh-Hant-TW', 'уламжлалт хятад (Тайвань)'],
  ['language', 'mn-Mong-CN', 'монгол (монгол бичиг, Хятад)'],
  ['language', 'pt-BR', 'португал (Бразил)'],
  ['language', 'tlh', 'tlh'],
  ['language', '!', '!'],
  ['region', 'MN', 'Монгол'],
  ['region', 'MY', 'Малайз'],
  ['region', 'XX', 'XX'],
  ['region', 'nonsense', 'NONSENSE'],
  ['region', 'mn', 'Монгол'],
];
for (const [type, code, name] of names)
  test(`the ${type} ${code} is ${name}`, () => assert.equal(mongolian.nameOf(type, code), name));

describe('beside what Node has of CLDR', () => {
  /** Changed after CLDR 44, or written shorter by us. */
  const ours = ['AE', 'CH', 'KG', 'HK', 'MO', 'PS'];
  const knows = Intl.DateTimeFormat.supportedLocalesOf('mn').length > 0;

  test('names', {skip: !knows}, () => {
    const theirs = {
      language: new Intl.DisplayNames('mn', {type: 'language'}),
      region: new Intl.DisplayNames('mn', {type: 'region'}),
    };
    for (const [code, name] of Object.entries(languages)) assert.equal(theirs.language.of(code), name, code);
    for (const [code, name] of Object.entries(regions))
      if (!ours.includes(code)) assert.equal(theirs.region.of(code), name, code);
  });

  test('numbers, dates, units', {skip: !knows}, () => {
    const all: Intl.NumberFormatOptions[] = [
      {},
      {maximumFractionDigits: 2},
      {style: 'percent', maximumFractionDigits: 2},
      {style: 'percent', maximumSignificantDigits: 15},
      ...['year', 'month', 'week', 'day', 'hour', 'minute', 'second'].map(
        (unit) => ({style: 'unit', unit, unitDisplay: 'long'}) as const,
      ),
    ];
    for (const options of all)
      for (const value of [0, 1, -1, 0.92, 29.555, 1892, 270_000_000, Infinity, NaN])
        assert.equal(
          mongolian.intl('NumberFormat', options).format(value),
          new Intl.NumberFormat('mn', options).format(value),
          JSON.stringify([options, value]),
        );
    const shapes: Intl.DateTimeFormatOptions[] = [
      {year: 'numeric'},
      {year: 'numeric', month: 'long'},
      {year: 'numeric', month: 'long', day: 'numeric'},
      {dateStyle: 'long', timeStyle: 'short'},
    ];
    for (const shape of shapes)
      for (let month = 0; month < 12; month++) {
        const options = {...shape, timeZone: 'UTC'};
        const date = new Date(Date.UTC(2026, month, month + 1, month));
        assert.equal(
          mongolian.intl('DateTimeFormat', options).format(date).replace('\u00a0', ' '),
          new Intl.DateTimeFormat('mn', options).format(date),
        );
      }
  });
});

test('the words: Mongolian letters, no case ending on a value, Mongolian quotation marks', () => {
  for (const [key, form] of formsIn(early, late, host)) {
    // One message is but two values.
    if (key !== 'withCount') assert.match(form.replace('№', 'ё'), /[а-яёөү]/i, key);
    assert.doesNotMatch(form, /\}-?[\p{L}]/u, key);
    assert.doesNotMatch(form, /['"«»‘’]|\.\.\./, key);
  }
});

import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {test} from 'node:test';
import {chooseText, directionOf, lookup} from '../../src/localization/choose.js';
import {durationWords} from '../../src/localization/duration.js';
import {figureWords} from '../../src/localization/figure.js';
import {en} from '../../src/localization/languages/en.js';
import {strings as fr} from '../../src/localization/languages/fr.js';
import {intl} from '../../src/localization/formats.js';
import {known, languageFor} from '../../src/localization/load.js';
import {loaders} from '../../src/localization/loaders.js';
import {Localizer} from '../../src/localization/localizer.js';
import {fill} from '../../src/localization/strings.js';
import type {Figure} from '../../src/schemas/shared.js';
import {inZone} from '../support/zone.js';

const english = new Localizer('en', 'en', en);
const french = new Localizer('fr', 'fr', fr);

const choices: [Record<string, string> | string, string, string | undefined, string][] = [
  [{en: 'E', fr: 'F'}, 'fr', undefined, 'F'],
  [{en: 'E', fr: 'F'}, 'fr-CA', undefined, 'F'],
  [{en: 'E', 'fr-CA': 'Q'}, 'fr', undefined, 'Q'],
  [{en: 'E', FR: 'F'}, 'fr', undefined, 'F'],
  [{en: 'E', 'zh-Hans': 'S', 'zh-Hant': 'T'}, 'zh-TW', 'en', 'T'],
  [{en: 'E', 'zh-Hans': 'S'}, 'zh-TW', 'en', 'E'],
  [{'zh-Hans': 'S', en: 'E'}, 'zh-CN', 'en', 'S'],
  [{en: 'E', mn: 'M'}, 'id', 'mn', 'M'],
  [{en: 'E', mn: 'M'}, 'id', undefined, 'E'],
  [{en: 'E'}, 'de-x-private', 'fr', 'E'],
  ['plain', 'fr', 'en', 'plain'],
  // What is no tag is like no other.
  [{'no tag': 'N', en: 'E'}, 'none either', 'en', 'E'],
  [{}, 'fr', 'en', ''],
];
for (const [text, lang, byDefault, value] of choices) {
  test(`${JSON.stringify(text)} for ${lang}, by default ${byDefault}: ${value}`, () => {
    assert.equal(chooseText(text, lang, byDefault).value, value);
  });
}

test('a plain string is in the default language, or unmarked', () => {
  assert.equal(chooseText('plain', 'fr', 'en').lang, 'en');
  assert.equal(chooseText('plain', 'fr').lang, undefined);
});

test('a wording says its key as its language', () => {
  assert.deepEqual(chooseText({en: 'E', fr: 'F'}, 'fr-CA'), {value: 'F', lang: 'fr'});
  assert.deepEqual(chooseText({}, 'fr'), {value: '', lang: ''});
});

test('lookup shortens a tag, and never stops at a single letter (RFC 4647 §3.4)', () => {
  assert.equal(lookup(['zh-Hant', 'zh'], 'zh-Hant-CN-x-private1'), 'zh-Hant');
  assert.equal(lookup(['en-a'], 'en-a-bbb'), undefined);
  assert.equal(lookup(['de'], 'fr'), undefined);
});

test('directions follow the script', () => {
  for (const tag of ['ar', 'ar-EG', 'he', 'fa', 'ur', 'az-Arab', 'dv', 'nqo', 'ff-Adlm'])
    assert.equal(directionOf(tag), 'rtl', tag);
  for (const tag of ['en', 'mn', 'az', 'zh-Hans', 'no tag']) assert.equal(directionOf(tag), 'ltr', tag);
});

const figures: [Figure, string, string, string][] = [
  [{value: 1892}, '1,892', '1,892', '1 892'],
  [{value: 7000, comparator: 'gt'}, '7,000+', 'more than 7,000', '7 000+'],
  [{value: 7000, comparator: 'gte'}, '7,000+', 'at least 7,000', '7 000+'],
  [{value: 16000, comparator: 'gt', unit: 'hours'}, '16,000+', 'more than 16,000', '16 000+'],
  [{value: 5, comparator: 'lt'}, '<5', 'less than 5', '<5'],
  [{value: 5, comparator: 'lte'}, '≤5', 'at most 5', '≤5'],
  [{value: 85, comparator: 'gt', unit: 'percent'}, '>85%', 'more than 85%', '>85 %'],
  [{value: 85, comparator: 'gte', unit: 'percent'}, '≥85%', 'at least 85%', '≥85 %'],
  [{value: 92, unit: 'percent'}, '92%', '92%', '92 %'],
  [{value: 29.5, unit: 'percent'}, '29.5%', '29.5%', '29,5 %'],
  [{value: 200, comparator: 'approx'}, '≈200', 'about 200', '≈200'],
  [{value: 100, max: 200, comparator: 'approx'}, '≈100–200', 'about 100 to 200', '≈100–200'],
  [{value: 99.999, unit: 'percent'}, '99.999%', '99.999%', '99,999 %'],
  [{value: 0.0011, unit: 'percent'}, '0.0011%', '0.0011%', '0,0011 %'],
  [{value: 99.996, max: 100, unit: 'percent'}, '99.996% – 100%', '99.996% to 100%', '99,996–100 %'],
  [{value: 0.001}, '0.001', '0.001', '0,001'],
  [{value: 0, max: 0.001}, '0–0.001', '0 to 0.001', '0–0,001'],
  [{value: 99.996}, '100', '100', '100'],
  [{value: 33.333, unit: 'percent'}, '33.33%', '33.33%', '33,33 %'],
  [{value: 100, unit: 'percent'}, '100%', '100%', '100 %'],
  [{value: 5, max: 5}, '5', '5', '5'],
  [{value: 5, max: 9, comparator: 'gte'}, '5–9', '5 to 9', '5–9'],
  [{value: 5, max: 9}, '5–9', '5 to 9', '5–9'],
];
const plainSpaces = (text: string | undefined) => text?.replace(/[\u00a0\u202f\u2009]/g, ' ');
for (const [figure, shown, spoken, inFrench] of figures) {
  test(`${JSON.stringify(figure)} is shown as ${shown}`, () => {
    const words = figureWords(figure, english);
    assert.equal(plainSpaces(words?.shown), shown);
    assert.equal(plainSpaces(words?.spoken), spoken);
    assert.equal(plainSpaces(figureWords(figure, french)?.shown), inFrench);
  });
}

test('a range runs as its language does; a number alone needs no direction', () => {
  assert.equal(figureWords({value: 5, max: 9}, english)?.dir, 'ltr');
  assert.equal(figureWords({value: 5, max: 9}, new Localizer('ar', 'ar', en))?.dir, 'rtl');
  assert.ok(!('dir' in figureWords({value: 5}, english)!));
});

test('a figure in words is no number', () => {
  assert.equal(figureWords({text: 'hundreds'}, english), undefined);
});

test('dates keep their precision, and no time zone shifts a day', () => {
  assert.equal(english.date(), '');
  assert.equal(english.date('2026'), '2026');
  assert.equal(english.date('2026-03'), 'March 2026');
  assert.equal(english.date('2026-03-01'), 'March 1, 2026');
  assert.equal(french.date('2026-03-01'), '1 mars 2026');
  inZone('America/Los_Angeles', () => {
    assert.equal(new Localizer('en-GB', 'en', en).date('2026-03-01'), '1 March 2026');
    assert.equal(
      english.date('2026-03-01T02:00:00Z'),
      'February 28, 2026',
      "a moment is in the reader's own",
    );
  });
});

const durations: [string, string][] = [
  ['PT10H', '10 hours'],
  ['PT1H30M', '1 hour, 30 minutes'],
  ['PT5S', '5 seconds'],
  ['P3M', '3 months'],
  ['P2W', '2 weeks'],
  ['P1DT2H', '1 day, 2 hours'],
  ['P1M1DT5M', '1 month, 1 day, 5 minutes'],
];
for (const [iso, words] of durations)
  test(`${iso} is ${words}`, () => assert.equal(durationWords(iso, english), words));

test('plurals, values and unknown values', () => {
  assert.equal(fill({one: '{n} unit', other: '{n} units'}, 'en', {n: 1}), '1 unit');
  assert.equal(fill({one: '{n} unit', other: '{n} units'}, 'en', {n: 1200}), '1,200 units');
  assert.equal(fill('Hello {name}', 'en'), 'Hello {name}');
  assert.equal(fill('{name} and {name}: {n}', 'en', {name: 'Bat', n: 0}), 'Bat and Bat: 0');
});

test('a string that is missing, or of no known form, is empty, and no exception', () => {
  const wrong = [undefined, null, {}, {one: null}, {one: undefined, other: 'x'}, 5, {one: 5}, []];
  const said = wrong.map((message) => fill(message as unknown as string, 'en', {n: 1}));
  assert.deepEqual(said, ['', '', '', '', 'x', '5', '5', '']);
});

test('French counts its millions in a form of its own', () => {
  assert.equal(french.term('found', {n: 1_000_000}).replace(/\s/g, ' '), '1 000 000 de résultats');
});

test('names of languages and countries, and codes where there is none', () => {
  assert.equal(english.nameOf('language', 'mn'), 'Mongolian');
  assert.equal(french.nameOf('region', 'MY'), 'Malaisie');
  assert.equal(english.nameOf('language', '!'), '!');
});

test('a number has two digits after its point at most, unless told', () => {
  assert.equal(english.number(1.239), '1.24');
  assert.equal(english.number(1.239, {maximumFractionDigits: 1}), '1.2');
});

test('strings go before the English that came late, as a page’s own do', () => {
  const own = new Localizer('fr', 'fr', {retry: 'Encore'});
  assert.equal(own.term('retry', {}, {retry: 'Again'}), 'Encore');
  assert.equal(own.term('found', {n: 2}, {found: {other: '{n} results'}}), '2 results');
  assert.equal(own.term('found'), '');
  assert.deepEqual(own.own('retry'), {fr: 'Encore'});
});

test('of several strings the first counts, and a page without its own has none before ours', () => {
  assert.equal(new Localizer('fr', 'fr', [{retry: 'Encore'}, {retry: 'Réessayer'}]).term('retry'), 'Encore');
  assert.equal(new Localizer('fr', 'fr', [undefined, {retry: 'Réessayer'}]).term('retry'), 'Réessayer');
});

test('a wording needs a language of its own only where the widget has another', () => {
  const swahili = new Localizer('sw', 'en', en, 'mn');
  assert.equal(swahili.locale, 'en', 'one sentence has one language');
  assert.equal(new Localizer('en-GB', 'en', en).locale, 'en-GB');
  assert.deepEqual(swahili.wording({en: 'E', sw: 'S', mn: 'M'}), {value: 'S', lang: 'sw'});
  assert.deepEqual(swahili.wording({en: 'E', mn: 'M'}), {value: 'M', lang: 'mn'});
  assert.deepEqual(swahili.wording({en: 'E', mn: 'M'}, 'en-GB'), {value: 'E', lang: 'en'});
  assert.deepEqual(swahili.wording(), {value: '', lang: 'mn'});
  const foreign = ['sw', 'en-GB', undefined].map((lang) => swahili.isForeign({value: '', lang}));
  assert.deepEqual(foreign, [true, false, false]);
});

test('formatters are made once, and no page can have any number of them', () => {
  const made = (style: 'percent' | 'decimal') => intl('NumberFormat', 'en', {style});
  // The store may be emptied between two calls, but not twice.
  const isKept = () => {
    const [first] = [made('percent'), made('decimal')];
    return made('percent') === first;
  };
  assert.ok(isKept() || isKept());
  const first = made('percent');
  assert.notEqual(made('decimal'), first);
  assert.notEqual(intl('NumberFormat', 'fr', {style: 'percent'}), first);
  for (let n = 0; n < 299; n++)
    intl('NumberFormat', 'en', {
      minimumIntegerDigits: 1 + (n % 20),
      minimumFractionDigits: Math.floor(n / 20),
    });
  assert.notEqual(made('percent'), first);
});

test('what stands between the items of a list', () => {
  assert.deepEqual(english.list(['a', 'b', 'c']), ['a', ', ', 'b', ', ', 'c']);
  assert.deepEqual(english.list([]), []);
});

test('the language of the strings: what is there, English for what is not', async () => {
  assert.deepEqual(languageFor('en-GB'), {tag: 'en'});
  assert.deepEqual(languageFor('sw'), {tag: 'en'});
  assert.equal((await languageFor('fr-CA')).tag, 'fr');
  assert.ok(!(languageFor('fr') instanceof Promise));
});

test('English is spoken where a file can’t be had; it is asked for twice, and never again', async () => {
  let asked = 0;
  loaders.eo = () => Promise.reject(new Error(`gone ${++asked}`));
  const [one, other] = await Promise.all([languageFor('eo'), languageFor('eo-001')]);
  assert.deepEqual([one, other, languageFor('eo'), asked], [{tag: 'en'}, {tag: 'en'}, {tag: 'en'}, 2]);
  loaders.eo = () => (++asked % 2 ? Promise.reject(new Error('lost')) : Promise.resolve({strings: en}));
  asked = 0;
  delete known.eo;
  assert.deepEqual([await languageFor('eo'), asked], [{strings: en, tag: 'eo'}, 2]);
  delete loaders.eo;
  delete known.eo;
});

test('a key means the same in each part of English that has it, and each is used', () => {
  const folder = new URL('../../src/localization/en/', import.meta.url);
  const seen = new Map<string, string>();
  // `verification.ts` comes apart from the widgets' own, so it has a test of its own.
  for (const file of readdirSync(folder).filter((name) => name !== 'verification.ts')) {
    const source = readFileSync(new URL(file, folder), 'utf8');
    for (const [, key = '', message = ''] of source.matchAll(/^ {2}'?([\w-]+)'?: (.*)$/gm)) {
      assert.equal(seen.get(key) ?? message, message, key);
      seen.set(key, message);
    }
  }
  assert.deepEqual([...seen.keys()].sort(), Object.keys(en).sort());
});

import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {durationWords} from '../../src/localization/duration.js';
import {figureWords} from '../../src/localization/figure.js';
import {host} from '../../src/localization/host/ru.js';
import {strings as early} from '../../src/localization/languages/ru.js';
import {languageFor} from '../../src/localization/load.js';
import {Localizer} from '../../src/localization/localizer.js';
import {strings as late} from '../../src/localization/verification/ru.js';
import type {Figure} from '../../src/schemas/shared.js';
import {formsIn} from './forms.js';

const russian = new Localizer('ru', 'ru', early);
const all = formsIn(early, late, host);
const plain = (text: string | undefined) => text?.replace(/[\u00a0\u202f]/g, ' ');

describe('counts', () => {
  const counts: [n: number, found: string, more: string, done: string][] = [
    [0, '0 результатов', 'Более 0 результатов', 'Пройдено 0 модулей'],
    [1, '1 результат', 'Более 1 результата', 'Пройден 1 модуль'],
    [2, '2 результата', 'Более 2 результатов', 'Пройдено 2 модуля'],
    [5, '5 результатов', 'Более 5 результатов', 'Пройдено 5 модулей'],
    [11, '11 результатов', 'Более 11 результатов', 'Пройдено 11 модулей'],
    [21, '21 результат', 'Более 21 результата', 'Пройден 21 модуль'],
    [22, '22 результата', 'Более 22 результатов', 'Пройдено 22 модуля'],
    [1.5, '1,5 результата', 'Более 1,5 результата', 'Пройдено 1,5 модуля'],
    [1211, '1 211 результатов', 'Более 1 211 результатов', 'Пройдено 1 211 модулей'],
  ];
  for (const [n, found, more, done] of counts)
    test(`${n}`, () => {
      assert.equal(plain(russian.term('found', {n})), found);
      assert.equal(plain(russian.term('foundAtLeast', {n})), more);
      assert.equal(plain(russian.term('unitsDoneSoFar', {n})), done);
    });
});

describe('figures', () => {
  const figures: [figure: Figure, shown: string, spoken: string][] = [
    [{value: 1892}, '1 892', '1 892'],
    [{value: 7000, comparator: 'gt'}, '7 000+', 'более 7 000'],
    [{value: 7000, comparator: 'gte'}, '7 000+', 'не менее 7 000'],
    [{value: 85, comparator: 'gt', unit: 'percent'}, '>85 %', 'более 85 %'],
    [{value: 5, comparator: 'lte'}, '≤5', 'не более 5'],
    [{value: 100, max: 200, comparator: 'approx'}, '≈100–200', 'примерно от 100 до 200'],
  ];
  for (const [figure, shown, spoken] of figures)
    test(shown, () => {
      const words = figureWords(figure, russian);
      assert.equal(plain(words?.shown), shown);
      assert.equal(plain(words?.spoken), spoken);
    });
});

test('a date does not part before "г."', async () => {
  await languageFor('ru');
  const moment = new Date('2026-03-01T10:00:00Z');
  const long = russian.intl('DateTimeFormat', {dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC'});
  assert.equal(russian.date('2026-03-01'), '1 марта 2026\u00a0г.');
  assert.equal(russian.date('2026-03'), 'март 2026\u00a0г.');
  assert.match(long.format(moment), /^1 марта 2026\u00a0г\. в 10:00$/);
});

test('dates, durations, lists', () => {
  assert.equal(plain(russian.date('2026-03')), 'март 2026 г.');
  assert.equal(plain(russian.date('2026-03-01')), '1 марта 2026 г.');
  assert.equal(plain(russian.term('asOf', {date: russian.date('2026-03')})), 'по состоянию на март 2026 г.');
  assert.equal(plain(durationWords('PT10H', russian)), '10 часов');
  assert.equal(plain(durationWords('PT1H30M', russian)), '1 час 30 минут');
  assert.deepEqual(russian.list(['A', 'B', 'C']), ['A', ', ', 'B', ', ', 'C']);
});

test('Russian punctuation: «…», a no-break space before a dash, № and its number together', () => {
  for (const [key, form] of all) {
    assert.doesNotMatch(form, /["'“”‘’]|\.\.\.| [.,:;!?…»)]|[«(] /, key);
    assert.doesNotMatch(form, /(?<!\u00a0)[—–]| -|№(?!\u00a0)/, key);
  }
});

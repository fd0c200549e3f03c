import assert from 'node:assert/strict';
import {test} from 'node:test';
import {durationWords} from '../../src/localization/duration.js';
import {figureWords} from '../../src/localization/figure.js';
import {host} from '../../src/localization/host/id.js';
import {strings as early} from '../../src/localization/languages/id.js';
import {strings as malay} from '../../src/localization/languages/ms.js';
import {Localizer} from '../../src/localization/localizer.js';
import {strings as late} from '../../src/localization/verification/id.js';
import {formsIn} from './forms.js';

const indonesian = new Localizer('id', 'id', early);
const all = formsIn(early, late, host);

test('a noun is the same after any number', () => {
  const counts = [0, 1, 2, 1_000_000].map((n) => indonesian.term('found', {n}));
  assert.deepEqual(counts, ['0 entri', '1 entri', '2 entri', '1.000.000 entri']);
});

test('dates, durations and lists are Indonesian', () => {
  assert.equal(indonesian.date('2026-03-01'), '1 Maret 2026');
  assert.equal(indonesian.term('published', {date: indonesian.date('2026-08')}), 'Terbit: Agustus 2026');
  assert.equal(durationWords('P1DT2H', indonesian), '1 hari, 2 jam');
  assert.equal(indonesian.list(['a', 'b', 'c']).join(''), 'a, b, c');
});

test('figures keep their bounds, with a point between thousands', () => {
  const over = figureWords({value: 7000, comparator: 'gt'}, indonesian);
  assert.deepEqual(over, {shown: '7.000+', spoken: 'lebih dari 7.000'});
  const share = figureWords({value: 85.5, comparator: 'gte', unit: 'percent'}, indonesian);
  assert.deepEqual(share, {shown: '≥85,5%', spoken: 'sedikitnya 85,5%'});
});

test('the reader is Anda with a capital; quotation marks are curled; no space before a mark', () => {
  for (const [key, message] of all) {
    assert.doesNotMatch(message, /\banda\b|["']|\.\.\.|\s[:;?!,.]/, key);
  }
});

test('no Malay words', () => {
  const words = /\b(?:sijil|muat turun|perkhidmatan|pelayan|laman|sila|cuba|daripada \{|percuma|kongsi)\b/i;
  for (const [key, message] of all) assert.doesNotMatch(message, words, key);
});

test('Indonesian and Malay are two languages: most words differ', () => {
  const keys = Object.keys(early) as (keyof typeof early)[];
  const same = keys.filter((key) => early[key] === malay[key]);
  assert.ok(same.length < keys.length / 3, `${same.length} of ${keys.length}: ${same.join(' ')}`);
});

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {durationWords} from '../../src/localization/duration.js';
import {figureWords} from '../../src/localization/figure.js';
import {host} from '../../src/localization/host/ms.js';
import {strings as early} from '../../src/localization/languages/ms.js';
import {Localizer} from '../../src/localization/localizer.js';
import {strings as late} from '../../src/localization/verification/ms.js';
import {formsIn} from './forms.js';

const malay = new Localizer('ms', 'ms', early);
const all = formsIn(early, late, host);

test('a noun is the same after any number', () => {
  const counts = [0, 1, 2, 1_000_000].map((n) => malay.term('found', {n}));
  assert.deepEqual(counts, ['0 entri', '1 entri', '2 entri', '1,000,000 entri']);
});

test('dates, durations and lists are Malaysian', () => {
  assert.equal(malay.date('2026-03-01'), '1 Mac 2026');
  assert.equal(malay.term('asOf', {date: malay.date('2026-08')}), 'setakat Ogos 2026');
  assert.equal(durationWords('P1DT2H', malay), '1 hari, 2 jam');
  assert.equal(malay.list(['a', 'b', 'c']).join(''), 'a, b, c');
});

test('figures keep their bounds, with a comma between thousands', () => {
  const over = figureWords({value: 7000, comparator: 'gt'}, malay);
  assert.deepEqual(over, {shown: '7,000+', spoken: 'lebih daripada 7,000'});
  const share = figureWords({value: 85.5, comparator: 'gte', unit: 'percent'}, malay);
  assert.deepEqual(share, {shown: '≥85.5%', spoken: 'sekurang-kurangnya 85.5%'});
});

test('quotation marks are curled; no space before a mark', () => {
  for (const [key, message] of all) assert.doesNotMatch(message, /["']|\.\.\.|\s[:;?!,.]/, key);
});

test('anda is small within a sentence', () => {
  for (const [key, message] of all) assert.doesNotMatch(message, /(?<=[a-z,] )Anda\b/, key);
});

test('no Indonesian words', () => {
  const words =
    /\b(?:sertifikat|unduh|diunduh|layanan|server|servernya|tautan|peramban|coba|gratis|bagikan|kedaluwarsa|perguruan|universitas|perusahaan|lebih dari|kurang dari)\b/i;
  for (const [key, message] of all) assert.doesNotMatch(message, words, key);
});

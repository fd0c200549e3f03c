import assert from 'node:assert/strict';
import {test} from 'node:test';
import {durationWords} from '../../src/localization/duration.js';
import {figureWords} from '../../src/localization/figure.js';
import {host} from '../../src/localization/host/es.js';
import {strings as early} from '../../src/localization/languages/es.js';
import {languageFor} from '../../src/localization/load.js';
import {Localizer} from '../../src/localization/localizer.js';
import {strings as late} from '../../src/localization/verification/es.js';
import type {Figure} from '../../src/schemas/shared.js';
import {formsIn} from './forms.js';

const spanish = new Localizer('es', 'es', early);
const plainSpaces = (text = ''): string => text.replace(/\s/g, ' ');

test('quotation marks are « » without spaces inside, questions and exclamations open', () => {
  for (const [key, form] of formsIn(early, late, host)) {
    assert.doesNotMatch(form, /["'“”‘’]|«\s|\s»|\s[:;,.?!]/, key);
    assert.equal(/[?!]/.test(form), /[¿¡]/.test(form), key);
  }
});

test('speaks formally, and in no region’s past tense', () => {
  const forms = JSON.stringify({...early, ...late, ...host});
  assert.doesNotMatch(forms, /\b(tu|tus|te|tú|vuestr[oa]s?|vos|inicia|comprueba|copia|se han? podido)\b/i);
});

test('one, many and other: from a million on with “de”', () => {
  assert.equal(spanish.term('found', {n: 1}), '1 resultado');
  assert.equal(spanish.term('found', {n: 0}), '0 resultados');
  assert.equal(spanish.term('found', {n: 1_000_000}), '1.000.000 de resultados');
  assert.equal(spanish.term('foundAtLeast', {n: 20}), 'Más de 20 resultados');
  assert.equal(spanish.term('unitsDone', {n: 1, total: 6}), '1 unidad completada de 6');
  assert.equal(spanish.term('stepsDone', {n: 3, total: 4}), '3 cursos completados de 4');
});

test('dates, durations and lists', () => {
  assert.equal(spanish.date('2026-03-01'), '1 de marzo de 2026');
  assert.equal(spanish.term('asOf', {date: spanish.date('2026-03')}), 'datos de marzo de 2026');
  assert.equal(plainSpaces(durationWords('PT1H30M', spanish)), '1 hora y 30 minutos');
  assert.equal(plainSpaces(durationWords('P3M', spanish)), '3 meses');
  assert.equal(spanish.list(['a', 'b', 'c']).join(''), 'a, b y c');
  assert.equal(spanish.nameOf('region', 'MY'), 'Malasia');
});

const figures: [Figure, string, string][] = [
  [{value: 1892}, '1892', '1892'],
  [{value: 16000, comparator: 'gt'}, '16.000+', 'más de 16.000'],
  [{value: 85, comparator: 'gte', unit: 'percent'}, '≥85 %', 'al menos 85 %'],
  [{value: 29.5, unit: 'percent', comparator: 'lte'}, '≤29,5 %', 'como máximo 29,5 %'],
  [{value: 5, max: 9}, '5-9', 'de 5 a 9'],
];
for (const [figure, shown, spoken] of figures)
  test(`${JSON.stringify(figure)} is ${shown}, said as ${spoken}`, () => {
    const words = figureWords(figure, spanish);
    assert.equal(plainSpaces(words?.shown), shown);
    assert.equal(plainSpaces(words?.spoken), spoken);
  });

test('a region’s own figures and dates', async () => {
  const mexican = new Localizer('es-MX', 'es', early);
  assert.equal(mexican.number(16000), '16,000');
  assert.equal((await languageFor('es-419')).tag, 'es');
});

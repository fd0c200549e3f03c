import assert from 'node:assert/strict';
import {test} from 'node:test';
import {durationWords} from '../../src/localization/duration.js';
import {figureWords} from '../../src/localization/figure.js';
import {host} from '../../src/localization/host/pt.js';
import {strings as early} from '../../src/localization/languages/pt.js';
import {Localizer} from '../../src/localization/localizer.js';
import {strings as late} from '../../src/localization/verification/pt.js';
import {formsIn} from './forms.js';

const brazil = new Localizer('pt-BR', 'pt', early);
const portugal = new Localizer('pt-PT', 'pt', early);
const all = formsIn(early, late, host);

test('one, many millions, and the others; nothing is singular in Brazil and plural in Portugal', () => {
  const plain = (text: string) => text.replace(/\s/g, ' ');
  assert.equal(brazil.term('found', {n: 1}), '1 resultado');
  assert.equal(brazil.term('found', {n: 2}), '2 resultados');
  assert.equal(plain(brazil.term('found', {n: 1_000_000})), '1.000.000 de resultados');
  assert.equal(plain(portugal.term('found', {n: 1_000_000})), '1 000 000 de resultados');
  assert.deepEqual(
    [brazil, portugal].map((l) => l.term('unitsInAll', {n: 0})),
    ['0 unidade no total', '0 unidades no total'],
  );
});

test('dates, durations and lists are Portuguese', () => {
  assert.equal(brazil.date('2026-03-01'), '1 de março de 2026');
  assert.equal(brazil.term('published', {date: brazil.date('2026-08')}), 'Publicado em agosto de 2026');
  assert.equal(durationWords('P1DT2H', portugal), '1 dia e 2 horas');
  assert.equal(brazil.list(['a', 'b', 'c']).join(''), 'a, b, c');
});

test('figures keep their bounds, each country with its thousands', () => {
  const over = {value: 7000, comparator: 'gt'} as const;
  assert.deepEqual(figureWords(over, brazil), {shown: '7.000+', spoken: 'mais de 7.000'});
  assert.deepEqual(figureWords(over, portugal), {shown: '7000+', spoken: 'mais de 7000'});
  const share = figureWords({value: 85.5, comparator: 'gte', unit: 'percent'}, brazil);
  assert.deepEqual(share, {shown: '≥85,5%', spoken: 'pelo menos 85,5%'});
});

test('quotation marks are curled; no space before a mark', () => {
  for (const [key, form] of all) assert.doesNotMatch(form, /["'«»]|\.\.\.|\s[:;?!,.]/, key);
});

test('no word that only one of the countries uses, or spells so', () => {
  const one =
    /\b(?:você|utilizador|usuário|ecrã|tela|registr?o|prémio|prêmio|partilhar|compartilhar|descarregar|baixar|controlo|controle|acessar|aceder|contacto|contato|secção|seção|facto|fato|equipa|equipe|género|gênero|académico|acadêmico|salvar|carregando|a carregar)\b/i;
  for (const [key, form] of all) assert.doesNotMatch(form, one, key);
});

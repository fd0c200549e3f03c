import assert from 'node:assert/strict';
import {test} from 'node:test';
import {durationWords} from '../../src/localization/duration.js';
import {figureWords} from '../../src/localization/figure.js';
import {host} from '../../src/localization/host/zh-Hans.js';
import {strings as early} from '../../src/localization/languages/zh-Hans.js';
import {languageFor} from '../../src/localization/load.js';
import {Localizer} from '../../src/localization/localizer.js';
import {strings as late} from '../../src/localization/verification/zh-Hans.js';
import type {Figure} from '../../src/schemas/shared.js';
import {formsIn} from './forms.js';

const chinese = new Localizer('zh-CN', 'zh-Hans', early);
const forms = formsIn(early, late, host);

test('punctuation is full-width, beside Han as beside values', () => {
  for (const [key, form] of forms) {
    // What stands within a name, as in `Open Badge 2.0` and `JSON-LD`, is the name's own.
    assert.doesNotMatch(form, /[,;:!?()"'](?!\w)|\.(?!\d)|[「」『』‘’]/, key);
    assert.equal(form.split('“').length, form.split('”').length, key);
    assert.equal(form.split('（').length, form.split('）').length, key);
  }
});

test('no space stands beside Han, punctuation or a value', () => {
  for (const [key, form] of forms) {
    if (key === 'check-status-revoked') continue;
    assert.doesNotMatch(form, /\s(?![A-Z\d])|(?<![A-Za-z\d])\s/, key);
  }
});

test('one term for one thing', () => {
  for (const [key, form] of forms)
    assert.doesNotMatch(form, /吊销|核验|校验|签发|发行|勋章|凭据|学习者|窗口|組|點|證|課/, key);
});

test('one form counts whatever number', () => {
  assert.equal(chinese.term('stepCount', {n: 1}), '1门课程');
  assert.equal(chinese.term('stepsDone', {n: 1200, total: 3000}), '已完成1,200门课程，共3,000门');
  assert.equal(chinese.term('shownOf', {shown: 12, total: 40}), '已显示12条，共40条');
});

test('dates, durations and lists', () => {
  assert.equal(chinese.date('2026-03-01'), '2026年3月1日');
  assert.equal(chinese.date('2026-03'), '2026年3月');
  assert.equal(chinese.term('asOf', {date: chinese.date('2024')}), '截至2024年');
  assert.equal(durationWords('PT1H30M', chinese).replace(/\s/g, ''), '1小时30分钟');
  assert.equal(durationWords('P3M', chinese), '3个月');
  assert.equal(chinese.list(['甲', '乙', '丙']).join(''), '甲、乙、丙');
  assert.equal(chinese.nameOf('region', 'MN'), '蒙古');
});

const figures: [Figure, string, string][] = [
  [{value: 7000, comparator: 'gt'}, '7,000+', '超过7,000'],
  [{value: 85, comparator: 'gt', unit: 'percent'}, '>85%', '超过85%'],
  [{value: 5, comparator: 'lt'}, '<5', '不到5'],
  [{value: 100, max: 200, comparator: 'approx'}, '≈100-200', '约100至200'],
];
for (const [figure, shown, spoken] of figures)
  test(`${JSON.stringify(figure)} is ${shown}, said as ${spoken}`, () =>
    assert.deepEqual(figureWords(figure, chinese), {shown, spoken, ...(figure.max && {dir: 'ltr'})}));

test('is spoken for Mainland China and Singapore, not where Traditional is written', async () => {
  for (const tag of ['zh', 'zh-CN', 'zh-SG', 'zh-Hans-HK'])
    assert.equal((await languageFor(tag)).tag, 'zh-Hans', tag);
  for (const tag of ['zh-TW', 'zh-HK', 'zh-Hant']) assert.equal((await languageFor(tag)).tag, 'en', tag);
});

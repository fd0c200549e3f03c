import assert from 'node:assert/strict';
import {test} from 'node:test';
import {rules, safeImage, safeLink, wholes, type RuleName} from '../../src/schemas/rules.js';

const BASE = 'https://api.example/v1/';

/** rule, wire value, model value; `undefined` is invalid, `null` says nothing. */
const table: [RuleName, unknown, unknown][] = [
  ['id', 'a', 'a'],
  ['id', 7, '7'],
  ['id', '', undefined],
  ['id', {}, undefined],
  ['id', Number.NaN, undefined],
  ['id', ' ', undefined],
  ['id', Number.POSITIVE_INFINITY, undefined],
  ['text', 'Hello', 'Hello'],
  ['text', ' ', undefined],
  ['text', {en: 'Hello', fr: 5, mn: ' '}, {en: 'Hello'}],
  ['text', {'bad tag!!': 'Bad', 'zh-Hans': 'Good'}, {'zh-Hans': 'Good'}],
  ['text', {'bad tag!!': 'First', en_US: 'Second'}, 'First'],
  ['text', {'': 'Words'}, 'Words'],
  ['text', {en: ' ', '@none': 'Words'}, 'Words'],
  ['text', {'bad tag!!': ' '}, undefined],
  ['text', {}, undefined],
  ['text', ['Hello'], undefined],
  ['text', 5, undefined],
  ['boolean', true, true],
  ['boolean', 'true', undefined],
  ['count', 3, 3],
  ['count', 0, 0],
  ['count', -1, undefined],
  ['count', 1.5, undefined],
  ['count', '3', undefined],
  ['count', 2 ** 53 - 1, 2 ** 53 - 1],
  ['count', 2 ** 53, undefined],
  ['fraction', 0.5, 0.5],
  ['fraction', 0, 0],
  ['fraction', 1, 1],
  ['fraction', -0.01, undefined],
  ['fraction', 1.01, undefined],
  ['fraction', Number.NaN, undefined],
  ['number', -4.5, -4.5],
  ['number', Number.POSITIVE_INFINITY, undefined],
  ['number', '5', undefined],
  ['country', 'MN', 'MN'],
  ['country', 'Mongolia', undefined],
  ['country', 'M1', undefined],
  ['country', 5, undefined],
  ['language', 'zh-Hans', 'zh-Hans'],
  ['language', 'mn', 'mn'],
  ['language', 'zh-Hant-CN-x-private1', 'zh-Hant-CN-x-private1'],
  ['language', 'e', undefined],
  ['language', 'languages', undefined],
  ['language', '!en', undefined],
  ['language', 'en-', undefined],
  ['language', 'en-GB!', undefined],
  ['language', 'en-123456789', undefined],
  ['language', 'not a language', undefined],
  ['duration', 'PT10H', 'PT10H'],
  ['duration', 'P2W', 'P2W'],
  ['duration', 'P1DT2H30M', 'P1DT2H30M'],
  ['duration', 'P', undefined],
  ['duration', 'P1Y2M10D', 'P1Y2M10D'],
  ['duration', 'P0.5Y', 'P0.5Y'],
  ['duration', 'PT0.5H', 'PT0.5H'],
  ['duration', 'PT', undefined],
  ['duration', 'P1', undefined],
  ['duration', 'P1H', undefined],
  ['duration', 'PD', undefined],
  ['duration', 'PTH', undefined],
  ['duration', 'about P1D', undefined],
  ['duration', 'P1D or so', undefined],
  ['duration', 'PT1H or so', undefined],
  ['duration', '10 hours', undefined],
  ['date', '2026', '2026'],
  ['date', '2026-02', '2026-02'],
  ['date', '2026-02-28', '2026-02-28'],
  ['date', '2026-02-28T23:59:59Z', '2026-02-28T23:59:59Z'],
  ['date', '2026-02-28T23:59:59.5+08:00', '2026-02-28T23:59:59.5+08:00'],
  ['date', '2026-02-28T23:59:59-05:00', '2026-02-28T23:59:59-05:00'],
  ['date', '2026-02-28T23:59', '2026-02-28T23:59'],
  ['date', 'May 2026', undefined],
  ['date', '2026-02-28 23:59', undefined],
  ['date', '2026-02-28 23:59:00-0800', undefined],
  ['date', '12026-02-28', undefined],
  ['date', '+012026-02-28', undefined],
  ['date', '2026-02-28T23:59Z (UTC)', undefined],
  ['date', '2026-02-30', undefined],
  ['date', '2026-13', undefined],
  ['date', '28 February', undefined],
  ['date', '1970-01-01', null],
  ['date', '1970-01-01T00:00:00Z', null],
  ['date', '1970-01-01T10:00:00Z', null],
  ['date', '1969-12-31T19:00:00-05:00', null],
  ['date', '1970', null],
  ['date', 0, undefined],
  ['date', 2026, undefined],
  ['credential', 'eyJ.eyJ.x', 'eyJ.eyJ.x'],
  ['credential', {type: 'VerifiableCredential'}, {type: 'VerifiableCredential'}],
  ['credential', 5, undefined],
  ['credential', null, undefined],
  ['credential', ['eyJ.eyJ.x'], undefined],
  ['string', 'active', 'active'],
  ['string', 1, undefined],
  ['link', '../x', 'https://api.example/x'],
  ['link', 'https://other.example/', 'https://other.example/'],
  ['link', 'http://other.example/', 'http://other.example/'],
  ['link', 'mailto:office@example.org', 'mailto:office@example.org'],
  ['image', 'x.png', {url: 'https://api.example/v1/x.png'}],
  [
    'image',
    {url: '/x.png', alt: {en: 'A'}, width: 4, height: -1},
    {url: 'https://api.example/x.png', alt: {en: 'A'}, width: 4},
  ],
  ['image', {alt: 'without a url'}, undefined],
  ['image', 'http://other.example/x.png', {url: 'http://other.example/x.png'}],
];

for (const [name, wire, model] of table) {
  test(`${name}: ${JSON.stringify(wire)} → ${model === undefined ? 'invalid' : JSON.stringify(model)}`, () => {
    const read = (rules[name] as (wire: unknown, base: string) => unknown)(wire, BASE);
    // As JSON, for which an absent size is no size.
    assert.deepEqual(read && JSON.parse(JSON.stringify(read)), model);
  });
}

const unsafe = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'blob:https://api.example/1',
  'file:///etc/passwd',
  'ftp://files.example/x',
  'about:blank',
  'https://',
  'https://exa mple/',
  'x:data:image/png;base64,iVBORw0KGgo=',
  'data:image/png;base64,iVBORw0KGgo=" onload="alert(1)',
  ['https://api.example/'],
  '',
  ' ',
  null,
  5,
  {},
];

for (const url of unsafe) {
  test(`no link nor image to ${JSON.stringify(url)}`, () => {
    for (const base of [undefined, BASE]) {
      assert.equal(safeLink(url, base), undefined);
      assert.equal(safeImage(url, base), undefined);
    }
  });
}

test('a raster data: URL is an image, never a link; SVG is neither', () => {
  const png = 'data:image/png;base64,iVBORw0KGgo=';
  assert.equal(safeImage(png), png);
  assert.equal(safeLink(png), undefined);
  for (const type of ['jpg', 'jpeg', 'gif', 'webp', 'avif'])
    assert.ok(safeImage(`data:image/${type};base64,iVBORw0KGgo=`), type);
  assert.equal(safeImage('data:image/svg+xml;base64,PHN2Zz4='), undefined);
  assert.equal(safeImage('data:image/svg+xml,<svg onload=alert(1)>'), undefined);
  assert.equal(safeImage('mailto:a@example.org'), undefined);
});

test('without a base a safe address stays as written', () => {
  assert.equal(safeLink('../x?y#z'), '../x?y#z');
  assert.equal(safeImage('//cdn.example/x.png'), '//cdn.example/x.png');
});

const figures: [object, boolean][] = [
  [{value: 353}, true],
  [{value: 0}, true],
  [{text: 'hundreds'}, true],
  [{}, false],
  [{value: -1}, false],
  [{value: 140, unit: 'percent'}, false],
  [{value: 85, unit: 'percent'}, true],
  [{value: 85, max: 140, unit: 'percent'}, false],
  [{value: 5, max: 9}, true],
  [{value: 5, max: 5}, true],
  [{value: 140, unit: 'hours'}, true],
  [{value: 100, unit: 'percent'}, true],
  [{value: 85, max: 100, unit: 'percent'}, true],
  [{value: 9, max: 5}, false],
  [{text: 'hundreds', max: 5}, false],
];

for (const [figure, sound] of figures) {
  test(`figure ${JSON.stringify(figure)} is ${sound ? 'sound' : 'left out'}`, () => {
    assert.equal(wholes.figure(figure), sound);
  });
}

const progress: [object, boolean][] = [
  [{course: 'a'}, true],
  [{pathway: 'p'}, true],
  [{course: null, pathway: 'p'}, true],
  [{}, false],
  [{course: null, pathway: null}, false],
];
for (const [record, sound] of progress) {
  test(`progress ${JSON.stringify(record)} is ${sound ? 'sound' : 'left out'}`, () => {
    assert.equal(wholes.progress(record), sound);
  });
}

const scores: [{value: number; max: number}, boolean][] = [
  [{value: 0, max: 10}, true],
  [{value: 12, max: 10}, true],
  [{value: -1, max: 10}, false],
  [{value: 0, max: 0}, false],
];
for (const [score, sound] of scores) {
  test(`score ${JSON.stringify(score)} is ${sound ? 'sound' : 'left out'}`, () => {
    assert.equal(wholes.score(score), sound);
  });
}

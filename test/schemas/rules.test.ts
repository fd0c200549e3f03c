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
  ['fraction', 0.5, 0.5],
  ['fraction', 1.01, undefined],
  ['fraction', Number.NaN, undefined],
  ['number', -4.5, -4.5],
  ['number', Number.POSITIVE_INFINITY, undefined],
  ['country', 'MN', 'MN'],
  ['country', 'Mongolia', undefined],
  ['language', 'zh-Hans', 'zh-Hans'],
  ['language', 'mn', 'mn'],
  ['language', 'not a language', undefined],
  ['duration', 'PT10H', 'PT10H'],
  ['duration', 'P2W', 'P2W'],
  ['duration', 'P1DT2H30M', 'P1DT2H30M'],
  ['duration', 'P', undefined],
  ['duration', '10 hours', undefined],
  ['date', '2026', '2026'],
  ['date', '2026-02', '2026-02'],
  ['date', '2026-02-28', '2026-02-28'],
  ['date', '2026-02-28T23:59:59Z', '2026-02-28T23:59:59Z'],
  ['date', '2026-02-28T23:59:59.5+08:00', '2026-02-28T23:59:59.5+08:00'],
  ['date', '2026-02-30', undefined],
  ['date', '2026-13', undefined],
  ['date', '28 February', undefined],
  ['date', '1970-01-01', null],
  ['date', '1970-01-01T00:00:00Z', null],
  ['date', 0, undefined],
  ['credential', 'eyJ.eyJ.x', 'eyJ.eyJ.x'],
  ['credential', {type: 'VerifiableCredential'}, {type: 'VerifiableCredential'}],
  ['credential', 5, undefined],
  ['string', 'active', 'active'],
  ['string', 1, undefined],
  ['link', '../x', 'https://api.example/x'],
  ['link', 'https://other.example/', 'https://other.example/'],
  ['link', 'mailto:office@example.org', 'mailto:office@example.org'],
  ['image', 'x.png', {url: 'https://api.example/v1/x.png'}],
  [
    'image',
    {url: '/x.png', alt: {en: 'A'}, width: 4, height: -1},
    {url: 'https://api.example/x.png', alt: {en: 'A'}, width: 4},
  ],
  ['image', {alt: 'without a url'}, undefined],
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
  [{value: 9, max: 5}, false],
  [{text: 'hundreds', max: 5}, false],
];

for (const [figure, sound] of figures) {
  test(`figure ${JSON.stringify(figure)} is ${sound ? 'sound' : 'left out'}`, () => {
    assert.equal(wholes.figure(figure), sound);
  });
}

import fc, {type Arbitrary} from 'fast-check';
import {shapeOf, type Shape} from '../../src/schemas/shape.js';
import {collections, Service, type CollectionName} from '../../src/schemas/index.js';

/** What would call `pwned` if it were ever read as a script, as HTML, or as an address to go to. */
const SCRIPTS = [
  '<script>pwned()</script>',
  '</script><script>pwned()</script>',
  '<img src=x onerror=pwned()>',
  '"><svg onload=pwned()>',
  `' onmouseover='pwned()' x='`,
  '<iframe srcdoc="<script>parent.pwned()</script>"></iframe>',
  '<style>@import "https://text.example/style.css";</style>',
  '<template><script>pwned()</script></template>',
  '<link rel=stylesheet href=https://text.example/style.css>',
  '${pwned()}',
  '{{constructor.constructor("pwned()")()}}',
  '-->]]><!--',
  'url(https://text.example/background.png)',
];

const ADDRESSES = [
  'javascript:pwned()',
  'JaVaScRiPt:pwned()//https://links.example/',
  ' javascript:pwned()',
  'java\nscript:pwned()',
  '\u0001javascript:pwned()',
  'javascript://links.example/%0Apwned()',
  'data:text/html,<script>parent.pwned()</script>',
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="pwned()"/>',
  'data:image/png;base64,iVBORw0KGgo=" onerror="pwned()',
  'vbscript:pwned()',
  'blob:https://links.example/1',
  'file:///etc/passwd',
  'filesystem:https://links.example/1',
  'view-source:https://links.example/',
  'about:blank',
  'intent://links.example/#Intent;end',
  'https://user:password@links.example/"onclick="pwned()',
  '//links.example/\\..\\',
  'https://[',
  '../../../../',
  '?ids=a&learner=me',
  '',
];

/** Words that go wrong where they are taken for names, numbers, languages or keys. */
const ODD = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'then',
  '\u0000',
  '\ud800',
  '\u202e\u2066abc',
  '{n}{value}{constructor}',
  '%',
  '%E0%A4%A',
  '&lt;&amp;&#0;',
  ',,,',
  '   ',
  '-0',
  '1e999',
  '9'.repeat(400),
  '@@huge',
];

const NUMBERS = [0, -0, -1, 0.1, 1e-323, 1e308, 2 ** 53, -(2 ** 31), 140, NaN, Infinity];
const LANGUAGES = [
  'en',
  'fr',
  'ar',
  'mn',
  'zh-Hant-TW',
  'x-private',
  'toString',
  'en-US-u-ca-hebrew',
  'qaa',
  'i',
];
const DATES = [
  '2026-02-30',
  '9999-12-31T23:59:60Z',
  '0000-01-01',
  '2026',
  '2026-13',
  '275760-09-14',
  '1970-01-01',
];
const DURATIONS = ['PT', 'P1Y', 'P.D', 'PT1.1.1H', `P${'9'.repeat(300)}D`, 'PT0S', 'P-1D', 'P1M2W3DT4H5M6S'];
/** Names that an object of the wire must not reach by, with what would show if they did. */
const TRAPS = [
  '@@proto',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'toJSON',
  'then',
  'length',
  '@@deep',
];

const junk: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, '', [], {}, [[]], [null], {length: 1e9}, '@@deep', '@@huge'),
  fc.constantFrom(...NUMBERS),
  fc.constantFrom(...SCRIPTS, ...ADDRESSES, ...ODD),
  fc.jsonValue({maxDepth: 2}),
);
const word = fc.oneof(
  fc.constantFrom(...SCRIPTS),
  fc.constantFrom(...ADDRESSES, ...ODD),
  fc.string({unit: 'binary', maxLength: 20}),
);
const text = fc.oneof(
  {weight: 3, arbitrary: word},
  {weight: 1, arbitrary: fc.dictionary(fc.constantFrom(...LANGUAGES, ...TRAPS), word, {maxKeys: 4})},
);
const link = fc.oneof(
  fc.constantFrom(...ADDRESSES),
  fc.constantFrom('https://links.example/x', 'mailto:a@b.example?body=<script>'),
);
const picture = fc.oneof(
  fc.constantFrom(...ADDRESSES),
  fc.webUrl().map((url) => url.replace(/\/\/[^/]*/, '//pictures.example')),
);

const leaves: Readonly<Record<string, Arbitrary<unknown>>> = {
  boolean: fc.boolean(),
  count: fc.constantFrom(...NUMBERS, 3),
  number: fc.constantFrom(...NUMBERS, 3),
  fraction: fc.constantFrom(...NUMBERS, 0.5),
  country: fc.constantFrom('MN', 'zz', 'XX', '<b', '__proto__'),
  credential: fc.oneof(word, fc.dictionary(fc.constantFrom(...TRAPS, 'proof', '@context', 'type'), junk)),
  date: fc.oneof(fc.constantFrom(...DATES), word),
  duration: fc.constantFrom(...DURATIONS),
  id: fc.oneof(word, fc.constantFrom(...NUMBERS)),
  image: fc.oneof(
    picture,
    fc.record(
      {url: picture, alt: text, width: fc.constantFrom(...NUMBERS), height: junk},
      {requiredKeys: ['url']},
    ),
  ),
  language: fc.constantFrom(...LANGUAGES, '__proto__'),
  link,
  string: word,
  text,
};

/** Mostly what the shape asks for, hostile in every word; now and then something else. */
function valueOf(shape: Shape): Arbitrary<unknown> {
  return fc.oneof({weight: 24, arbitrary: fitting(shape)}, {weight: 1, arbitrary: junk});
}

function fitting(shape: Shape): Arbitrary<unknown> {
  if (Array.isArray(shape)) return fc.array(valueOf(shape[0]), {maxLength: 4});
  if (typeof shape === 'object') return objectOf(shape);
  return leaves[shape] ?? fc.constantFrom(...shape.split('|'), 'other', '__proto__');
}

function objectOf(shape: {[field: string]: Shape}): Arbitrary<object> {
  const fields = Object.keys(shape).filter((field) => field !== '?');
  const nameOf = (field: string) => field.replace(/[!~]$/, '');
  const model = Object.fromEntries(fields.map((field) => [nameOf(field), valueOf(shape[field]!)]));
  const requiredKeys = fields.filter((field) => field.endsWith('!')).map(nameOf);
  const traps = fc.dictionary(fc.constantFrom(...TRAPS), junk, {maxKeys: 1});
  return fc
    .tuple(
      fc.record(model, {requiredKeys}),
      fc.oneof({weight: 5, arbitrary: fc.constant({})}, {weight: 1, arbitrary: traps}),
    )
    .map(([item, more]) => ({...item, ...more}));
}

/** Each widget: whose items it shows, and how it asks for the one with the id `x`. */
export const widgets = {
  'course-card': ['courses', 'course'],
  'course-list': ['courses', undefined],
  'pathway-card': ['pathways', 'pathway'],
  'progress-tracker': ['progress', 'course'],
  'program-progress': ['programs', 'program'],
  'certificate-badge': ['certificates', 'certificate'],
  'certificate-list': ['certificates', undefined],
  'case-highlight': ['cases', 'case'],
  'case-list': ['cases', undefined],
  'award-summary': ['awards', 'award'],
} as const satisfies Record<string, readonly [CollectionName, string | undefined]>;
export type WidgetName = keyof typeof widgets;

/** What a page has to deal with. */
export interface Payload {
  /** Given by the page, by the API, or by a `div` that names an API. */
  way: 'data' | 'api' | 'portable';
  attributes: Record<string, string>;
  /** JSON, as `written`: what stands in the page, or what the API answers. */
  body: string;
  status: number;
  service: string;
  strings: string;
}

const ATTRIBUTES = [
  'layout',
  'heading-level',
  'lang',
  'sort',
  'limit',
  'q',
  'sync-url',
  'dir',
  'learner',
  'trust',
];

/** With what no literal can say: own keys named `__proto__`, values so deep or so long that it hurts. */
export const written = (json: string): string =>
  json
    .replaceAll('"@@proto":', '"__proto__":')
    .replaceAll('"@@deep":', '"deep":')
    .replaceAll('"@@deep"', () => '['.repeat(3000) + ']'.repeat(3000))
    .replaceAll('"@@huge"', () => JSON.stringify('<b>huge</b> '.repeat(5000)));

const json = (value: unknown): string => JSON.stringify(value) ?? 'null';

export function payloadFor(name: WidgetName): Arbitrary<Payload> {
  const [collection, by] = widgets[name];
  const isList = by === undefined;
  // Mostly the one that was asked for.
  const item = fc
    .tuple(
      objectOf(shapeOf(collections[collection]) as {[field: string]: Shape}),
      fc.integer({min: 0, max: 9}),
    )
    .map(([item, chance]) =>
      isList || !chance ? item : {...item, id: 'x', ...(collection === 'progress' && {course: 'x'})},
    );
  const items = fc.array(fc.oneof({weight: 9, arbitrary: item}, {weight: 1, arbitrary: junk}), {
    minLength: 1,
    maxLength: 3,
  });
  const list = fc.record(
    {
      items,
      total: fc.constantFrom(...NUMBERS, 'many'),
      next: link,
      facets: fc.dictionary(
        fc.constantFrom('language', 'level', 'provider', 'category', ...TRAPS),
        fc.oneof(
          fc.array(fc.record({value: word, label: text, count: junk}, {requiredKeys: ['value']}), {
            maxLength: 3,
          }),
          junk,
        ),
      ),
    },
    {requiredKeys: ['items']},
  );
  const problem = fc.record({type: word, title: text, detail: text, status: junk}, {requiredKeys: []});
  const attributes = fc.dictionary(
    fc.constantFrom(...ATTRIBUTES),
    fc.oneof(word, fc.constantFrom('fr', 'row', 'compact', '9')),
    {maxKeys: 3},
  );
  const strings = fc.dictionary(
    fc.constantFrom('retry', 'loading', 'competencies', 'issuer', ...TRAPS),
    fc.oneof(word, junk),
    {maxKeys: 2},
  );
  const service = fc.oneof(
    {weight: 4, arbitrary: fc.constant(undefined)},
    {weight: 1, arbitrary: valueOf(shapeOf(Service))},
  );
  const answer = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        way: fc.constant('data' as const),
        body: isList ? list : item,
        status: fc.constant(200),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        way: fc.constantFrom('api' as const, 'portable' as const),
        body: list,
        status: fc.constant(200),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        way: fc.constant('api' as const),
        body: problem,
        status: fc.constantFrom(400, 401, 403, 404, 500),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        way: fc.constantFrom('data' as const, 'api' as const),
        body: junk,
        status: fc.constant(200),
      }),
    },
  );
  return fc.record({answer, attributes, strings, service}).map(({answer, attributes, strings, service}) => ({
    ...answer,
    // An id of its own now and then; else the one that is answered for.
    attributes: {...(by && {[by]: 'x'}), ...attributes},
    body: json(answer.body),
    strings: json(strings),
    service: json(service ?? {version: '1'}),
  }));
}

import fc, {type Arbitrary} from 'fast-check';
import {shapeOf, type Shape} from '../../src/schemas/shape.js';
import {collections, Service, type CollectionName} from '../../src/schemas/index.js';
import {ADDRESSES, DATES, DURATIONS, LANGUAGES, NUMBERS, ODD, SCRIPTS, TRAPS} from './hostile-words.js';

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

/** An object of a shape, hostile in its words, and now and then with fields that reach for prototypes. */
export function objectOf(shape: {[field: string]: Shape}): Arbitrary<object> {
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

/** Words as JSON-LD writes them. */
const said = fc.oneof(
  word,
  fc.record({'@value': word, '@language': fc.constantFrom(...LANGUAGES)}, {requiredKeys: ['@value']}),
  fc.array(fc.record({'@value': word, '@language': fc.constantFrom(...LANGUAGES, ...TRAPS)}), {maxLength: 3}),
);
const mostly = (one: Arbitrary<unknown>): Arbitrary<unknown> =>
  fc.oneof({weight: 24, arbitrary: one}, {weight: 1, arbitrary: junk});
const day = mostly(fc.oneof(fc.constantFrom(...DATES), word));
const some = (model: Record<string, Arbitrary<unknown>>) => {
  const own = Object.entries(model).map(([field, values]) => [field, mostly(values)] as const);
  return fc.record(Object.fromEntries(own), {requiredKeys: []});
};
const baked = fc.oneof(picture, some({id: picture, caption: word}));
const issuer = fc.oneof(link, some({id: link, name: said, url: link, image: baked}));
const award = some({
  id: link,
  name: said,
  description: said,
  image: baked,
  criteria: some({id: link, narrative: said}),
  issuer,
});
const identity = some({
  identityType: fc.constantFrom('name', 'emailAddress'),
  identityHash: word,
  hashed: junk,
});

/** An Open Badge of any version, hostile in every word; none is signed, and some look as if they were. */
const credential: Arbitrary<object> = fc
  .tuple(
    some({
      '@context': fc.constantFrom<unknown>(
        'https://www.w3.org/ns/credentials/v2',
        'https://w3id.org/openbadges/v2',
      ),
      id: link,
      name: said,
      description: said,
      image: baked,
      issuer,
      validFrom: day,
      validUntil: day,
      issuedOn: day,
      expires: day,
      credentialSubject: some({id: link, name: said, identifier: fc.array(identity), achievement: award}),
      badge: award,
      recipient: some({type: word, identity: word, hashed: junk}),
      credentialStatus: some({id: link, type: word, statusListCredential: link}),
      proof: some({type: fc.constant('DataIntegrityProof'), cryptosuite: word, verificationMethod: link}),
    }),
    fc.constantFrom<unknown>(['VerifiableCredential', 'OpenBadgeCredential'], 'Assertion', ['Assertion']),
    fc.dictionary(fc.constantFrom(...TRAPS), junk, {maxKeys: 1}),
  )
  .map(([document, type, more]) => ({type, ...document, ...more}));

/** A badge whose data are a credential at this address. */
export const credentialAt = (address: string): Arbitrary<Payload> =>
  mostly(credential).map((document) => ({
    way: 'api',
    attributes: {credential: address},
    body: json(document),
    status: 200,
    strings: '{}',
    service: json({version: '1'}),
  }));

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

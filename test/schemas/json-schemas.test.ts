import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {Ajv2020, type ValidateFunction} from 'ajv/dist/2020.js';
import fc from 'fast-check';
import {collections, type CollectionName} from '../../src/schemas/index.js';
import {jsonSchemas, openApiDocument} from '../../src/schemas/openapi/index.js';
import {read} from '../../src/schemas/read.js';
import {shapeOf} from '../../src/schemas/shape.js';
import sample from '../../src/testing/sample.json' with {type: 'json'};
import {placesIn} from './places.js';

const resources: Record<CollectionName, string> = {
  courses: 'course',
  pathways: 'pathway',
  progress: 'progress',
  programs: 'program',
  certificates: 'certificate',
  cases: 'case',
  awards: 'award',
  organizations: 'organization',
};
const names = Object.keys(collections) as CollectionName[];

// Each by itself, as strictly as the validator can: every file is complete, and says nothing twice or in vain.
const validators = Object.fromEntries(
  Object.entries(jsonSchemas()).map(([name, schema]) => [name, new Ajv2020({strict: true}).compile(schema)]),
);
const validator = (name: string): ValidateFunction => {
  const validate = validators[name];
  assert.ok(validate, `there is a schema ${name}`);
  return validate;
};
const accepts = (name: string, value: unknown): void => {
  const validate = validator(name);
  assert.ok(validate(value), `${name}: ${JSON.stringify(value)}: ${JSON.stringify(validate.errors)}`);
};
const refuses = (name: string, value: unknown): void =>
  assert.ok(!validator(name)(value), `${name} takes ${JSON.stringify(value)}`);

/** What an item needs and no more. */
const least = (name: CollectionName): Record<string, unknown> =>
  name === 'progress'
    ? {id: 'p', course: 'c'}
    : {id: 'x', [['certificates', 'awards', 'organizations'].includes(name) ? 'name' : 'title']: 'T'};

test('there is a schema for each resource, list, the service document, problems and the one-file source', () => {
  const expected = [
    ...Object.values(resources).flatMap((name) => [name, `${name}-list`]),
    'service',
    'problem',
    'one-file',
  ];
  assert.deepEqual(Object.keys(validators).sort(), expected.sort());
});

test('each has a draft, a name of its own, a title and a description; so have the shared ones', () => {
  const schemas = Object.values(jsonSchemas()) as Schema[];
  assert.equal(new Set(schemas.map(({$id}) => $id)).size, schemas.length);
  for (const schema of schemas) {
    assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
    assert.match(schema.$id ?? '', /^urn:/);
    for (const {title, description} of [schema, ...Object.values(schema.$defs ?? {})]) {
      assert.ok(title && description, `${schema.$id}: ${title}`);
    }
  }
});

test('every field says what it means, and every enum what readers do with another word', () => {
  const {$defs = {}, ...root} = jsonSchemas()['one-file'] as Schema;
  const visit = (schema: Schema, at: string): void => {
    for (const [name, field] of Object.entries(schema.properties ?? {})) {
      const target = field.$ref ? $defs[field.$ref.replace('#/$defs/', '')] : undefined;
      const said = `${field.description ?? ''} ${target?.description ?? ''}`;
      assert.match(said, /\w/, `${at}.${name} has no description`);
      if (field.enum ?? field.items?.enum ?? target?.enum)
        assert.match(said, /any other word/, `${at}.${name}`);
      visit(field, `${at}.${name}`);
      if (field.items) visit(field.items, `${at}.${name}[]`);
    }
  };
  for (const [name, schema] of Object.entries({...$defs, OneFile: root})) visit(schema, name);
});

interface Schema {
  $schema?: string;
  $id?: string;
  $defs?: Record<string, Schema>;
  $ref?: string;
  title?: string;
  description?: string;
  enum?: unknown[];
  items?: Schema;
  properties?: Record<string, Schema>;
}

for (const name of names) {
  const resource = resources[name];

  test(`${resource}: all of the sample data, the least there can be, and fields that nobody knows`, () => {
    for (const item of sample[name]) accepts(resource, item);
    accepts(`${resource}-list`, {items: sample[name], total: sample[name].length});
    accepts(resource, least(name));
    accepts(resource, {...least(name), id: 7, novel: {anything: [1]}});
  });

  test(`${resource}: not without what it needs, and not with something else in its place`, () => {
    for (const field of Object.keys(least(name))) {
      const rest = least(name);
      delete rest[field];
      refuses(resource, rest);
      for (const value of [null, true, [], {}, '', ' ']) refuses(resource, {...least(name), [field]: value});
    }
    for (const value of [null, 5, 'x', [], undefined]) refuses(resource, value);
    refuses(resource, {...least(name), url: 'javascript:alert(1)'});
    refuses(`${resource}-list`, {items: [least(name), {}]});
    for (const value of [[], {}, null, {items: {}}]) refuses(`${resource}-list`, value);
  });

  test(`${resource}: takes what zod and the reader take, and refuses what zod refuses as far as JSON Schema can`, () => {
    const validate = validator(resource);
    fc.assert(
      fc.property(
        fc.constantFrom<object>(...sample[name]),
        fc.array(fc.tuple(fc.nat(), fc.option(junk, {nil: undefined})), {minLength: 1, maxLength: 3}),
        (item, changes) => {
          const changed = structuredClone(item);
          for (const [where, value] of changes) change(changed, where, value);
          const {error} = collections[name].safeParse(changed);
          const valid = validate(changed);
          const isRead = () => read(shapeOf(collections[name]), changed).problems.length === 0;
          if (!error) assert.ok(valid || !isRead(), JSON.stringify([changed, validate.errors]));
          // A day that no calendar has, an address that nobody can read, a range backwards, a text of blanks.
          else if (
            !error.issues.every(({message}) => /valid (date|link|image|text)|sound figure/.test(message))
          )
            assert.ok(!valid, JSON.stringify([changed, error.issues]));
        },
      ),
      {numRuns: 1_000},
    );
  });
}

/** Values that stand where something else is expected; some of them fit somewhere. */
const junk = fc.oneof(
  // zod passes over a field of that name, whatever is in it.
  fc.jsonValue().filter((value) => !JSON.stringify(value).includes('__proto__')),
  fc.constantFrom(
    '2026',
    '2026-02-28T10:00Z',
    '1970-01-01',
    'P2W',
    'PT1.5H',
    'fr-CA',
    'mn',
    'MN',
    'eq',
    'percent',
  ),
  fc.constantFrom(
    '/x',
    '../x?y',
    'HTTPS://x.example/é',
    'mailto:a@x.example',
    'javascript:x',
    'data:image/png;base64,AA==',
  ),
  fc.constantFrom(0, 0.5, 1, 101, -1, 3, null, true, {en: 'A'}, {url: 'x.png', alt: ''}, {value: 3}),
);

/** Puts a value in one place of an item, or takes out what is there. */
function change(item: object, where: number, value: unknown): void {
  const places = placesIn(item);
  const [parent, key] = places[where % Math.max(1, places.length)] ?? [];
  if (!parent || key === undefined || key === '__proto__') return;
  // A copy: the next change may be inside it.
  if (value !== undefined) parent[key] = structuredClone(value);
  else if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
}

const figures: [object, boolean][] = [
  [{value: 7000, comparator: 'gt'}, true],
  [{value: 1, max: 3, unit: 'hours'}, true],
  [{text: 'hundreds'}, true],
  [{value: 85, unit: 'percent', asOf: null}, true],
  [{label: 'nothing to say'}, false],
  [{value: -1}, false],
  [{value: 140, unit: 'percent'}, false],
  [{value: 85, max: 140, unit: 'percent'}, false],
  [{value: 1, comparator: 'roughly'}, false],
  [{value: 1, unit: 'kilometres'}, false],
  [{value: '12'}, false],
  [{text: 'hundreds', max: 5}, false],
];

for (const [figure, sound] of figures) {
  test(`figure ${JSON.stringify(figure)} is ${sound ? 'sound' : 'none'}`, () => {
    (sound ? accepts : refuses)('course', {...least('courses'), figures: [figure]});
  });
}

test('the dates that may be null or the epoch may be so', () => {
  for (const starts of [null, '1970-01-01', '2026', '2026-02'])
    accepts('course', {...least('courses'), starts});
  for (const starts of ['28 February', 0, '']) refuses('course', {...least('courses'), starts});
});

test('a certificate may carry any status: readers show an unknown one as unknown', () => {
  accepts('certificate', {...least('certificates'), status: 'under review'});
  refuses('certificate', {...least('certificates'), status: 5});
});

test('the service document says name, version 1 and status', () => {
  accepts('service', sample.service);
  accepts('service', {name: {en: 'A'}, version: '1.4', status: 'maintenance', notice: 'Back soon'});
  refuses('service', {name: 'A', version: '2', status: 'available'});
  refuses('service', {version: '1', status: 'available'});
});

test('a one-file source holds whole collections, and need not say anything of itself', () => {
  accepts('one-file', sample);
  accepts('one-file', {courses: [{id: 'x', title: 'T'}]});
  accepts('one-file', {service: {name: 'Ours', defaultLanguage: 'fr'}, cases: []});
  for (const value of [{}, {courses: {}}, {courses: [{id: 'x'}]}, [], null]) refuses('one-file', value);
});

test('a problem has type, title and status', () => {
  accepts('problem', {type: 'about:blank', title: 'Not Found', status: 404});
  for (const value of [{}, {type: 'about:blank', title: 'OK', status: 200}, 'Not Found'])
    refuses('problem', value);
});

test('the build writes them as they are made', () => {
  const folder = mkdtempSync(join(tmpdir(), 'contract-'));
  try {
    execFileSync(process.execPath, ['build/contract.js', folder]);
    const written = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'));
    const files = readdirSync(join(folder, 'schemas'));
    assert.deepEqual(
      files.sort(),
      Object.keys(validators)
        .map((name) => `${name}.json`)
        .sort(),
    );
    for (const [name, schema] of Object.entries(jsonSchemas()))
      assert.deepEqual(written(`schemas/${name}.json`), asJson(schema));
    assert.deepEqual(written('openapi.json'), asJson(openApiDocument(sample)));
  } finally {
    rmSync(folder, {recursive: true});
  }
});

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

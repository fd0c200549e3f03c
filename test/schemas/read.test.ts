import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import sample from '../../src/testing/sample.json' with {type: 'json'};
import {collections, type CollectionName, type Course} from '../../src/schemas/index.js';
import {read} from '../../src/schemas/read.js';
import {shapeOf} from '../../src/schemas/shape.js';
import {awardShape} from '../../src/schemas/shapes/award.js';
import {courseShape} from '../../src/schemas/shapes/course.js';
import {progressShape} from '../../src/schemas/shapes/progress.js';
import {z} from '../../src/schemas/zod.js';
import {placesIn} from './places.js';

const BASE = 'https://api.example/v1/';
const course = (wire: object) => read<Course>(courseShape, {id: 'c', title: 'T', ...wire}, BASE);

test('only an id and a title are needed', () => {
  assert.deepEqual(course({}), {value: {id: 'c', title: 'T'}, problems: []});
  assert.equal(read(courseShape, {id: 'c'}).value, undefined);
  assert.equal(read(courseShape, {title: 'T'}).value, undefined);
  for (const wire of [null, 5, 'x', [], undefined]) assert.equal(read(courseShape, wire).value, undefined);
});

test('unknown fields are ignored, null is absence, an unknown enum value is absent', () => {
  const wire = {novel: 1, summary: null, level: 'expert', mode: 'online', starts: null, ends: '1970-01-01'};
  assert.deepEqual(course(wire), {value: {id: 'c', title: 'T', mode: 'online'}, problems: []});
});

test('an invalid field is left out and reported with its pointer', () => {
  const {value, problems} = course({url: 'javascript:alert(1)', subjects: ['A', 5, {en: 'B'}]});
  assert.deepEqual(value, {id: 'c', title: 'T', subjects: ['A', {en: 'B'}]});
  assert.deepEqual(
    problems.map((problem) => problem.split(' ')[0]),
    ['/url', '/subjects/1'],
  );
});

test('a figure with a word it does not know, or an impossible value, is left out and reported', () => {
  const figures = [
    {value: 7000, comparator: 'gt'},
    {value: 1, comparator: 'roughly'},
    {value: 1, unit: 'kilometres'},
    {value: 140, unit: 'percent'},
    {value: '12'},
    {value: 5, max: '9'},
    {text: 'hundreds'},
    {value: 3, derived: 'yes'},
    {label: 'nothing to say'},
  ];
  const {value, problems} = course({figures});
  assert.deepEqual(value?.figures, [{value: 7000, comparator: 'gt'}, {text: 'hundreds'}]);
  for (const index of [1, 2, 3, 4, 5, 7, 8]) {
    assert.ok(
      problems.some((problem) => problem.startsWith(`/figures/${index}`)),
      `figure ${index} is reported`,
    );
  }
});

for (const [wire, pointer] of [
  [{figures: [{value: '12'}]}, '/figures/0/value'],
  [{figures: [{value: 3, derived: 'yes'}]}, '/figures/0/derived'],
  [{figures: [{value: 3, label: 5, comparator: 'roughly'}]}, '/figures/0/comparator'],
  [{figures: [{text: ''}]}, '/figures/0/text'],
  [{figures: [{text: '', label: 'Hours'}]}, '/figures/0/text'],
  [{figures: [{text: null, label: 'Hours'}]}, '/figures/0'],
  [{figures: [{value: 140, unit: 'percent'}]}, '/figures/0'],
  [{competencies: [{name: 5}]}, '/competencies/0/name'],
  [{competencies: [{id: 'x'}]}, '/competencies/0/name'],
  [{versions: [{language: 'en', learners: {value: 1, max: 'x'}}]}, '/versions/0/learners/max'],
] as const) {
  test(`one cause is reported once: ${JSON.stringify(wire)}`, () => {
    const pointers = course(wire).problems.map((problem) => problem.split(' ')[0]);
    assert.deepEqual(pointers, [pointer]);
  });
}

test('what takes what holds it with it is reported once', () => {
  const wire = {id: 'a', name: 'A', breakdown: [{name: 'x', figure: {value: '5'}}]};
  assert.deepEqual(read(awardShape, wire).problems, ['/breakdown/0/figure/value expected number']);
  assert.deepEqual(read(progressShape, {id: 'p', course: ''}).problems, ['/course expected id']);
});

test('of two causes each is reported', () => {
  const {problems} = course({figures: [{value: 140, unit: 'percent', label: 5}]});
  assert.deepEqual(problems, ['/figures/0/label expected text', '/figures/0 expected a sound figure']);
  const {problems: others} = read(progressShape, {id: 'p', units: [{}]});
  assert.deepEqual(others, ['/units/0/title expected a sound value', ' expected a sound progress']);
});

test('an impossible score is left out and reported, its unit stays', () => {
  const units = [
    {title: 'A', score: {value: 2, max: 0}},
    {title: 'B', score: {value: -1, max: 4}},
    {title: 'C', score: {value: 0, max: 0.5}},
  ];
  const {value, problems} = read(progressShape, {id: 'p', course: 'c', units});
  assert.deepEqual(value, {id: 'p', course: 'c', units: [{title: 'A'}, {title: 'B'}, units[2]]});
  assert.deepEqual(problems, [
    '/units/0/score expected a sound score',
    '/units/1/score expected a sound score',
  ]);
});

test('progress needs a course or a pathway', () => {
  assert.equal(read(progressShape, {id: 'p'}).value, undefined);
  assert.deepEqual(read(progressShape, {id: 'p', pathway: 3}).value, {id: 'p', pathway: '3'});
});

test('fields of the prototype are no fields', () => {
  const {value} = course(JSON.parse('{"__proto__": {"summary": "from afar"}}') as object);
  assert.equal(value?.summary, undefined);
  assert.equal(({} as {summary?: string}).summary, undefined);
});

for (const name of Object.keys(collections) as CollectionName[]) {
  test(`all sample ${name} are read without a problem, as zod finds them valid`, () => {
    const items: object[] = sample[name];
    assert.ok(items.length > 0);
    for (const item of items) {
      const shape = shapeOf(collections[name]);
      assert.deepEqual(read(shape, item, BASE).problems, []);
      const checked = collections[name].safeParse(item);
      assert.ok(checked.success, JSON.stringify(checked.error?.issues));
    }
  });

  test(`what zod finds valid in ${name}, the reader reads without a problem, and the reverse`, () => {
    const shape = shapeOf(collections[name]);
    fc.assert(
      fc.property(fc.constantFrom<object>(...sample[name]), fc.jsonValue(), fc.nat(), (item, junk, where) => {
        const damaged = damage(item, junk, where);
        const {value, problems} = read(shape, damaged);
        const strict = collections[name].safeParse(damaged);
        if (strict.success) assert.deepEqual(problems, [], JSON.stringify(damaged));
        // Open enums are the reader's own leniency: zod reports them, the reader does not.
        else if (problems.length === 0) assert.notEqual(value, undefined);
        if (value !== undefined) assert.ok(collections[name].safeParse(value).success, JSON.stringify(value));
      }),
      {numRuns: 300},
    );
  });
}

/** One place of an item replaced by junk. */
function damage(item: object, junk: unknown, where: number): unknown {
  const copy = structuredClone(item);
  const places = placesIn(copy);
  const [parent, key] = places[where % places.length]!;
  if (key !== '__proto__') parent[key] = junk;
  return copy;
}

test('each schema makes a JSON Schema that names its fields', () => {
  for (const schema of Object.values(collections)) {
    const json = z.toJSONSchema(schema, {io: 'input'}) as {properties: object; required: string[]};
    assert.ok('id' in json.properties);
    assert.ok(json.required.includes('id'));
  }
});

test('a problem says what was expected', () => {
  assert.deepEqual(course({subjects: 'A', provider: 5}).problems, [
    '/provider expected an object',
    '/subjects expected a list',
  ]);
});

import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Credential} from '../../src/schemas/certificate.js';
import {collections, Service} from '../../src/schemas/index.js';
import * as shared from '../../src/schemas/shared.js';
import {shapeOf, type Shape} from '../../src/schemas/shape.js';
import {serviceShape} from '../../src/schemas/shapes/service.js';
import {z} from '../../src/schemas/zod.js';

const figure: Shape = {
  'value~': 'number',
  text: 'text',
  'comparator~': 'eq|gt|gte|lt|lte|approx',
  'max~': 'number',
  'unit~': 'count|percent|hours',
  label: 'text',
  population: 'text',
  period: 'text',
  asOf: 'date',
  'derived~': 'boolean',
  source: 'link',
  '?': 'figure',
};
const organization: Shape = {
  id: 'id',
  'name!': 'text',
  url: 'link',
  logo: 'image',
  country: 'country',
  kinds: ['university|nationalCentre|enterprise|ministry|network|international'],
};
const competency: Shape = {
  id: 'id',
  'name!': 'text',
  framework: 'text',
  dimension: 'text',
  level: 'text',
  url: 'link',
};
const offer: Shape = {id: 'id', 'name!': 'text', kind: 'microCertification|certificate|badge'};
const person: Shape = {'name!': 'text', role: 'text', url: 'link'};
const stage: Shape = {id: 'id', 'name!': 'text', figure, note: 'text'};

/** The contract's resources, as a reader reads them; what changes here changes the contract. */
const shapes: Record<string, Shape> = {
  courses: {
    'id!': 'id',
    'title!': 'text',
    summary: 'text',
    url: 'link',
    image: 'image',
    provider: organization,
    series: {id: 'id', 'name!': 'text', figures: [figure]},
    subjects: ['text'],
    languages: ['language'],
    versions: [{'language!': 'language', title: 'text', url: 'link', learners: figure, localizedFrom: 'id'}],
    localizedFrom: 'id',
    level: 'introductory|intermediate|advanced',
    mode: 'selfPaced|online|blended|hyflex|inPerson',
    workload: 'duration',
    starts: 'date',
    ends: 'date',
    enrolment: 'open|upcoming|closed',
    free: 'boolean',
    learners: figure,
    satisfaction: figure,
    competencies: [competency],
    credential: offer,
    recognition: 'text',
    instructors: [person],
    figures: [figure],
    updated: 'date',
  },
  pathways: {
    'id!': 'id',
    'title!': 'text',
    summary: 'text',
    url: 'link',
    image: 'image',
    issuer: organization,
    steps: [{'course!': 'id', title: 'text', optional: 'boolean'}],
    credential: offer,
    figures: [figure],
  },
  progress: {
    'id!': 'id',
    course: 'id',
    pathway: 'id',
    learner: {id: 'id', name: 'text'},
    title: 'text',
    url: 'link',
    status: 'notStarted|inProgress|completed|expired|failed|withdrawn',
    fraction: 'fraction',
    units: [
      {
        id: 'id',
        'title!': 'text',
        url: 'link',
        status: 'notStarted|inProgress|completed|expired|failed|withdrawn',
        optional: 'boolean',
        fraction: 'fraction',
        score: {'value!': 'number', 'max!': 'number', '?': 'score'},
      },
    ],
    unitsDone: 'count',
    unitsTotal: 'count',
    started: 'date',
    lastActivity: 'date',
    completed: 'date',
    due: 'date',
    next: {'title!': 'text', url: 'link'},
    certificate: 'id',
    '?': 'progress',
  },
  programs: {
    'id!': 'id',
    'title!': 'text',
    summary: 'text',
    url: 'link',
    image: 'image',
    organization,
    partners: [organization],
    country: 'country',
    supports: ['text'],
    stages: [stage],
    figures: [figure],
    target: figure,
    asOf: 'date',
  },
  certificates: {
    'id!': 'id',
    'name!': 'text',
    description: 'text',
    image: 'image',
    recipient: {name: 'text'},
    issuer: organization,
    course: 'id',
    competencies: [competency],
    issued: 'date',
    expires: 'date',
    status: 'string',
    credential: 'credential',
    url: 'link',
  },
  cases: {
    'id!': 'id',
    'title!': 'text',
    summary: 'text',
    url: 'link',
    image: 'image',
    organization,
    partners: [organization],
    people: [person],
    country: 'country',
    region: 'text',
    award: 'id',
    edition: {id: 'id', 'name!': 'text', number: 'number', region: 'text'},
    category: {'id!': 'id', name: 'text'},
    position: 'number',
    background: 'text',
    implementation: 'text',
    outcomes: 'text',
    jury: {'comment!': 'text', author: 'text'},
    framework: [{'name!': 'text', note: 'text'}],
    figures: [figure],
    stages: [stage],
    courses: ['id'],
    published: 'date',
  },
  awards: {
    'id!': 'id',
    'name!': 'text',
    shortName: 'text',
    summary: 'text',
    year: 'number',
    organizer: organization,
    sponsor: organization,
    theme: 'text',
    submissions: figure,
    countries: figure,
    winners: figure,
    breakdown: [{'name!': 'text', 'figure!': figure}],
    categories: [{id: 'id', 'name!': 'text'}],
    regions: ['text'],
    published: 'date',
    url: 'link',
  },
  organizations: {
    'id!': 'id',
    'name!': 'text',
    url: 'link',
    logo: 'image',
    country: 'country',
    kinds: ['university|nationalCentre|enterprise|ministry|network|international'],
    summary: 'text',
    roles: ['text'],
    figures: [figure],
  },
  service: {
    name: 'text',
    version: 'id',
    status: 'available|maintenance',
    notice: 'text',
    languages: ['language'],
    defaultLanguage: 'language',
    collections: ['string'],
    updated: 'date',
  },
};

describe('the shapes', () => {
  for (const [name, schema] of Object.entries({...collections, service: Service}))
    it(`of ${name} are the contract’s`, () => assert.deepEqual(shapeOf(schema), shapes[name]));

  it('of a service, as widgets read it, is a part of it', () => {
    const {version, status, notice, defaultLanguage, languages} = shapes.service as Record<string, Shape>;
    assert.deepEqual(serviceShape, {version, status, notice, defaultLanguage, languages});
  });

  it('tell a required field from others, and what takes its object with it', () => {
    const closed = shared.Figure.shape.value;
    const schema = z.object({
      a: z.boolean(),
      b: shared.maybe(shared.Id),
      c: closed,
      d: z.nullable(z.boolean()),
    });
    assert.deepEqual(shapeOf(schema), {'a!': 'boolean', b: 'id', 'c~': 'number', 'd!': 'boolean'});
  });

  it('are none of a type that no shape can tell, and it is named', () => {
    assert.throws(() => shapeOf(z.bigint()), {message: 'no shape for a schema of type bigint'});
  });
});

describe('the schemas', () => {
  const leaves = {...shared, Credential, Status: collections.certificates.shape.status.def.innerType};
  const tells = (name: keyof typeof leaves) => z.globalRegistry.get(leaves[name] as z.ZodMiniType);

  it('say of a leaf what its type doesn’t', () => {
    for (const name of [
      'Id',
      'Text',
      'Link',
      'Image',
      'DateString',
      'Language',
      'Country',
      'Duration',
      'Status',
    ] as const)
      assert.match(tells(name)?.description ?? '', /\w/, name);
    assert.equal(tells('Link')?.format, 'uri-reference');
    assert.equal(tells('Duration')?.format, 'duration');
    assert.equal(tells('Country')?.pattern, '^[A-Za-z]{2}$');
    assert.deepEqual(tells('Count'), {minimum: 0});
    assert.deepEqual(tells('Fraction'), {minimum: 0, maximum: 1});
    assert.deepEqual(tells('Status')?.examples, ['active', 'expired', 'revoked', 'suspended']);
  });

  it('say what is wrong', () => {
    const wrong = (schema: z.ZodMiniType, value: unknown) =>
      schema.safeParse(value).error?.issues.map(({message}) => message);
    assert.deepEqual(wrong(shared.Link, 'javascript:1'), ['not a valid link']);
    assert.deepEqual(wrong(shared.Figure, {}), ['not a sound figure']);
  });

  it('never make code of text, which a strict policy would report', () => {
    assert.equal(z.config().jitless, true);
  });
});

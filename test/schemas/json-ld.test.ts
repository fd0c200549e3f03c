import assert from 'node:assert/strict';
import {test} from 'node:test';
import {chooseText} from '../../src/localization/choose.js';
import {describeCertificate} from '../../src/schemas/json-ld/certificate.js';
import {describe, scriptText, type Say, type Thing} from '../../src/schemas/json-ld/index.js';
import {sample} from '../../src/testing/sample.js';
import {z} from '../../src/schemas/zod.js';

const say = (lang: string): Say => ({
  text: (text) => (text === undefined ? undefined : chooseText(text, lang).value || undefined),
  language: (text) => (text === undefined ? undefined : chooseText(text, lang).lang),
});
const english = say('en');

/** As a page carries it: `undefined` is not written. */
const told = (widget: string, data: object, speak = english): Thing | undefined => {
  const thing = describe(widget, data, speak);
  return thing && (JSON.parse(scriptText(thing)) as Thing);
};

const Text = z.string().check(z.minLength(1));
const Url = z.string().check(z.regex(/^https?:/));
const When = z.string().check(z.regex(/^\d{4}(-\d\d(-\d\d(T.*)?)?)?$/));
const Organization = z.strictObject({
  '@type': z.enum(['Organization', 'CollegeOrUniversity']),
  name: Text,
  url: z.optional(Url),
  logo: z.optional(Url),
  address: z.optional(
    z.strictObject({
      '@type': z.literal('PostalAddress'),
      addressCountry: z.string().check(z.regex(/^[A-Z]{2}$/)),
    }),
  ),
});
const Person = z.strictObject({'@type': z.literal('Person'), name: Text, url: z.optional(Url)});
const Credential = z.strictObject({
  '@type': z.literal('EducationalOccupationalCredential'),
  name: Text,
  credentialCategory: z.optional(Text),
});
const Term = z.strictObject({
  '@type': z.literal('DefinedTerm'),
  name: Text,
  url: z.optional(Url),
  inDefinedTermSet: z.optional(Text),
});

/** What Google's "Course info" and "Course list" want of a course, and no property that schema.org lacks. */
const CourseInstance = z.strictObject({
  '@type': z.literal('CourseInstance'),
  courseMode: z.enum(['Online', 'Onsite', 'Blended']),
  courseWorkload: z.optional(z.string().check(z.regex(/^P/))),
  startDate: z.optional(When),
  endDate: z.optional(When),
  inLanguage: z.optional(Text),
  name: z.optional(Text),
  url: z.optional(Url),
  instructor: z.optional(z.array(Person)),
});
const course = {
  '@type': z.literal('Course'),
  name: Text,
  description: Text,
  provider: Organization,
  offers: z.optional(z.strictObject({'@type': z.literal('Offer'), category: z.enum(['Free', 'Paid'])})),
  isAccessibleForFree: z.optional(z.boolean()),
  hasCourseInstance: z.array(CourseInstance).check(z.minLength(1)),
  url: z.optional(Url),
  image: z.optional(Url),
  inLanguage: z.optional(z.array(Text)),
  about: z.optional(z.array(Text)),
  isPartOf: z.optional(z.strictObject({'@type': z.literal('CreativeWorkSeries'), name: Text})),
  educationalLevel: z.optional(z.enum(['Beginner', 'Intermediate', 'Advanced'])),
  teaches: z.optional(z.array(Term)),
  educationalCredentialAwarded: z.optional(Credential),
  dateModified: z.optional(When),
};
const program = {
  '@type': z.literal('EducationalOccupationalProgram'),
  name: Text,
  description: z.optional(Text),
  url: z.optional(Url),
  image: z.optional(Url),
  provider: Organization,
  educationalCredentialAwarded: z.optional(Credential),
  hasCourse: z.optional(z.array(z.strictObject({'@type': z.literal('Course'), name: Text}))),
};
const article = {
  '@type': z.literal('Article'),
  headline: Text,
  description: z.optional(Text),
  inLanguage: z.optional(Text),
  url: z.optional(Url),
  image: z.optional(Url),
  about: z.optional(Organization),
  mentions: z.optional(z.array(z.union([Organization, Person]))),
  datePublished: z.optional(When),
};
const certificate = {
  '@type': z.literal('EducationalOccupationalCredential'),
  name: Text,
  description: z.optional(Text),
  url: z.optional(Url),
  image: z.optional(Url),
  recognizedBy: z.optional(Organization),
  competencyRequired: z.optional(z.array(Term)),
  dateCreated: z.optional(When),
  expires: z.optional(When),
};
const root = {'@context': z.literal('https://schema.org')};
type Shape = Record<string, z.ZodMiniType>;
const listOf = (item: Shape) =>
  z.strictObject({
    ...root,
    '@type': z.literal('ItemList'),
    itemListElement: z
      .array(
        z.strictObject({
          '@type': z.literal('ListItem'),
          position: z.number(),
          item: z.strictObject(item),
        }),
      )
      .check(z.minLength(3)),
  });

const valid = (schema: z.ZodMiniType, thing: Thing | undefined) => {
  const {success, error} = z.safeParse(schema, thing);
  assert.ok(success, JSON.stringify([error?.issues, thing]));
};

for (const lang of ['en', 'fr', 'mn']) {
  test(`the sample is valid for schema.org and Google, in ${lang}`, () => {
    const speak = say(lang);
    const each = (widget: string, items: readonly object[], shape: Shape) => {
      for (const item of items) valid(z.strictObject({...root, ...shape}), told(widget, item, speak));
    };
    each('course-card', sample.courses, course);
    each('pathway-card', sample.pathways, program);
    each('program-progress', sample.programs, program);
    each('case-highlight', sample.cases, article);
    valid(listOf(course), told('course-list', {items: sample.courses}, speak));
    valid(listOf(article), told('case-list', {items: sample.cases}, speak));
    const certificates = sample.certificates.map((item) => told('certificate-badge', item, speak));
    for (const thing of certificates.filter((one) => one))
      valid(z.strictObject({...root, ...certificate}), thing);
  });
}

test('a course has an instance for each language, with what is its own', () => {
  const thing = told('course-card', {
    id: 'c',
    title: 'Course',
    mode: 'hyflex',
    workload: 'PT20H',
    starts: '2026-10-05',
    languages: ['en', 'fr', 'mn'],
    versions: [{language: 'fr', title: {fr: 'Cours'}, url: 'https://x.example/fr', learners: {value: 3}}],
  });
  const common = {
    '@type': 'CourseInstance',
    courseMode: 'Blended',
    courseWorkload: 'PT20H',
    startDate: '2026-10-05',
  };
  assert.deepEqual(thing?.hasCourseInstance, [
    {...common, inLanguage: 'fr', name: 'Cours', url: 'https://x.example/fr'},
    {...common, inLanguage: 'en'},
    {...common, inLanguage: 'mn'},
  ]);
});

test('an address is one of a page', () => {
  const urlOf = (url: string) => told('course-card', {id: 'c', title: 'C', url})?.url;
  for (const url of ['https://x.example/', 'http://x.example/', 'HTTPS://x.example/'])
    assert.equal(urlOf(url), url);
  for (const url of ['/courses/c', 'mailto:a@x.example', 'xhttps://x.example/'])
    assert.equal(urlOf(url), undefined);
});

test('a language is told once, however it is written', () => {
  const thing = told('course-card', {
    id: 'c',
    title: 'Course',
    languages: ['en', 'EN', 'FR', 'mn'],
    versions: [{language: 'fr'}, {language: 'Fr'}],
  });
  assert.deepEqual(thing?.inLanguage, ['fr', 'en', 'mn']);
  assert.equal((thing.hasCourseInstance as unknown[]).length, 3);
});

const university = {
  name: 'U',
  url: 'https://u.example/',
  logo: {url: 'https://u.example/logo.png'},
  country: 'fr',
  kinds: ['network', 'university'],
};
const tellsUniversity = {
  '@type': 'CollegeOrUniversity',
  name: 'U',
  url: 'https://u.example/',
  logo: 'https://u.example/logo.png',
  address: {'@type': 'PostalAddress', addressCountry: 'FR'},
};
const competency = {name: 'K', framework: 'F', url: 'https://x.example/k'};
const tellsCompetency = {
  '@type': 'DefinedTerm',
  name: 'K',
  url: 'https://x.example/k',
  inDefinedTermSet: 'F',
};
const person = {name: 'P', url: 'HTTPS://x.example/p'};
const tellsPerson = {'@type': 'Person', name: 'P', url: 'HTTPS://x.example/p'};
const item = {
  id: 'x',
  title: 'T',
  summary: 'About it',
  url: 'https://x.example/',
  image: {url: 'https://x.example/x.png'},
};
const tellsItem = {
  '@context': 'https://schema.org',
  name: 'T',
  description: 'About it',
  url: 'https://x.example/',
  image: 'https://x.example/x.png',
};
const offer = (kind: string) => ({name: 'C', kind});
const tellsOffer = (credentialCategory: string) => ({
  '@type': 'EducationalOccupationalCredential',
  name: 'C',
  credentialCategory,
});

const whole: [widget: string, data: object, tells: Thing][] = [
  [
    'course-card',
    {
      ...item,
      provider: university,
      series: {name: 'S'},
      subjects: ['A', 'B'],
      languages: ['en'],
      level: 'advanced',
      mode: 'selfPaced',
      ends: '2026-12-01',
      free: true,
      competencies: [competency],
      credential: offer('microCertification'),
      instructors: [person],
      updated: '2026-01-01',
    },
    {
      ...tellsItem,
      '@type': 'Course',
      inLanguage: ['en'],
      provider: tellsUniversity,
      about: ['A', 'B'],
      isPartOf: {'@type': 'CreativeWorkSeries', name: 'S'},
      educationalLevel: 'Advanced',
      teaches: [tellsCompetency],
      educationalCredentialAwarded: tellsOffer('micro-certification'),
      isAccessibleForFree: true,
      offers: {'@type': 'Offer', category: 'Free'},
      dateModified: '2026-01-01',
      hasCourseInstance: [
        {
          '@type': 'CourseInstance',
          courseMode: 'Online',
          endDate: '2026-12-01',
          instructor: [tellsPerson],
          inLanguage: 'en',
        },
      ],
    },
  ],
  [
    'pathway-card',
    {...item, issuer: university, credential: offer('badge'), steps: [{course: 'a'}, {title: 'B'}]},
    {
      ...tellsItem,
      '@type': 'EducationalOccupationalProgram',
      provider: tellsUniversity,
      educationalCredentialAwarded: tellsOffer('badge'),
      hasCourse: [{'@type': 'Course', name: 'B'}],
    },
  ],
  [
    'program-progress',
    {...item, organization: {...university, kinds: ['network']}},
    {
      ...tellsItem,
      '@type': 'EducationalOccupationalProgram',
      provider: {...tellsUniversity, '@type': 'Organization'},
    },
  ],
  [
    'case-highlight',
    {
      ...item,
      title: {en: 'T'},
      organization: university,
      partners: [{name: 'O'}],
      people: [person],
      published: '2026-02-01',
    },
    {
      '@context': 'https://schema.org',
      '@type': 'Article',
      headline: 'T',
      description: 'About it',
      inLanguage: 'en',
      url: 'https://x.example/',
      image: 'https://x.example/x.png',
      about: tellsUniversity,
      mentions: [{'@type': 'Organization', name: 'O'}, tellsPerson],
      datePublished: '2026-02-01',
    },
  ],
  [
    'certificate-badge',
    {
      ...item,
      name: 'T',
      description: 'About it',
      status: 'active',
      issuer: university,
      competencies: [competency],
      issued: '2025-01-01',
      expires: '2999-01-01',
    },
    {
      ...tellsItem,
      '@type': 'EducationalOccupationalCredential',
      recognizedBy: tellsUniversity,
      competencyRequired: [tellsCompetency],
      dateCreated: '2025-01-01',
      expires: '2999-01-01',
    },
  ],
];
for (const [widget, data, tells] of whole)
  test(`all that a ${widget} knows is told`, () => assert.deepEqual(told(widget, data), tells));

test('modes, levels and credentials have the names that search engines know', () => {
  const tell = (more: object) => told('course-card', {id: 'c', title: 'T', ...more})!;
  const modes = ['selfPaced', 'online', 'blended', 'hyflex', 'inPerson'].map(
    (mode) => (tell({mode}).hasCourseInstance as Thing[])[0]?.courseMode,
  );
  assert.deepEqual(modes, ['Online', 'Online', 'Blended', 'Blended', 'Onsite']);
  const levels = ['introductory', 'intermediate', 'advanced'].map((level) => tell({level}).educationalLevel);
  assert.deepEqual(levels, ['Beginner', 'Intermediate', 'Advanced']);
  for (const kind of ['certificate', 'badge'])
    assert.deepEqual(tell({credential: offer(kind)}).educationalCredentialAwarded, tellsOffer(kind));
});

test('a course without a language has one instance, where how or when it is given is known', () => {
  const instances = (more: object) =>
    told('course-card', {id: 'c', title: 'T', instructors: [person], ...more})?.hasCourseInstance;
  const instance = {'@type': 'CourseInstance', instructor: [tellsPerson]};
  assert.deepEqual(instances({mode: 'online'}), [{...instance, courseMode: 'Online'}]);
  assert.deepEqual(instances({workload: 'PT2H'}), [{...instance, courseWorkload: 'PT2H'}]);
  assert.deepEqual(instances({starts: '2026-01-01'}), [{...instance, startDate: '2026-01-01'}]);
  assert.deepEqual(instances({ends: '2026-01-01'}), [{...instance, endDate: '2026-01-01'}]);
  assert.equal(instances({}), undefined);
});

test('only an absolute address of the web is one', () => {
  for (const url of ['mailto:a@x.example', '/here', 'x-https://x.example/'])
    assert.equal(told('course-card', {id: 'c', title: 'T', url})?.url, undefined);
});

test('a list tells its items in their order', () => {
  const items = ['a', 'b', 'c'].map((title) => ({id: title, title}));
  assert.deepEqual(told('course-list', {items}), {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    itemListElement: items.map(({title: name}, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      item: {'@type': 'Course', name},
    })),
  });
  assert.equal(told('course-list', {}), undefined);
});

test('what is not known is not claimed', () => {
  assert.deepEqual(told('course-card', {id: 'c', title: 'Course', url: '/relative'}), {
    '@context': 'https://schema.org',
    '@type': 'Course',
    name: 'Course',
  });
  const free = told('course-card', {id: 'c', title: 'Course', free: false});
  assert.deepEqual([free?.isAccessibleForFree, free?.offers], [false, {'@type': 'Offer', category: 'Paid'}]);
  // The learners of a series are not the course's.
  const text = JSON.stringify(told('course-card', sample.courses[0]!));
  assert.doesNotMatch(text, /353/);
});

test('a certificate is told without its holder, and only while its issuer says that it holds', () => {
  const base = {id: 'c', name: 'Certificate', recipient: {name: 'A. Learner'}, issued: '2025-01-01'};
  const tell = (more: object) => told('certificate-badge', {...base, ...more});
  assert.doesNotMatch(JSON.stringify(tell({status: 'active'})), /Learner/);
  assert.equal(tell({status: 'active', expires: '2999-01-01'})?.expires, '2999-01-01');
  for (const status of ['revoked', 'suspended', 'cancelled', 'expired', '', undefined])
    for (const expires of [undefined, '2020-01-01', '2999-01-01'])
      assert.equal(tell({status, expires}), undefined, `${status} ${expires}`);
  assert.equal(tell({status: 'active', expires: '2020-01-01'}), undefined);
});

test('a certificate holds to the end of its last day', () => {
  const base = {id: 'c', name: 'Certificate', issued: '2025-01-01', status: 'active', expires: '2026-03-31'};
  assert.ok(describeCertificate(base, english, new Date('2026-03-31T12:00:00Z')));
  assert.equal(describeCertificate(base, english, new Date('2026-04-01T00:00:00Z')), undefined);
});

test('two entries are no list; a learner’s progress and certificates are nobody else’s business', () => {
  assert.equal(told('course-list', {items: sample.courses.slice(0, 2)}), undefined);
  assert.equal(told('progress-tracker', sample.progress[0]!), undefined);
  assert.equal(told('certificate-list', {items: sample.certificates}), undefined);
  assert.equal(told('award-summary', sample.awards[0]!), undefined);
});

test('no text ends the element that it stands in', () => {
  const text = scriptText(describe('course-card', {id: 'c', title: '</script><b>'}, english)!);
  assert.doesNotMatch(text, /</);
  assert.equal((JSON.parse(text) as Thing).name, '</script><b>');
});

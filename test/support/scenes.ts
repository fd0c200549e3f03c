import {aTimeout} from '@open-wc/testing';
import {html, type TemplateResult} from 'lit';
import {html as dynamic, unsafeStatic} from 'lit/static-html.js';
import {attributes} from '../../stories/attributes.js';
import {fakeApi, json, problem, type FakeApi} from '../../src/testing/index.js';
import {full} from './samples.js';
import {part, settled, type Widget} from './widgets.js';

/** A widget in one of its states, and how it gets there. */
export interface Scene {
  name: string;
  content: TemplateResult;
  api?: FakeApi;
  /** It stays in this state, and never settles. */
  isWaiting?: boolean;
  /** What a visitor does, once it has settled. */
  arrange?(this: void, widget: Widget, api: FakeApi): Promise<unknown>;
}

/** Answers nothing, at any address. */
const unreachable = (): FakeApi =>
  Object.assign(fakeApi(), {fetch: () => Promise.reject(new TypeError('Failed to fetch'))});

const HANG = (): Promise<Response> => new Promise(() => {});

/** Each widget in full, and in another layout. */
const widgets = Object.fromEntries(
  Object.entries(full).map(([name, given]) => {
    const tag = unsafeStatic(`iioe-${name}`);
    const content = (layout: string | true = given.layout ?? 'card'): TemplateResult =>
      dynamic`<${tag} ${attributes({...given, layout, loading: 'eager'})}></${tag}>`;
    return [name, content];
  }),
);
const isList = (name: string): boolean => name.endsWith('list');

/** Each widget in the states that all have. */
const common = Object.entries(widgets).flatMap(([name, widget]): Scene[] => [
  {name: `${name}, ready`, content: widget()},
  {name: `${name}, compact`, content: widget('compact')},
  {name: `${name}, loading`, content: widget(), api: fakeApi(HANG), isWaiting: true},
  {name: `${name}, error`, content: widget(), api: fakeApi(() => problem(500))},
  {
    name: `${name}, ${isList(name) ? 'empty' : 'not found'}`,
    content: widget(),
    api: fakeApi(() => json({items: []})),
  },
  {name: `${name}, stale`, content: widget(), api: fakeApi(), arrange: fail},
]);

async function fail(widget: Widget, api: FakeApi): Promise<void> {
  api.answer = () => problem(500);
  await widget.refresh();
}

/** A list that always has more, and never tells how much. */
function endless({searchParams}: URL): Response {
  const page = Number(searchParams.get('cursor') ?? 1);
  return json({items: [{id: `c${page}`, title: '[Course]'}], next: `courses?cursor=${page + 1}`});
}

async function choose(widget: Widget): Promise<void> {
  widget.shadowRoot!.querySelector<HTMLInputElement>('[part=option] input')!.click();
  await settled(widget);
}

async function failMore(widget: Widget, api: FakeApi): Promise<void> {
  api.answer = () => problem(500);
  part(widget, 'more')!.click();
  await aTimeout(50);
}

const failures: Readonly<Record<string, () => Response | Promise<Response>>> = {
  forbidden: () => problem(403),
  'signed out': () => problem(401),
  'rate-limited': () => problem(429, {}, {'Retry-After': '30'}),
  maintenance: () => problem(503),
  offline: () => Promise.reject(new TypeError('Failed to fetch')),
  'invalid data': () => new Response('<!doctype html>'),
};
const failed = Object.entries(failures).flatMap(([name, answer]): Scene[] =>
  ['course-card', 'progress-tracker', 'certificate-list'].map((widget) => ({
    name: `${widget}, ${name}`,
    content: widgets[widget]!(),
    api: fakeApi(answer),
  })),
);

const STATUSES = ['notStarted', 'inProgress', 'completed', 'expired', 'failed', 'withdrawn', undefined];
const units = STATUSES.map((status, i) => ({
  id: `${i}`,
  title: `[Unit ${i}]`,
  status,
  optional: i === 1,
  score: {value: i, max: 10},
}));
const tracker = (data: object) =>
  html`<iioe-progress-tracker .data=${{id: 'p', course: 'c', ...data}}></iioe-progress-tracker>`;
const course = (data: object) =>
  html`<iioe-course-card .data=${{id: 'c', title: '[Course]', ...data}}></iioe-course-card>`;
const FIGURES = ['eq', 'gt', 'gte', 'lt', 'lte', 'approx'].map((comparator) => ({
  value: 85,
  comparator,
  unit: 'percent',
}));

/** What the sample data have not. */
const others: Scene[] = [
  ...STATUSES.map((status) => ({
    name: `tracker, ${status}`,
    content: tracker({
      status,
      units,
      unitsDone: 3,
      unitsTotal: 9,
      due: '2026-12-01',
      completed: '2026-12-02',
    }),
  })),
  {name: 'tracker, so many units so far', content: tracker({status: 'inProgress', unitsDone: 3})},
  {name: 'tracker, so many units in all', content: tracker({status: 'inProgress', unitsTotal: 9})},
  {
    name: 'tracker, of a pathway',
    content: html`<iioe-progress-tracker pathway="teaching-with-ai" loading="eager"></iioe-progress-tracker>`,
  },
  {
    name: 'tracker, nothing begun',
    content: widgets['progress-tracker']!(),
    api: fakeApi(() => json({items: []})),
  },
  {
    name: 'figures',
    content: course({
      figures: [
        ...FIGURES,
        {value: 5, max: 9},
        {value: 10, unit: 'hours', asOf: '2024', source: 'https://x.example/', derived: true},
      ],
    }),
  },
  ...(['selfPaced', 'online', 'blended', 'hyflex', 'inPerson'] as const).map((mode, i) => ({
    name: `course, ${mode}`,
    content: course({
      mode,
      free: true,
      workload: 'P1M2W3DT4H5M',
      level: ['introductory', 'intermediate', 'advanced'][i % 3],
      enrolment: ['open', 'upcoming', 'closed'][i % 3],
      credential: {kind: ['microCertification', 'certificate', 'badge'][i % 3], name: '[Thing]'},
      provider: {
        name: '[Body]',
        country: 'MN',
        kinds: ['university', 'nationalCentre', 'enterprise', 'ministry', 'network', 'international'],
      },
    }),
  })),
  {
    name: 'no result',
    content: html`<iioe-course-list searchable q="zzz" loading="eager"></iioe-course-list>`,
  },
  {
    name: 'no API',
    content: html`<iioe-course-card course="c" api="ftp://x.example/" loading="eager"></iioe-course-card>`,
  },
  {
    name: 'a credential that no server lends',
    content: html`<iioe-certificate-badge
      credential="https://x.example/c"
      loading="eager"
    ></iioe-certificate-badge>`,
    api: unreachable(),
  },
  {
    name: 'course, with people',
    content: course({
      learners: {value: 3},
      satisfaction: {value: 92, unit: 'percent'},
      instructors: [{name: '[Ada]'}, {name: '[Bob]'}],
      competencies: [{name: '[Teaching]', id: 'digcompedu:3.1', framework: 'DigCompEdu'}],
    }),
  },
  {
    name: 'case, with people',
    content: html`<iioe-case-highlight case="sustech-ai-x" loading="eager"></iioe-case-highlight>`,
  },
  {
    name: 'award, with figures alone',
    content: html`<iioe-award-summary
      .data=${{id: 'a', name: '[Award]', submissions: {value: 66}, countries: {value: 29}, winners: {value: 22}}}
    ></iioe-award-summary>`,
  },
  {
    name: 'list, of an unknown length',
    content: widgets['course-list']!(),
    api: fakeApi(endless),
  },
  {name: 'list, filtered', content: widgets['course-list']!(), api: fakeApi(), arrange: choose},
  {name: 'list, no more to be had', content: widgets['case-list']!(), api: fakeApi(), arrange: failMore},
];

/** Those that need no credential of their own. */
export const scenes: readonly Scene[] = [...common, ...failed, ...others];

import {aTimeout, oneEvent} from '@open-wc/testing';
import {html, render, type TemplateResult} from 'lit';
import type {IioeProvider} from '../../src/components/provider/provider.js';
import {fakeApi, json, problem, type FakeApi} from '../../src/testing/index.js';
import {signedBadge} from './credentials.js';
import {elementsIn} from './said.js';
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

const HANG = (): Promise<Response> => new Promise(() => {});

/** Each widget, with an item of the sample data that shows much of it. */
const widgets: Readonly<Record<string, (layout?: string) => TemplateResult>> = {
  'course-card': (layout = 'card') =>
    html`<iioe-course-card course="ai-foundations-mn" layout=${layout} loading="eager"></iioe-course-card>`,
  'course-list': (layout = 'row') =>
    html`<iioe-course-list searchable limit="2" layout=${layout} loading="eager"></iioe-course-list>`,
  'pathway-card': (layout = 'card') =>
    html`<iioe-pathway-card pathway="teaching-with-ai" layout=${layout} loading="eager"></iioe-pathway-card>`,
  'progress-tracker': (layout = 'card') =>
    html`<iioe-progress-tracker
      course="ai-in-medicine"
      layout=${layout}
      loading="eager"
    ></iioe-progress-tracker>`,
  'program-progress': (layout = 'card') =>
    html`<iioe-program-progress
      program="must-ai-cascade"
      layout=${layout}
      loading="eager"
    ></iioe-program-progress>`,
  'certificate-badge': (layout = 'card') =>
    html`<iioe-certificate-badge
      certificate="c-c57c447f49e68517a10154f7430b5fa1"
      layout=${layout}
      loading="eager"
    ></iioe-certificate-badge>`,
  'certificate-list': (layout = 'row') =>
    html`<iioe-certificate-list limit="2" layout=${layout} loading="eager"></iioe-certificate-list>`,
  'case-highlight': (layout = 'card') =>
    html`<iioe-case-highlight case="must-ecosystem" layout=${layout} loading="eager"></iioe-case-highlight>`,
  'case-list': (layout = 'row') =>
    html`<iioe-case-list searchable limit="2" layout=${layout} loading="eager"></iioe-case-list>`,
  'award-summary': (layout = 'card') =>
    html`<iioe-award-summary award="pioneer-2025" layout=${layout} loading="eager"></iioe-award-summary>`,
};
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
    api: fakeApi(failures.offline!),
  },
];

const record = {
  id: 'c1',
  name: 'AI in medicine',
  issued: '2026-01-01',
  status: 'active',
  expires: '2030-01-01',
};

async function verified(name: string, changes: object, credential?: string): Promise<Scene> {
  const certificate = {...record, credential: credential ?? (await signedBadge()).jwt, ...changes};
  return {
    name: `certificate, ${name}`,
    content: html`<iioe-certificate-badge certificate="c1" loading="eager"></iioe-certificate-badge>`,
    api: fakeApi({data: {certificates: [certificate]}}),
    arrange: async (widget) => {
      const told = oneEvent(widget, 'iioe-verify');
      part(widget, 'verify')!.click();
      await told;
    },
  };
}

/** After a check, by what it came to. */
async function checked(): Promise<Scene[]> {
  const {jwt} = await signedBadge();
  const [head, body] = jwt.split('.');
  return Promise.all([
    verified('verified', {}),
    verified('of another name', {name: '[Another name]', issuer: {name: '[Another]'}}),
    verified('revoked', {status: 'revoked'}),
    verified('suspended', {status: 'suspended'}),
    verified('changed', {}, `${head}.${body}.${'A'.repeat(86)}`),
    verified('unsigned', {}, '{"type": "x"}'),
    verified('out of reach', {url: 'https://x.example/'}, 'https://x.example/credential'),
  ]);
}

/** Widgets in their states, side by side on one page: a language is changed at once for all of them. */
export interface Stage {
  box: HTMLElement;
  widgets: ReadonlyMap<Scene, Widget>;
}

/** Puts every scene on the page, has it played, and opens all that is folded. */
export async function setStage(provide: Partial<IioeProvider> = {}): Promise<Stage> {
  const scenes = [...common, ...failed, ...others, ...(await checked())];
  const box = document.createElement('main');
  document.body.append(box);
  // prettier-ignore
  render(scenes.map(({content, api}) => html`<iioe-provider
    api="https://api.example/api/" .fetch=${(api ?? fakeApi()).fetch} .strings=${provide.strings}
    >${content}</iioe-provider>`), box);
  const all = new Map(scenes.map((scene, i) => [scene, box.children[i]!.firstElementChild as Widget]));
  await Promise.all([...all].map((entry) => play(...entry)));
  for (const widget of all.values()) open(widget);
  await atRest(box);
  for (const widget of all.values()) open(widget);
  await atRest(box);
  return {box, widgets: all};
}

async function play({isWaiting, arrange, api}: Scene, widget: Widget): Promise<void> {
  if (isWaiting) return;
  await settled(widget);
  await arrange?.(widget, api!);
}

/** Unfolds what is folded, and has what is far from the window laid out too. */
function open(widget: Widget): void {
  for (const element of elementsIn(widget)) {
    if (element instanceof HTMLDetailsElement) element.open = true;
    if (element.matches('[part=entry]')) (element as HTMLElement).style.contentVisibility = 'visible';
  }
}

/** When nothing has changed for a while: parts that come late were rendered. */
export async function atRest(box: Element): Promise<void> {
  const seen = () =>
    [...box.querySelectorAll('*')]
      .map((host) =>
        [...elementsIn(host)].map(
          ({textContent, shadowRoot}) => textContent + (shadowRoot?.textContent ?? ''),
        ),
      )
      .join();
  for (let before = ''; before !== (before = seen());) await aTimeout(60);
}

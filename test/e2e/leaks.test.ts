import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {CDPSession, Page} from 'puppeteer-core';
import {serveHtml, watch} from './page.js';
import {browser, server} from './setup.js';

/** Widgets mounted and unmounted in each way: `npm run test:leaks` takes more, and every way. */
const COUNT = Number(process.env.LEAKS ?? 20);
const isAll = process.env.LEAKS !== undefined;
/** So many at once, as a page that shows another list. */
const AT_ONCE = 20;
/** Milliseconds after which what has been waited for is given up, and longer than a request may take. */
const PATIENCE = 15_000;

/** Each widget with what it is to show. */
const widgets: Readonly<Record<string, Record<string, string>>> = {
  'course-card': {course: 'ai-in-medicine'},
  'course-list': {searchable: '', limit: '2', 'sync-url': 'c-'},
  'pathway-card': {pathway: 'teaching-with-ai'},
  'progress-tracker': {course: 'ai-in-medicine'},
  'program-progress': {program: 'must-ai-cascade'},
  'certificate-badge': {certificate: 'c-c57c447f49e68517a10154f7430b5fa1'},
  'certificate-list': {},
  'case-highlight': {case: 'must-ecosystem'},
  'case-list': {searchable: '', limit: '2'},
  'award-summary': {award: 'pioneer-2025'},
};

/** How they come and go. */
interface Way {
  /** Of the widgets, beside what they show. */
  attributes?: Record<string, string>;
  /** What the provider is given, as an object in the page. */
  provider?: string;
  /** When it is over for them. */
  until: string;
  /** The provider goes with them; otherwise it stays, as an application's does. */
  goes?: boolean;
  /** Tried with every change: it waits for nothing that takes long. */
  isQuick?: boolean;
}

const SHOWN = `({state}) => ['ready', 'empty'].includes(state)`;
const EAGER = {loading: 'eager'};
const token = `getToken: async () => 'token'`;
/** The demo learner's server wants no token. */
const asAnybody = `fetch: (url, {headers, ...init}) => fetch(url, init)`;
const answering = (reply: string) => `{fetch: async () => ${reply}, ${token}}`;

const ways: Readonly<Record<string, Way>> = {
  'shown, in a provider that stays': {
    isQuick: true,
    attributes: {...EAGER, 'json-ld': ''},
    provider: `{${token}, ${asAnybody}}`,
    until: SHOWN,
  },
  'shown, with their provider': {attributes: EAGER, until: SHOWN, goes: true},
  'waiting for the viewport': {
    isQuick: true,
    attributes: {hidden: ''},
    until: `(widget) => (widget.since ??= Date.now()) < Date.now() - 200 && widget.state === 'idle'`,
  },
  'waiting for an answer': {
    attributes: EAGER,
    provider: `{fetch: (_, {signal}) => new Promise((_, reject) => signal.addEventListener('abort', reject)), ${token}}`,
    until: `({state}) => state === 'loading'`,
  },
  'waiting for an answer that never comes, with their provider': {
    attributes: EAGER,
    provider: `{fetch: () => new Promise(() => {}), ${token}}`,
    until: `({state}) => state === 'loading'`,
    goes: true,
  },
  'waiting for a token': {
    attributes: EAGER,
    provider: `{getToken: () => new Promise(() => {})}`,
    until: `({state}) => state !== 'idle'`,
  },
  'without a connection': {
    attributes: EAGER,
    provider: `{fetch: async () => { throw new TypeError('Failed to fetch'); }, ${token}}`,
    until: `({state}) => state === 'error'`,
  },
  'under maintenance': {
    attributes: EAGER,
    provider: answering(
      `Response.json({detail: 'Back at noon'}, {status: 503, headers: {'Retry-After': '2'}})`,
    ),
    until: `({state}) => state === 'maintenance'`,
  },
  'not found': {
    isQuick: true,
    attributes: EAGER,
    provider: answering(`Response.json({}, {status: 404})`),
    until: `({state}) => state === 'error'`,
  },
  'beside a notice': {
    attributes: EAGER,
    provider: `{fetch: async (url, init) => /api\\/$/.test(url)
      ? Response.json({version: '1', notice: 'Back at noon', status: 'maintenance'}) : fetch(url, init)}`,
    until: `({shadowRoot}) => shadowRoot.querySelector('[part~=base]')?.childElementCount`,
  },
};

/** What outlives an element that is not let go. */
interface Counts {
  listeners: number;
  nodes: number;
  mutationObservers: number;
  intersectionObservers: number;
  abortSignals: number;
}

const IN_PAGE = `globalThis.leaks = {
  refs: [],
  provider: undefined,
  async round(kinds, given, until, goes, each, lingering) {
    if (goes || !this.provider)
      this.provider = Object.assign(document.createElement('iioe-provider'), {api: '/api/'}, given());
    const {provider} = this;
    document.body.append(provider);
    const make = ([tag, attributes]) => {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      return element;
    };
    const all = Array.from({length: each}, () => kinds.map(make)).flat();
    provider.append(...all);
    const end = Date.now() + 10_000;
    while (!all.map(until).every(Boolean) && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 10));
    await new Promise((resolve) => setTimeout(resolve, lingering));
    const states = all.filter((one) => !until(one)).map(({localName, state}) => localName + ' ' + state);
    for (const one of goes ? [...all, provider] : all) this.refs.push(new WeakRef(one));
    if (goes) {
      this.provider = undefined;
      provider.remove();
    } else provider.replaceChildren();
    return states;
  },
  alive: () => leaks.refs.map((ref) => ref.deref()?.localName).filter(Boolean),
};`;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Those of all that were mounted that are still there, by their tags. */
async function alive(page: Page, session: CDPSession): Promise<string[]> {
  let all: string[] = [];
  for (let tries = 0; tries < PATIENCE / 250; tries++) {
    await session.send('HeapProfiler.collectGarbage');
    all = (await page.evaluate('leaks.alive()')) as string[];
    if (all.length === 0) break;
    await pause(250);
  }
  return all;
}

async function countsOf(session: CDPSession): Promise<Counts> {
  const {metrics} = await session.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((one) => one.name === name)!.value;
  return {
    mutationObservers: await instances(session, 'MutationObserver'),
    intersectionObservers: await instances(session, 'IntersectionObserver'),
    abortSignals: await instances(session, 'AbortSignal'),
    listeners: metric('JSEventListeners'),
    nodes: metric('Nodes'),
  };
}

/** How many objects of a class there are, whoever holds them. */
async function instances(session: CDPSession, name: string): Promise<number> {
  const objectGroup = 'counting';
  const {result} = await session.send('Runtime.evaluate', {expression: `${name}.prototype`, objectGroup});
  const {objects} = await session.send('Runtime.queryObjects', {
    prototypeObjectId: result.objectId!,
    objectGroup,
  });
  const {result: length} = await session.send('Runtime.callFunctionOn', {
    functionDeclaration: 'function () { return this.length; }',
    objectId: objects.objectId!,
  });
  await session.send('Runtime.releaseObjectGroup', {objectGroup});
  return length.value as number;
}

describe(`${COUNT} of each widget come and go, and nothing stays`, () => {
  for (const [name, {attributes = {}, provider = '{}', until, goes = false, isQuick}] of Object.entries(
    ways,
  )) {
    if (!isAll && !isQuick) continue;
    test(name, async () => {
      const {page, faults} = await watch(browser);
      page.setDefaultTimeout(0);
      const head = '<script src="/dist/cdn/iioe-widgets.js"></script>';
      await serveHtml(page, `${server.url}leaks.html`, `<!doctype html><title>Leaks</title>${head}<body>`);
      const session = await page.createCDPSession();
      await session.send('Performance.enable');
      await page.evaluate(IN_PAGE);
      const all = Object.entries(widgets).map(([name, own]) => [`iioe-${name}`, {...own, ...attributes}]);
      const round = async (each: number, lingering = 0) => {
        const script = `leaks.round(${JSON.stringify(all)}, () => (${provider}), ${until}, ${goes}, ${each}, ${lingering})`;
        assert.deepEqual(await page.evaluate(script), [], 'did not come so far');
      };
      // What is made once a page is there after the first of them, what comes late included.
      await round(1, 1000);
      assert.deepEqual(await alive(page, session), []);
      const before = await countsOf(session);
      for (let done = 0; done < COUNT; done += AT_ONCE) await round(AT_ONCE);
      assert.deepEqual(await alive(page, session), []);
      const after = await countsOf(session);
      for (const what of ['mutationObservers', 'intersectionObservers'] as const)
        assert.ok(after[what] <= before[what], `${after[what]} ${what} after ${before[what]}`);
      // Those of the last answers go by and by; what leaks is one each time that one of the widgets goes.
      for (const what of ['listeners', 'nodes', 'abortSignals'] as const)
        assert.ok(after[what] < before[what] + COUNT, `${after[what]} ${what} after ${before[what]}`);
      assert.deepEqual(faults, []);
      await page.close();
    });
  }
});

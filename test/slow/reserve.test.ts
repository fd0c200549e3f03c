import assert from 'node:assert/strict';
import type {Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, test} from 'node:test';
import {createAdaptorServer} from '@hono/node-server';
import {createServer, type ApiDocument} from '../../src/server/index.js';
import {snippetFor, widgets, type WidgetName} from '../../src/snippets/index.js';
import {middling, type ItemWidgetName} from '../support/samples.js';
import {startOuter} from '../e2e/outer.js';
import {allSettled} from '../e2e/page.js';
import {browser, server} from '../e2e/setup.js';

/**
 * What the builder proposes for one's own website, on a page of another site: nothing below a widget moves when it
 * comes. Inside of it a few lines may, when names come that it asked for after its own data.
 */
const outer = await startOuter();
after(() => outer.stop());

/** Far below what is called good (0.1), and what the whole page may shift (0.05). */
const INSIDE = 0.02;

const snippet = (widget: WidgetName, layout: string, more: Record<string, number> = {}) =>
  snippetFor({
    place: 'site',
    widget,
    attributes: {...(widget in middling && middling[widget as ItemWidgetName]), ...more},
    look: {layout},
    api: `${server.url}api/`,
    host: server.url,
    fallback: {text: 'AI in medicine', url: 'https://courses.example.org/ai'},
  }).code;

/** An API whose courses come later than what names them. */
async function startSlowApi(data: ApiDocument) {
  const api = createServer({data, maxAge: 0});
  const slow = {delay: 300, url: '', stop: () => {}};
  const listening = createAdaptorServer({
    fetch: async (request) => {
      const reply = await api.fetch(request);
      if (new URL(request.url).pathname === '/api/courses')
        await new Promise((resolve) => setTimeout(resolve, slow.delay).unref());
      return reply;
    },
  }) as Server;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  slow.url = `http://127.0.0.1:${(listening.address() as AddressInfo).port}/api/`;
  slow.stop = () => {
    listening.close();
    listening.closeAllConnections();
  };
  return slow;
}

interface Moved {
  /** As Cumulative Layout Shift counts it: of all, and of what moved outside of the widgets. */
  all: number;
  outside: number;
  states: string[];
}

async function moved(code: string, width: number): Promise<Moved> {
  const newPage = async () => {
    const page = await browser.newPage();
    await page.setViewport({width, height: width < 600 ? 812 : 800});
    await page.evaluateOnNewDocument(`
      window.moved = {all: 0, outside: 0};
      new PerformanceObserver((list) => {
        for (const {value, sources} of list.getEntries()) {
          moved.all += value;
          // What is in a shadow root has no node here.
          if (sources.some(({node}) => node)) moved.outside += value;
        }
      }).observe({type: 'layout-shift', buffered: true});
    `);
    return page;
  };
  const page = await outer.open({newPage}, `<h1>Courses</h1>\n${code}\n<p>What stands below</p>`);
  const states = await allSettled(page);
  // Courses that a widget's data name come after it.
  await page.waitForNetworkIdle({idleTime: 200});
  // Pictures come after their widget.
  await new Promise((resolve) => setTimeout(resolve, 200));
  const seen = (await page.evaluate('moved')) as Omit<Moved, 'states'>;
  await page.close();
  return {...seen, states};
}

for (const width of [375, 1280]) {
  for (const widget of Object.keys(widgets) as WidgetName[]) {
    for (const layout of ['card', 'row', 'compact']) {
      test(`${widget}, ${layout}, at ${width} px`, async () => {
        const {all, outside, states} = await moved(snippet(widget, layout), width);
        assert.deepEqual(states, ['ready']);
        assert.equal(outside, 0);
        assert.ok(all < INSIDE, String(all));
      });
    }
  }
}

test('a pathway’s steps come together, however high each will be, and are not kept from view for long', async () => {
  const steps = ['plain', 'none', 'bare', 'last'].map((course) => ({course}));
  const courses = [
    {id: 'plain', title: 'Plain course', provider: {name: 'A university'}, level: 'introductory'},
    ...['bare', 'last'].map((id) => ({id, title: id})),
  ];
  const figures = [{value: 3, unit: 'count', label: 'Learners'}];
  const api = await startSlowApi({courses, pathways: [{id: 'p', title: 'A pathway', steps, figures}]});
  try {
    const code = snippetFor({
      place: 'site',
      widget: 'pathway-card',
      attributes: {pathway: 'p'},
      api: api.url,
      host: server.url,
      measured: {narrow: 25, wide: 25},
      fallback: {text: 'A pathway', url: 'https://courses.example.org/p'},
    }).code;
    for (const width of [375, 1280]) {
      const {all, outside} = await moved(code, width);
      assert.equal(outside, 0);
      assert.ok(all < INSIDE, `${width}: ${all}`);
    }
    api.delay = 10_000;
    const page = await outer.open(browser, code);
    await page.waitForFunction(() => {
      const steps = document.querySelector('iioe-pathway-card')?.shadowRoot?.querySelector('.steps');
      return steps && getComputedStyle(steps).visibility === 'visible' && steps.matches('.awaited');
    });
    await page.close();
  } finally {
    api.stop();
  }
});

test('a list of two', async () => {
  for (const width of [375, 1280])
    for (const layout of ['card', 'row', 'compact'])
      assert.equal((await moved(snippet('course-list', layout, {limit: 2}), width)).outside, 0, layout);
});

test('without the class something moves, or these tests could not fail', async () => {
  const code = snippet('course-card', 'row').replace(/ class="[^"]*"/, '');
  assert.ok((await moved(code, 375)).outside > 0);
});

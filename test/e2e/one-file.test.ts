import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {test} from 'node:test';
import type {ElementHandle, HTTPRequest, Page} from 'puppeteer-core';
import {allSettled, STRICT, watch} from './page.js';
import {POLICY, prerender} from './prerendered.js';
import {browser, server} from './setup.js';

/*
 * `iioe-widgets.js` as a classic script, and each file that it loads late: under a policy that takes one Lit, since a
 * second one could not make its Trusted Types policy.
 */

const ONE_LIT = 'trusted-types lit-html iioe-json-ld';
const SCRIPT = '<script src="/dist/cdn/iioe-widgets.js" data-api="/api/"></script>';

const nameOf = (file: string) => file.replace(/-.{6}\.js$/, '');
const late = readdirSync('dist/cdn/late').map(nameOf);
const loaded = new Set<string>();

type Replies = Record<string, (request: HTTPRequest) => object>;

interface Visit {
  body: string;
  policy?: string;
  /** What addresses of the server answer in its place, by their path. */
  replies?: Replies;
  /** Runs before the page's own scripts. */
  before?: string;
  head?: string;
}

const json = (value: unknown) => ({body: JSON.stringify(value), contentType: 'application/json'});

/** Opens a page, has `act` do what brings the late files, and says which those were, and what the page warned of. */
async function visit(
  {body, policy = STRICT, replies = {}, before = '', head = SCRIPT}: Visit,
  act: (page: Page) => Promise<void>,
): Promise<{files: string[]; warnings: string[]}> {
  const {page, faults, requests} = await watch(browser);
  const warnings: string[] = [];
  page.on('console', (message) => message.type() === 'warn' && warnings.push(message.text()));
  if (before) await page.evaluateOnNewDocument(before);
  const html = {
    body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Test</title>${head}${body}`,
    contentType: 'text/html; charset=utf-8',
    headers: {'Content-Security-Policy': `${policy}; ${ONE_LIT}`},
  };
  const own: Replies = {'/one-file.html': () => html, ...replies};
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const reply = own[new URL(request.url()).pathname]?.(request);
    void (reply ? request.respond(reply) : request.continue());
  });
  await page.goto(`${server.url}one-file.html`);
  await act(page);
  assert.deepEqual(faults, []);
  const files = requests
    .filter(({pathname}) => pathname.startsWith('/dist/'))
    .map(({pathname}) => pathname.replace('/dist/cdn/', ''));
  assert.equal(new Set(files).size, files.length, `asked for twice: ${files.join()}`);
  // Nothing of the modules, which have a Lit of their own.
  assert.deepEqual(
    files.filter((file) => /^chunks\/|^(?!iioe-widgets|verify)[^/]+\.js$/.test(file)),
    [],
  );
  await page.close();
  const found = files.filter((file) => file.startsWith('late/')).map((file) => nameOf(file.slice(5)));
  for (const name of found) loaded.add(name);
  return {files: found.sort(), warnings};
}

/** Waits for something in the shadow root of a widget. */
const shown = (page: Page, tag: string, selector: string) =>
  page.waitForFunction(`document.querySelector('iioe-${tag}')?.shadowRoot?.querySelector('${selector}')`);

const CARD = '<iioe-course-card course="ai-in-medicine" loading="eager"></iioe-course-card>';
const PLAIN = CARD.replace('ai-in-medicine', 'plain');
const plain = () => json({items: [{id: 'plain', title: 'Plain'}]});
const WIDGETS = [
  ['course-card', 'course="plain"', {'/api/courses': plain}],
  ['course-list', 'limit="3"', {}],
  ['pathway-card', 'pathway="teaching-with-ai"', {}],
  ['program-progress', 'program="must-ai-cascade"', {}],
  ['certificate-badge', 'certificate="c-c57c447f49e68517a10154f7430b5fa1"', {}],
  ['case-highlight', 'case="must-ecosystem"', {}],
  ['case-list', 'limit="2"', {}],
  ['award-summary', 'award="pioneer-2025"', {}],
  ['progress-tracker', 'course="ai-in-medicine"', {}],
  ['certificate-list', '', {}],
] as const;

for (const [name, attributes, replies] of WIDGETS)
  test(`${name} is ready without a late file`, async () => {
    const body = `<iioe-${name} ${attributes} loading="eager"></iioe-${name}>`;
    const {files} = await visit({body, replies}, async (page) => {
      const states = new Set(await allSettled(page));
      assert.deepEqual([...states], ['ready']);
      await page.waitForNetworkIdle();
    });
    assert.deepEqual(files, []);
  });

/** Unfolds the framework of a course, and waits for its grid. */
async function unfold(page: Page): Promise<void> {
  const summary = await shown(page, 'course-card', '[part=framework] summary');
  await (summary as ElementHandle<HTMLElement>).evaluate((element) => element.click());
  await shown(page, 'course-card', '[part=framework-map]');
}

test('a course with a framework that we know has its grid', async () => {
  const {files} = await visit({body: CARD}, unfold);
  assert.deepEqual(files, ['adopted', 'grids']);
});

test('a portable div becomes its widget', async () => {
  const body = '<div data-iioe="course-card" data-course="plain" data-loading="eager"></div>';
  const {files} = await visit({body, replies: {'/api/courses': plain}}, async (page) => {
    await page.waitForFunction(`document.querySelector('div > iioe-course-card')?.state === 'ready'`);
  });
  assert.deepEqual(files, ['late']);
});

test('what was rendered on a server is taken over, and tells search engines', async () => {
  const rendered = await prerender(`${server.url}api/`, 'course-card', 'ai-in-medicine');
  const body = rendered.replace('<iioe-course-card', '<iioe-course-card json-ld');
  const {files} = await visit({body, policy: POLICY}, async (page) => {
    await page.waitForFunction(`document.querySelector('iioe-course-card:not([defer-hydration])')`);
    await page.waitForFunction(`document.querySelector('script[type="application/ld+json"]')`);
    await page.waitForNetworkIdle();
    const title = `document.querySelector('iioe-course-card').shadowRoot.querySelector('[part=heading]').textContent`;
    assert.match((await page.evaluate(title)) as string, /medicine/);
  });
  for (const name of ['hydrate', 'json-ld', 'awake']) assert.ok(files.includes(name), name);
});

test('a certificate is checked', async () => {
  const id = 'c-c57c447f49e68517a10154f7430b5fa1';
  const body = `<iioe-certificate-badge certificate="${id}" loading="eager"></iioe-certificate-badge>`;
  const {files} = await visit({body}, async (page) => {
    await allSettled(page);
    const verdict = await verdictOf(page);
    assert.equal(verdict, 'verified');
    await shown(page, 'certificate-badge', '[part=verdict-word]');
  });
  for (const name of ['open', 'verification']) assert.ok(files.includes(name), name);
});

test('a failure is tried again, then told', async () => {
  let asked = 0;
  const replies = {
    '/api/courses': () => (++asked < 2 ? {status: 502} : plain()),
    '/api/cases': () => json({items: []}),
  };
  const body = `${PLAIN}<iioe-case-highlight case="none" loading="eager"></iioe-case-highlight>`;
  const {files} = await visit({body, replies}, async (page) => {
    assert.deepEqual(await allSettled(page), ['ready', 'error']);
    await shown(page, 'case-highlight', '[part=message]');
  });
  assert.equal(asked, 2);
  assert.deepEqual(files, ['again', 'awake', 'failure', 'retry-after']);
});

test('what an API has to say is shown', async () => {
  const service = () =>
    json({name: 'API', version: '1', status: 'available', notice: {en: 'Closed on Sunday'}});
  const {files} = await visit(
    {body: PLAIN, replies: {'/api/': service, '/api/courses': plain}},
    async (page) => {
      await shown(page, 'course-card', '[part=notice]');
    },
  );
  assert.ok(files.includes('notice'));
});

test('pages of a list are followed, and another API is translated', async () => {
  const page1 = {items: [{id: 'a', title: 'A'}], next: '/api/next'};
  const replies = {
    '/api/courses': () => json(page1),
    '/api/next': () => json({items: [{id: 'b', title: 'B'}]}),
    '/own.json': () => json({courses: [{id: 'plain', title: 'Plain'}]}),
  };
  const body = `<iioe-course-list limit="2" loading="eager"></iioe-course-list>
    ${PLAIN.replace('course=', 'api="/own.json" course=')}`;
  const {files} = await visit({body, replies}, async (page) => {
    assert.deepEqual(new Set(await allSettled(page)), new Set(['ready']));
    const length = `document.querySelector('iioe-course-list').shadowRoot.querySelectorAll('[part=entry]').length`;
    assert.equal(await page.evaluate(length), 2);
  });
  assert.deepEqual(files, ['pages', 'translate']);
});

test('where data are saved, pictures are offered', async () => {
  const before = `Object.defineProperty(navigator, 'connection', {value: {saveData: true}})`;
  const {files} = await visit({body: CARD, before}, async (page) => {
    await shown(page, 'course-card', '[part=show-pictures]');
  });
  assert.deepEqual(files, ['adopted', 'spared']);
});

test('a widget that moves to another document keeps its style', async () => {
  const {files} = await visit(
    {body: `${PLAIN}<iframe></iframe>`, replies: {'/api/courses': plain}},
    async (page) => {
      await allSettled(page);
      await page.evaluate(`
      window.moved = document.querySelector('iioe-course-card');
      document.querySelector('iframe').contentDocument.body.append(moved);`);
      await page.waitForFunction(`moved.shadowRoot.adoptedStyleSheets.length`);
    },
  );
  assert.deepEqual(files, ['adopted']);
});

test('a tag that is taken by others is told of', async () => {
  const before = `customElements.define('iioe-course-card', class extends HTMLElement {})`;
  const {files, warnings} = await visit({body: '', before}, async (page) => {
    await page.waitForNetworkIdle();
  });
  assert.deepEqual(files, ['taken']);
  assert.equal(warnings.length, 1);
});

test('it works as a module too', async () => {
  const head = SCRIPT.replace('<script', '<script type="module"');
  const {files} = await visit({body: CARD, head}, unfold);
  assert.deepEqual(files, ['adopted', 'grids']);
});

test('each late file was loaded by one of these', () => assert.deepEqual([...loaded].sort(), late.sort()));

test('where no late file can be had, each widget does without', async () => {
  const rendered = await prerender(`${server.url}api/`, 'course-card', 'ai-in-medicine');
  const body = `${rendered}
    <iioe-case-highlight case="none" loading="eager"></iioe-case-highlight>
    <iioe-certificate-badge certificate="c-c57c447f49e68517a10154f7430b5fa1" loading="eager"></iioe-certificate-badge>
    <div data-iioe="course-card" data-course="ai-in-medicine"><a href="/x">kept</a></div>`;
  const {page, faults} = await watch(browser);
  const warnings: string[] = [];
  page.on('console', (message) => message.type() === 'warn' && warnings.push(message.text()));
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const {pathname} = new URL(request.url());
    const content = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Test</title>${SCRIPT}${body}`;
    if (pathname === '/one-file.html') void request.respond({body: content, contentType: 'text/html'});
    else void (pathname.startsWith('/dist/cdn/late/') ? request.abort() : request.continue());
  });
  await page.goto(`${server.url}one-file.html`);
  assert.deepEqual(await allSettled(page), ['ready', 'error', 'ready']);
  const verdict = await verdictOf(page);
  assert.equal(verdict, 'could-not-check');
  assert.equal(await page.$eval('div[data-iioe]', ({innerHTML}) => innerHTML), '<a href="/x">kept</a>');
  assert.deepEqual(faults, []);
  assert.equal(warnings.filter((text) => text.includes('portable form')).length, 1, warnings.join('\n'));
  await page.close();
});

/** What the page's badge says once its check was asked for. */
function verdictOf(page: Page): Promise<unknown> {
  return page.evaluate(`new Promise((resolve) => {
    const badge = document.querySelector('iioe-certificate-badge');
    badge.addEventListener('iioe-verify', ({detail}) => resolve(detail.result.verdict));
    badge.shadowRoot.querySelector('[part=verify]').click();
  })`);
}

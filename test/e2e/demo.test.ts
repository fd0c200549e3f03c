import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Page} from 'puppeteer-core';
import {allSettled, watch} from './page.js';
import {browser, server} from './setup.js';

/** What stands on the page, shadow roots included, without what only a screen reader is told. */
const TEXT = `(() => {
  const walk = (node) => {
    if (/^(STYLE|SCRIPT|TEMPLATE)$/.test(node.nodeName) || node.classList?.contains('spoken')) return '';
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    const slotted = node.localName === 'slot' ? node.assignedNodes() : [];
    const children = node.shadowRoot ? [node.shadowRoot] : slotted.length ? slotted : [...node.childNodes];
    return children.map(walk).join(' ');
  };
  return walk(document.body).replace(/\\s+/g, ' ');
})()`;
const textOf = async (page: Page) => (await page.evaluate(TEXT)) as string;

async function open(path = '') {
  const watched = await watch(browser);
  await watched.page.setViewport({width: 1280, height: 900});
  await watched.page.goto(server.url + path);
  return watched;
}

/** Each row of the facts that the widgets must be able to show. */
const facts: Record<string, RegExp[]> = {
  award: [
    /\b66\b/,
    /\b29\b/,
    /\b22\b/,
    /\b12\b/,
    /\b4\b/,
    /\b6\b/,
    /BGI Group/,
    /UNESCO-ICHEI/,
    /Pioneer Award/,
  ],
  'the award’s categories': [
    /micro-certification/i,
    /National Centres/,
    /Smart classroom/i,
    /Industry-university/i,
  ],
  'the award’s regions and theme': [
    /Asia/,
    /Africa/,
    /Latin America/,
    /workforce, innovation and collaboration/,
  ],
  SUSTech: [
    /Southern University of Science and Technology/,
    /China/,
    /Liu Jiang/,
    /\b353\b/,
    /English/,
    /French/,
  ],
  MUST: [
    /1,892/,
    /\b38\b/,
    /\b520\b/,
    /\b22\b/,
    /\b870\b/,
    />90%/,
    />85%/,
    /Ministry of Education/,
    /Mongolia/,
  ],
  'MUST’s cascade': [
    /lead instructors/i,
    /local developers/i,
    /peer-mentoring circles/i,
    /pre-service/i,
    /in-service/i,
    /national training resource/i,
  ],
  'ICE-I': [
    /7,000\+/,
    /16,000\+/,
    /2024/,
    /\b420\b/,
    /\b7\b/,
    /\b191\b/,
    /1,000\+/,
    /hundreds/,
    /270/,
    /Indonesia/,
  ],
  'ICE-I’s company': [/edX/, /Kampus Merdeka/, /Global MOOCs Alliance/, /National Centre/],
  UPM: [
    /Universiti Putra Malaysia/,
    /200\+/,
    /92%/,
    /HyFlex/,
    /AI-assisted/,
    /MTUN/,
    /TVET/,
    /AgriTech/,
    /food[- ]security/i,
  ],
  'UPM’s framework': [
    /Platform integration/,
    /Hybrid and flexible/,
    /Data-driven monitoring/,
    /Dissemination and scaling/,
    /Localisation and policy/,
  ],
  'the project’s supports': [
    /Policy and strategy/,
    /Recognition-building/,
    /Content development/,
    /competency framework/i,
  ],
  jury: [/jury/i],
};

test('the demo shows every fact, without a fault and without a shift', async () => {
  const {page, faults, requests} = await open();
  const states = await allSettled(page);
  assert.ok(states.length > 15, String(states.length));
  assert.deepEqual(
    states.filter((state) => state !== 'ready' && state !== 'empty'),
    [],
  );
  assert.deepEqual(faults, []);
  assert.ok(requests.every(({origin}) => origin === new URL(server.url).origin));
  const text = await textOf(page);
  for (const [row, patterns] of Object.entries(facts)) {
    for (const pattern of patterns) assert.match(text, pattern, row);
  }
  assert.match(text, /not affiliated with or endorsed by/i);
  await page.close();
});

test('nothing moves while the data comes', async () => {
  const {page} = await watch(browser);
  await page.evaluateOnNewDocument(`
    globalThis.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) shift += entry.value;
    }).observe({type: 'layout-shift', buffered: true});
  `);
  for (const width of [1280, 375]) {
    await page.setViewport({width, height: 800});
    await page.goto(server.url, {waitUntil: 'networkidle0'});
    const shift = (await page.evaluate('shift')) as number;
    assert.ok(shift <= 0.05, `${shift} at ${width} px`);
  }
  await page.close();
});

test('the French page speaks French', async () => {
  const {page, faults} = await open('?lang=fr');
  await allSettled(page);
  const text = await textOf(page);
  assert.match(text, /Toute la série/);
  assert.match(text, /Candidatures/);
  assert.match(text, /1\s892/);
  assert.doesNotMatch(
    text,
    /\b(Whole series|Show as a table|Open for enrolment|Issued by|In progress|Try again|as of)\b/,
  );
  assert.deepEqual(faults, []);
  await page.close();
});

test('maintenance is a state: the notice is shown, then the data by itself', async () => {
  const control = async (on: boolean) => {
    const body = JSON.stringify({on});
    const {ok} = await fetch(`${server.url}demo/maintenance`, {
      method: 'POST',
      body,
      headers: {'Content-Type': 'application/json'},
    });
    assert.ok(ok);
  };
  await control(true);
  // A cache of its own: other tests have left good answers in the browser's.
  const context = await browser.createBrowserContext();
  const {page, faults} = await watch(context);
  await page.goto(server.url);
  const states = await allSettled(page);
  assert.deepEqual([...new Set(states)], ['maintenance']);
  const texts = await page.$$eval('iioe-course-card', (cards) =>
    cards.map(({shadowRoot}) => shadowRoot!.textContent.trim()),
  );
  assert.ok(
    texts.every((text) => text.length > 10),
    texts.join(),
  );
  await control(false);
  await page.waitForFunction(
    () => document.querySelector<HTMLElement & {state: string}>('main iioe-course-card')!.state === 'ready',
    {timeout: 15_000},
  );
  assert.deepEqual(faults, []);
  await context.close();
});

test('every widget in every state, without an exception or a violation', async () => {
  const {page, faults} = await open('states.html');
  await page.evaluate('dispatchEvent(new Event("beforeprint"))');
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const states = await allSettled(page).then((all) => new Set(all));
  for (const state of ['ready', 'error', 'maintenance', 'idle', 'empty']) assert.ok(states.has(state), state);
  assert.deepEqual(faults, []);
  await page.close();
});

test('the keyboard reaches everything, and the focus is seen', async () => {
  const {page} = await open();
  await allSettled(page);
  // Where scrolling has left the starting point is the browser's business.
  await page.evaluate('document.querySelector("a").focus()');
  const seen: string[] = [];
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    const focus = (await page.evaluate(`(() => {
      let element = document.activeElement;
      while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return [element.localName, getComputedStyle(element).outlineStyle].join(' ');
    })()`)) as string;
    seen.push(focus);
  }
  assert.ok(
    seen.every((focus) => !focus.startsWith('body') && !focus.endsWith('none')),
    seen.join(', '),
  );
  await page.close();
});

test('without JavaScript the page says what it holds, with links', async () => {
  const {page} = await watch(browser);
  await page.setJavaScriptEnabled(false);
  await page.goto(server.url);
  await page.setJavaScriptEnabled(true);
  const links = await page.$$eval('iioe-course-card a, [data-iioe] a', (all) =>
    all.filter((link) => link.checkVisibility()).map((link) => link.textContent.trim()),
  );
  assert.ok(links.length > 3 && links.every(Boolean), links.join());
  await page.close();
});

import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Page} from 'puppeteer-core';
import {middling, written} from '../support/samples.js';
import {allSettled, serveHtml, watch} from './page.js';
import {browser, server} from './setup.js';

/** Every widget of one item, as a page’s author writes it who keeps no room. */
const WIDGETS = Object.entries(middling).map(([name, attributes]) => `${name} ${written(attributes)}`);
const LAYOUTS = ['card', 'row', 'compact'];
const SCREENS = [
  {width: 375, height: 667},
  {width: 1280, height: 800},
];
const TEXT = `<p>${'What stands below a widget stays where it is. '.repeat(60)}</p>`;

const pageWith = (widget: string, loader = '/dist/cdn/loader.js') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shift</title>
  <meta name="viewport" content="width=device-width"><script src="${loader}" data-api="/api/"></script></head>
  <body><h1>A course</h1>${widget}${TEXT}</body></html>`;

/** Adds up what moved without the visitor's doing. (Layout Instability, "cumulative layout shift") */
const MEASURE = `
  window.shift = 0;
  new PerformanceObserver((list) => list.getEntries().forEach(({value}) => (shift += value)))
    .observe({type: 'layout-shift', buffered: true});
`;

async function shiftOf(widget: string, screen: {width: number; height: number}): Promise<number> {
  const {page} = await watch(browser);
  await page.setViewport(screen);
  await page.evaluateOnNewDocument(MEASURE);
  await serveHtml(page, `${server.url}page.html`, pageWith(widget));
  await settled(page);
  const shift = (await page.evaluate('shift')) as number;
  await page.close();
  return shift;
}

async function settled(page: Page): Promise<void> {
  await page.waitForFunction(`document.querySelector('script').ready.then(() => true)`);
  const states = await allSettled(page);
  assert.ok(states.length > 0 && states.every((state) => state === 'ready'), states.join());
  // Names of linked items come after the widget.
  await new Promise((resolve) => setTimeout(resolve, 200));
}

for (const screen of SCREENS)
  for (const layout of LAYOUTS)
    test(`at ${screen.width} px, what stands below a ${layout} without reserved room stays, with the loader in <head>`, async () => {
      for (const widget of WIDGETS) {
        const [name] = widget.split(' ');
        const tag = `<iioe-${widget} layout="${layout}" loading="eager"><a href="/">A link</a></iioe-${name}>`;
        const shift = await shiftOf(tag, screen);
        assert.ok(shift <= 0.05, `${widget}: ${shift.toFixed(3)}`);
      }
    });

test('a list of cards too; one of rows is as high as its entries are many, which only its page can know', async () => {
  for (const screen of SCREENS) {
    const shift = await shiftOf('<iioe-course-list limit="3" loading="eager"></iioe-course-list>', screen);
    assert.ok(shift <= 0.05, shift.toFixed(3));
  }
});

test('a portable div keeps the same room, also where an editor has left that nobody may write there', async () => {
  const div =
    '<div data-iioe="course-card" data-course="ai-in-medicine" data-loading="eager"><a href="/">x</a></div>';
  for (const around of [div, `<div contenteditable="false">${div}</div>`])
    for (const screen of SCREENS) {
      const shift = await shiftOf(around, screen);
      assert.ok(shift <= 0.05, `${around}: ${shift.toFixed(3)}`);
    }
});

test('a widget that can’t be loaded keeps no room, nor does one in an editor', async () => {
  const {page} = await watch(browser);
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const isCard = request.url().endsWith('/course-card.js');
    if (request.url().endsWith('/page.html'))
      void request.respond({
        contentType: 'text/html',
        body: pageWith(`<iioe-course-card course="x"><a href="/">Kept</a></iioe-course-card>
        <div contenteditable="true"><div id="edited" data-iioe="course-card" data-course="x">A text</div></div>`),
      });
    else void (isCard ? request.abort() : request.continue());
  });
  await page.goto(`${server.url}page.html`);
  await page.waitForFunction(`document.querySelector('script').ready.then(() => true)`);
  const heights = await page.$$eval('iioe-course-card, #edited', (all) =>
    all.map((one) => one.getBoundingClientRect().height),
  );
  for (const height of heights) assert.ok(height < 40, heights.join());
  await page.close();
});

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import type {Browser} from 'puppeteer-core';
import {openBrowser} from './browser.js';
import {allSettled, serveHtml, watch} from './page.js';
import {startServer, type Server} from './server.js';

let server: Server;
let browser: Browser;
before(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
});
after(async () => {
  await browser.close();
  server.stop();
});

const html = (body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test</title>
  <script defer src="/dist/cdn/loader.js" data-api="/api/"></script></head><body>${body}</body></html>`;

test('json-ld stands under the strictest policy', async () => {
  const {page, faults} = await watch(browser);
  const body = '<iioe-course-card course="ai-in-medicine" loading="eager" json-ld></iioe-course-card>';
  await serveHtml(page, `${server.url}ld.html`, html(body));
  await allSettled(page);
  await page.waitForSelector('script[type="application/ld+json"]');
  const text = await page.$eval('script[type="application/ld+json"]', (script) => script.textContent);
  assert.equal((JSON.parse(text) as {name: string}).name, 'AI in medicine');
  assert.deepEqual(faults, []);
  await page.close();
});

test('a full card is complete when it says that it is ready, though its details come late', async () => {
  const {page, faults} = await watch(browser);
  await page.evaluateOnNewDocument(`
    addEventListener('iioe-ready', ({target}) => {
      globalThis.told = target.shadowRoot.querySelector('[part=facts]')?.textContent ?? 'no facts';
    });
  `);
  const body = '<iioe-course-card course="ai-in-medicine" loading="eager"></iioe-course-card>';
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (request.url() === `${server.url}late.html`)
      return void request.respond({body: html(body), contentType: 'text/html; charset=utf-8'});
    const isLate = /details-[^/]*\.js$/.test(request.url());
    setTimeout(() => void request.continue(), isLate ? 1000 : 0);
  });
  await page.goto(`${server.url}late.html`);
  await page.waitForFunction('globalThis.told');
  assert.match((await page.evaluate('told')) as string, /IIOE micro-certification/);
  assert.deepEqual(faults, []);
  await page.close();
});

test('on paper there are no buttons, and what is folded away is open', async () => {
  const {page} = await watch(browser);
  await page.goto(server.url);
  await allSettled(page);
  await page.emulateMediaType('print');
  const [story, buttons] = (await page.evaluate(`(() => {
    const widgets = [...document.querySelectorAll('main *')].filter(({shadowRoot}) => shadowRoot);
    const all = (selector) => widgets.flatMap(({shadowRoot}) => [...shadowRoot.querySelectorAll(selector)]);
    const story = all('details[part=background] > :last-child');
    return [story.map((part) => part.checkVisibility() && part.clientHeight > 0),
      all('button, form').filter((part) => part.checkVisibility()).length];
  })()`)) as [boolean[], number];
  assert.ok(story.length > 0 && story.every(Boolean), story.join());
  assert.equal(buttons, 0);
  await page.close();
});

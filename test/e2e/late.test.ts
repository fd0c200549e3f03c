import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {HTTPRequest} from 'puppeteer-core';
import {allSettled, watch} from './page.js';
import {browser, server} from './setup.js';

const HTML = `<!doctype html><html lang="en"><head><script>
    addEventListener('iioe-error', ({detail}) => (window.told = detail.kind));
  </script><script type="module" src="/dist/cdn/course-card.js" data-api="/api/"></script></head><body>
  <iioe-course-card course="unknown" loading="eager"><a href="/x">fallback</a></iioe-course-card></body></html>`;

/** A page with a course that is not there, whose chunk for failures can be had or not. */
async function open(hasChunk: boolean): Promise<string> {
  const {page, faults} = await watch(browser);
  const url = new URL('late.html', server.url).href;
  await page.setRequestInterception(true);
  page.on('request', (request: HTTPRequest) => {
    if (request.url() === url) void request.respond({body: HTML, contentType: 'text/html'});
    else if (!hasChunk && request.url().includes('/chunks/failure')) void request.abort();
    else void request.continue();
  });
  await page.goto(url);
  assert.deepEqual(await allSettled(page), ['error']);
  const seen = await page.evaluate(`(() => {
    const root = document.querySelector('iioe-course-card').shadowRoot;
    return window.told + ': ' + root.textContent.trim() + (root.querySelector('slot:not([name])') ? ' + fallback' : '');
  })()`);
  assert.deepEqual(faults, []);
  await page.close();
  return seen as string;
}

test('a failure says what it is', async () =>
  assert.match(await open(true), /^not-found: This entry could not be found.* \+ fallback$/s));

test('where its words can’t be loaded, it has its event, one sentence and a way on', async () =>
  assert.equal(await open(false), 'not-found: This could not be loaded. Try again + fallback'));

test('data from before the class are shown in full, and only then said to be ready', async () => {
  const {page, faults} = await watch(browser);
  await page.goto(`${server.url}api/`);
  await page.evaluate(`
    const card = Object.assign(document.createElement('iioe-course-card'), {
      data: {id: 'x', title: 'T', figures: [{value: 5, label: 'fig'}]},
    });
    card.addEventListener('iioe-ready', () => (globalThis.told = card.shadowRoot.textContent));
    document.body.append(card);
  `);
  await page.addScriptTag({url: `${server.url}dist/cdn/course-card.js`, type: 'module'});
  await page.waitForFunction('globalThis.told');
  assert.match((await page.evaluate('told')) as string, /fig/);
  assert.deepEqual(faults, []);
  await page.close();
});

test('where a card’s details can’t be loaded, the rest is shown, and they are not asked for without end', async () => {
  const {page, faults} = await watch(browser);
  let asked = 0;
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (!/details-[^/]*\.js$/.test(request.url())) return void request.continue();
    asked++;
    void request.abort();
  });
  await page.goto(`${server.url}api/`);
  await page.evaluate(`
    globalThis.told = [];
    addEventListener('iioe-ready', ({target}) => told.push(target.id));
    const early = Object.assign(document.createElement('iioe-course-card'), {id: 'early', data: {id: 'x', title: 'T'}});
    const byId = Object.assign(document.createElement('iioe-course-card'), {id: 'by-id'});
    for (const [name, value] of Object.entries({api: '/api/', course: 'ai-in-medicine', loading: 'eager'}))
      byId.setAttribute(name, value);
    document.body.append(early, byId);
  `);
  await page.addScriptTag({url: `${server.url}dist/cdn/course-card.js`, type: 'module'});
  await page.waitForFunction('told.length === 2');
  await new Promise((resolve) => setTimeout(resolve, 500));
  assert.ok(asked <= 4, `asked ${asked} times`);
  assert.deepEqual(faults, []);
  await page.close();
});

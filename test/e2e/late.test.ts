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

test('where what an API says of itself can’t be shown, its data are as good as ever', async () => {
  const {page, faults} = await watch(browser);
  const url = new URL('late-notice.html', server.url).href;
  const body = HTML.replace('course="unknown"', 'course="ai-in-medicine"');
  const service = JSON.stringify({version: '1.0', status: 'maintenance', notice: 'Closed on Sunday'});
  let asked = 0;
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (request.url() === url) return void request.respond({body, contentType: 'text/html'});
    if (request.url().endsWith('/api/'))
      return void request.respond({body: service, contentType: 'application/json'});
    if (!/\/chunks\/notice-[^/]*\.js$/.test(request.url())) return void request.continue();
    asked++;
    void request.abort();
  });
  await page.goto(url);
  assert.deepEqual(await allSettled(page), ['ready']);
  await new Promise((resolve) => setTimeout(resolve, 500));
  assert.ok(asked > 0, 'the notice was asked for');
  const [told, isStale] = (await page.evaluate(
    `[window.told ?? null, document.querySelector("iioe-course-card").stale]`,
  )) as [unknown, boolean];
  assert.deepEqual([told, isStale], [null, false]);
  assert.deepEqual(faults, []);
  await page.close();
});

/** A card whose data client is lost on its way until `mend` is called. */
async function withoutClient(head = '') {
  const {page, faults, requests} = await watch(browser);
  const url = new URL('late-client.html', server.url).href;
  const body = HTML.replace('course="unknown"', 'course="ai-in-medicine"').replace('<head>', `<head>${head}`);
  let isDown = true;
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (request.url() === url) void request.respond({body, contentType: 'text/html'});
    else if (isDown && request.url().includes('/chunks/client-')) void request.abort();
    else void request.continue();
  });
  await page.goto(url);
  assert.deepEqual(await allSettled(page), ['error']);
  assert.equal(await page.evaluate('told'), 'network');
  const tryAgain = async () => {
    await page.evaluate(
      `document.querySelector('iioe-course-card').shadowRoot.querySelector('button').click()`,
    );
    await page.waitForFunction(`document.querySelector('iioe-course-card').state !== 'loading'`);
    await page.waitForNetworkIdle();
    return page.evaluate(`document.querySelector('iioe-course-card').state`);
  };
  return {page, faults, requests, tryAgain, mend: () => (isDown = false)};
}

// Chromium keeps the failure up to 143, by the plain address; others ask again by themselves.
test('a data client that could not be loaded is there with the next try', async () => {
  const {page, faults, tryAgain, mend} = await withoutClient();
  mend();
  assert.equal(await tryAgain(), 'ready');
  assert.deepEqual(faults, []);
  await page.close();
});

for (const [name, head, isTried] of [
  ['a file that is lost again is asked for by another address', '', true],
  [
    'where an import map may say what a file has to be, by its own alone',
    '<script type="importmap">{}</script>',
    false,
  ],
] as const)
  test(name, async () => {
    const {page, requests, tryAgain} = await withoutClient(head);
    assert.equal(await tryAgain(), 'error');
    assert.equal(
      requests.some(({hash}) => hash),
      isTried,
    );
    await page.close();
  });

for (const script of ['course-card', 'iioe-widgets'])
  test(`a language whose file is lost once on its way is spoken all the same, by ${script}.js`, async () => {
    const {page, faults} = await watch(browser);
    const url = new URL('late-language.html', server.url).href;
    const body = HTML.replace('"en"', '"fr"').replace('course-card.js', `${script}.js`);
    let asked = 0;
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (request.url() === url) return void request.respond({body, contentType: 'text/html'});
      const isLost = /\/fr\b[^/]*\.js/.test(request.url()) && asked++ === 0;
      void (isLost ? request.abort() : request.continue());
    });
    await page.goto(url);
    assert.deepEqual(await allSettled(page), ['error']);
    const words = await page.$eval('iioe-course-card', (card) => card.shadowRoot!.textContent);
    assert.match(words, /introuvable/);
    assert.equal(asked, 2);
    assert.deepEqual(faults, []);
    await page.close();
  });

/** What a page does before and after a module of ours is there, one chunk of which can't be had. */
const WITHOUT = {
  'whose a tag is, where that can’t be told, is no exception': {
    chunk: 'taken',
    before: `customElements.define('iioe-course-card', class extends HTMLElement {})`,
    after: '',
  },
  'a widget that moves to another document throws nothing where what dresses it there can’t be had': {
    chunk: 'adopted',
    before: '',
    after: `
      const card = Object.assign(document.createElement('iioe-course-card'), {data: {id: 'x', title: 'T'}});
      document.body.append(card, document.createElement('iframe'));
      document.querySelector('iframe').contentDocument.body.append(card);
    `,
  },
};

for (const [name, {chunk, before, after}] of Object.entries(WITHOUT))
  test(name, async () => {
    const {page, faults} = await watch(browser);
    let asked = 0;
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (!request.url().includes(`/chunks/${chunk}-`)) return void request.continue();
      asked++;
      void request.abort();
    });
    await page.goto(`${server.url}api/`);
    await page.evaluate(before);
    await page.addScriptTag({url: `${server.url}dist/cdn/course-card.js`, type: 'module'});
    await page.evaluate(after);
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.equal(asked, 1);
    assert.deepEqual(faults, []);
    await page.close();
  });

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {allSettled, serveHtml, STRICT, watch} from './page.js';
import {browser, server} from './setup.js';

const html = (body: string, script = 'loader') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test</title>
  <script defer src="/dist/cdn/${script}.js" data-api="/api/"></script></head><body>${body}</body></html>`;

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

for (const script of ['loader', 'iioe-widgets'])
  test(`a page that allows no policy for json-ld goes without, by ${script}.js`, async () => {
    const {page, faults} = await watch(browser);
    const warnings: string[] = [];
    page.on('console', (message) => message.type() === 'warn' && warnings.push(message.text()));
    const body = '<iioe-course-card course="ai-in-medicine" loading="eager" json-ld></iioe-course-card>';
    await serveHtml(
      page,
      `${server.url}tt-${script}.html`,
      html(body, script),
      `${STRICT}; trusted-types lit-html`,
    );
    assert.deepEqual(await allSettled(page), ['ready']);
    await page.waitForFunction(
      `document.querySelector('iioe-course-card').shadowRoot.querySelector('[part=framework]')`,
    );
    // What refuses comes late, too.
    for (let tries = 0; tries < 100 && warnings.length === 0; tries++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    assert.equal(await page.$('script[type="application/ld+json"]'), null);
    assert.deepEqual(
      warnings.filter((text) => text.includes('iioe-json-ld')),
      ['<iioe-course-card>: needs the Trusted Types policy iioe-json-ld.'],
    );
    // The browser's own word on the policy that it refused.
    assert.deepEqual(
      faults.filter((fault) => !fault.includes('trusted-types')),
      [],
    );
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

for (const path of ['', 'catalogue.html'])
  test(`on paper /${path} has no buttons, and what is folded away is open`, async () => {
    const {page} = await watch(browser);
    await page.goto(server.url + path);
    await allSettled(page);
    await page.emulateMediaType('print');
    const [folded, buttons] = (await page.evaluate(`(() => {
      const all = (root) => [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
      const pieces = all(document.querySelector('main')).filter((one) => one.getRootNode() !== document);
      const isFolded = (one) => one.matches('details:not([open]) > :last-child') && !one.closest('form');
      return [pieces.filter(isFolded).map((part) => part.checkVisibility() && part.clientHeight > 0),
        pieces.filter((one) => one.matches('button, form') && one.checkVisibility()).length];
    })()`)) as [boolean[], number];
    assert.ok(folded.length > 0 && folded.every(Boolean), folded.join());
    assert.equal(buttons, 0);
    await page.close();
  });

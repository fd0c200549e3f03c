import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {allSettled, serveHtml, watch} from './page.js';
import {browser, server} from './setup.js';

// What depends on no machine; `npm run bench` measures the rest.

/** Nodes of its shadow tree, comments included; in full before its competency framework is unfolded. */
const NODES = {card: 315, row: 68, compact: 64};
/** Scripts and data of a card in full, pictures apart; the loader brings itself and the early request. */
const REQUESTS = {module: 10, loader: 12};
const SCRIPTS = {
  loader: '<script defer src="/dist/cdn/loader.js" data-api="/api/"></script>',
  module: '<script type="module" src="/dist/cdn/course-card.js" data-api="/api/"></script>',
};

const pageWith = (script: string, widgets: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Budget</title>${script}</head><body>${widgets}</body></html>`;

async function visit(t: TestContext, script: string, widgets: string) {
  const {page, requests} = await watch(browser);
  t.after(() => page.close());
  await serveHtml(page, `${server.url}budget.html`, pageWith(script, widgets));
  const states = await allSettled(page);
  assert.ok(
    states.every((state) => state === 'ready'),
    states.join(),
  );
  // What comes late.
  await new Promise((resolve) => setTimeout(resolve, 500));
  return {page, requests};
}

const dataIn = (requests: readonly URL[], collection: string) =>
  requests.filter(({pathname}) => pathname === `/api/${collection}`);

test('50 eager badges ask for their data once', async (t) => {
  const badges = Array.from(
    {length: 50},
    (_, i) => `<iioe-certificate-badge certificate="c${i}" loading="eager"></iioe-certificate-badge>`,
  );
  const {page, requests} = await watch(browser);
  t.after(() => page.close());
  await serveHtml(page, `${server.url}budget.html`, pageWith(SCRIPTS.loader, badges.join('')));
  // No such certificates: an answer all the same.
  assert.equal((await allSettled(page)).length, 50);
  const [asked, ...others] = dataIn(requests, 'certificates');
  assert.deepEqual(others.map(String), []);
  assert.equal(asked!.searchParams.get('ids')!.split(',').length, 50);
});

test('30 cards and 30 badges ask once for each collection', async (t) => {
  const widgets = Array.from(
    {length: 30},
    (_, i) =>
      `<iioe-course-card course="x${i}" loading="eager"></iioe-course-card><iioe-certificate-badge certificate="c${i}" loading="eager"></iioe-certificate-badge>`,
  );
  const {page, requests} = await watch(browser);
  t.after(() => page.close());
  await serveHtml(page, `${server.url}budget.html`, pageWith(SCRIPTS.loader, widgets.join('')));
  await allSettled(page);
  assert.equal(dataIn(requests, 'courses').length, 1);
  assert.equal(dataIn(requests, 'certificates').length, 1);
});

test('a lazy card in view brings no script that was not asked for at once', async (t) => {
  const card = '<iioe-course-card course="ai-in-medicine" layout="row"></iioe-course-card>';
  const {requests} = await visit(t, SCRIPTS.loader, card);
  const scripts = requests.filter(({pathname}) => pathname.endsWith('.js')).map(({pathname}) => pathname);
  assert.equal(scripts.filter((script) => /viewport/.test(script)).length, 0, scripts.join());
  // The loader; the card, what all widgets share, the client.
  assert.equal(scripts.length, 4, scripts.join());
});

for (const [layout, most] of Object.entries(NODES))
  test(`a ${layout} is no more than ${most} nodes`, async (t) => {
    const card = `<iioe-course-card course="ai-in-medicine" layout="${layout}" loading="eager"></iioe-course-card>`;
    const {page} = await visit(t, SCRIPTS.module, card);
    const nodes = (await page.evaluate(`(() => {
      const root = document.querySelector('iioe-course-card').shadowRoot;
      const walker = document.createTreeWalker(root);
      let count = 0;
      while (walker.nextNode()) count++;
      return count;
    })()`)) as number;
    t.diagnostic(`${nodes} nodes`);
    assert.ok(nodes > 20, 'it shows its data');
    assert.ok(nodes <= most, `${nodes} nodes`);
  });

for (const way of ['module', 'loader'] as const)
  test(`a card through the ${way} takes no more than ${REQUESTS[way]} requests`, async (t) => {
    const card = '<iioe-course-card course="ai-in-medicine" loading="eager"></iioe-course-card>';
    const {requests} = await visit(t, SCRIPTS[way], card);
    const own = requests.filter(({pathname}) => /^\/(?:dist|api)\//.test(pathname));
    t.diagnostic(own.map(({pathname}) => pathname).join(' '));
    assert.equal(dataIn(own, 'courses').length, 1);
    assert.ok(own.length <= REQUESTS[way], `${own.length} requests`);
  });

import assert from 'node:assert/strict';
import {after, test} from 'node:test';
import {allSettled, serveHtml, watch} from './page.js';
import {browser, server} from './setup.js';
import {filesOfVersion, openSite} from './site.js';

const old = await openSite(filesOfVersion('0.0.9'));
after(() => old.stop());

const BODY = `
  <iioe-provider><iioe-course-card course="ai-in-medicine" loading="eager"><a href="/x">kept</a></iioe-course-card></iioe-provider>
  <iioe-award-summary award="pioneer-2025" loading="eager"></iioe-award-summary>
  <div data-iioe="case-highlight" data-case="must-ecosystem" data-loading="eager"><a href="/x">kept</a></div>
  <iioe-course-list loading="eager" limit="2"></iioe-course-list>`;

/** A page that takes scripts from two sites. */
async function open(head: string, before = '') {
  const {page, faults} = await watch(browser);
  const warnings: string[] = [];
  page.on('console', (message) => message.type() === 'warn' && warnings.push(message.text()));
  if (before) await page.evaluateOnNewDocument(before);
  await serveHtml(
    page,
    `${server.url}versions.html`,
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test</title>${head}</head><body>${BODY}</body></html>`,
    `default-src 'self' ${old.url}; style-src 'self'; require-trusted-types-for 'script'`,
  );
  await page.waitForFunction(
    `customElements.get('iioe-course-list') && document.querySelector('div > iioe-case-highlight')`,
  );
  const states = await allSettled(page);
  await new Promise((resolve) => setTimeout(resolve, 300));
  return {page, faults, warnings, states};
}

const script = (url: string, more = '') => `<script src="${url}" data-api="/api/" ${more}></script>`;
const mine = (file: string) => `/dist/cdn/${file}`;
const theirs = (file: string) => `${old.url}${file}`;

for (const [way, head] of [
  ['one script each', script(theirs('iioe-widgets.js')) + script(mine('iioe-widgets.js'))],
  ['one script, then the loader', script(theirs('iioe-widgets.js')) + script(mine('loader.js'))],
  ['two loaders', script(theirs('loader.js')) + script(mine('loader.js'))],
  ['a loader, then one script', script(theirs('loader.js')) + script(mine('iioe-widgets.js'))],
  [
    'a module, then one script',
    `${script(theirs('course-card.js'), 'type="module"')}${script(mine('iioe-widgets.js'), 'type="module"')}`,
  ],
]) {
  test(`two versions on a page, ${way}: each widget once, one warning that names both`, async () => {
    const {page, faults, warnings, states} = await open(head!);
    assert.deepEqual(states, ['ready', 'ready', 'ready', 'ready']);
    assert.equal(warnings.length, 1, warnings.join('\n'));
    assert.match(warnings[0]!, /iioe-widgets 0\.(0\.9|1\.0),.* iioe-widgets 0\.(0\.9|1\.0)/);
    assert.equal(new Set(warnings[0]!.match(/0\.\d\.\d/g)).size, 2);
    assert.equal(await page.$$eval('iioe-case-highlight', ({length}) => length), 1);
    assert.deepEqual(faults, []);
    await page.close();
  });
}

test('the same version twice is no news', async () => {
  for (const head of [
    script(mine('iioe-widgets.js')) + script(mine('iioe-widgets.js')),
    script(mine('iioe-widgets.js')) + script(mine('course-card.js'), 'type="module"'),
    script(mine('loader.js')) + script(mine('iioe-widgets.js')),
  ]) {
    const {page, faults, warnings, states} = await open(head);
    assert.deepEqual(states, ['ready', 'ready', 'ready', 'ready']);
    assert.deepEqual([faults, warnings], [[], []], head);
    await page.close();
  }
});

test('a page with its own Lit keeps it, and both render', async () => {
  const own = await openSite({
    'own.js': `
      const {LitElement, html} = await import('${server.url}dist/components/own-lit.js').catch(() => ({}));
      window.ownLit = true;`,
  });
  const {page, states} = await open(
    script(mine('loader.js')),
    // What a Lit of the page's leaves on it.
    `window.litElementVersions = ['9.0.0']; window.litHtmlVersions = ['9.0.0']; window.reactiveElementVersions = ['9.0.0'];`,
  );
  assert.deepEqual(states, ['ready', 'ready', 'ready', 'ready']);
  own.stop();
  await page.close();
});

/** As `@webcomponents/scoped-custom-element-registry` and the HMR of dev servers do: the registry wraps each class. */
const WRAPPED = `
  const classes = new Map();
  const define = customElements.define;
  CustomElementRegistry.prototype.define = function (tag, element, options) {
    class Stand extends element {}
    classes.set(tag, element);
    return define.call(this, tag, Stand, options);
  };
  const get = CustomElementRegistry.prototype.get;
  CustomElementRegistry.prototype.get = function (tag) { return classes.get(tag) ?? get.call(this, tag); };`;

/** A registry that refuses one tag. */
const REFUSES = `
  const define = customElements.define;
  customElements.define = function (tag, ...more) {
    if (tag === 'iioe-progress-tracker') throw new DOMException('not here', 'NotSupportedError');
    return define.call(this, tag, ...more);
  };`;

for (const [way, before, expected] of [
  ['wraps', WRAPPED, 0],
  ['refuses', REFUSES, 1],
] as const) {
  test(`a registry that a polyfill ${way}`, async () => {
    const {page, faults, warnings, states} = await open(script(mine('iioe-widgets.js')), before);
    assert.deepEqual(states, ['ready', 'ready', 'ready', 'ready']);
    assert.deepEqual(faults, []);
    assert.equal(warnings.length, expected, warnings.join());
    await page.close();
  });
}

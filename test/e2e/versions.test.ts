import assert from 'node:assert/strict';
import {after, test} from 'node:test';
import {build} from 'esbuild';
import {allSettled, watch} from './page.js';
import {browser, server} from './setup.js';
import {filesOfVersion, openSite} from './site.js';

/** Both versions, from two origins, and the pages that take them. */
const old = Object.entries(filesOfVersion('0.0.9')).map(([name, code]) => [`old/${name}`, code]);
const files = Object.fromEntries(old) as Record<string, string>;
const site = await openSite(files);
after(() => site.stop());

const BODY = `
  <iioe-provider><iioe-course-card course="ai-in-medicine" loading="eager"><a href="/x">kept</a></iioe-course-card></iioe-provider>
  <iioe-award-summary award="pioneer-2025" loading="eager"></iioe-award-summary>
  <div data-iioe="case-highlight" data-case="must-ecosystem" data-loading="eager"><a href="/x">kept</a></div>
  <iioe-course-list loading="eager" limit="2"></iioe-course-list>`;

/** A page that may take scripts from two sites. */
async function open(head: string, before = '') {
  const {page, faults} = await watch(browser);
  const warnings: string[] = [];
  page.on('console', (message) => message.type() === 'warn' && warnings.push(message.text()));
  if (before) await page.evaluateOnNewDocument(before);
  files['page.html'] =
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test</title>${head}</head><body>${BODY}</body></html>`;
  await page.goto(`${site.url}page.html`);
  await page.waitForFunction(
    `customElements.get('iioe-course-list') && document.querySelector('div > iioe-case-highlight')`,
  );
  const states = await allSettled(page);
  await new Promise((resolve) => setTimeout(resolve, 300));
  return {page, faults, warnings, states};
}

const script = (url: string, more = '') =>
  `<script src="${url}" data-api="${server.url}api/" ${more}></script>`;
const mine = (file: string) => `${server.url}dist/cdn/${file}`;
const theirs = (file: string) => `${site.url}old/${file}`;

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
    assert.deepEqual(faults, []);
    assert.equal(warnings.length, 1, warnings.join('\n'));
    assert.match(warnings[0]!, /iioe-widgets 0\.(0\.9|1\.0),.* iioe-widgets 0\.(0\.9|1\.0)/);
    assert.equal(new Set(warnings[0]!.match(/0\.\d\.\d/g)).size, 2);
    assert.equal(await page.$$eval('iioe-case-highlight', ({length}) => length), 1);
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

test('a page with a Lit of its own keeps it, and both render', async () => {
  const {outputFiles} = await build({
    stdin: {
      contents: `
        import {html, LitElement} from 'lit';
        class OwnHello extends LitElement { render() { return html\`<b>\${this.title}</b>\`; } }
        customElements.define('own-hello', OwnHello);
        document.addEventListener('DOMContentLoaded', () =>
          document.body.append(Object.assign(document.createElement('own-hello'), {title: 'hello'})));`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    format: 'esm',
    write: false,
  });
  files['own-lit.js'] = outputFiles[0]!.text;
  const {page, faults, warnings, states} = await open(
    `<script type="module" src="own-lit.js"></script>${script(mine('loader.js'))}`,
  );
  assert.deepEqual(states, ['ready', 'ready', 'ready', 'ready']);
  assert.equal(await page.$eval('own-hello', ({shadowRoot}) => shadowRoot!.textContent), 'hello');
  // Lit's development build tells the page that it has two, which is so.
  assert.deepEqual(
    warnings.filter((text) => !text.includes('lit.dev')),
    [],
  );
  assert.deepEqual(faults, []);
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

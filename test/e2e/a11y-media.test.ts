import assert from 'node:assert/strict';
import {before, test} from 'node:test';
import {build} from 'esbuild';
import type {Page} from 'puppeteer-core';
import {openPage, tag, widgets} from './a11y-page.js';

/** Every widget, and some in states of their own; the first list has the focus on its button. */
const content = [
  ...Object.keys(widgets).map((name) => tag(name)),
  tag('course-card', 'api="/failing/"'),
  tag('course-card', 'api="/hanging/"'),
].join('');

const PLAY = `(async () => {
  const badge = document.querySelector('iioe-certificate-badge');
  const told = new Promise((resolve) => badge.addEventListener('iioe-verify', resolve));
  badge.shadowRoot.querySelector('[part=verify]').click();
  await told;
  await badge.updateComplete;
  const all = (root) => [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
  for (const one of all(document)) if (one.localName === 'details') one.open = true;
  globalThis.all = () => all(document);
  await new Promise((resolve) => setTimeout(resolve, 300));
})()`;

let page: Page;

before(async () => {
  page = await openPage(content, {waits: false});
  await page.waitForFunction(
    `[...document.querySelectorAll('main > *')].every(
      ({localName, state, attributes}) => !/^iioe/.test(localName) || attributes.api?.value === '/hanging/' || /ready|error/.test(state))`,
    {timeout: 20_000},
  );
  await page.evaluate(PLAY);
  const {outputFiles} = await build({
    entryPoints: ['test/support/contrast.ts'],
    bundle: true,
    format: 'iife',
    globalName: 'measured',
    write: false,
  });
  await page.evaluate(outputFiles[0]!.text.replace('var measured', 'globalThis.measured'));
});

/** Chromium's own high-contrast palettes stand for those of a system. (CSS Color Adjustment 1, "forced-colors") */
async function force(scheme: string): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      {name: 'forced-colors', value: 'active'},
      {name: 'prefers-color-scheme', value: scheme},
    ],
  });
  assert.equal(await page.evaluate(`matchMedia('(forced-colors: active)').matches`), true);
}

const faults = (function_: string) =>
  page.evaluate(
    `[...document.querySelectorAll('main > *')].filter(({shadowRoot}) => shadowRoot)
      .flatMap((widget) => [...measured.${function_}(widget)].map((fault) => widget.localName + ' ' + fault))`,
  );

/** What has a line of its own there, for its background is gone. */
const LINED = '.chip, button, input[type=search], progress:not(.spoken), .track, .bar';

for (const scheme of ['light', 'dark']) {
  test(`forced colours, ${scheme}: words, bars, marks and boxes are seen`, async () => {
    await force(scheme);
    assert.deepEqual(await faults('faint'), []);
    assert.deepEqual(await faults('faintlyDrawn'), []);
    const [lines, faint] = (await page.evaluate(`(() => {
      const lined = all().filter((one) => one.matches('${LINED}') && one.checkVisibility() && !one.closest('svg svg'));
      const isSeen = (one) => {
        const {borderBlockStartColor, borderBlockStartWidth, outlineStyle, stroke} = getComputedStyle(one);
        const {colourOf, contrast} = measured;
        const paper = getComputedStyle(document.documentElement).backgroundColor;
        const ink = parseFloat(borderBlockStartWidth) ? borderBlockStartColor : stroke;
        return outlineStyle !== 'none' || (ink !== 'none' && contrast(colourOf(ink), colourOf(paper)) >= 3);
      };
      return [lined.length, lined.filter((one) => !isSeen(one)).map((one) => one.localName + '.' + one.getAttribute('class') + ' in ' + one.getRootNode().host.localName)];
    })()`)) as [number, string[]];
    assert.ok(lines > 30, String(lines));
    assert.deepEqual([...new Set(faint)], []);
  });
}

test('nothing moves by itself, nor glides, whether less motion is asked for or not', async () => {
  const moving = `[...all().flatMap((one) => {
    const {animationName, transitionDuration, scrollBehavior} = getComputedStyle(one);
    return animationName === 'none' && transitionDuration === '0s' && scrollBehavior === 'auto' ? [] : [one.localName];
  }), ...document.getAnimations()]`;
  for (const value of ['reduce', 'no-preference']) {
    await page.emulateMediaFeatures([{name: 'prefers-reduced-motion', value}]);
    assert.deepEqual(await page.evaluate(moving), []);
  }
});

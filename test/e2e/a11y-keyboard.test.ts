import assert from 'node:assert/strict';
import {before, test} from 'node:test';
import type {Page} from 'puppeteer-core';
import {focusOf, reachable, script, type Focus} from './a11y-focus.js';
import {openPage, tag, widgets} from './a11y-page.js';

/** Opens all that is folded, so that the walk goes through it too, and waits for what comes only then. */
const UNFOLD = `(async () => {
  const all = (root) => [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
  for (const one of all(document)) if (one.localName === 'details') one.open = true;
  const isEmpty = (one) => one.matches('[part=framework]') && !one.querySelector('table');
  // A framework that has no grid stays without.
  let tries = 0;
  do await new Promise((resolve) => setTimeout(resolve, 400));
  while (all(document).some(isEmpty) && tries++ < 5);
})()`;

/** From the link before to the one behind, or as many steps as would be a trap. */
async function walk(page: Page, key: 'Tab' | 'Shift+Tab', from: string, to: string): Promise<Focus[]> {
  await page.focus(from);
  const seen: Focus[] = [];
  const isBack = key === 'Shift+Tab';
  if (isBack) await page.keyboard.down('Shift');
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press('Tab');
    const focus = await focusOf(page);
    if (focus.name === to) break;
    seen.push(focus);
  }
  if (isBack) await page.keyboard.up('Shift');
  return seen;
}

for (const name of Object.keys(widgets)) {
  test(`${name}: the keyboard reaches everything, in the order of reading, and leaves`, async () => {
    const page = await openPage(tag(name));
    await page.evaluate(UNFOLD);
    const due = await reachable(page, `iioe-${name}`);
    const seen = await walk(page, 'Tab', '#before', 'a After');
    assert.ok(due.length > 0);
    assert.deepEqual(
      seen.map((focus) => focus.name),
      due,
    );
    assert.deepEqual(
      seen.filter((focus) => focus.isUnseen),
      [],
      'the focus is seen',
    );
    const back = await walk(page, 'Shift+Tab', '#after', 'a Before');
    assert.deepEqual(back.map((focus) => focus.name).reverse(), due);
    await page.close();
  });
}

let page: Page;
before(async () => {
  page = await openPage('');
});

/** One widget alone on the page; what of it has the focus is told by its part, or else its name. */
async function stage(content: string, {api = '/api/', script: arrange = ''} = {}): Promise<void> {
  await page.evaluate(
    `document.querySelector('#stage')?.remove();
     document.querySelector('#before').insertAdjacentHTML('afterend', ${JSON.stringify(
       `<div id="stage"><iioe-provider api="${api}">${content}</iioe-provider></div>`,
     )}); ${arrange}`,
  );
  await page.waitForFunction(
    `!['idle', 'loading', undefined].includes(document.querySelector('iioe-provider > *').state)`,
  );
  await page.evaluate(script(`widget.updateComplete`));
}

/** Lets the page's API answer again, at an address where it failed. */
const MEND = `document.querySelector('iioe-provider').fetch = (request, init) => {
  const address = new Request(request, init).url.replace('/failing/', globalThis.isMended ? '/api/' : '/failing/');
  return fetch(address, {headers: init?.headers});
}`;

const focusPart = (part: string) => page.evaluate(script(`root.querySelector('[part~=${part}]').focus()`));
const focusedPart = () =>
  page.evaluate(
    script(`root.activeElement?.getAttribute('part') ?? root.activeElement?.className ?? 'nothing'`),
  );
const until = (condition: string) => page.waitForFunction(script(condition), {timeout: 10_000});

for (const key of ['Enter', 'Space'] as const) {
  test(`${key} folds and unfolds, checks a box, and presses a button`, async () => {
    await stage(tag('course-list'));
    const summary = `root.querySelector('summary')`;
    await page.evaluate(script(`${summary}.focus()`));
    await page.keyboard.press(key);
    await until(`${summary}.parentElement.open`);
    assert.equal(await page.evaluate(script(`root.activeElement === ${summary}`)), true);
    await page.keyboard.press('Tab');
    // A box is checked by the space bar alone.
    await page.keyboard.press('Space');
    await until(`root.querySelector('input[type=checkbox]').checked`);
    await until(`widget.state === 'ready' && root.querySelector('.entries').ariaBusy !== 'true'`);
    assert.equal(await page.evaluate(script(`root.activeElement.type`)), 'checkbox', 'the focus stays');
    await focusPart('more');
    await page.keyboard.press(key);
    await until(`root.querySelectorAll('[part=entry]').length === 4`);
    assert.equal(await focusedPart(), 'more');
  });
}

test('after the last of a list, the focus goes on with what came', async () => {
  await stage(tag('case-list'));
  await focusPart('more');
  await page.keyboard.press('Enter');
  await until(`root.activeElement?.getAttribute('part') === 'entry'`);
  assert.equal(
    await page.evaluate(script(`[...root.querySelectorAll('[part=entry]')].indexOf(root.activeElement)`)),
    2,
  );
});

test('Escape empties the search, and Enter searches', async () => {
  await stage(tag('course-list'));
  await focusPart('field');
  await page.keyboard.type('zzz');
  await page.keyboard.press('Enter');
  await until(`widget.state === 'empty'`);
  assert.equal(await focusedPart(), 'field');
  await page.keyboard.press('Escape');
  await until(`widget.state === 'ready' && root.querySelector('[part=entry]')`);
  assert.deepEqual(await page.evaluate(script(`[root.activeElement.value]`)), ['']);
});

test('clearing a search that found nothing goes back to its field', async () => {
  await stage(tag('course-list', 'q="zzz"'));
  await focusPart('clear');
  await page.keyboard.press('Enter');
  await until(`widget.state === 'ready'`);
  assert.equal(await focusedPart(), 'field');
});

test('trying again keeps the focus where it fails, and goes to the answer where it comes', async () => {
  await stage(tag('course-card'), {api: '/failing/', script: MEND});
  await focusPart('retry');
  await page.evaluate(script(`widget.addEventListener('iioe-error', () => (globalThis.hasFailed = true))`));
  await page.keyboard.press('Enter');
  await until(`globalThis.hasFailed`);
  assert.equal(await focusedPart(), 'retry');
  await page.evaluate('globalThis.isMended = true');
  await page.keyboard.press('Enter');
  await until(`widget.state === 'ready'`);
  await until(`root.activeElement?.matches('.base')`);
});

test('a check keeps the focus, and so does another language', async () => {
  await stage(tag('certificate-badge'));
  await focusPart('verify');
  await page.keyboard.press('Space');
  await until(`root.querySelector('[part=checks]')`);
  assert.equal(await focusedPart(), 'verify');
  await page.evaluate(`document.documentElement.lang = 'fr'`);
  await until(`/V.rifier/.test(root.querySelector('[part=verify]').textContent)`);
  assert.equal(await focusedPart(), 'verify');
  await page.evaluate(`document.documentElement.lang = 'en'`);
});

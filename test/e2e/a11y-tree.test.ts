import assert from 'node:assert/strict';
import {readFile, writeFile} from 'node:fs/promises';
import {before, test} from 'node:test';
import type {Page} from 'puppeteer-core';
import {openPage, tag, widgets} from './a11y-page.js';
import {treesOf} from './a11y-tree.js';

/** Each widget in these states, under the name of its snapshot. */
const names = Object.keys(widgets);
const LISTS = names.filter((name) => name.endsWith('list'));
const scenes: Record<string, string> = {
  ...scenesOf(names, 'ready', ''),
  ...scenesOf(names, 'error', 'api="/failing/"'),
  ...scenesOf(names, 'loading', 'api="/hanging/"'),
  ...scenesOf(
    LISTS.filter((name) => widgets[name]!.includes('searchable')),
    'filters',
    'class="opened"',
  ),
  ...scenesOf(['certificate-badge'], 'verified', 'class="checked"'),
};

function scenesOf(of: readonly string[], state: string, more: string): Record<string, string> {
  return Object.fromEntries(of.map((name) => [`${name}.${state}`, tag(name, more)] as const));
}

/** As a visitor does: unfolds all that is folded, and has a certificate checked. */
const PLAY = `(async () => {
  const opened = document.querySelectorAll('.opened, .checked');
  for (const {shadowRoot} of opened) for (const details of shadowRoot.querySelectorAll('details')) details.open = true;
  // What is far from the window is left out of the tree until it is laid out.
  for (const {shadowRoot} of document.querySelectorAll('section > *'))
    for (const entry of shadowRoot.querySelectorAll('[part=entry]')) entry.style.contentVisibility = 'visible';
  const badge = document.querySelector('.checked');
  const told = new Promise((resolve) => badge.addEventListener('iioe-verify', resolve));
  badge.shadowRoot.querySelector('[part=verify]').click();
  await told;
  await badge.updateComplete;
  for (const details of badge.shadowRoot.querySelectorAll('details')) details.open = true;
  const share = () => badge.shadowRoot.querySelector('[part=linkedin]');
  const isUnfolded = () => badge.shadowRoot.querySelector('[part=framework-table]');
  while (!share() || !isUnfolded()) await new Promise((resolve) => setTimeout(resolve, 50));
})()`;

let trees: Map<string, string>;

before(async () => {
  const content = Object.entries(scenes).map(
    ([name, widget]) => `<section aria-label="${name}">${widget}</section>`,
  );
  const page: Page = await openPage(content.join('\n'), {waits: false});
  await page.waitForFunction(
    `[...document.querySelectorAll('main iioe-course-card, section > *')].every(
      (widget) => widget.state && (widget.getAttribute('api') === '/hanging/' || !/idle|loading/.test(widget.state)))`,
    {timeout: 20_000},
  );
  await page.evaluate(PLAY);
  trees = await treesOf(page);
  await page.close();
});

/** When it was checked is told to the minute. */
const timeless = (tree: string) => tree.replace(/Checked on [^"]*/g, 'Checked on …');

for (const name of Object.keys(scenes))
  test(`${name} is said as its snapshot has it`, async () => {
    const file = new URL(`../snapshots/a11y/${name}.txt`, import.meta.url);
    const tree = timeless(trees.get(name)!);
    if (process.env.UPDATE) await writeFile(file, tree);
    assert.equal(tree, await readFile(file, 'utf8'));
  });

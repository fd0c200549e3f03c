import {execFile} from 'node:child_process';
import {promisify} from 'node:util';
import type {Page} from 'puppeteer-core';
import {middling} from '../support/samples.js';

const run = promisify(execFile);

/** What the built command writes for a widget of an API. */
export async function prerender(api: string, ...args: readonly string[]): Promise<string> {
  const {stdout} = await run(process.execPath, ['dist/cli/index.js', 'render', ...args, '--api', api], {
    maxBuffer: 2 ** 24,
  });
  return stdout;
}

/** Files that a page can't have, by a pattern of their addresses. */
export async function block(page: Page, ...urls: string[]): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Network.enable');
  await session.send('Network.setBlockedURLs', {urls});
}

/** Files that never come, nor fail. */
export async function hold(page: Page, ...urls: string[]): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Fetch.enable', {patterns: urls.map((urlPattern) => ({urlPattern}))});
}

/**
 * Before anything runs: what stands in a widget's shadow root, what moves, and what it tells. A browser may paint
 * while its parser stands within an element, whose words then come late and stretch it: that, less than
 * a card of 300 × 200 px that moves by 3 px (0.00002 of this page), is no fault of a widget.
 */
export const WATCH = `
  window.seen = {ready: [], shift: 0, moved: [], nodes: new Map(), words: new Map()};
  addEventListener('iioe-ready', ({target}) => seen.ready.push(target.localName));
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      seen.shift += entry.value;
      if (entry.value < 2e-5 && !(entry.startTime > seen.parsed)) continue;
      for (const {node, previousRect: from, currentRect: to} of entry.sources)
        seen.moved.push([node?.localName, node?.className, node?.textContent.slice(0, 40), entry.startTime, JSON.stringify(from), JSON.stringify(to)].join(' '));
    }
  }).observe({type: 'layout-shift', buffered: true});
  window.elementsIn = (root) => [...root.querySelectorAll('*')]
    .filter(({localName}) => localName !== 'style')
    .flatMap((element) => [element, ...(element.shadowRoot ? elementsIn(element.shadowRoot) : [])]);
  window.wordsOf = (nodes) => nodes.filter((node) => !node.childElementCount).map(({textContent}) => textContent.trim()).join('|');
  window.keep = () => {
    seen.parsed = performance.now();
    for (const widget of document.querySelectorAll('body > *')) {
      if (!widget.shadowRoot) continue;
      const nodes = elementsIn(widget.shadowRoot);
      seen.nodes.set(widget, nodes);
      seen.words.set(widget, wordsOf(nodes));
    }
  };
`;

/** Lists, as the command is asked for them. */
const lists = [
  ['course-list', '--set', 'limit=3', '--set', 'searchable='],
  ['case-list', '--set', 'limit=2'],
] as const;

/** Every widget that a host renders, as the command is asked for it; a learner's progress is none of them. */
export const WIDGETS: readonly (readonly [name: string, ...args: string[]])[] = [
  ...Object.entries(middling)
    .filter(([name]) => name !== 'progress-tracker')
    .map(([name, attributes]) => [name, ...Object.values(attributes).map(String)] as const),
  ...lists,
];

/** The ways in which the library comes to a page. */
export const WAYS: Record<string, string> = {
  'the one file, deferred': '<script defer src="/dist/cdn/iioe-widgets.js"></script>',
  'the one file, in the head': '<script src="/dist/cdn/iioe-widgets.js"></script>',
  'the loader': '<script src="/dist/cdn/loader.js"></script>',
  modules: [
    'course-list',
    'pathway-card',
    'program-progress',
    'certificate-badge',
    'case-list',
    'award-summary',
  ]
    .map((name) => `<script type="module" src="/dist/cdn/${name}.js"></script>`)
    .join(''),
};

/** The strictest policy that takes a shadow root's style as it stands in the page. */
export const POLICY =
  "default-src 'none'; script-src 'self' 'nonce-test'; style-src 'unsafe-inline'; img-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";

/** A page of prerendered widgets, watched from its first script on. */
export const pageOf = (head: string, body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test</title>
  <script nonce="test">${WATCH}</script>${head}</head><body>${body}<script nonce="test">keep()</script></body></html>`;

/** In the page: waits until nothing is deferred any more, then says what became of it. */
export const OUTCOME = `(async () => {
  const widgets = () => elementsIn(document.body).filter(({localName}) => /^iioe-(?!provider)/.test(localName));
  const isDone = ({state}) => state && !['idle', 'loading'].includes(state);
  for (let i = 0; i < 200 && !(widgets().every(isDone) && !widgets().some((one) => one.hasAttribute('defer-hydration'))); i++)
    await new Promise((resolve) => setTimeout(resolve, 25));
  await new Promise((resolve) => setTimeout(resolve, 100));
  const lost = [...seen.nodes].flatMap(([widget, nodes]) => {
    const now = new Set(elementsIn(widget.shadowRoot));
    return nodes.filter((node) => !now.has(node)).map((node) => widget.localName + ' ' + node.outerHTML.slice(0, 80));
  });
  const came = [...seen.nodes].map(([widget, nodes]) => elementsIn(widget.shadowRoot).length - nodes.length);
  const said = [...seen.words].map(([widget, before]) => [before, wordsOf(elementsIn(widget.shadowRoot))]);
  return {
    said,
    states: [...seen.nodes.keys()].map(({state}) => state),
    lost, came, ready: seen.ready, moved: seen.moved,
    styles: elementsIn(document.body).filter(({shadowRoot}) => shadowRoot?.querySelector('style')).length,
  };
})()`;

export interface Outcome {
  said: [before: string, after: string][];
  states: string[];
  lost: string[];
  came: number[];
  ready: string[];
  moved: string[];
  styles: number;
}

import {execFile} from 'node:child_process';
import {promisify} from 'node:util';
import type {Page} from 'puppeteer-core';

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

/** Before anything runs: what stands in a widget's shadow root, what moves, and what it tells. */
export const WATCH = `
  window.seen = {ready: [], shift: 0, moved: [], nodes: new Map(), words: new Map()};
  addEventListener('iioe-ready', ({target}) => seen.ready.push(target.localName));
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      seen.shift += entry.value;
      for (const {node, previousRect: from, currentRect: to} of entry.sources)
        seen.moved.push([node?.localName, node?.className, node?.textContent.slice(0, 40), entry.startTime, JSON.stringify(from), JSON.stringify(to)].join(' '));
    }
  }).observe({type: 'layout-shift', buffered: true});
  window.elementsIn = (root) => [...root.querySelectorAll('*')]
    .filter(({localName}) => localName !== 'style')
    .flatMap((element) => [element, ...(element.shadowRoot ? elementsIn(element.shadowRoot) : [])]);
  window.wordsOf = (nodes) => nodes.filter((node) => !node.childElementCount).map(({textContent}) => textContent.trim()).join('|');
  window.keep = () => {
    for (const widget of document.querySelectorAll('body > *')) {
      if (!widget.shadowRoot) continue;
      const nodes = elementsIn(widget.shadowRoot);
      seen.nodes.set(widget, nodes);
      seen.words.set(widget, wordsOf(nodes));
    }
  };
`;

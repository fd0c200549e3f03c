import assert from 'node:assert/strict';
import {test} from 'node:test';
import {serveHtml, watch} from './page.js';
import {prerender, WATCH} from './prerendered.js';
import {browser, server} from './setup.js';

/** Every widget that a host renders, as the command is asked for it. */
const WIDGETS = [
  ['course-card', 'ai-in-medicine'],
  ['course-list', '--set', 'limit=3', '--set', 'searchable='],
  ['pathway-card', 'teaching-with-ai'],
  ['program-progress', 'must-ai-cascade'],
  ['certificate-badge', 'c-c57c447f49e68517a10154f7430b5fa1'],
  ['case-highlight', 'must-ecosystem'],
  ['case-list', '--set', 'limit=2'],
  ['award-summary', 'pioneer-2025'],
] as const;

const api = `${server.url}api/`;

const WAYS: Record<string, string> = {
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
const POLICY =
  "default-src 'none'; script-src 'self' 'nonce-test'; style-src 'unsafe-inline'; img-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";

const page = (head: string, body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test</title>
  <script nonce="test">${WATCH}</script>${head}</head><body>${body}<script nonce="test">keep()</script></body></html>`;

/** In the page: waits until nothing is deferred any more, then says what became of it. */
const OUTCOME = `(async () => {
  const widgets = () => elementsIn(document.body).filter(({localName}) => localName.startsWith('iioe-'));
  const isDone = ({state}) => state && !['idle', 'loading'].includes(state);
  for (let i = 0; i < 200 && !(widgets().every(isDone) && !widgets().some((one) => one.hasAttribute('defer-hydration'))); i++)
    await new Promise((resolve) => setTimeout(resolve, 25));
  await new Promise((resolve) => setTimeout(resolve, 100));
  const lost = [...seen.nodes].flatMap(([widget, nodes]) => {
    const now = new Set(elementsIn(widget.shadowRoot));
    return nodes.filter((node) => !now.has(node)).map((node) => widget.localName + ' ' + node.outerHTML.slice(0, 80));
  });
  const came = [...seen.nodes].map(([widget, nodes]) => elementsIn(widget.shadowRoot).length - nodes.length);
  return {
    states: [...seen.nodes.keys()].map(({state}) => state),
    lost, came, ready: seen.ready, shift: seen.shift,
    styles: elementsIn(document.body).filter(({shadowRoot}) => shadowRoot?.querySelector('style')).length,
  };
})()`;

interface Outcome {
  states: string[];
  lost: string[];
  came: number[];
  ready: string[];
  shift: number;
  styles: number;
}

const data = (requests: URL[]) => requests.filter(({pathname}) => /^\/api(\/|$)/.test(pathname)).map(String);

for (const lang of ['en', 'fr', 'ar'])
  for (const [way, head] of Object.entries(WAYS))
    test(`in ${lang}, by ${way}: the nodes stay, nothing is asked, nothing moves`, async () => {
      const rendered = await Promise.all(WIDGETS.map((args) => prerender(api, ...args, '--lang', lang)));
      const {page: tab, faults, requests} = await watch(browser);
      const warnings: string[] = [];
      tab.on('console', (message) => message.type() === 'warn' && warnings.push(message.text()));
      await tab.setViewport({width: 900, height: 3000});
      await serveHtml(tab, `${server.url}prerendered.html`, page(head, rendered.join('\n')), POLICY);
      const outcome = (await tab.evaluate(OUTCOME)) as Outcome;
      assert.deepEqual(warnings, []);
      assert.deepEqual(faults, []);
      assert.deepEqual(outcome.lost, []);
      assert.deepEqual(new Set(outcome.states), new Set(['ready']));
      assert.deepEqual(
        outcome.came,
        WIDGETS.map(() => 0),
      );
      assert.equal(outcome.shift, 0);
      assert.equal(outcome.styles, 0);
      assert.deepEqual(outcome.ready.sort(), WIDGETS.map(([name]) => `iioe-${name}`).sort());
      assert.deepEqual(data(requests), []);
      await tab.close();
    });

import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {register} from 'node:module';
import {describe, test} from 'node:test';
import type {Shown} from '../../.storybook/code.js';
import {watch} from '../e2e/page.js';
import {browser, server} from '../e2e/setup.js';

// Stories of the themes import style sheets, of which nothing is pasted.
const NO_STYLES = `export const load = (url, context, next) =>
  /\\.css(?:\\?|$)/.test(url) ? {format: 'module', shortCircuit: true, source: 'export default ""'} : next(url, context);`;
register(`data:text/javascript,${encodeURIComponent(NO_STYLES)}`);

/** The policy that the documentation gives, for a page beside its API. */
const policy = /## Content Security Policy[\s\S]+?```text\n([\s\S]+?)```/
  .exec(readFileSync('docs/privacy.md', 'utf8'))![1]!
  .replaceAll('\n', ' ')
  .replaceAll(/https:\/\/(?:widgets|api)\.your\.site/g, "'self'");

/** What to paste for each story, by the first story that says so; states of one API are no other HTML. */
async function snippets(): Promise<Map<string, string>> {
  const {codeFor} = await import('../../.storybook/code.js');
  const found = new Map<string, string>();
  for (const file of readdirSync('stories').filter((name) => name.endsWith('.stories.ts'))) {
    const {default: meta, ...stories} = (await import(`../../stories/${file}`)) as {
      default: Shown & {title: string};
      [story: string]: Partial<Shown>;
    };
    for (const [name, story] of Object.entries(stories)) {
      if (!meta.component) continue;
      const code = codeFor({
        component: meta.component,
        args: {...meta.args, ...story.args},
        parameters: {...meta.parameters, ...story.parameters},
      });
      if (![...found.values()].includes(code)) found.set(`${meta.title}, ${name}`, code);
    }
  }
  return found;
}

/** A page's own script stands in a file where its policy allows no other. */
function apart(code: string): {html: string; script: string} {
  let script = '';
  const html = code.replace(/<script type="module">([\s\S]*?)<\/script>/, (_, own: string) => {
    script = own.replaceAll('<\\/', '</');
    return '<script type="module" src="own.js"></script>';
  });
  return {html, script};
}

const codes = await snippets();
const {page, faults} = await watch(browser);
let pasted = {html: '', script: ''};
const PAGE = `${server.url}pasted/`;
await page.setRequestInterception(true);
page.on('request', (request) => {
  if (request.url() === PAGE)
    return void request.respond({
      body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Pasted</title></head><body>${pasted.html}</body></html>`,
      contentType: 'text/html; charset=utf-8',
      headers: {'Content-Security-Policy': policy},
    });
  if (request.url() === `${PAGE}own.js`)
    return void request.respond({body: pasted.script, contentType: 'text/javascript'});
  void request.continue();
});

/** When it is over with the widgets that ask or have something to show; an id that is missing is waited for in vain. */
const SETTLED = `document.readyState === 'complete' &&
  [...document.querySelectorAll('*')].filter(({localName}) => /^iioe-(?!provider)/.test(localName))
    .every(({state, shadowRoot}) => state && state !== 'loading' && shadowRoot.querySelector('[part~=base]'))`;

describe('what to paste for a story stands in a bare page under the documented policy', () => {
  test('there are many', () => assert.ok(codes.size > 100, `${codes.size}`));
  for (const [name, code] of codes)
    test(name, async () => {
      faults.length = 0;
      const local = code
        .replaceAll('https://widgets.example.org/', server.url)
        .replaceAll('https://api.example.org/iioe/', `${server.url}api/`);
      pasted = apart(local);
      await page.goto(PAGE);
      await page.waitForFunction(SETTLED);
      await page.waitForNetworkIdle({idleTime: 100});
      assert.deepEqual(faults, []);
    });
});

import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {after, before, it} from 'node:test';
import {STRICT} from '../e2e/page.js';
import {inEachEngine, type Running} from './each.js';
import {startHost, type Host} from './host.js';

const CARD =
  '<iioe-course-card course="ai-in-medicine" loading="eager"><a href="/x">kept</a></iioe-course-card>';
const DIV =
  '<div id="card" data-iioe="course-card" data-course="ai-in-medicine" data-loading="eager"><a href="/x">kept</a></div>';
const LOADER = '<script src="/dist/cdn/loader.js" data-api="/api/"></script>';

/** In the page: settles when the library says that it is done, and its widgets too; then tells their states. */
const SETTLED = `(async () => {
  await document.querySelector('script[data-api]').ready;
  const widgets = () =>
    [...document.querySelectorAll('*')].filter(({localName}) => /^iioe-(?!provider)/.test(localName));
  const isDefined = ({localName}) => !!customElements.get(localName);
  const isWaiting = ({state}) => ['idle', 'loading'].includes(state);
  for (let i = 0; i < 100 && widgets().some((one) => isDefined(one) && isWaiting(one)); i++)
    await new Promise((resolve) => setTimeout(resolve, 50));
  return widgets().map(({state}) => state ?? 'undefined');
})()`;

/** In the page: whether a preload with a hash of something else fails, as it has to. WebKit takes anything. */
const HEEDS_INTEGRITY = `new Promise((resolve) => {
  const link = document.createElement('link');
  const integrity = 'sha256-' + 'A'.repeat(43) + '=';
  const [onload, onerror] = [() => resolve(false), () => resolve(true)];
  Object.assign(link, {rel: 'modulepreload', integrity, onload, onerror, href: '/record.js'});
  document.head.append(link);
})`;

/** In the page: waits for a selector to match. */
const appears = (selector: string) => `(async () => {
  for (let i = 0; i < 100 && !document.querySelector(${JSON.stringify(selector)}); i++)
    await new Promise((resolve) => setTimeout(resolve, 50));
  return !!document.querySelector(${JSON.stringify(selector)});
})()`;

const NOTED = `({warnings, faults})`;
const NOTHING = {warnings: [], faults: []};

inEachEngine('loader.js', (running: Running) => {
  let host: Host;
  // Each test has a host of its own, that no browser has kept anything of.
  const fresh = async () => {
    host?.stop();
    host = await startHost(running.server.url);
  };
  before(fresh);
  after(() => host.stop());

  const open = async (head: string, body: string, policy = STRICT) => {
    const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test</title><script src="/record.js"></script>${head}</head><body>${body}</body></html>`;
    host.place('/page.html', page, {'Content-Security-Policy': policy});
    await running.engine.open(`${host.url}page.html`);
    return (await running.engine.evaluate(SETTLED)) as string[];
  };
  const evaluate = (expression: string) => running.engine.evaluate(expression);
  const files = () =>
    host.requests.filter((path) => path.startsWith('/dist/cdn/')).map((path) => path.slice(10));

  const ways: [string, string, string][] = [
    ['in the head', LOADER, CARD + DIV],
    ['at the end', '', CARD + DIV + LOADER],
    ['as a module', LOADER.replace('<script', '<script type="module"'), CARD + DIV],
    ['twice', LOADER + LOADER, CARD + DIV + LOADER],
  ];
  for (const [way, head, body] of ways)
    it(`upgrades tags and divs under a strict policy, ${way}: each file once`, async () => {
      await fresh();
      assert.deepEqual(await open(head, body), ['ready', 'ready']);
      assert.equal(await evaluate(`!!document.querySelector('#card > iioe-course-card > a')`), true);
      assert.deepEqual(await evaluate(NOTED), NOTHING);
      assert.deepEqual(
        files().filter((file, i, all) => all.indexOf(file) !== i && file !== 'loader.js'),
        [],
      );
      assert.ok(!files().includes('award-summary.js'));
    });

  it('asks for all of a widget’s chunks at once, with the nonce of the script and their integrity', async () => {
    await fresh();
    const policy = STRICT.replace("script-src 'self'", "script-src 'self' 'nonce-c29tZXRoaW5n'");
    await open(LOADER.replace('<script', '<script nonce="c29tZXRoaW5n"'), CARD, policy);
    const links = (await evaluate(
      `[...document.querySelectorAll('link[rel=modulepreload]')].map(({nonce, integrity}) => [nonce, integrity])`,
    )) as [string, string][];
    assert.ok(links.length > 1);
    for (const [nonce, integrity] of links) {
      assert.equal(nonce, 'c29tZXRoaW5n');
      assert.match(integrity, /^sha256-[\w+/]{43}=$/);
    }
    assert.deepEqual(await evaluate(NOTED), NOTHING);
  });

  it('takes a nonce alone, which what it imports inherits', async () => {
    await fresh();
    const policy = STRICT.replace("script-src 'self'", "script-src 'nonce-c29tZXRoaW5n' 'strict-dynamic'");
    const noted = (script: string) => script.replaceAll('<script', '<script nonce="c29tZXRoaW5n"');
    host.place(
      '/page.html',
      `<!doctype html><html lang="en"><head><title>Test</title>${noted(`<script src="/record.js"></script>${LOADER}`)}</head><body>${CARD}</body></html>`,
      {'Content-Security-Policy': policy},
    );
    await running.engine.open(`${host.url}page.html`);
    assert.deepEqual(await evaluate(SETTLED), ['ready']);
    assert.deepEqual(await evaluate(NOTED), NOTHING);
  });

  const core = readdirSync('dist/cdn/chunks').find((file) => file.startsWith('core-'))!;
  const changed = (file: string) => `${readFileSync(`dist/cdn/${file}`, 'utf8')}\n// changed`;
  for (const [what, file, text] of [
    ['an entry that is not what was built', 'course-card.js', changed('course-card.js')],
    ['a chunk that is not what was built', `chunks/${core}`, changed(`chunks/${core}`)],
    ['an entry that is not there', 'course-card.js', undefined],
  ] as const)
    it(`${what} leaves the fallback, with one warning`, async (t) => {
      await fresh();
      host.place(`/dist/cdn/${file}`, text);
      await open(LOADER, CARD + CARD + DIV);
      if (text && !(await evaluate(HEEDS_INTEGRITY))) {
        t.skip(`${running.engine.name} pays no heed to the integrity of a preload (docs/loader.md)`);
        return;
      }
      assert.equal(await evaluate(`!!customElements.get('iioe-course-card')`), false);
      assert.equal(await evaluate(`document.querySelector('#card').innerHTML`), '<a href="/x">kept</a>');
      const {warnings, faults} = (await evaluate(NOTED)) as {warnings: string[]; faults: string[]};
      assert.equal(warnings.length, 1, warnings.join('\n'));
      assert.match(warnings[0]!, /iioe-course-card/);
      assert.deepEqual(faults, []);
    });

  it('takes tags and divs that come later, in open shadow roots too, and follows a div', async () => {
    await fresh();
    await open(LOADER, '<main></main>');
    assert.deepEqual(files(), ['loader.js']);
    await evaluate(`(() => {
      const div = document.createElement('div');
      Object.assign(div.dataset, {iioe: 'course-card', course: 'ai-in-medicine'});
      document.querySelector('main').append(div);
      const host = document.createElement('section');
      host.attachShadow({mode: 'open'}).append(document.createElement('iioe-award-summary'));
      document.body.append(host);
    })()`);
    assert.equal(await evaluate(appears('main > div > iioe-course-card[course=ai-in-medicine]')), true);
    assert.equal(await evaluate(`customElements.whenDefined('iioe-award-summary').then(() => true)`), true);
    await evaluate(`void document.querySelector('main > div').setAttribute('data-layout', 'row')`);
    assert.equal(await evaluate(appears('iioe-course-card[layout=row]')), true);
    await evaluate(`void document.querySelector('main > div').removeAttribute('data-iioe')`);
    assert.equal(await evaluate(appears('main > div:empty')), true);
    assert.deepEqual(((await evaluate(NOTED)) as typeof NOTHING).faults, []);
  });

  it('looks into declared shadow roots', async () => {
    await fresh();
    await open(LOADER, `<section><template shadowrootmode="open">${CARD}<b></b></template></section>`);
    const state = await evaluate(`(async () => {
      const card = document.querySelector('section').shadowRoot.querySelector('iioe-course-card');
      for (let i = 0; i < 100 && card.state !== 'ready'; i++) await new Promise((resolve) => setTimeout(resolve, 50));
      return card.state;
    })()`);
    assert.equal(state, 'ready');
    assert.deepEqual(await evaluate(NOTED), NOTHING);
  });

  it('is told of mistyped names, with the nearest one', async () => {
    await fresh();
    await open(LOADER, `<div data-iioe="award-sumary"><a href="/x">kept</a></div>`);
    const {warnings, faults} = (await evaluate(NOTED)) as {warnings: string[]; faults: string[]};
    assert.match(warnings.join('\n'), /award-summary/);
    assert.equal(warnings.length, 1);
    assert.deepEqual(faults, []);
  });

  it('all widgets, in French and in Arabic, under the strict policy', async () => {
    await fresh();
    for (const lang of ['fr', 'ar']) {
      const states = await open(
        LOADER.replace('data-api', `data-lang="${lang}" data-api`),
        `<iioe-provider lang="${lang}">${CARD}
          <iioe-course-list loading="eager" limit="2" searchable></iioe-course-list>
          <iioe-progress-tracker course="ai-in-medicine" loading="eager"></iioe-progress-tracker>
          <iioe-program-progress program="must-ai-cascade" loading="eager"></iioe-program-progress>
          <iioe-certificate-badge certificate="c-c57c447f49e68517a10154f7430b5fa1" loading="eager"></iioe-certificate-badge>
          <iioe-case-highlight case="must-ecosystem" loading="eager"></iioe-case-highlight>
          <iioe-award-summary award="pioneer-2025" loading="eager"></iioe-award-summary>
        </iioe-provider>`,
      );
      assert.deepEqual(
        states,
        states.map(() => 'ready'),
      );
      assert.deepEqual(await evaluate(NOTED), NOTHING);
    }
  });
});

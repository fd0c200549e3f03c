import assert from 'node:assert/strict';
import {test} from 'node:test';
import {serveHtml, watch} from './page.js';
import {block, hold, prerender, WATCH} from './prerendered.js';
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

interface Outcome {
  said: [before: string, after: string][];
  states: string[];
  lost: string[];
  came: number[];
  ready: string[];
  moved: string[];
  styles: number;
}

const data = (requests: URL[]) => requests.filter(({pathname}) => /^\/api(\/|$)/.test(pathname)).map(String);

/** Each way in one language, each language in one way. */
const CASES = [
  ...Object.keys(WAYS).map((way) => ['en', way]),
  ['fr', 'modules'],
  ['ar', 'modules'],
  ['mn', 'modules'],
] as const;

for (const [lang, way] of CASES as readonly (readonly [string, string])[])
  test(`in ${lang}, by ${way}: the nodes stay, nothing is asked, nothing moves`, async () => {
    const rendered = await Promise.all(WIDGETS.map((args) => prerender(api, ...args, '--lang', lang)));
    const {page: tab, faults, requests} = await watch(browser);
    const warnings: string[] = [];
    tab.on('console', (message) => message.type() === 'warn' && warnings.push(message.text()));
    await tab.setViewport({width: 900, height: 3000});
    await serveHtml(tab, `${server.url}prerendered.html`, page(WAYS[way]!, rendered.join('\n')), POLICY);
    const outcome = (await tab.evaluate(OUTCOME)) as Outcome;
    assert.deepEqual(warnings, []);
    assert.deepEqual(faults, []);
    assert.deepEqual(outcome.lost, []);
    assert.deepEqual(new Set(outcome.states), new Set(['ready']));
    assert.deepEqual(
      outcome.came,
      WIDGETS.map(() => 0),
    );
    assert.deepEqual(outcome.moved, []);
    for (const [before, after] of outcome.said) assert.equal(after, before);
    assert.equal(outcome.styles, 0);
    assert.deepEqual(outcome.ready.sort(), WIDGETS.map(([name]) => `iioe-${name}`).sort());
    assert.deepEqual(data(requests), []);
    await tab.close();
  });

test('a widget that was taken over works: a click, a refresh, another id', async () => {
  const rendered = await prerender(api, 'course-card', 'ai-in-medicine');
  const {page: tab, requests} = await watch(browser);
  await serveHtml(tab, `${server.url}prerendered.html`, page(WAYS.modules!, rendered), POLICY);
  await tab.evaluate(OUTCOME);
  const url = await tab.evaluate(`new Promise((resolve) => {
    const card = document.querySelector('iioe-course-card');
    card.addEventListener('iioe-select', (event) => { event.preventDefault(); resolve(event.detail.url); });
    card.shadowRoot.querySelector('[part=heading] a').click();
  })`);
  assert.equal(url, 'https://courses.example.org/ai-in-medicine');
  assert.deepEqual(data(requests), []);
  await tab.evaluate(`document.querySelector('iioe-course-card').refresh()`);
  assert.match(data(requests).join(), /courses\/ai-in-medicine|ids=ai-in-medicine/);
  const title = await tab.evaluate(`new Promise((resolve) => {
    const card = document.querySelector('iioe-course-card');
    card.addEventListener('iioe-ready', () => resolve(card.shadowRoot.querySelector('[part=heading]').textContent.trim()));
    card.course = 'ai-in-education';
  })`);
  assert.equal(title, 'AI in education');
  await tab.close();
});

test('what another version rendered is rendered anew, with one warning', async () => {
  const rendered = await prerender(api, 'course-card', 'ai-in-medicine');
  const other = rendered.replace(/<!--lit-part [^ ]+=-->/, '<!--lit-part AAAAAAAAAAA=-->');
  const {page: tab, faults, requests} = await watch(browser);
  const warnings: string[] = [];
  tab.on('console', (message) => message.type() === 'warn' && warnings.push(message.text()));
  await serveHtml(tab, `${server.url}prerendered.html`, page(WAYS.modules!, other), POLICY);
  const outcome = (await tab.evaluate(OUTCOME)) as Outcome;
  assert.deepEqual(outcome.states, ['ready']);
  assert.equal(warnings.length, 1);
  assert.deepEqual(faults, []);
  assert.deepEqual(data(requests), []);
  const bases = await tab.evaluate(
    `document.querySelector('iioe-course-card').shadowRoot.querySelectorAll('.base').length`,
  );
  assert.equal(bases, 1);
  await tab.close();
});

test('what has changed since is corrected in its place: a certificate that has expired', async () => {
  const rendered = await prerender(api, 'certificate-badge', 'c-c57c447f49e68517a10154f7430b5fa1');
  const later = rendered.replace('"expires":"2029', '"expires":"2019');
  assert.notEqual(later, rendered);
  const {page: tab, faults} = await watch(browser);
  await serveHtml(tab, `${server.url}prerendered.html`, page(WAYS.modules!, later), POLICY);
  const outcome = (await tab.evaluate(OUTCOME)) as Outcome;
  assert.deepEqual(outcome.states, ['ready']);
  assert.deepEqual(faults, []);
  const text = await tab.evaluate(
    `document.querySelector('iioe-certificate-badge').shadowRoot.querySelector('[part=status]').textContent`,
  );
  assert.match(text as string, /Expired/);
  await tab.close();
});

/** In the page: what every card's heading says. */
const TITLES = `[...document.querySelectorAll('iioe-course-card')].map(({shadowRoot}) =>
  shadowRoot.querySelector('[part=heading]')?.textContent.trim())`;

test('two widgets of one API: each shows and asks for its own', async () => {
  const ids = ['ai-in-medicine', 'ai-in-education'];
  const rendered = await Promise.all(ids.map((id) => prerender(api, 'course-card', id)));
  const {page: tab, faults, requests} = await watch(browser);
  await serveHtml(tab, `${server.url}prerendered.html`, page(WAYS.modules!, rendered.join('\n')), POLICY);
  const outcome = (await tab.evaluate(OUTCOME)) as Outcome;
  assert.deepEqual(outcome.states, ['ready', 'ready']);
  assert.deepEqual(outcome.lost, []);
  assert.deepEqual(data(requests), []);
  const titles = (await tab.evaluate(TITLES)) as string[];
  assert.equal(titles[1], 'AI in education');
  await tab.evaluate(`document.querySelector('iioe-course-card').refresh()`);
  assert.deepEqual(await tab.evaluate(TITLES), titles);
  const asked = data(requests).join();
  assert.match(asked, /ai-in-medicine/);
  assert.doesNotMatch(asked, /ai-in-education/);
  assert.deepEqual(faults, []);
  await tab.close();
});

test('an API’s notice is said once, in the first of its widgets', async () => {
  const ids = ['ai-in-medicine', 'ai-in-education'];
  const rendered = (await Promise.all(ids.map((id) => prerender(api, 'course-card', id)))).join('\n');
  const noticed = rendered.replaceAll(
    /"service":\{("notice":[^}]*\},?)?/g,
    '"service":{"notice":{"en":"Closed on Sunday"},',
  );
  assert.equal(noticed.split('Closed on Sunday').length, 3);
  const {page: tab, faults} = await watch(browser);
  await serveHtml(tab, `${server.url}prerendered.html`, page(WAYS.modules!, noticed), POLICY);
  await tab.evaluate(OUTCOME);
  await tab.waitForFunction(`elementsIn(document.body).some(({part}) => part.contains('notice'))`, {
    timeout: 5000,
  });
  await tab.evaluate(`new Promise((resolve) => setTimeout(resolve, 300))`);
  const notices = await tab.evaluate(`[...document.querySelectorAll('iioe-course-card')].map(({shadowRoot}) =>
    shadowRoot.querySelector('[part=notice]')?.textContent.trim() ?? '')`);
  assert.deepEqual(notices, ['Closed on Sunday', '']);
  assert.deepEqual(faults, []);
  await tab.close();
});

test('a provider’s own source is asked with its token', async () => {
  const rendered = await prerender(api, 'course-card', 'ai-in-medicine');
  const [tag] = /<iioe-course-card[^>]*>/.exec(rendered)!;
  const inside = rendered.replace(tag, tag.replace(/ api="[^"]*"/, ''));
  const script = `<script nonce="test">
    window.tokens = [];
    const item = async (resource, {getToken}) => {
      tokens.push(await getToken?.());
      return {value: {id: 'ai-in-medicine', title: {en: 'Mine'}}, problems: []};
    };
    Object.assign(document.querySelector('iioe-provider'), {getToken: () => 'the token', source: {personal: true, item}});
  </script>`;
  const {page: tab, faults} = await watch(browser);
  const head = `${WAYS.modules!}<script type="module" src="/dist/cdn/provider.js"></script>`;
  const body = `<iioe-provider>${inside}</iioe-provider>${script}`;
  await serveHtml(tab, `${server.url}prerendered.html`, page(head, body), POLICY);
  await tab.evaluate(OUTCOME);
  assert.deepEqual(await tab.evaluate(`tokens`), []);
  await tab.evaluate(`document.querySelector('iioe-course-card').refresh()`);
  assert.deepEqual(await tab.evaluate(`tokens`), ['the token']);
  assert.deepEqual(faults, []);
  await tab.close();
});

for (const way of ['', ' and is moved while that is on its way'])
  test(`a widget shows its data where the file that takes over can’t be had${way}, and after a move`, async () => {
    const rendered = await prerender(api, 'course-card', 'ai-in-medicine');
    const {page: tab, faults} = await watch(browser);
    await block(tab, '*/chunks/hydrate-*');
    const move = `<script nonce="test">customElements.whenDefined('iioe-course-card').then(() =>
      document.body.append(document.querySelector('iioe-course-card')))</script>`;
    const body = way ? rendered + move : rendered;
    await serveHtml(tab, `${server.url}prerendered.html`, page(WAYS.modules!, body), POLICY);
    await tab.evaluate(OUTCOME);
    const [title] = (await tab.evaluate(TITLES)) as string[];
    assert.match(title!, /medicine/);
    await tab.evaluate(`document.body.prepend(document.querySelector('iioe-course-card'))`);
    await tab.evaluate(`new Promise((resolve) => setTimeout(resolve, 300))`);
    assert.deepEqual(await tab.evaluate(TITLES), [title]);
    assert.deepEqual(faults, []);
    await tab.close();
  });

test('without its data, as after a sanitiser, it asks the API and goes on showing the same', async () => {
  const rendered = await prerender(api, 'course-card', 'ai-in-medicine');
  const bare = rendered.replace(/<script[^]*?<\/script>/, '');
  assert.notEqual(bare, rendered);
  const {page: tab, faults, requests} = await watch(browser);
  const warnings: string[] = [];
  tab.on('console', (message) => message.type() === 'warn' && warnings.push(message.text()));
  await serveHtml(tab, `${server.url}prerendered.html`, page(WAYS.modules!, bare), POLICY);
  const outcome = (await tab.evaluate(OUTCOME)) as Outcome;
  assert.deepEqual(outcome.states, ['ready']);
  assert.deepEqual([outcome.lost, outcome.came, outcome.moved], [[], [0], []]);
  assert.match(data(requests).join(), /ai-in-medicine/);
  assert.deepEqual([warnings, faults], [[], []]);
  await tab.close();
});

/** In the page: presses a button until something comes of it; resolves to how many milliseconds that took, or -1. */
const pressed = (widget: string, button: string, outcome: string) => `(async () => {
  const {shadowRoot} = document.querySelector('${widget}');
  for (let i = 0; i < 240 && !(${outcome}); i++) {
    shadowRoot.querySelector('${button}')?.click();
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return (${outcome}) ? Math.round(performance.now()) : -1;
})()`;

for (const [what, stop] of [
  ['can’t be had', block],
  ['hangs', hold],
] as const)
  test(`a file that ${what} keeps no other widget from working, and its own not for long`, async () => {
    const [certificate, list] = await Promise.all([
      prerender(api, 'certificate-badge', 'c-c57c447f49e68517a10154f7430b5fa1'),
      prerender(api, 'course-list', '--set', 'limit=3'),
    ]);
    const {page: tab, faults} = await watch(browser);
    await stop(tab, '*unesco-ai-cft-2024*');
    await serveHtml(tab, `${server.url}prerendered.html`, page(WAYS.modules!, certificate + list), POLICY);
    const more = pressed(
      'iioe-course-list',
      '[part~=more]',
      `shadowRoot.querySelectorAll('iioe-course-card').length > 3`,
    );
    const took = (await tab.evaluate(more)) as number;
    assert.ok(took > 0 && took < 2500, `more after ${took} ms`);
    const verify = pressed(
      'iioe-certificate-badge',
      '[part~=verify]',
      `shadowRoot.querySelector('[part~=verdict]').textContent.trim()`,
    );
    const verified = (await tab.evaluate(verify)) as number;
    assert.ok(verified > 0 && verified < 5500, `verified after ${verified} ms`);
    assert.deepEqual(faults, []);
    await tab.close();
  });

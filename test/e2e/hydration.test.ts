import assert from 'node:assert/strict';
import {test} from 'node:test';
import {serveHtml, watch} from './page.js';
import {
  block,
  hold,
  OUTCOME,
  pageOf as page,
  POLICY,
  prerender,
  WAYS,
  WIDGETS,
  type Outcome,
} from './prerendered.js';
import {browser, server} from './setup.js';

const api = `${server.url}api/`;

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

test('where data are saved, what was rendered without pictures is taken over, and offers them', async () => {
  const {page: tab, faults} = await watch(browser);
  const warnings: string[] = [];
  tab.on('console', (message) => message.type() === 'warn' && warnings.push(message.text()));
  await tab.evaluateOnNewDocument(
    `Object.defineProperty(navigator, 'connection', {value: {saveData: true}})`,
  );
  await tab.setExtraHTTPHeaders({'Save-Data': 'on'});
  // The offer's file is there before the language's, without which nothing is taken over.
  await tab.setRequestInterception(true);
  tab.on('request', (request) => {
    setTimeout(() => void request.continue(), request.url().includes('/lang/') ? 500 : 0);
  });
  await tab.goto(`${server.url}embed/course-card?course=ai-in-medicine&lang=fr`);
  await tab.waitForFunction(`document.querySelector('iioe-course-card').state === 'ready'`);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const offers = await tab.evaluate(`Array.from(
    document.querySelector('iioe-course-card').shadowRoot.querySelectorAll('[part=show-pictures]'),
    ({hidden, textContent}) => hidden + textContent)`);
  assert.deepEqual(warnings, []);
  assert.deepEqual(offers, ['falseAfficher les images']);
  assert.deepEqual(faults, []);
  await tab.close();
});

import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {test} from 'node:test';
import type {Page, Viewport} from 'puppeteer-core';
import {allSettled, serveHtml, STRICT, watch} from './page.js';
import {browser, server} from './setup.js';
import {filesOfVersion, openSite} from './site.js';

const html = (head: string, body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test</title>${head}</head><body>${body}</body></html>`;
const CARD =
  '<iioe-course-card course="ai-in-medicine" loading="eager"><a href="/x">kept</a></iioe-course-card>';
const DIV = (more = '', id = 'card') =>
  `<div id="${id}" data-iioe="course-card" data-course="ai-in-medicine" data-loading="eager" ${more}><a href="/x">kept</a></div>`;
const LOADER = '<script src="/dist/cdn/loader.js" data-api="/api/"></script>';
const WIDGETS = '<script src="/dist/cdn/iioe-widgets.js" data-api="/api/" defer></script>';

/** A page of the server's, with what it warned of. */
async function open(head: string, body: string, policy = STRICT, viewport?: Viewport) {
  const {page, faults, requests} = await watch(browser);
  if (viewport) await page.setViewport(viewport);
  const warnings: string[] = [];
  page.on('console', (message) => message.type() === 'warn' && warnings.push(message.text()));
  await serveHtml(page, `${server.url}page.html`, html(head, body), policy);
  const files = () =>
    requests.filter(({pathname}) => pathname.startsWith('/dist/')).map(({pathname}) => pathname.slice(10));
  return {page, faults, requests, warnings, files};
}

/** Settles when the page's library says that it is done. */
const ready = (page: Page, selector = 'script[src]') =>
  page.waitForFunction(`document.querySelector(${JSON.stringify(selector)})?.ready?.then(() => true)`);

test('ready and iioe-loaded tell when the widgets of the page are defined, others are not waited for', async () => {
  for (const head of [LOADER, LOADER.replace('<script', '<script type="module"'), WIDGETS]) {
    const {page, faults} = await watch(browser);
    await page.evaluateOnNewDocument(`
      window.heard = [];
      addEventListener('iioe-loaded', ({target}) => heard.push([
        target === document, !!customElements.get('iioe-course-card'), !!document.querySelector('#card > iioe-course-card')]));
    `);
    await serveHtml(
      page,
      `${server.url}page.html`,
      html(head, `${CARD}${DIV()}<iioe-nothing></iioe-nothing>`),
    );
    await ready(page);
    assert.deepEqual(await page.evaluate('heard'), [[true, true, true]], head);
    assert.deepEqual(faults, []);
    await page.close();
  }
});

test('a page without widgets asks for the loader alone', async () => {
  const {page, files} = await open(LOADER, '<p>Nothing of ours</p>');
  await ready(page);
  assert.deepEqual(files(), ['loader.js']);
  await page.close();
});

test('the loader twice on a page does everything once', async () => {
  const {page, files, warnings, faults} = await open(LOADER + LOADER, `${CARD}${DIV()}${LOADER}`);
  await ready(page);
  await allSettled(page);
  assert.equal(new Set(files()).size, files().length, files().join());
  assert.equal(await page.$$eval('iioe-course-card', ({length}) => length), 2);
  const links = await page.$$eval('link[rel=modulepreload]', (all) => all.map(({href}) => href));
  assert.equal(new Set(links).size, links.length, links.join());
  const same = `new Set([...document.scripts].map((script) => script.ready)).size === 1`;
  assert.equal(await page.evaluate(same), true);
  assert.deepEqual([warnings, faults], [[], []]);
  await page.close();
});

test('the loader beside iioe-widgets.js of the same version makes each widget once, and warns of nothing', async () => {
  const {page, warnings} = await open(
    `<script src="/dist/cdn/iioe-widgets.js" data-api="/api/"></script>${LOADER}`,
    `${CARD}${DIV()}`,
  );
  await ready(page, 'script[src*=loader]');
  await allSettled(page);
  assert.equal(await page.$$eval('iioe-course-card', ({length}) => length), 2);
  assert.deepEqual(warnings, []);
  await page.close();
});

test('chunks are preloaded at once, with the nonce of the script and their integrity', async () => {
  const nonce = 'c29tZXRoaW5n';
  const policy = STRICT.replace("script-src 'self'", `script-src 'nonce-${nonce}'`);
  const {page, faults} = await open(LOADER.replace('<script', `<script nonce="${nonce}"`), CARD, policy);
  assert.deepEqual(await allSettled(page), ['ready']);
  const links = await page.$$eval('link[rel=modulepreload]', (all) =>
    all.map(({href, nonce, integrity}) => ({file: new URL(href).pathname, nonce, integrity})),
  );
  assert.equal(links[0]!.file, '/dist/cdn/course-card.js');
  assert.ok(links.length > 1);
  for (const link of links) {
    assert.equal(link.nonce, nonce, link.file);
    assert.match(link.integrity, /^sha256-[\w+/]{43}=$/, link.file);
  }
  assert.deepEqual(faults, []);
  await page.close();
});

test('a chunk that is not what was built, or that is not there, leaves the fallback, with one warning', async () => {
  const core = readdirSync('dist/cdn/chunks').find((file) => file.startsWith('core-'))!;
  for (const [name, change] of [
    ['course-card.js', (text: string) => `${text}\n// changed`],
    [`chunks/${core}`, (text: string) => `${text}\n// changed`],
    ['course-card.js', () => undefined],
  ] as const) {
    const files: Record<string, string> = filesOfVersion('0.1.0');
    const changed = change(files[name]!);
    if (changed) files[name] = changed;
    else delete files[name];
    files[''] = html('<script src="loader.js" data-api="/api/"></script>', `${CARD}${CARD}${DIV()}`);
    const site = await openSite(files);
    const {page} = await watch(browser);
    const warnings: string[] = [];
    const exceptions: unknown[] = [];
    page.on('console', (message) => message.type() === 'warn' && warnings.push(message.text()));
    page.on('pageerror', (error) => exceptions.push(error));
    await page.goto(site.url);
    await ready(page);
    assert.equal(await page.evaluate(`!!customElements.get('iioe-course-card')`), false, name);
    assert.equal(await page.$eval('#card', (div) => div.innerHTML), '<a href="/x">kept</a>');
    assert.equal(warnings.filter((text) => text.includes('iioe-course-card')).length, 1, warnings.join('\n'));
    assert.deepEqual(exceptions, []);
    site.stop();
    await page.close();
  }
});

test('data-iioe-root limits where it looks; one that is no selector is told of', async () => {
  const limited = (root: string) => LOADER.replace('data-api', `data-iioe-root="${root}" data-api`);
  const body = `<main>${DIV()}</main><aside>${DIV('', 'other')}<iioe-award-summary></iioe-award-summary></aside>`;
  const first = await open(limited('main, .more'), body);
  await ready(first.page);
  assert.ok(await first.page.$('#card > iioe-course-card'));
  assert.equal(await first.page.$('#other > iioe-course-card'), null);
  assert.ok(!first.files().includes('award-summary.js'));
  await first.page.evaluate(() => {
    const more = Object.assign(document.createElement('p'), {className: 'more'});
    more.append(document.createElement('iioe-award-summary'));
    document.body.append(more);
  });
  await first.page.waitForFunction(`!!customElements.get('iioe-award-summary')`);
  await first.page.close();

  const second = await open(limited('main['), body);
  await ready(second.page);
  assert.equal(second.warnings.length, 1, second.warnings.join());
  assert.equal(await second.page.$('#card > iioe-course-card'), null);
  assert.deepEqual(second.faults, []);
  await second.page.close();
});

test('two loaders, each with a root of its own, do their parts', async () => {
  const limited = (root: string) => LOADER.replace('data-api', `data-iioe-root="${root}" data-api`);
  const {page, warnings} = await open(
    limited('main') + limited('aside'),
    `<main>${DIV()}</main><aside>${DIV('', 'other')}</aside>${DIV('', 'none')}`,
  );
  await ready(page, 'script[data-iioe-root=main]');
  await ready(page, 'script[data-iioe-root=aside]');
  assert.equal(await page.$$eval('iioe-course-card', ({length}) => length), 2);
  assert.equal(await page.$('#none > iioe-course-card'), null);
  assert.deepEqual(warnings, []);
  await page.close();
});

for (const [way, head] of [
  ['the loader', LOADER],
  ['iioe-widgets.js', WIDGETS],
]) {
  test(`a mistyped name keeps the fallback and is told of once, with the nearest name, by ${way}`, async () => {
    const {page, warnings, faults} = await open(
      head!,
      `<iioe-cource-card course="x"><a href="/x">kept</a></iioe-cource-card>
       <iioe-cource-card course="y"></iioe-cource-card>
       <div id="div" data-iioe="award-sumary"><a href="/x">kept</a></div>
       <div data-iioe="award-sumary"></div><div data-iioe="iioe-case-list"></div><div data-iioe="COURSE-CARD"></div><div data-iioe="weather"></div>
       <div data-iioe="provider" data-api="/api/"><b>kept</b></div>`,
    );
    await ready(page);
    await page.waitForFunction(() => document.readyState === 'complete');
    await new Promise((resolve) => setTimeout(resolve, 100));
    const hints = warnings.map((text) => /<([^>]+)>.*?(?:Did you mean "([^"]+)"|$)/.exec(text)?.slice(1));
    assert.deepEqual(
      hints.sort((a, b) => (a![0]! < b![0]! ? -1 : 1)),
      [
        ['div data-iioe="COURSE-CARD"', 'course-card'],
        ['div data-iioe="award-sumary"', 'award-summary'],
        ['div data-iioe="iioe-case-list"', 'case-list'],
        ['div data-iioe="provider"', undefined],
        ['div data-iioe="weather"', undefined],
        ['iioe-cource-card', 'iioe-course-card'],
      ],
      warnings.join('\n'),
    );
    assert.equal(await page.$eval('#div', (div) => div.innerHTML), '<a href="/x">kept</a>');
    assert.deepEqual(faults, []);
    await page.close();
  });

  test(`a div that comes later, is moved, copied, renamed or loses its name, by ${way}`, async () => {
    const {page, faults, warnings} = await open(head!, '<main></main><aside></aside>');
    const count = () => page.$$eval('iioe-course-card', ({length}) => length);
    const wait = (selector: string) => page.waitForSelector(selector, {timeout: 5000});
    await page.$eval('main', (main) => {
      const div = document.createElement('div');
      const link = Object.assign(document.createElement('a'), {href: '/x', textContent: 'kept'});
      div.id = 'card';
      div.append(link);
      main.append(div);
      div.dataset.course = 'ai-in-medicine';
      div.dataset.iioe = 'course-card';
    });
    await wait('#card > iioe-course-card[course="ai-in-medicine"] > a');
    await page.$eval('#card', (div) => {
      Object.assign(window, {card: div.firstElementChild});
      document.querySelector('aside')!.append(div);
      document.querySelector('main')!.append(div);
    });
    await page.$eval('#card', (div) => document.querySelector('aside')!.append(div.cloneNode(true)));
    await new Promise((resolve) => setTimeout(resolve, 100));
    assert.equal(
      await page.evaluate(`card === document.querySelector('main #card').firstElementChild`),
      true,
    );
    assert.equal(await count(), 2);
    await page.$eval('aside div', (div) => div.setAttribute('data-layout', 'row'));
    await wait('aside iioe-course-card[layout=row]');
    await page.$eval('aside div', (div) => div.remove());

    await page.$eval('#card', (div) => div.setAttribute('data-course', 'other'));
    await wait('iioe-course-card[course=other]');
    await page.$eval('#card', (div) => div.removeAttribute('data-course'));
    await wait('iioe-course-card:not([course])');
    await page.$eval('#card', (div) => {
      div.setAttribute('data-award', 'pioneer-2025');
      div.setAttribute('data-iioe', 'award-summary');
    });
    await wait('#card > iioe-award-summary[award="pioneer-2025"] > a');
    assert.equal(await count(), 0);
    await page.$eval('#card', (div) => div.setAttribute('data-iioe', 'no-such'));
    await wait('#card > a');
    await page.$eval('#card', (div) => div.setAttribute('data-iioe', 'course-card'));
    await wait('#card > iioe-course-card > a');
    await page.$eval('#card', (div) => div.removeAttribute('data-iioe'));
    await wait('#card > a');
    assert.equal(await page.$eval('#card', (div) => div.children.length), 1);
    assert.deepEqual(faults, []);
    assert.equal(warnings.filter((text) => text.includes('no-such')).length, 1);
    await page.close();
  });
}

test('data-api-allow limits which APIs a div may name, when it changes too', async () => {
  const head = LOADER.replace('data-api', 'data-api-allow="https://good.example" data-api');
  const {page, warnings} = await open(
    head,
    DIV('data-api="https://good.example/api"') + DIV('data-api="https://evil.example/"', 'evil'),
  );
  await ready(page);
  const api = (id: string) => page.$eval(`#${id} > iioe-course-card`, (card) => card.getAttribute('api'));
  assert.equal(await api('card'), 'https://good.example/api');
  assert.equal(await api('evil'), null);
  await page.$eval('#card', (div) => div.setAttribute('data-api', 'https://evil.example/'));
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.equal(await api('card'), 'https://good.example/api');
  assert.equal(warnings.filter((text) => text.includes('evil.example')).length, 1);
  await page.close();
});

test('an empty data-api-allow allows none', async () => {
  const {page} = await open(
    LOADER.replace('data-api', 'data-api-allow="" data-api'),
    DIV('data-api="https://good.example/api"'),
  );
  await ready(page);
  assert.equal(await page.$eval('#card > iioe-course-card', (card) => card.getAttribute('api')), null);
  await page.close();
});

test('open shadow roots are looked into, those of a declaration and those that come with an element', async () => {
  const {page, faults, files} = await open(
    LOADER,
    `<section><template shadowrootmode="open">${CARD}<b></b></template></section>`,
  );
  await page.waitForFunction(
    `document.querySelector('section').shadowRoot.querySelector('iioe-course-card').state === 'ready'`,
  );
  await page.evaluate(() => {
    const root = document.createElement('div').attachShadow({mode: 'open'});
    root.append(document.createElement('iioe-award-summary'));
    document.body.append(root.host);
    // And within a root that is known.
    document.querySelector('section')!.shadowRoot!.append(document.createElement('iioe-case-highlight'));
  });
  await page.waitForFunction(
    `customElements.get('iioe-award-summary') && customElements.get('iioe-case-highlight')`,
  );
  assert.ok(!files().some((file) => /^chunks\/late-(?!once)/.test(file)));
  assert.deepEqual(faults, []);
  await page.close();
});

test('a snippet that reserves its height shifts nothing', async () => {
  const {page} = await watch(browser);
  await page.evaluateOnNewDocument(`
    window.shift = 0;
    new PerformanceObserver((list) => { for (const {value} of list.getEntries()) shift += value; })
      .observe({type: 'layout-shift', buffered: true});
  `);
  const url = `${server.url}shift.html`;
  let text = '';
  const shown = async (name: string) => {
    const row = DIV(`data-layout="row" class="${name}"`);
    const style = '<link rel="stylesheet" href="/dist/cdn/reserve.css">';
    text = html(style + LOADER, `${row}<p>What stands below</p>`);
    await page.goto(url);
    await allSettled(page);
    await new Promise((resolve) => setTimeout(resolve, 300));
    return (await page.evaluate('shift')) as number;
  };
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (request.url() === url) void request.respond({body: text, contentType: 'text/html'});
    else void request.continue();
  });
  assert.equal(await shown('iioe-reserve-30'), 0);
  // Without it something moves, or this test could not fail.
  assert.ok((await shown('none')) > 0);
  await page.close();
});

test('the item of a sole widget is asked for before its code is there, once', async () => {
  const card = await open(LOADER, CARD);
  await allSettled(card.page);
  const paths = card.requests.map(({pathname, search}) => pathname + search);
  const items = paths.filter((path) => path.startsWith('/api/courses'));
  assert.deepEqual(items, ['/api/courses?ids=ai-in-medicine']);
  // The client asks for the service with its first item.
  assert.ok(paths.indexOf(items[0]!) < paths.indexOf('/api/'), paths.join('\n'));
  await card.page.close();

  const div = await open(LOADER, DIV('data-layout="row"'));
  await ready(div.page);
  await allSettled(div.page);
  assert.equal(div.requests.filter(({pathname}) => pathname === '/api/courses').length, 1);
  await div.page.close();
});

test('a reply that was asked for early is given once', async () => {
  const {page} = await open(LOADER, CARD);
  await allSettled(page);
  const left = await page.evaluate(`Object.keys(document[Symbol.for('iioe-early')])`);
  assert.deepEqual(left, [], 'the card has taken it');
  await page.close();
});

/** In the page: whether what is in view has its answer; a busy machine may tell late what is in view. */
const IN_VIEW_SETTLED = `[...document.querySelectorAll('iioe-course-card')].every(
  (card) => card.getBoundingClientRect().top > innerHeight || !['idle', 'loading', undefined].includes(card.state))`;

/** So tall that no card, grown with its data, pushes the next out of sight before that has asked. */
const TALL = {width: 800, height: 2000};

/** Paths that a page asks its courses by, and whether one was asked before the widgets' own first question. */
async function asked(body: string) {
  const {page, requests, faults} = await open(
    LOADER,
    body,
    "default-src 'self'; style-src 'unsafe-inline'",
    TALL,
  );
  await ready(page);
  await page.waitForFunction(IN_VIEW_SETTLED);
  await page.waitForNetworkIdle();
  const paths = requests.map(({pathname, search}) => pathname + decodeURIComponent(search));
  const isCourses = (path: string) => path.startsWith('/api/courses');
  assert.deepEqual(faults, []);
  await page.close();
  return {courses: paths.filter(isCourses), isEarly: paths.findIndex(isCourses) < paths.indexOf('/api/')};
}

test('several of a kind are asked for early in one request, as their client would', async () => {
  const other = (card: string) => card.replace('ai-in-medicine', 'ai-in-education');
  const [lazy, row] = [CARD.replace('loading="eager"', ''), DIV('data-layout="row"')];
  const pages = {
    eager: CARD + other(CARD),
    lazy: lazy + other(lazy) + lazy,
    'portable, eager': row + other(row),
    'portable, lazy': row.replace('eager', 'lazy') + other(row).replace('eager', 'lazy'),
  };
  for (const [name, body] of Object.entries(pages)) {
    const {courses, isEarly} = await asked(body);
    assert.deepEqual(courses, ['/api/courses?ids=ai-in-education,ai-in-medicine'], name);
    assert.ok(isEarly, name);
  }
});

test('no request is in vain where a client asks otherwise: some lazy, some far away', async () => {
  const lazy = CARD.replace('loading="eager"', '').replace('ai-in-medicine', 'ai-in-education');
  assert.deepEqual((await asked(CARD + lazy)).courses.sort(), [
    '/api/courses?ids=ai-in-education',
    '/api/courses?ids=ai-in-medicine',
  ]);
  const far = `${lazy}<div style="block-size: 400vh"></div>${CARD.replace('loading="eager"', '')}`;
  assert.deepEqual((await asked(far)).courses, ['/api/courses?ids=ai-in-education']);
});

test('what the page alone can’t tell is not asked for early: far away, elsewhere, very many', async () => {
  const other = CARD.replace('ai-in-medicine', 'ai-in-education');
  const many = Array.from({length: 21}, (_, i) =>
    CARD.replace('ai-in-medicine', `c${i}" layout="compact" style="position: absolute`),
  );
  const others = [
    [`<div style="block-size: 300vh"></div>${CARD.replace('loading="eager"', '')}`, 0],
    [`<iioe-provider api="/api/">${CARD}</iioe-provider>${other}`, 1],
    [CARD.replace('loading', 'api="/api/" loading') + other, 1],
    [many.join(''), 1],
    [DIV('data-layout="row"') + DIV().replace('ai-in-medicine', 'ai-in-education'), 2],
  ] as const;
  for (const [body, most] of others) {
    const {courses, isEarly} = await asked(body);
    assert.ok(courses.length <= most, `${courses.join()} ${body}`);
    assert.ok(!isEarly || !courses.length, body);
  }
});

test('an API that is asked otherwise is not asked early', async () => {
  const apis = ['/data.json', '/rest/server.php', '/api/v1/courses', '/api/courses/v1/', '/api/?key=1'];
  for (const api of apis) {
    const {page, requests} = await open(LOADER.replace('/api/', api), CARD);
    await ready(page);
    const early = requests.map(({href}) => href).filter((href) => /\/courses\?ids=/.test(href));
    assert.deepEqual(early, [], api);
    await page.close();
  }
});

test('what is defined asks by itself, and is not asked for again', async () => {
  const {page, requests} = await open(
    `<script src="/dist/cdn/iioe-widgets.js" data-api="/api/"></script>${LOADER}`,
    CARD,
  );
  await allSettled(page);
  await page.waitForNetworkIdle();
  assert.equal(requests.filter(({pathname}) => pathname === '/api/courses').length, 1);
  await page.close();
});

import assert from 'node:assert/strict';
import {createServer as createHttpServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {test} from 'node:test';
import {allSettled, serveHtml, watch} from './page.js';
import {browser, server} from './setup.js';

const WIDGETS = `
  <iioe-provider lang="fr">
    <iioe-course-card course="ai-in-medicine" loading="eager"><a href="/x">fallback</a></iioe-course-card>
    <iioe-progress-tracker course="ai-in-medicine" loading="eager"></iioe-progress-tracker>
    <iioe-progress-tracker pathway="teaching-with-ai" loading="eager"></iioe-progress-tracker>
    <iioe-program-progress program="must-ai-cascade" loading="eager"></iioe-program-progress>
    <iioe-certificate-badge certificate="c-c57c447f49e68517a10154f7430b5fa1" loading="eager"></iioe-certificate-badge>
    <iioe-case-highlight case="must-ecosystem" loading="eager"></iioe-case-highlight>
    <iioe-award-summary award="pioneer-2025" loading="eager"></iioe-award-summary>
    <iioe-course-card course="unknown" loading="eager"><a href="/x">fallback</a></iioe-course-card>
  </iioe-provider>
`;

const html = (head: string, body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test</title>${head}</head><body>${body}</body></html>`;

const data = (requests: URL[]) => requests.filter(({pathname}) => /^\/api\/\w/.test(pathname));

const ways: [string, string][] = [
  ['one classic script in the head', '<script src="/dist/cdn/iioe-widgets.js" data-api="/api/"></script>'],
  ['one deferred script', '<script defer src="/dist/cdn/iioe-widgets.js" data-api="/api/"></script>'],
  ['one module script', '<script type="module" src="/dist/cdn/iioe-widgets.js" data-api="/api/"></script>'],
  ['the loader in the head', '<script src="/dist/cdn/loader.js" data-api="/api/"></script>'],
  ['the loader as a module', '<script type="module" src="/dist/cdn/loader.js" data-api="/api/"></script>'],
  [
    'a module an element, and <meta>',
    `<meta name="iioe-api" content="/api/">${[
      'provider',
      'course-card',
      'progress-tracker',
      'program-progress',
      'certificate-badge',
      'case-highlight',
      'award-summary',
    ]
      .map((name) => `<script type="module" src="/dist/cdn/${name}.js"></script>`)
      .join('')}`,
  ],
];

for (const [way, head] of ways) {
  test(`all widgets, in French, under a strict policy with Trusted Types, by ${way}`, async () => {
    const {page, faults, requests} = await watch(browser);
    await serveHtml(page, `${server.url}strict.html`, html(head, WIDGETS));
    const states = await allSettled(page);
    assert.deepEqual(states, [...Array<string>(7).fill('ready'), 'error']);
    assert.deepEqual(faults, []);
    // One for what the page names; then one for the courses that each of two answers links to.
    const courses = data(requests).filter(({pathname}) => pathname === '/api/courses');
    assert.ok(courses.length <= 3, courses.join());
    assert.ok(requests.every(({origin}) => origin === new URL(server.url).origin));
    const text = await page.$eval('iioe-award-summary', (widget) => widget.shadowRoot!.textContent);
    assert.match(text, /Candidatures/);
    await page.close();
  });
}

test('50 eager certificate badges make one data request, wherever the script stands', async () => {
  const reply = await fetch(`${server.url}api/courses?limit=1`);
  assert.equal(reply.status, 200);
  const badges = Array.from(
    {length: 50},
    (_, i) => `<iioe-certificate-badge certificate="c-${i}" loading="eager"></iioe-certificate-badge>`,
  );
  for (const [, head] of ways.slice(0, 5)) {
    const {page, requests} = await watch(browser);
    await serveHtml(page, `${server.url}badges.html`, html(head, badges.join('')));
    await allSettled(page);
    assert.equal(data(requests).length, 1, head);
    assert.equal(data(requests)[0]!.searchParams.get('ids')!.split(',').length, 50);
    await page.close();
  }
});

test('the loader imports only what stands on the page, now and later', async () => {
  const {page, requests} = await watch(browser);
  await serveHtml(
    page,
    `${server.url}loader.html`,
    html(ways[3]![1], '<iioe-course-card course="ai-in-medicine" loading="eager"></iioe-course-card>'),
  );
  await allSettled(page);
  const modules = () =>
    requests.map(({pathname}) => /^\/dist\/cdn\/([\w-]+)\.js$/.exec(pathname)?.[1]).filter(Boolean);
  assert.deepEqual(modules(), ['loader', 'course-card']);
  await page.evaluate(() => {
    const award = Object.assign(document.createElement('iioe-award-summary'), {
      award: 'pioneer-2025',
      loading: 'eager',
    });
    document.body.append(award);
  });
  await allSettled(page);
  assert.deepEqual(modules(), ['loader', 'course-card', 'award-summary']);
  await page.close();
});

for (const [way, head] of [ways[1]!, ways[3]!]) {
  test(`a portable div becomes its widget, with its children as fallback, by ${way}`, async () => {
    const {page, faults} = await watch(browser);
    await serveHtml(
      page,
      `${server.url}portable.html`,
      html(
        head,
        `<div id="card" data-iioe="course-card" data-course="ai-in-medicine" data-loading="eager" data-lang="fr" data-onclick="alert(1)"><a href="/x">AI in medicine</a></div>
         <div id="none" data-iioe="no-such-widget"><a href="/x">stays</a></div>
         <div contenteditable="true"><div id="edited" data-iioe="course-card" data-course="x">stays</div></div>
         <div data-iioe-ignore><div id="ignored" data-iioe="course-card" data-course="x">stays</div></div>`,
      ),
    );
    await page.waitForSelector('#card > iioe-course-card');
    await allSettled(page);
    // Ready, it may still wait for its language.
    await page.waitForFunction(
      `document.querySelector('#card > iioe-course-card').shadowRoot.textContent.trim()`,
    );
    const card = await page.$eval('#card > iioe-course-card', (widget) => ({
      attributes: widget.getAttributeNames().sort(),
      fallback: widget.textContent,
      text: widget.shadowRoot!.textContent,
    }));
    assert.deepEqual(card.attributes, ['course', 'lang', 'layout', 'loading']);
    assert.equal(card.fallback, 'AI in medicine');
    assert.match(card.text, /Toute la série/);
    await page.$eval('#card', (div) => div.setAttribute('data-layout', 'compact'));
    await page.waitForSelector('iioe-course-card[layout="compact"]');
    for (const id of ['none', 'edited', 'ignored']) {
      assert.equal(await page.$eval(`#${id}`, (div) => div.textContent.trim()), 'stays', id);
    }
    assert.deepEqual(faults, []);
    await page.close();
  });
}

test('a tag that the page registered itself stays the page’s, with one warning', async () => {
  const {page, faults} = await watch(browser);
  const warnings: string[] = [];
  page.on('console', (message) => message.type() === 'warn' && warnings.push(message.text()));
  await page.evaluateOnNewDocument(`customElements.define('iioe-course-card', class extends HTMLElement {})`);
  await serveHtml(
    page,
    `${server.url}taken.html`,
    html(
      ways[1]![1],
      '<iioe-course-card></iioe-course-card><iioe-award-summary award="pioneer-2025" loading="eager"></iioe-award-summary>',
    ),
  );
  await page.waitForFunction(
    () => document.querySelector<HTMLElement & {state: string}>('iioe-award-summary')!.state === 'ready',
  );
  // The words of the warning come late, and nothing else waits for them.
  await page.waitForNetworkIdle();
  assert.equal(warnings.filter((text) => text.includes('iioe-course-card')).length, 1, warnings.join());
  assert.deepEqual(faults, []);
  await page.close();
});

test('a script of another origin works as one of our own', async () => {
  const {page, faults} = await watch(browser);
  const head = `<script src="${server.url}dist/cdn/loader.js" data-api="${server.url}api/" data-lang="fr"></script>`;
  const body = html(head, WIDGETS.replaceAll('lang="fr"', '')).replace('<html lang="en">', '<html>');
  const site = createHttpServer((_, reply) => reply.setHeader('Content-Type', 'text/html').end(body));
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`);
  const states = await allSettled(page);
  assert.deepEqual(faults, []);
  assert.deepEqual(states, [...Array<string>(7).fill('ready'), 'error']);
  assert.match(
    await page.$eval('iioe-award-summary', (widget) => widget.shadowRoot!.textContent),
    /Candidatures/,
  );
  site.close();
  await page.close();
});

import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import type {widgets} from '../../src/snippets/widgets.js';
import {allSettled, watch} from './page.js';
import {browser, server} from './setup.js';
import {onYourSite, PAGE} from './your-site.js';

const text = readFileSync('docs/privacy.md', 'utf8');
const section = (title: string) => text.split(`## ${title}\n`)[1]!.split('\n## ')[0]!;

/** The kinds of requests in the first table. */
const [table = ''] = section('Every request that a page can make').split('Where you embed');
const told = [...table.matchAll(/^\| ([a-z ]+?) +\|/gm)]
  .map(([, kind]) => kind!)
  .filter((kind) => kind !== 'request');

const policy = /```text\n([\s\S]+?)```/.exec(section('Content Security Policy'))![1]!.replaceAll('\n', ' ');

const CERTIFICATE = 'c-c57c447f49e68517a10154f7430b5fa1';
const REGISTRY = 'https://registry.your.site/issuers.json';
const OWN = 'https://your.site/badges/123.json';

/** One of each, with the elsewhere hosted credential that a badge can have too. */
const elements: Readonly<Record<keyof typeof widgets, string>> = {
  'course-card': 'course="ai-in-medicine"',
  'course-list': 'searchable limit="4"',
  'pathway-card': 'pathway="teaching-with-ai"',
  'progress-tracker': 'course="ai-in-medicine"',
  'program-progress': 'program="must-ai-cascade"',
  'certificate-badge': `certificate="${CERTIFICATE}" trust="${REGISTRY}"`,
  'certificate-list': 'layout="row"',
  'case-highlight': 'case="must-ecosystem"',
  'case-list': 'searchable',
  'award-summary': 'award="pioneer-2025"',
};

const html = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Test</title>
  <link rel="stylesheet" href="https://widgets.your.site/dist/cdn/reserve.css">
  <script defer src="https://widgets.your.site/dist/cdn/loader.js" data-api="https://api.your.site/iioe/"></script></head>
  <body>${Object.entries(elements)
    .map(([name, attributes]) => `<iioe-${name} json-ld ${attributes}></iioe-${name}>`)
    .join('')}<iioe-certificate-badge credential="${OWN}"></iioe-certificate-badge></body></html>`;

/** The row of the table that a request belongs to. */
function kindOf(url: URL, isAfterClick: boolean): string {
  const {host, pathname, searchParams} = url;
  if (host === 'widgets.your.site' && pathname.startsWith('/dist/cdn/')) return 'library file';
  if (host === 'api.your.site' && pathname === '/iioe/') return 'service document';
  if (host === 'api.your.site' && pathname.startsWith('/images/')) return 'picture';
  if (host === 'api.your.site') {
    const isPersonal = pathname.startsWith('/iioe/progress') || searchParams.has('learner');
    return isPersonal ? 'learner data' : 'public data';
  }
  if (url.href === OWN) return 'credential';
  // The sample's credentials are signed with a `did:key`: there is nobody else to ask.
  return isAfterClick && url.href === REGISTRY ? 'check' : `not told of: ${url.href}`;
}

const STORED = `(async () => ({
  cookie: document.cookie,
  local: localStorage.length,
  session: sessionStorage.length,
  databases: (await indexedDB.databases()).length,
  caches: (await caches.keys()).length,
  workers: (await navigator.serviceWorker.getRegistrations()).length,
}))()`;

test('a page with every widget asks for what the table says, and stores nothing', async () => {
  const {page, faults} = await watch(browser);
  const cookies: string[] = [];
  const session = await page.createCDPSession();
  await session.send('Network.enable');
  session.on('Network.responseReceived', ({response}) => {
    if ('set-cookie' in response.headers) cookies.push(response.url);
  });
  const before = new Set<string>();
  const after = new Set<string>();
  const referrers: string[] = [];
  let isAfterClick = false;
  page.on('request', (request) => {
    if (request.url() === PAGE || request.url().endsWith('/favicon.ico')) return;
    const kind = kindOf(new URL(request.url()), isAfterClick);
    (isAfterClick ? after : before).add(kind);
    const {referer = ''} = request.headers();
    if (referer && ['picture', 'credential', 'check'].includes(kind)) referrers.push(`${kind}: ${referer}`);
  });
  // The page says beside its lines that a check needs more: here the registry, and where the credential stands.
  await onYourSite(page, server.url, html, policy.replace('connect-src', `connect-src ${REGISTRY} ${OWN}`));
  assert.deepEqual(await allSettled(page), Array<string>(11).fill('ready'));
  await page.waitForNetworkIdle();
  assert.deepEqual([...before].sort(), told.filter((kind) => kind !== 'check').sort());

  isAfterClick = true;
  const verdicts =
    (await page.evaluate(`Promise.all([...document.querySelectorAll('iioe-certificate-badge')].map((badge) =>
    new Promise((resolve) => {
      badge.addEventListener('iioe-verify', ({detail}) => resolve(detail.result.verdict), {once: true});
      badge.shadowRoot.querySelector('[part=verify]').click();
    })))`)) as string[];
  assert.equal(verdicts.length, 2);
  // What is typed is asked of the API.
  await page.evaluate(`document.querySelector('iioe-course-list').shadowRoot.querySelector('input').focus()`);
  await page.keyboard.type('ethics\n');
  await page.waitForNetworkIdle();
  assert.ok(
    [...after].every((kind) => told.includes(kind)),
    [...after].join(),
  );
  assert.deepEqual([...new Set([...before, ...after])].sort(), [...told].sort());

  assert.deepEqual(await page.evaluate(STORED), {
    cookie: '',
    local: 0,
    session: 0,
    databases: 0,
    caches: 0,
    workers: 0,
  });
  assert.deepEqual((await session.send('Network.getAllCookies')).cookies, []);
  assert.deepEqual(cookies, []);
  assert.deepEqual(referrers, []);
  assert.deepEqual(faults, []);
  await page.close();
});

test('an API that has set a cookie does not get it back', async () => {
  const {page} = await watch(browser);
  const session = await page.createCDPSession();
  await session.send('Network.enable');
  const addresses = new Map<string, string>();
  const sent = new Map<string, string>();
  session.on('Network.requestWillBeSent', ({requestId, request}) => addresses.set(requestId, request.url));
  session.on('Network.requestWillBeSentExtraInfo', ({requestId, headers}) =>
    sent.set(requestId, Object.keys(headers).join(' ').toLowerCase()),
  );
  const {url} = server;
  await page.setCookie({name: 'who', value: 'somebody', url});
  await page.goto(`${url}catalogue.html`);
  await allSettled(page);
  const headersOf = (path: string) =>
    [...sent].filter(([id]) => addresses.get(id)?.startsWith(url + path)).map(([, headers]) => headers);
  // The page itself gets it: so it was there to be sent.
  assert.ok(headersOf('catalogue.html').some((headers) => /\bcookie\b/.test(headers)));
  assert.ok(headersOf('api/').length > 2);
  assert.ok(headersOf('api/').every((headers) => !/\bcookie\b/.test(headers)));
  await page.deleteCookie({name: 'who', url});
  await page.close();
});

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import type {Browser, HTTPRequest} from 'puppeteer-core';
import {listen, type Listening} from '../../src/cli/listen.js';
import {LEARNER_TOKEN, moodleHandler, openEdxHandler} from '../support/lms.js';
import {openBrowser} from './browser.js';
import {allSettled, watch, type Watched} from './page.js';
import {startServer, type Server} from './server.js';

const document = {
  courses: [
    {id: 'from-file', title: {en: 'A course in a file', fr: 'Un cours dans un fichier'}, url: 'more.html'},
    {id: 'other', title: 'Another'},
  ],
};
/** A static host, as a university without a server has one. */
const staticHost = async (request: Request): Promise<Response> =>
  new URL(request.url).pathname === '/data/courses.json'
    ? Response.json(document, {headers: {'Access-Control-Allow-Origin': '*'}})
    : new Response(null, {status: 404});

/** What the next page holds. It comes from a server of its own: a browser asks no local address for a page that it was handed by a test. */
let html = '';
const pageHost = async (): Promise<Response> =>
  new Response(html, {headers: {'Content-Type': 'text/html; charset=utf-8'}});

let server: Server;
let browser: Browser;
let hosts: Listening[];
let site: string;
let file: string;
let openEdx: string;
let moodle: string;
before(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  hosts = await Promise.all(
    [staticHost, openEdxHandler, moodleHandler, pageHost].map((fetch) =>
      listen({fetch: (request) => fetch(request)}, 0),
    ),
  );
  const [one, two, three, four] = hosts.map(({port}) => `http://localhost:${port}`);
  file = `${one}/data/courses.json`;
  openEdx = `${two}/api/courses/v1/`;
  site = `${four}/`;
  moodle = `${three}/webservice/rest/server.php`;
});
after(async () => {
  await browser.close();
  server.stop();
  for (const host of hosts) host.close();
});

/** A page of another site, with this in its body. */
async function open(body: string, script = 'iioe-widgets', api = `${server.url}api/`): Promise<Watched> {
  const watched = await watch(browser);
  await watched.page.setRequestInterception(true);
  watched.page.on('request', (request: HTTPRequest) => {
    // Pictures of the recorded payloads are nowhere to be had.
    void (request.resourceType() === 'image' ? request.abort() : request.continue());
  });
  html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sources</title>
    <script src="${server.url}dist/cdn/${script}.js" data-api="${api}"></script></head><body>${body}</body></html>`;
  await watched.page.goto(site);
  return watched;
}

const textsOf = async ({page}: Watched): Promise<string[]> =>
  (await page.evaluate(`[...document.querySelectorAll('iioe-provider *')]
    .filter(({shadowRoot, localName}) => shadowRoot && localName !== 'iioe-provider')
    .map(({shadowRoot}) => shadowRoot.textContent.replace(/\\s+/g, ' ').trim())`)) as string[];
const asked = ({requests}: Watched, origin: string) =>
  requests.filter((url) => url.origin === new URL(origin).origin && !/\/dist\//.test(url.pathname));

for (const script of ['iioe-widgets', 'loader']) {
  test(`two providers on one page, the reference API and a file, by ${script}.js`, async () => {
    const watched = await open(
      `<iioe-provider>
        <iioe-course-card course="ai-in-medicine" loading="eager"></iioe-course-card>
        <iioe-provider api="${file}" lang="fr">
          <iioe-course-card course="from-file" loading="eager"></iioe-course-card>
          <iioe-course-card course="other" loading="eager"></iioe-course-card>
          <iioe-course-card course="ai-in-medicine" loading="eager"></iioe-course-card>
        </iioe-provider>
        <iioe-progress-tracker course="ai-in-medicine" loading="eager"></iioe-progress-tracker>
      </iioe-provider>`,
      script,
    );
    assert.deepEqual(await allSettled(watched.page), ['ready', 'ready', 'ready', 'error', 'ready']);
    const [first, second, third] = await textsOf(watched);
    assert.match(first!, /medicine/);
    assert.match(second!, /Un cours dans un fichier/);
    assert.match(third!, /Another/);
    assert.deepEqual(
      asked(watched, file).map(({pathname}) => pathname),
      ['/data/courses.json'],
    );
    assert.deepEqual(
      asked(watched, server.url)
        .map(({pathname}) => pathname)
        .filter((path) => path.startsWith('/api/'))
        .sort(),
      ['/api/', '/api/courses', '/api/progress'],
    );
    const link = await watched.page.evaluate(
      `document.querySelector('[course=from-file]').shadowRoot.querySelector('a').href`,
    );
    assert.equal(link, new URL('more.html', file).href);
    assert.deepEqual(watched.faults, []);
    const files = watched.requests.filter(({pathname}) => pathname.includes('/sources/'));
    assert.deepEqual(
      files.map(({pathname}) => pathname.split('/').at(-1)),
      ['one-file.js'],
    );
    await watched.page.close();
  });
}

/** Gives every provider of the page the learner's token. */
const signIn = `document.querySelectorAll('iioe-provider').forEach((provider) => {
  provider.getToken = () => '${LEARNER_TOKEN}';
})`;

test('in front of Open edX, and of Moodle', async () => {
  const watched = await open(
    `<iioe-provider api="${openEdx}">
      <iioe-course-card course="course-v1:OpenU+BL101+2026_T1"></iioe-course-card>
      <iioe-course-card course="course-v1:UniFR+IA201+2026_T1"></iioe-course-card>
      <iioe-progress-tracker course="course-v1:OpenU+BL101+2026_T1"></iioe-progress-tracker>
    </iioe-provider>
    <iioe-provider api="${moodle}">
      <iioe-course-card course="11"></iioe-course-card>
      <iioe-progress-tracker course="11"></iioe-progress-tracker>
    </iioe-provider>`,
  );
  await watched.page.evaluate(signIn);
  assert.deepEqual(await allSettled(watched.page), Array(5).fill('ready'));
  const [edx, french, progress, moodleCourse, moodleProgress] = await textsOf(watched);
  assert.match(edx!, /Designing Blended Courses/);
  assert.match(french!, /Généralités sur l’IA & l’éducation/);
  assert.match(progress!, /9.*14/);
  assert.match(moodleCourse!, /Blended teaching & learning/);
  assert.match(moodleProgress!, /43%/);
  const addresses = [...asked(watched, openEdx), ...asked(watched, moodle)].map(({href}) => href);
  assert.ok(!addresses.some((address) => address.includes(LEARNER_TOKEN)), addresses.join());
  assert.deepEqual(watched.faults, []);
  await watched.page.close();
});

test('who is not signed in there is told so', async () => {
  const watched = await open(
    `<iioe-provider api="${openEdx}">
      <iioe-progress-tracker course="course-v1:OpenU+BL101+2026_T1" loading="eager"></iioe-progress-tracker>
    </iioe-provider>
    <iioe-provider api="${moodle}">
      <iioe-progress-tracker course="11" loading="eager"></iioe-progress-tracker>
    </iioe-provider>`,
  );
  assert.deepEqual(await allSettled(watched.page), ['error', 'error']);
  for (const text of await textsOf(watched)) assert.match(text, /sign in/i);
  await watched.page.close();
});

test('what stands in front of another API joins, too', async () => {
  const cards = Array.from(
    {length: 10},
    (_, i) => `<iioe-course-card course="course-v1:OpenU+C${i}+2026" loading="eager"></iioe-course-card>`,
  );
  const moodleCards = Array.from(
    {length: 10},
    (_, i) => `<iioe-course-card course="${i + 1}" loading="eager"></iioe-course-card>`,
  );
  const watched = await open(
    `<iioe-provider api="${openEdx}">${cards.join('')}</iioe-provider>
    <iioe-provider api="${moodle}">${moodleCards.join('')}</iioe-provider>
    <script>${signIn}</script>`,
  );
  await allSettled(watched.page);
  const batches = asked(watched, openEdx).filter(({searchParams}) => searchParams.has('course_keys'));
  assert.equal(batches.length, 1);
  assert.equal(asked(watched, moodle).length, 1);
  await watched.page.close();
});

test('a provider that a later script configures is waited for', async () => {
  const watched = await open(
    `<script>addEventListener('iioe-error', ({detail}) => (window.told = detail.kind));</script>
    <iioe-provider id="p"><iioe-course-card course="from-file" loading="eager"></iioe-course-card></iioe-provider>
    <script type="module">document.querySelector('#p').api = '${file}';</script>`,
    'iioe-widgets',
    '',
  );
  assert.deepEqual(await allSettled(watched.page), ['ready']);
  assert.equal(await watched.page.evaluate('window.told'), undefined);
  await watched.page.close();
});

test('30 cards and 30 trackers in one task make 2 data requests', async () => {
  const both = Array.from(
    {length: 30},
    (_, i) => `<iioe-course-card course="c${i}" loading="eager"></iioe-course-card>
      <iioe-progress-tracker course="c${i}" loading="eager"></iioe-progress-tracker>`,
  );
  const watched = await open(`<iioe-provider>${both.join('')}</iioe-provider>`);
  await allSettled(watched.page);
  const data = asked(watched, server.url).filter(({pathname}) => /^\/api\/\w/.test(pathname));
  assert.deepEqual(data.map(({pathname}) => pathname).sort(), ['/api/courses', '/api/progress']);
  await watched.page.close();
});

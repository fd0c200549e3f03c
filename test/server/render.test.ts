import assert from 'node:assert/strict';
import {test} from 'node:test';
import {clientAt} from '../../src/data/kinds.js';
import type {DataSource} from '../../src/data/source.js';
import {attributesOf} from '../../src/server/html.js';
import {createServer, renderWidget, type ApiDocument, type RenderRequest} from '../../src/server/index.js';
import {sample} from '../../src/testing/sample.js';

const API = 'https://api.example/api/';

function sourceOf(data: unknown, maintenance = false): DataSource {
  const server = createServer({data: data as ApiDocument, maintenance});
  const fetch = (async (url: string, init?: RequestInit) =>
    server.fetch(new Request(url, init))) as typeof globalThis.fetch;
  return clientAt(new URL(API), {fetch});
}

const render = (name: string, attributes: Record<string, string>, more: Partial<RenderRequest> = {}) =>
  renderWidget({name, attributes, source: sourceOf(sample), api: API, form: 'shadow', ...more});

const withCourse = (course: Record<string, unknown>) =>
  sourceOf({courses: [{id: 'x', url: 'https://courses.example/x', ...course}]});

const WIDGETS: [string, Record<string, string>, RegExp][] = [
  ['course-card', {course: 'ai-in-medicine'}, /353/],
  ['course-list', {limit: '3'}, /AI in medicine/],
  ['pathway-card', {pathway: 'teaching-with-ai'}, /Responsible AI in higher education/],
  ['program-progress', {program: 'must-ai-cascade'}, /1,892/],
  ['certificate-badge', {certificate: 'c-c57c447f49e68517a10154f7430b5fa1'}, /Alex Example/],
  ['case-highlight', {case: 'must-ecosystem'}, /1,892/],
  ['case-list', {limit: '2'}, /Ecosystem-driven|AI\+X/],
  ['award-summary', {award: 'pioneer-2025'}, /66/],
];

for (const [name, attributes, words] of WIDGETS) {
  test(`${name}: a declarative shadow root, its data, a fallback`, async () => {
    const {status, html, styleHashes, ...parts} = await render(name, attributes);
    assert.equal(status, 200);
    assert.match(
      html,
      new RegExp(`^<iioe-${name} [^>]*defer-hydration=""><template shadowrootmode="open"><style>`),
    );
    assert.equal(`<iioe-${name}${attributesOf(parts.attributes!)}>${parts.content}</iioe-${name}>`, html);
    assert.match(html, words);
    assert.match(html, /<script type="application\/json" slot="iioe-data">\{"/);
    assert.match(html, new RegExp(`</script>.*(?:<a |<li>|<span).*</iioe-${name}>$`));
    assert.match(styleHashes[0]!, /^'sha256-[\w+/]{43}='$/);
  });

  test(`${name}: light, without anything that a strict page drops`, async () => {
    const {status, html, styleHashes} = await render(name, attributes, {form: 'light'});
    assert.equal(status, 200);
    assert.match(html, words);
    assert.doesNotMatch(
      html,
      /<(?:script|style|template|slot|button|svg|input|form|iioe-)|<!--|\son\w+=|style=/,
    );
    const [opened, closed] = [html.match(/<[a-z]/g), html.match(/<\/|<(?:img|br)\b/g)];
    assert.equal(opened?.length, closed?.length);
    assert.deepEqual(styleHashes, []);
  });
}

test('bounds stay bounds, said once', async () => {
  const {html} = await render('case-highlight', {case: 'ice-national-microcredentials'}, {form: 'light'});
  assert.match(html, /7,000\+/);
  assert.doesNotMatch(html, /more than 7,000/);
});

test('French, and data from right to left under words from left to right', async () => {
  const french = await render('award-summary', {award: 'pioneer-2025'}, {lang: 'fr', form: 'light'});
  assert.match(french.html, /^<div class="iioe-award-summary" lang="fr"/);
  assert.match(french.html, /Candidatures/);
  const inHebrew = withCourse({title: {he: 'בינה מלאכותית', en: 'AI'}});
  const hebrew = await render('course-card', {course: 'x'}, {lang: 'he', source: inHebrew});
  assert.match(hebrew.html, / lang="he"/);
  assert.match(hebrew.html, /<a href="https:\/\/courses.example\/x" lang="he" dir="rtl">בינה/);
  const source = withCourse({title: {ar: 'الذكاء الاصطناعي'}, enrolment: 'open'});
  const arabic = await render('course-card', {course: 'x'}, {lang: 'ar', source, form: 'light'});
  assert.match(arabic.html, /^<div class="iioe-course-card" lang="ar" dir="rtl"/);
  assert.match(arabic.html, /<a href="https:\/\/courses.example\/x">الذكاء[^]*التسجيل مفتوح/);
  const among = await render('course-card', {course: 'x'}, {lang: 'en', source});
  assert.match(among.html, /<a href="https:\/\/courses.example\/x" lang="ar" dir="rtl">الذكاء/);
});

test('hostile words are words: in the shadow root, the data, the fallback and the light form', async () => {
  const title = `"><img src=x onerror=alert(1)></script><!--<script>alert(2)</script>'`;
  const source = withCourse({title, summary: title, url: 'javascript:alert(3)'});
  for (const form of ['shadow', 'light'] as const) {
    const {html, url} = await render('course-card', {course: 'x', layout: '"><b>'}, {source, form});
    assert.equal(url, undefined);
    assert.doesNotMatch(html, /<img|<b>|<script>|<!--<|javascript:/);
    assert.equal(html.match(/<\/script>/g)?.length ?? 0, form === 'shadow' ? 1 : 0);
  }
});

test('what is not there, not to be had, or worked on says so in a fallback', async () => {
  const missing = await render('course-card', {course: 'nope'});
  assert.equal(missing.status, 404);
  assert.match(
    missing.html,
    /^<iioe-course-card [^>]*course="nope"[^>]*><p class="iioe-message" slot="loading">/,
  );
  assert.equal((await render('no-such', {})).status, 404);
  assert.equal((await render('provider', {})).status, 404);
  const down = clientAt(new URL(API), {fetch: () => Promise.reject(new Error('down'))});
  assert.equal((await render('course-card', {course: 'x'}, {source: down})).status, 502);
  const resting = await render('course-card', {course: 'ai-in-medicine'}, {source: sourceOf(sample, true)});
  assert.equal(resting.status, 503);
  assert.match(resting.html, /iioe-message/);
});

test("a learner's data, and a credential elsewhere, are the browser's to fetch", async () => {
  const never = {item: () => assert.fail('asked'), list: () => assert.fail('asked')} as unknown as DataSource;
  for (const [name, attributes] of [
    ['progress-tracker', {course: 'ai-in-medicine'}],
    ['certificate-list', {learner: 'me'}],
    ['certificate-badge', {credential: 'https://issuer.example/c.json'}],
  ] as const) {
    const {status, html} = await render(name, attributes, {source: never});
    assert.equal(status, 200);
    assert.doesNotMatch(html, /<template|application\/json|defer-hydration/);
  }
});

test("an address of the page's own never replaces the API's", async () => {
  const {html} = await render('course-card', {
    course: 'ai-in-medicine',
    api: 'https://evil.example/',
    onclick: 'x',
  });
  assert.doesNotMatch(html, /evil|onclick/);
  assert.match(html, / api="https:\/\/api.example\/api\/"/);
});

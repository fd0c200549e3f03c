import assert from 'node:assert/strict';
import {after, test} from 'node:test';
import {snippetFor, type Place} from '../../src/snippets/index.js';
import {CANVAS, filterBy, MAIL, type Allowed} from './allowed.js';
import {config, filterHtml, plugins, secureImages} from './drupal.js';
import {openEditors} from './editors.js';
import {look, startOuter, type Shown} from './outer.js';
import {browser, server} from './setup.js';

/**
 * The rows of the table in `docs/embedding.md` whose filters run in a browser: a snippet goes through the place's
 * own editor and filter, then into a page of another site. Those that need PHP or Ruby are in `test/places/`.
 */
const editors = await openEditors(browser);
const outer = await startOuter();
after(() => {
  editors.stop();
  outer.stop();
});

/** Moodle's TinyMCE (moodle/moodle, lib/editor/tiny/amd/src/editor.js and classes/editor.php). */
const MOODLE = {
  convert_urls: false,
  a11y_advanced_options: true,
  extended_valid_elements: 'script[*],p[*],i[*]',
  xss_sanitization: false,
  entity_encoding: 'raw',
};

const request = {
  widget: 'course-card',
  attributes: {course: 'ai-in-medicine'},
  lang: 'fr',
  look: {layout: 'row', headingLevel: 2},
  api: `${server.url}api/`,
  host: server.url,
  imageSize: {width: 420, height: 252},
  fallback: {text: 'AI & medicine', url: 'https://courses.example.org/ai?a=1&b=2'},
} as const;

const snippet = (place: Place) => snippetFor({...request, place}).code;

async function shown(kept: string): Promise<Shown> {
  const page = await outer.open(browser, kept);
  const found = await look(page);
  await page.close();
  return found;
}

/** A row in French, with the title that the API has in it. */
async function isCard(kept: string): Promise<void> {
  const page = await outer.open(browser, kept);
  assert.deepEqual((await look(page)).widgets, ['ready'], kept);
  // The state is there a moment before what it shows.
  await page.waitForFunction(
    () =>
      document
        .querySelector('iioe-course-card')!
        .shadowRoot!.querySelector('[part~=heading]')
        ?.textContent.includes('médecine'),
    {timeout: 5000},
  );
  await page.close();
}

const FRAME = `${server.url}embed/course-card?course=ai-in-medicine&layout=row&heading-level=2&lang=fr`;
const IMAGE = `${server.url}badge/course/ai-in-medicine.svg?lang=fr`;

test('own website: the tag and the loader', async () => {
  await isCard(snippet('site'));
});

test('Open edX: the raw HTML block keeps all', async () => {
  await isCard(snippet('open-edx'));
});

test('Moodle page: TinyMCE keeps the div, its link and the script', async () => {
  const kept = await editors.tinymce(snippet('moodle-page'), MOODLE);
  assert.match(kept, /data-iioe="course-card" data-course="ai-in-medicine"/);
  await isCard(kept);
});

test('Moodle page: where the script is taken out, the link stays, and one loader of the site is enough', async () => {
  const kept = await editors.tinymce(snippet('moodle-page'), {...MOODLE, extended_valid_elements: ''});
  assert.doesNotMatch(kept, /script/);
  assert.deepEqual((await shown(kept)).links, ['AI & medicine']);
  const {once = ''} = snippetFor({...request, place: 'wordpress-loader'});
  await isCard(`${once}${kept}`);
});

test('Moodle frame: TinyMCE keeps the frame and the link under it', async () => {
  const kept = await editors.tinymce(snippet('moodle-frame'), {...MOODLE, sandbox_iframes: false});
  const {frames, links} = await shown(kept);
  assert.deepEqual(frames, [FRAME]);
  assert.deepEqual(links, ['AI & medicine']);
});

test('Moodle frame: TinyMCE 7 and newer shut the frame in, unless told not to', async () => {
  const kept = await editors.tinymce(snippet('moodle-frame'), MOODLE);
  assert.match(kept, /sandbox=""/);
  const page = await outer.open(browser, kept);
  assert.deepEqual((await look(page)).links, ['AI & medicine']);
  await page.close();
});

async function filtered(allowed: Allowed, html: string): Promise<string> {
  const page = await outer.open(browser, '');
  const kept = await filterBy(allowed, page, html);
  await page.close();
  return kept;
}

test('Canvas: the frame that its lists keep shows the widget, with the link under it', async () => {
  const kept = await filtered(CANVAS, snippet('canvas'));
  const page = await outer.open(browser, kept);
  assert.deepEqual((await look(page)).links, ['AI & medicine']);
  await page.waitForSelector('iframe');
  const frame = await (await page.$('iframe'))!.contentFrame();
  await frame.waitForFunction(`document.querySelector('iioe-course-card')?.state === 'ready'`);
  assert.match((await frame.evaluate('document.documentElement.lang')) as string, /^fr/);
  await page.close();
});

test('a frame that is shut in still says what it holds', async () => {
  const kept = await editors.tinymce(snippet('moodle-frame'), MOODLE);
  const page = await outer.open(browser, kept);
  const frame = await (await page.waitForSelector('iframe'))!.contentFrame();
  await frame.waitForSelector('body *');
  const text = await frame.evaluate(
    `document.querySelector('iioe-course-card').shadowRoot.querySelector('.base').innerText`,
  );
  assert.match(String(text), /médecine/);
  await page.close();
});

test('Drupal: CKEditor and filter_html keep the linked image and the link', async () => {
  const written = await editors.ckeditor(snippet('drupal'), plugins, config);
  const page = await outer.open(browser, '');
  const kept = await filterHtml(page, written);
  await page.close();
  assert.match(kept, new RegExp(`<img[^>]* src="${IMAGE.replace(/[.?]/g, '\\$&')}"`));
  assert.match(kept, /<img[^>]* width="420" height="252"|<img[^>]* height="252"[^>]* width="420"/);
  assert.match(kept, /<a href="https:\/\/courses\.example\.org\/ai\?a=1&amp;b=2"><img/);
  // "Basic HTML" takes pictures of other hosts out, until an administrator lets them in.
  assert.deepEqual((await shown(secureImages(kept))).links, ['Image removed.', 'AI & medicine']);
});

test('Canvas: of a tag and a script its lists keep the link', async () => {
  const kept = await filtered(CANVAS, snippet('site'));
  assert.doesNotMatch(kept, /script|iioe-course-card|stylesheet/);
  assert.deepEqual((await shown(kept)).links, ['AI & medicine']);
});

test('mail: a linked image needs no more than an address and a text', async () => {
  const kept = await filtered(MAIL, snippet('mail'));
  assert.match(
    kept,
    /^<p><a href="https:[^"]+"><img src="[^"]+" alt="AI &amp; medicine" width="420" height="252"><\/a><\/p>$/,
  );
  assert.deepEqual(await shown(kept), {widgets: [], frames: [], images: [true], links: ['AI & medicine']});
});

test('Drupal, mail: the linked image that is kept is shown', async () => {
  const written = await editors.ckeditor(snippet('drupal'), plugins, config);
  const page = await outer.open(browser, '');
  const kept = await filterHtml(page, written);
  await page.close();
  for (const html of [kept, snippet('mail')]) assert.deepEqual((await shown(html)).images, [true]);
});

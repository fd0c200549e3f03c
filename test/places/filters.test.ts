import assert from 'node:assert/strict';
import {after, test} from 'node:test';
import {snippetFor, type Place} from '../../src/snippets/index.js';
import {look, startOuter} from '../e2e/outer.js';
import {browser, server} from '../e2e/setup.js';
import {canvas, moodle, wordPress} from './filters.js';

/** The rows of the table in `docs/embedding.md` whose filters are PHP and Ruby. */
const outer = await startOuter();
after(() => outer.stop());

const request = {
  widget: 'course-card',
  attributes: {course: 'ai-in-medicine'},
  lang: 'fr',
  api: `${server.url}api/`,
  host: server.url,
  fallback: {text: 'AI & medicine', url: 'https://courses.example.org/ai?a=1&b=2'},
} as const;

const snippet = (place: Place) => snippetFor({...request, place});

async function shown(kept: string) {
  const page = await outer.open(browser, kept);
  const found = await look(page);
  await page.close();
  return found;
}

test(
  'WordPress: kses keeps the div, which is a link alone and the widget with the loader',
  {skip: wordPress.missing ?? false},
  async () => {
    const {code, once = ''} = snippet('wordpress-loader');
    const kept = wordPress.keep(code);
    assert.deepEqual((await shown(kept)).links, ['AI & medicine']);
    assert.deepEqual((await shown(once + kept)).widgets, ['ready']);
  },
);

test(
  'WordPress: kses leaves an address on a line of its own as it is',
  {skip: wordPress.missing ?? false},
  () => {
    const {code} = snippet('wordpress');
    assert.equal(
      wordPress.keep(`Before.\n\n${code}\n\nAfter.`).replaceAll('&amp;', '&').split('\n')[2],
      code,
    );
  },
);

test(
  'WordPress: what an editor without rights pastes of a script or a tag is gone, its link is not',
  {skip: wordPress.missing ?? false},
  async () => {
    const {links, widgets} = await shown(wordPress.keep(snippet('site').code));
    assert.deepEqual({links, widgets}, {links: ['AI & medicine'], widgets: []});
  },
);

test('Moodle forum: HTML Purifier keeps the linked image', {skip: moodle.missing ?? false}, async () => {
  const kept = moodle.keep(snippet('moodle-forum').code);
  assert.equal(
    kept,
    `<p><a href="https://courses.example.org/ai?a=1&amp;b=2"><img src="${server.url}badge/course/ai-in-medicine.svg?lang=fr" alt="AI &amp; medicine" /></a></p>`,
  );
  assert.deepEqual((await shown(kept)).links, ['AI & medicine']);
});

test(
  'Moodle forum: of a div and a script HTML Purifier leaves the link',
  {skip: moodle.missing ?? false},
  async () => {
    const {links, widgets} = await shown(moodle.keep(snippet('moodle-page').code));
    assert.deepEqual({links, widgets}, {links: ['AI & medicine'], widgets: []});
  },
);

test(
  'Canvas: the frame is kept with its title and its height, and the link under it',
  {skip: canvas.missing ?? false},
  async () => {
    const kept = canvas.keep(snippet('canvas').code);
    assert.match(kept, /title="AI &amp; medicine" width="100%" height="700"/);
    const {frames, links} = await shown(kept);
    assert.deepEqual(frames, [`${server.url}embed/course-card?course=ai-in-medicine&lang=fr`]);
    assert.deepEqual(links, ['AI & medicine']);
  },
);

test('Canvas: the portable div is kept too, and is a link', {skip: canvas.missing ?? false}, async () => {
  const kept = canvas.keep(snippet('moodle-page').code);
  assert.match(kept, /data-iioe="course-card"/);
  assert.doesNotMatch(kept, /<script/);
  assert.deepEqual((await shown(kept)).links, ['AI & medicine']);
});

import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {places, snippetFor, type Place} from '../../src/snippets/index.js';

const text = readFileSync('docs/embedding.md', 'utf8');
const page = readFileSync('demo/index.html', 'utf8');

const course = {widget: 'course-card', attributes: {course: 'ai-in-medicine'}} as const;

/** As the document writes addresses. */
const written = (place: Place): string =>
  snippetFor({
    ...course,
    place,
    api: 'https://api.your.site/iioe/',
    host: 'https://widgets.your.site/',
    fallback: {text: 'AI in medicine', url: 'https://courses.your.site/ai-in-medicine'},
  }).code;

test('what the document says to paste is what the builder gives', () => {
  const same: Place[] = ['mail'];
  for (const place of Object.keys(places) as Place[]) {
    if (!same.includes(place)) assert.ok(text.includes(`\n${written(place)}\n\`\`\``), place);
  }
  assert.equal(written('mail'), written('moodle-forum'));
});

test('what the demo says without JavaScript is what the builder gives', () => {
  const rows = [...page.matchAll(/data-place="([a-z-]+)"\s*><code>([\s\S]*?)<\/code>/g)];
  assert.equal(rows.length, 6);
  for (const [, place, code = ''] of rows) {
    const {code: expected} = snippetFor({
      ...course,
      place: place as Place,
      api: 'https://your-host.example/api/',
      host: 'https://your-host.example/',
      fallback: {text: 'AI in medicine', url: 'https://courses.example.org/ai-in-medicine'},
    });
    const read = code.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
    assert.equal(read, expected, place);
  }
});

test('it names sections and tests that are there', () => {
  const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, title = '']) =>
    title.toLowerCase().replaceAll(' ', '-'),
  );
  for (const [, anchor = ''] of text.matchAll(/\]\(#([^)]+)\)/g))
    assert.ok(headings.includes(anchor), anchor);
  for (const [, path = ''] of text.matchAll(/`(test\/[^`]+\.ts)`/g)) assert.ok(existsSync(join(path)), path);
});

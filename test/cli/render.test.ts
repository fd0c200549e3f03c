import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import {widgets} from '../../src/snippets/widgets.js';
import {file, run} from './run.js';

const DATA = {courses: [{id: 'x', title: 'A course', url: 'https://courses.example/x'}]};

const render = async (...args: string[]) => {
  const state = run(['render', ...args]);
  return {status: await state.ended, out: state.stdout, err: state.stderr};
};

test('writes HTML for the library to take over, to a file too', async () => {
  const api = await file(DATA);
  const {status, out, err} = await render('course-card', 'x', '--api', api, '--lang', 'fr');
  assert.equal(status, 0, err);
  assert.match(out, /^<iioe-course-card course="x" .*lang="fr".*defer-hydration="">/);
  const target = `${api}.html`;
  assert.equal((await render('course-card', 'x', '--api', api, '--light', '--out', target)).status, 0);
  assert.match(await readFile(target, 'utf8'), /^<div class="iioe-course-card"/);
});

test('writes JSON-LD', async () => {
  const {status, out} = await render('course-card', 'x', '--api', await file(DATA), '--format', 'jsonld');
  assert.equal(status, 0);
  assert.equal((JSON.parse(out) as {name: string}).name, 'A course');
});

test('a text of the data ends no script that the JSON-LD is put into', async () => {
  const title = 'A </script><script>alert(1)</script> course';
  const api = await file({courses: [{...DATA.courses[0], title}]});
  const {out} = await render('course-card', 'x', '--api', api, '--format', 'jsonld');
  assert.ok(!out.includes('<'), out);
  assert.equal((JSON.parse(out) as {name: string}).name, title);
});

test('a file of this machine is no API that the page could ask', async () => {
  const api = await file(DATA);
  const {out} = await render('course-card', 'x', '--api', api);
  assert.doesNotMatch(out, / api="/);
  assert.ok(!out.includes(api), out);
});

test('knows every widget but those that show a learner’s data', async () => {
  const api = await file(DATA);
  const kinds = Object.entries(widgets).filter(([, {isPersonal}]) => !isPersonal);
  const names = kinds.map(([name]) => name).join(', ');
  const {status, err} = await render('toaster', 'x', '--api', api);
  assert.equal(status, 64);
  assert.ok(err.includes(`render needs a kind: ${names}\n`), err);
  const personal = await render('progress-tracker', 'x', '--api', api);
  assert.equal(personal.status, 64);
  assert.match(personal.err, /progress-tracker shows a learner's own data/);
  assert.match((await render('certificate-badge', '--api', api)).err, /needs the id of a certificate\n/);
});

test('takes what a widget knows, and a language that is one', async () => {
  const api = await file(DATA);
  const call = (...more: string[]) => render('course-card', 'x', '--api', api, ...more);
  assert.match((await call('--set', 'foo=1')).err, /course-card has no attribute "foo"/);
  assert.match((await call('--lang', '"><script>')).err, /--lang needs a language tag/);
});

test('says what is not there, and what was called wrongly', async () => {
  const api = await file(DATA);
  const missing = await render('course-card', 'nope', '--api', api);
  assert.deepEqual([missing.status, missing.out], [1, '']);
  assert.match(missing.err, /has no "nope" for course-card/);
  const unreachable = await render('course-card', 'x', '--api', 'http://localhost:9/');
  assert.equal(unreachable.status, 1);
  assert.match(unreachable.err, /can't be reached/);
  for (const args of [
    [],
    ['nope', 'x', '--api', api],
    ['course-card', '--api', api],
    ['course-card', 'x'],
    ['course-list', 'x', '--api', api],
    ['course-card', 'x', '--api', api, '--format', 'pdf'],
    ['course-card', 'x', '--api', 'https://user:word@api.example/'],
    ['course-card', 'x', '--api', api, '--set', 'layout'],
  ])
    assert.equal((await render(...args)).status, 64, args.join(' '));
});

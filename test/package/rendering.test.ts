import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {test} from 'node:test';
import {promisify} from 'node:util';

const run = promisify(execFile);

/** Renders by the built entry, and says what that has left in the globals. */
const SCRIPT = `
  const before = Object.getOwnPropertyNames(globalThis);
  const {createServer, renderWidget} = await import(process.argv[1]);
  const data = {courses: [{id: 'x', title: 'A title'}]};
  const server = createServer({data});
  const item = async (resource, {id}) => ({
    value: await (await server.fetch(new Request('http://x.example/api/' + resource.collection + '/' + id))).json(),
    problems: [],
  });
  const {html} = await renderWidget(
    {name: 'course-card', attributes: {course: 'x'}, source: {item}, api: 'http://x.example/api/', form: 'shadow'});
  if (!html.includes('A title</')) throw new Error(html);
  console.log(Object.getOwnPropertyNames(globalThis).filter((name) => !before.includes(name)).sort().join());
`;

test('the built server renders, and leaves no DOM and no elements in the process', async () => {
  const entry = new URL('../../dist/server/index.js', import.meta.url).href;
  const {stdout} = await run(process.execPath, ['--input-type=module', '--eval', SCRIPT, entry]);
  assert.equal(stdout.trim(), 'litPropertyMetadata,litServerRoot');
});

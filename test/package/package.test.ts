import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {test} from 'node:test';
import {Script} from 'node:vm';
import {components} from '../support/components.js';

/** Over `dist/`: `npm test` builds first. */
interface Package {
  exports: Record<string, string | {types: string; default: string}>;
  dependencies: Record<string, string>;
  sideEffects: string[];
}
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Package;
const node = (code: string) =>
  execFileSync(process.execPath, ['--input-type=module', '-e', code], {encoding: 'utf8'});
test('importing the package in plain Node neither throws nor registers', () => {
  const printed = node(`
    import * as widgets from 'iioe-widgets';
    console.log(typeof customElements === 'undefined' || !customElements.get('iioe-course-card'));
    console.log(typeof widgets.IioeCourseCard, typeof widgets.DataClient, widgets.Course.safeParse({id: 'a', title: 'T'}).success);
  `);
  assert.equal(printed, 'true\nfunction function true\n');
});

for (const name of components) {
  test(`iioe-widgets/${name} and its define can be imported in plain Node`, () => {
    node(`await import('iioe-widgets/${name}'); await import('iioe-widgets/${name}/define');`);
  });
}

test('register, server and testing can be imported in plain Node', () => {
  node(`await import('iioe-widgets/register'); await import('iioe-widgets/testing');
    const {createServer} = await import('iioe-widgets/server');
    const {status} = await createServer({data: {courses: []}}).fetch(new Request('http://localhost/api/courses'));
    if (status !== 200) throw new Error(String(status));
    const {packageFiles} = await import('iioe-widgets/server/files');
    if (!(await packageFiles()('dist/cdn/loader.js'))) throw new Error('no loader');`);
});

test('each export is a file of the build', () => {
  for (const [path, target] of Object.entries(manifest.exports)) {
    const files = typeof target === 'string' ? [target] : [target.types, target.default];
    const known = path.startsWith('./schemas/')
      ? ['course', 'course-list', 'service', 'one-file']
      : path.startsWith('./themes/')
        ? ['university', 'ocean', 'dark', 'high-contrast']
        : components;
    for (const file of files.flatMap((pattern) =>
      pattern.includes('*') ? known.map((name) => pattern.replaceAll('*', name)) : [pattern],
    )) {
      assert.ok(existsSync(file), `${path}: ${file}`);
    }
  }
});

test('each source can be imported in plain Node, and is made of an address', () => {
  node(`
    for (const [entry, name] of Object.entries({
      'one-file': 'oneFileSource', 'open-edx': 'openEdxSource', moodle: 'moodleSource', canvas: 'canvasSource',
    })) {
      const {[name]: make} = await import('iioe-widgets/' + entry);
      if (make('https://u.example/data.json').base.origin !== 'https://u.example') throw new Error(entry);
      try { make('ftp://u.example/'); throw new Error(entry + ' takes any address'); }
      catch (error) { if (!(error instanceof TypeError)) throw error; }
    }`);
});

test('the contract is published as OpenAPI and JSON Schema', () => {
  const document = JSON.parse(readFileSync('dist/openapi.json', 'utf8')) as {openapi: string; paths: object};
  assert.match(document.openapi, /^3\.1\./);
  assert.ok(Object.keys(document.paths).includes('/courses/{id}'));
  const course = JSON.parse(readFileSync('dist/schemas/course.json', 'utf8')) as {required: string[]};
  assert.deepEqual(course.required.sort(), ['id', 'title']);
});

test('who installs it installs what a page needs, and nothing of the server', () => {
  assert.deepEqual(Object.keys(manifest.dependencies).sort(), ['@lit/context', 'lit', 'zod']);
});

for (const script of ['iioe-widgets', 'loader']) {
  test(`${script}.js has neither import nor export declarations, nor import.meta`, () => {
    const code = readFileSync(`dist/cdn/${script}.js`, 'utf8');
    assert.doesNotMatch(code, /(?:^|[;}])\s*(?:export\b|import\s*[\w{*"'])/m);
    assert.doesNotMatch(code, /import\.meta/);
    assert.doesNotThrow(() => new Script(code));
  });
}

test('no zod, no server and no eval in a visitor’s page', () => {
  for (const file of readdirSync('dist/cdn', {recursive: true, encoding: 'utf8'}).filter((name) =>
    name.endsWith('.js'),
  )) {
    const code = readFileSync(`dist/cdn/${file}`, 'utf8');
    assert.doesNotMatch(code, /ZodMini|\$ZodType|hono(?!rific)|new Function|\beval\(/i, file);
  }
});

interface Declaration {
  name: string;
  tagName?: string;
  attributes?: {name: string}[];
  events?: {name: string}[];
  cssParts?: {name: string}[];
}

function declarations(): Declaration[] {
  const {modules} = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as {
    modules: {declarations?: Declaration[]}[];
  };
  return modules.flatMap(({declarations = []}) => declarations);
}

test('the manifest describes every element, with what it inherits', () => {
  const elements = declarations().filter(({tagName}) => tagName);
  assert.deepEqual(
    elements.map(({tagName}) => tagName).sort(),
    components.map((name) => `iioe-${name}`),
  );
  for (const {tagName, attributes = [], events = [], cssParts = []} of elements) {
    if (tagName === 'iioe-provider') continue;
    const has = (list: {name: string}[], ...wanted: string[]) =>
      wanted.forEach((name) =>
        assert.ok(
          list.some((entry) => entry.name === name),
          `${tagName}: ${name}`,
        ),
      );
    has(attributes, 'api', 'loading', 'layout', 'heading-level');
    has(events, 'iioe-ready', 'iioe-error', 'iioe-select');
    has(cssParts, 'base', 'heading', 'message', 'retry');
  }
});

for (const [list, entry] of [
  ['course-list', 'course-card'],
  ['case-list', 'case-highlight'],
  ['certificate-list', 'certificate-badge'],
] as const)
  test(`a ${list} passes on all that a page may style of a ${entry}`, () => {
    const all = declarations();
    const partsOf = (wanted: (one: Declaration) => boolean) =>
      all.find(wanted)!.cssParts!.map(({name}) => name);
    const common = partsOf(({name}) => name === 'IioeWidget');
    const own = partsOf(({tagName}) => tagName === `iioe-${entry}`).filter((part) => !common.includes(part));
    assert.ok(own.length > 10);
    const code = readFileSync(`src/components/${list}/${list}.ts`, 'utf8');
    const passed = /exported\(\s*'\w+',\s*'([^']+)'/.exec(code)![1]!.split(' ');
    assert.deepEqual(
      own.filter((part) => !passed.includes(part)),
      [],
    );
  });

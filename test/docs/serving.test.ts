import assert from 'node:assert/strict';
import {execFileSync, spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {Ajv2020} from 'ajv/dist/2020.js';
import {jsonSchemas} from '../../src/schemas/openapi/index.js';

/** What `docs/serving.md` shows is run as it stands. */
const text = readFileSync('docs/serving.md', 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'serving-'));
after(() => rmSync(folder, {recursive: true}));

/** The first example in a language. */
function example(language: string): string {
  const [, code] = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(text) ?? [];
  assert.ok(code, `an example in ${language}`);
  return code;
}

function isOneFile(document: unknown): void {
  const validate = new Ajv2020().compile(jsonSchemas()['one-file'] ?? false);
  assert.ok(validate(document), JSON.stringify(validate.errors));
}

const command = (...args: string[]): string =>
  execFileSync(process.execPath, ['--import', 'tsx', 'src/cli/index.ts', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });

const file = join(folder, 'iioe.json');

test('the example of a static file is one, and the command finds nothing wrong with it', () => {
  isOneFile(JSON.parse(example('json')));
  writeFileSync(file, example('json'));
  command('check', file);
});

test('the example of a spreadsheet becomes one without loss', () => {
  const csv = join(folder, 'courses.csv');
  writeFileSync(csv, example('csv'));
  const document = JSON.parse(command('convert', csv, '--language', 'en', '--name', 'Our university')) as {
    courses: Record<string, unknown>[];
  };
  isOneFile(document);
  const [first, second] = document.courses;
  const columns = example('csv').split('\n')[0]!.split(',');
  assert.deepEqual(Object.keys(first ?? {}).sort(), columns.filter((name) => name !== 'title.fr').sort());
  assert.deepEqual(second?.learners, {value: 1200, comparator: 'gte', unit: 'count'});
});

test('the example of a server answers', async () => {
  writeFileSync(file, example('json'));
  const server = pathToFileURL('src/server/index.ts').href;
  const adapter = import.meta.resolve('@hono/node-server');
  const code = example('js')
    .replace(`'iioe-widgets/server'`, `'${server}'`)
    .replace(`'@hono/node-server'`, `'${adapter}'`);
  const script = join(folder, 'server.mjs');
  writeFileSync(script, code);
  const tsx = import.meta.resolve('tsx');
  const running = spawn(process.execPath, ['--import', tsx, script], {
    cwd: folder,
    env: {...process.env, PORT: '0'},
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [printed] = (await once(running.stdout, 'data')) as [Buffer];
    const reply = await fetch(`${String(printed).trim()}courses?language=fr`);
    const {items} = (await reply.json()) as {items: {id: string}[]};
    assert.deepEqual(
      items.map(({id}) => id),
      ['ai-in-medicine'],
    );
    assert.equal(reply.headers.get('Cache-Control'), 'public, max-age=300');
  } finally {
    running.kill();
    await once(running, 'exit');
  }
});

test('it names files that the project has', () => {
  for (const [, path = ''] of text.matchAll(/\]\((?!#)([^)#]+)/g))
    assert.ok(existsSync(join('docs', path)), path);
  for (const [, name = ''] of text.matchAll(/`(?:dist\/schemas\/)?([\w-]+)\.json`/g)) {
    if (name !== 'iioe') assert.ok(name in jsonSchemas(), name);
  }
});

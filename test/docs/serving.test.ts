import assert from 'node:assert/strict';
import {execFileSync, spawn} from 'node:child_process';
import {once} from 'node:events';
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {after, test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {Ajv2020} from 'ajv/dist/2020.js';
import {jsonSchemas} from '../../src/schemas/openapi/index.js';
import {startWorker, tryWorker} from '../server/worker.js';

/** What `docs/serving.md` shows is run as it stands. */
const text = readFileSync('docs/serving.md', 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'serving-'));
after(() => rmSync(folder, {recursive: true}));

/** The first example in a language, of the page or below a heading. */
function example(language: string, heading = ''): string {
  const below = text.slice(text.indexOf(heading));
  const [, code] = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(below) ?? [];
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

/** A host has what frames and the lines of the builder refer to. */
async function isHost(ask: (path: string) => Promise<Reply>): Promise<void> {
  const frame = await (await ask('/embed/progress-tracker?course=ai-in-medicine')).text();
  const scripts = [...frame.matchAll(/<script src="([^"]+)"/g)].map(([, src = '']) => src);
  assert.equal(scripts.length, 2, frame);
  for (const path of [...scripts, '/dist/cdn/loader.js', '/dist/cdn/reserve.css', '/builder.js']) {
    const reply = await ask(path);
    assert.equal(reply.status, 200, path);
    assert.match(reply.headers.get('Content-Type') ?? '', /^text\/(?:javascript|css)/, path);
  }
  const [script = ''] = scripts;
  assert.match((await ask(script)).headers.get('Cache-Control') ?? '', /immutable/, script);
  const builder = await (await ask('/')).text();
  assert.match(builder, /<h1 data-t="bBuilder">/);
  assert.doesNotMatch(builder, /Altan/);
  for (const path of ['/dist/cdn/none.js', '/dist/0.0.1/cdn/loader.js', '/dist/%2e%2e/package.json'])
    assert.equal((await ask(path)).status, 404, path);
}

interface Reply {
  status: number;
  headers: {get(name: string): string | null};
  text(): Promise<string>;
}

test('the example of a server answers', async () => {
  writeFileSync(file, example('json'));
  const server = pathToFileURL('dist/server/index.js').href;
  const files = pathToFileURL('dist/server/files.js').href;
  const adapter = import.meta.resolve('@hono/node-server');
  const code = example('js')
    .replace(`'iioe-widgets/server'`, `'${server}'`)
    .replace(`'iioe-widgets/server/files'`, `'${files}'`)
    .replace(`'@hono/node-server'`, `'${adapter}'`);
  const script = join(folder, 'server.mjs');
  writeFileSync(script, code);
  const running = spawn(process.execPath, [script], {
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
    const {origin} = new URL(String(printed).trim());
    await isHost((path) => fetch(origin + path));
  } finally {
    running.kill();
    await once(running, 'exit');
  }
});

test('the example of an edge runtime answers', async (t) => {
  writeFileSync(file, example('json'));
  const {assets} = JSON.parse(example('json', '### An edge runtime')) as {
    assets: {
      directory: string;
      binding: string;
      run_worker_first: boolean;
      html_handling: 'none';
    };
  };
  // As the commands below it copy them.
  const directory = join(folder, assets.directory);
  mkdirSync(directory);
  for (const name of ['dist', 'demo']) cpSync(name, join(directory, name), {recursive: true});
  const worker = await tryWorker(() =>
    startWorker(example('js', '### An edge runtime'), {
      resolveDir: folder,
      alias: {'iioe-widgets/server': resolve('dist/server/index.js')},
      assets: {
        directory,
        binding: assets.binding,
        routerConfig: {has_user_worker: true, invoke_user_worker_ahead_of_assets: assets.run_worker_first},
        assetConfig: {html_handling: assets.html_handling},
      },
    }),
  );
  if (typeof worker === 'string') return t.skip(worker);
  try {
    await isHost((path) => worker.dispatchFetch(`http://localhost${path}`));
  } finally {
    await worker.dispose();
  }
});

test('it names files that the project has', () => {
  for (const [, path = ''] of text.matchAll(/\]\((?!#)([^)#]+)/g))
    assert.ok(existsSync(join('docs', path)), path);
  for (const [, name = ''] of text.matchAll(/`(?:dist\/schemas\/)?([\w-]+)\.json`/g)) {
    if (name !== 'iioe' && name !== 'wrangler') assert.ok(name in jsonSchemas(), name);
  }
});

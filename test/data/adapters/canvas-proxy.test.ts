import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {createServer, type IncomingMessage} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';

/** The proxy of `docs/sources.md`, as it stands there, in front of a Canvas. */
const SITE = 'https://www.example.edu';
const requests: IncomingMessage[] = [];
let folder: string;
let proxy: ReturnType<typeof spawn>;
let address: string;

const canvas = createServer((request, response) => {
  requests.push(request);
  const status = request.url!.includes('/429') ? 429 : 200;
  response.writeHead(status, {'Retry-After': '9', 'Set-Cookie': 'session=1'}).end('[{"id":1}]');
});

before(async () => {
  const docs = await readFile(new URL('../../../docs/sources.md', import.meta.url), 'utf8');
  const [, code] = /```js\n(\/\/ canvas-proxy\.js\n[^]*?)```/.exec(docs)!;
  folder = await mkdtemp(join(tmpdir(), 'canvas-proxy-'));
  await writeFile(join(folder, 'canvas-proxy.mjs'), code!);
  canvas.listen(0);
  await once(canvas, 'listening');
  const {port} = canvas.address() as AddressInfo;
  const env = {...process.env, CANVAS: `http://localhost:${port}`, SITE, PORT: '0'};
  proxy = spawn(process.execPath, [join(folder, 'canvas-proxy.mjs')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(proxy.stdout!, 'data')) as [Buffer];
  address = line.toString().trim();
});

after(async () => {
  proxy.kill();
  canvas.close();
  await rm(folder, {recursive: true});
});

const ask = (path: string, init: RequestInit = {}) =>
  fetch(new URL(path, address), {headers: {Authorization: 'Bearer learner-token'}, ...init});

test('it forwards the visitor’s own request, and opens the answer to the site alone', async () => {
  const response = await ask('api/v1/courses/1?include[]=course_progress');
  assert.deepEqual(await response.json(), [{id: 1}]);
  assert.equal(response.headers.get('Access-Control-Allow-Origin'), SITE);
  assert.equal(response.headers.get('Set-Cookie'), null);
  const {url, headers} = requests.at(-1)!;
  assert.equal(decodeURIComponent(url!), '/api/v1/courses/1?include[]=course_progress');
  assert.equal(headers.authorization, 'Bearer learner-token');
});

test('it answers a preflight by itself', async () => {
  const before = requests.length;
  const response = await ask('api/v1/courses', {method: 'OPTIONS'});
  assert.equal(response.status, 204);
  assert.equal(response.headers.get('Access-Control-Allow-Headers'), 'authorization');
  assert.equal(requests.length, before);
});

test('it tells how long to wait', async () => {
  const response = await ask('api/v1/courses/429');
  assert.deepEqual([response.status, response.headers.get('Retry-After')], [429, '9']);
});

test('it forwards nothing else', async () => {
  const before = requests.length;
  for (const path of [
    'api/v1/users/self',
    'api/v1/courses/1/files',
    '//evil.example/api/v1/courses',
    'login',
  ]) {
    assert.equal((await fetch(address.replace(/\/$/, '') + '/' + path)).status, 404, path);
  }
  assert.equal((await ask('api/v1/courses', {method: 'POST'})).status, 405);
  assert.equal(requests.length, before);
});

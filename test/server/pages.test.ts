import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Asset} from '../../src/server/index.js';
import {client, data} from './fixture.js';

const page =
  '<!doctype html><meta name="iioe-api" content="/api/"><script src="x.js" data-api="/api/"></script>';
const files: Record<string, Asset> = {
  'demo/index.html': {body: page, type: 'text/html; charset=utf-8'},
  'demo/states.html': {body: new TextEncoder().encode(page), type: 'text/html; charset=utf-8'},
  'demo/demo.css': {body: 'a{}', type: 'text/css'},
  'demo/images/a.svg': {body: '<svg/>', type: 'image/svg+xml'},
  'dist/cdn/loader.js': {body: '1', type: 'text/javascript'},
  'dist/1.0.0/cdn/loader.js': {body: '1', type: 'text/javascript', immutable: true},
};
const asked: string[] = [];
const assets = async (path: string) => {
  asked.push(path);
  return Object.hasOwn(files, path) ? files[path] : undefined;
};
const get = client({assets, demoControls: true});

describe('files', () => {
  const found: [path: string, type: string, cors: string | null, caching: string][] = [
    ['/', 'text/html; charset=utf-8', null, 'no-cache'],
    ['/index.html', 'text/html; charset=utf-8', null, 'no-cache'],
    ['/states.html?lang=fr', 'text/html; charset=utf-8', null, 'no-cache'],
    ['/demo.css', 'text/css', null, 'no-cache'],
    ['/images/a.svg', 'image/svg+xml', '*', 'no-cache'],
    ['/faults/images/a.svg', 'image/svg+xml', '*', 'no-cache'],
    ['/dist/cdn/loader.js', 'text/javascript', '*', 'no-cache'],
    ['/dist/1.0.0/cdn/loader.js', 'text/javascript', '*', 'public, max-age=31536000, immutable'],
  ];
  for (const [path, type, cors, caching] of found) {
    it(path, async () => {
      const {status, headers} = await get(path);
      assert.equal(status, 200);
      assert.equal(headers.get('Content-Type'), type);
      assert.equal(headers.get('Access-Control-Allow-Origin'), cors);
      assert.equal(headers.get('Cache-Control'), caching);
      assert.equal(headers.get('X-Content-Type-Options'), 'nosniff');
      const etag = headers.get('ETag') ?? '';
      assert.equal((await get(path, {headers: {'If-None-Match': etag}})).status, 304);
    });
  }

  for (const path of ['/none', '/states', '/constructor', '/images/', '/dist/', '/apis/courses', '/demo/']) {
    it(`answers 404 to ${path}`, async () => assert.equal((await get(path)).status, 404));
  }

  const outside = [
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/dist/..%2F..%2Fetc/passwd',
    '/images/%2e%2e%2f%2e%2e%2fpackage.json',
    '/..%5Cpackage.json',
    '/%00',
    '/.git/config',
    '/dist/.env',
    '//etc/passwd',
    '/dist//x',
    '/%2Fetc%2Fpasswd',
    '/C:%5Cx',
    '/%E0%A4%A',
    '/dist/%2e',
  ];
  for (const path of outside) {
    it(`never leaves its folders for ${path}`, async () => {
      asked.length = 0;
      assert.equal((await get(`http://localhost${path}`)).status, 404);
      for (const file of asked) assert.match(file, /^(?:demo|dist)\/[^.\\:\0]/);
      assert.ok(!asked.some((file) => /\.\.|\/\/|\/\./.test(file)), asked.join());
    });
  }

  it('answers HEAD, and 405 to what changes things', async () => {
    assert.equal((await get('/', {method: 'HEAD'})).text, '');
    const reply = await get('/', {method: 'POST'});
    assert.equal(reply.status, 405);
    assert.equal(reply.headers.get('Allow'), 'GET, HEAD');
  });
});

describe('pages', () => {
  it('have a strict policy', async () => {
    const {headers} = await client({assets, data: {courses: []}})('/');
    assert.equal(
      headers.get('Content-Security-Policy'),
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'",
    );
  });

  it('may show the pictures of the data file', async () => {
    const policy = (await get('/')).headers.get('Content-Security-Policy') ?? '';
    assert.match(policy, /img-src 'self' data: https:\/\/pictures\.example;/);
  });

  it('let no picture address write the policy', async () => {
    const bad = [
      'https://a.example; script-src *',
      'javascript:alert(1)',
      '//b.example/x',
      "https://x' y/",
      5,
      null,
    ];
    const courses = bad.map((image, index) => ({
      id: `${index}`,
      title: 'T',
      image,
      provider: {name: 'x', logo: {url: image}},
    }));
    const policy =
      (await client({assets, data: {courses}})('/')).headers.get('Content-Security-Policy') ?? '';
    assert.match(policy, /script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src/);
  });

  it('read the server’s own API', async () => assert.equal((await get('/')).text, page));
});

describe('with another API', () => {
  const other = client({assets, data: undefined, api: 'https://api.example:8443/v1/?a=1&b="$&'});

  it('serves no /api/ of its own', async () => {
    for (const path of ['/api/', '/api/courses', '/faults/empty/'])
      assert.equal((await other(path)).status, 404);
  });

  for (const path of ['/', '/states.html']) {
    it(`tells ${path} of it`, async () => {
      const {text, headers} = await other(path);
      const address = 'https://api.example:8443/v1/?a=1&amp;b=&quot;$&amp;';
      assert.ok(text.includes(`<meta name="iioe-api" content="${address}">`), text);
      assert.ok(text.includes(`data-api="${address}"`), text);
      const policy = headers.get('Content-Security-Policy') ?? '';
      assert.match(policy, /connect-src 'self' https:\/\/api\.example:8443;/);
      assert.match(policy, /img-src 'self' data: https:\/\/api\.example:8443;/);
    });
  }
});

it('is an API alone without assets', async () => {
  assert.equal((await client()('/')).status, 404);
  assert.ok(data.courses);
});

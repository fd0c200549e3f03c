import assert from 'node:assert/strict';
import {request} from 'node:http';
import {describe, it} from 'node:test';
import {brotliDecompressSync, gunzipSync} from 'node:zlib';
import {compressed} from '../../src/cli/compressed.js';
import {createServer} from '../../src/server/index.js';
import {serving} from './run.js';

const long = JSON.stringify({text: 'abc '.repeat(1000)});

/** A host of a few files, and of one course that somebody takes. */
const host = () =>
  compressed(
    createServer({
      data: {
        courses: [{id: 'a', title: 'A '.repeat(2000)}],
        progress: [{id: 'p', course: 'a', learner: {id: 'ann'}}],
      },
      assets: (path) =>
        Promise.resolve(
          {
            'dist/long.js': {body: long, type: 'text/javascript'},
            'dist/short.js': {body: '1', type: 'text/javascript'},
            'dist/drawing.svg': {body: `<svg>${long}</svg>`, type: 'image/svg+xml'},
            'dist/photo.png': {body: long, type: 'image/png'},
          }[path],
        ),
    }),
  );

async function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const reply = await host().fetch(new Request(`http://localhost${path}`, {headers, method}));
  return {status: reply.status, headers: reply.headers, body: Buffer.from(await reply.arrayBuffer())};
}

describe('compression', () => {
  const chosen: [accepted: string, encoding: string | null][] = [
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['GZIP', 'gzip'],
    ['br;q=0.5, gzip;q=0.8', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['*', 'br'],
    ['br;q=0, *;q=0.1', 'gzip'],
    ['zstd, deflate', null],
    ['identity', null],
    ['', null],
    [';;,,q=', null],
  ];
  for (const [accepted, encoding] of chosen) {
    it(`for "${accepted}" is ${encoding ?? 'none'}, and the text is the same`, async () => {
      const {headers, body} = await ask('/dist/long.js', {'Accept-Encoding': accepted});
      assert.equal(headers.get('Content-Encoding'), encoding);
      assert.equal(headers.get('Vary'), 'Accept-Encoding');
      assert.equal(headers.get('Content-Type'), 'text/javascript');
      const open =
        encoding === 'br' ? brotliDecompressSync : encoding ? gunzipSync : (bytes: Buffer) => bytes;
      assert.equal(open(body).toString(), long);
      if (encoding) assert.ok(body.length < 200, String(body.length));
    });
  }

  it('is of texts and drawings that are long enough, and of nothing else', async () => {
    const encodingOf = async (path: string) =>
      (await ask(path, {'Accept-Encoding': 'br'})).headers.get('Content-Encoding');
    assert.equal(await encodingOf('/dist/drawing.svg'), 'br');
    assert.equal(await encodingOf('/api/courses/a'), 'br');
    assert.equal(await encodingOf('/dist/photo.png'), null);
    assert.equal(await encodingOf('/dist/short.js'), null);
    assert.equal(await encodingOf('/nothing'), null);
    assert.equal((await ask('/dist/photo.png', {'Accept-Encoding': 'br'})).headers.get('Vary'), null);
  });

  it('a page that is known is a 304 in every encoding, by one tag', async () => {
    const plain = await ask('/api/courses/a');
    const short = await ask('/api/courses/a', {'Accept-Encoding': 'br'});
    const etag = short.headers.get('ETag') ?? '';
    assert.match(etag, /^W\/"[^"]+"$/);
    assert.equal(plain.headers.get('ETag'), etag);
    for (const accepted of ['br', 'gzip', 'identity']) {
      const known = await ask('/api/courses/a', {'If-None-Match': etag, 'Accept-Encoding': accepted});
      assert.equal(known.status, 304);
      assert.equal(known.body.length, 0);
      assert.equal(known.headers.get('ETag'), etag);
      assert.equal(known.headers.get('Vary'), 'Accept-Encoding');
      assert.equal(known.headers.get('Content-Encoding'), null);
    }
  });

  it('keeps what a reply varies by already, and its status', async () => {
    const {status, headers} = await ask('/api/progress?learner=me', {'Accept-Encoding': 'br'});
    assert.equal(status, 401);
    assert.equal(headers.get('Vary'), 'Authorization, Accept-Encoding');
  });

  it('of HEAD has no body', async () => {
    const {status, headers, body} = await ask('/dist/long.js', {'Accept-Encoding': 'br'}, 'HEAD');
    assert.deepEqual([status, body.length, headers.get('Vary')], [200, 0, 'Accept-Encoding']);
  });

  it('is what `serve` does, by HTTP', async () => {
    await serving(['--port', '0'], async (base) => {
      const {headers, body} = await bytesOf(`${base}api/courses`, 'gzip, br');
      assert.equal(headers['content-encoding'], 'br');
      const {items} = JSON.parse(brotliDecompressSync(body).toString()) as {items: unknown[]};
      assert.ok(items.length > 5);
      const plain = await bytesOf(`${base}api/courses`, 'identity');
      assert.ok(plain.body.length > 2 * body.length, `${plain.body.length}, ${body.length}`);
    });
  });
});

/** As they come over the line: `fetch` would open them. */
const bytesOf = (url: string, accepted: string) =>
  new Promise<{headers: Record<string, unknown>; body: Buffer}>((resolve, reject) => {
    request(url, {headers: {'Accept-Encoding': accepted}, agent: false}, (reply) => {
      const parts: Buffer[] = [];
      reply.on('data', (part: Buffer) => parts.push(part));
      reply.on('end', () => resolve({headers: reply.headers, body: Buffer.concat(parts)}));
    })
      .on('error', reject)
      .end();
  });

import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import type {AddressInfo} from 'node:net';
import {after, describe, it} from 'node:test';
import type {Miniflare} from 'miniflare';
import {createAdaptorServer} from '@hono/node-server';
import {createServer, type ApiDocument, type Asset} from '../../src/server/index.js';
import {sample} from '../../src/testing/sample.js';
import {startWorker, tryWorker} from './worker.js';

/** As in the built package, unchanged: what runs on Node shall run where there is none of it. */
const built = '../../dist/server/index.js';
const missing = existsSync(new URL(built, import.meta.url)) ? undefined : 'dist/ is not built';

const files: Readonly<Record<string, Asset>> = {
  'demo/index.html': {body: '<!doctype html><title>x</title>', type: 'text/html; charset=utf-8'},
  'dist/cdn/frame.js': {body: '1', type: 'text/javascript'},
};

/** @param options of `createServer`, as a script */
const workerOf = (options: string) => `
  import {createServer} from './dist/server/index.js';
  import data from './src/testing/sample.json';
  const files = ${JSON.stringify(files)};
  export default createServer({${options}, assets: async (path) => files[path]});
`;

const worker = missing ?? (await tryWorker(() => startWorker(workerOf('data'))));
const skip = typeof worker === 'string' ? worker : false;
after(async () => typeof worker !== 'string' && worker.dispose());

const addresses = [
  '/',
  '/nothing',
  '/api/',
  '/api/courses?limit=2&facets=level',
  '/api/courses?ids=ai-in-medicine',
  '/api/progress?learner=me',
  '/embed/course-card?course=ai-in-medicine',
  '/embed/course-card?course=ai-in-medicine&lang=fr&color-scheme=dark',
  '/embed/pathway-card?pathway=teaching-with-ai',
  '/embed/program-progress?program=must-ai-cascade',
  '/embed/certificate-badge?certificate=c-c57c447f49e68517a10154f7430b5fa1',
  '/embed/certificate-badge?credential=https://a.example/c.json',
  '/embed/case-highlight?case=must-ecosystem',
  '/embed/award-summary?award=pioneer-2025',
  '/embed/course-list?limit=3',
  '/embed/progress-tracker?course=ai-in-medicine',
  '/embed/course-card?course=unknown',
  '/embed/course-card?course=ai-in-medicine&api=https://evil.example/',
  '/embed/unheard-of',
  `/oembed?url=${encodeURIComponent('http://localhost/embed/course-card?course=ai-in-medicine')}`,
  `/oembed?url=${encodeURIComponent('http://localhost/embed/case-list')}&format=xml`,
  `/oembed?url=${encodeURIComponent('https://evil.example/')}`,
  '/go/courses/ai-in-medicine',
  '/go/courses/unknown',
  '/dist/cdn/frame.js',
];

const told = [
  'access-control-allow-origin',
  'cache-control',
  'content-security-policy',
  'content-type',
  'etag',
  'location',
];

interface Reply {
  status: number;
  headers: {get(name: string): string | null};
  text(): Promise<string>;
}

const factsOf = async (reply: Reply) => ({
  status: reply.status,
  headers: Object.fromEntries(told.map((name) => [name, reply.headers.get(name)])),
  text: await reply.text(),
});

describe(`the host on an edge runtime${skip ? ` (left out: ${skip})` : ''}`, {skip}, () => {
  const node = async (path: string) => {
    const server = (await import(built)) as {createServer: typeof createServer};
    const {fetch} = server.createServer({
      data: sample as ApiDocument,
      assets: async (file) => files[file],
    });
    return fetch(new Request(new URL(path, 'http://localhost')));
  };
  const edge = (path: string) =>
    (worker as Miniflare).dispatchFetch(new URL(path, 'http://localhost'), {redirect: 'manual'});

  for (const path of addresses) {
    it(`answers ${decodeURIComponent(path)} as on Node`, async () => {
      assert.deepEqual(await factsOf(await edge(path)), await factsOf(await node(path)));
    });
  }

  it('reads somebody else’s API, again and again', async () => {
    const asked: string[] = [];
    const api = createServer({data: sample as ApiDocument});
    const listening = createAdaptorServer({
      fetch: (request) => {
        asked.push(new URL(request.url).pathname);
        return api.fetch(request);
      },
    });
    await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
    const {port} = listening.address() as AddressInfo;
    const other = await startWorker(workerOf(`api: 'http://127.0.0.1:${port}/api'`));
    try {
      for (const lang of ['en', 'fr', 'en']) {
        const path = `/embed/course-card?course=ai-in-medicine&lang=${lang}`;
        const reply = await other.dispatchFetch(new URL(path, 'http://localhost'));
        assert.equal(reply.status, 200);
        assert.match(await reply.text(), new RegExp(`api="http://127.0.0.1:${port}/api"`));
      }
      // What was fresh is not asked for again.
      assert.equal(asked.filter((path) => path === '/api/courses').length, 1);
    } finally {
      await other.dispose();
      listening.close();
    }
  });

  it('lets no request wait for another’s, nor break by it', async () => {
    const path = '/embed/course-card?course=ai-in-medicine';
    const replies = await Promise.all(Array.from({length: 20}, () => edge(path)));
    assert.ok(replies.every(({status}) => status === 200));
  });
});

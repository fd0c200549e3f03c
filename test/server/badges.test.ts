import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {clientAt} from '../../src/data/kinds.js';
import {createBadges} from '../../src/server/badges.js';
import {createServer, type ServerOptions} from '../../src/server/index.js';
import sample from '../../src/testing/sample.json' with {type: 'json'};
import {readSvg} from './svg.js';

const ID = 'c-c57c447f49e68517a10154f7430b5fa1';
const server = (options: ServerOptions = {}) => {
  const {fetch} = createServer({data: sample, ...options});
  return (path: string, init?: RequestInit) => fetch(new Request(`https://host.example${path}`, init));
};
const get = server();
const said = async (reply: Response) => readSvg(await reply.text()).seen.replace(/[\n\u00A0]/g, ' ');

/** Badges of an API that answers as told. */
function badgesOf(answer: (url: URL) => Response | Promise<Response>) {
  const source = clientAt(new URL('https://api.example/v1/'), {fetch: async (url) => answer(new URL(url))});
  const badges = createBadges({source: () => source});
  return async (path: string) => badges.request(`https://host.example${path}`);
}
const json = (value: unknown, init?: ResponseInit) => Response.json(value, init);
const service = {name: 'API', version: '1', status: 'available', defaultLanguage: 'fr'};
const item = {id: 'c', name: 'Name', status: 'active'};

describe('badges', () => {
  it('shows a certificate, to any page, for a short time', async () => {
    const reply = await get(`/badge/${ID}.svg`);
    assert.equal(reply.status, 200);
    assert.equal(reply.headers.get('Content-Type'), 'image/svg+xml; charset=utf-8');
    assert.equal(reply.headers.get('Access-Control-Allow-Origin'), '*');
    assert.equal(reply.headers.get('Cross-Origin-Resource-Policy'), 'cross-origin');
    assert.equal(reply.headers.get('X-Content-Type-Options'), 'nosniff');
    assert.match(reply.headers.get('Content-Security-Policy')!, /default-src 'none'/);
    assert.equal(reply.headers.get('Cache-Control'), 'public, max-age=60');
    assert.equal(reply.headers.get('Set-Cookie'), null);
    assert.match(await said(reply), /AI in education.*Active/);
  });

  it('is kept no longer than five minutes, whatever the server is told', async () => {
    const reply = await server({maxAge: 86_400})(`/badge/${ID}.svg`);
    assert.equal(reply.headers.get('Cache-Control'), 'public, max-age=300');
  });

  it('shows courses, pathways and cases', async () => {
    for (const [path, words] of [
      ['course/ai-in-medicine', /AI in medicine/],
      ['pathway/teaching-with-ai', /Teaching with AI/],
      ['case/sustech-ai-x', /Pioneer/],
    ] as const)
      assert.match(await said(await get(`/badge/${path}.svg`)), words);
  });

  it('takes any id, whatever stands in it', async () => {
    const ids = ['a.b.svg', 'a/b c?é', 'x,y', 'course', '100%', '..'];
    const certificates = ids.map((id) => ({id, name: `Name of ${id}`}));
    const ask = server({
      data: {certificates, courses: certificates.map(({id, name}) => ({id, title: name}))},
    });
    for (const id of ids)
      for (const path of ['', 'course/']) {
        const reply = await ask(`/badge/${path}${encodeURIComponent(id)}.svg`);
        assert.equal(reply.status, 200, id);
        assert.ok((await said(reply)).includes(id), id);
      }
  });

  it('answers 304 to who has it', async () => {
    const etag = (await get(`/badge/${ID}.svg`)).headers.get('ETag')!;
    assert.match(etag, /^"[^"]+"$/);
    const again = (tag: string) => get(`/badge/${ID}.svg`, {headers: {'If-None-Match': tag}});
    assert.equal((await again(etag)).status, 304);
    assert.equal(await (await again(etag)).text(), '');
    assert.equal((await again('"other"')).status, 200);
    assert.notEqual((await get(`/badge/${ID}.svg?lang=fr`)).headers.get('ETag'), etag);
  });

  it('answers HEAD, and nothing that would change anything', async () => {
    const head = await get(`/badge/${ID}.svg`, {method: 'HEAD'});
    assert.equal(head.status, 200);
    assert.equal(await head.text(), '');
    assert.ok(head.headers.get('ETag'));
    assert.equal((await get(`/badge/${ID}.svg`, {method: 'POST'})).status, 405);
  });

  it('follows its address’s query, and ignores what it doesn’t know', async () => {
    const plain = await (await get(`/badge/${ID}.svg`)).text();
    for (const query of [
      'lang=',
      'lang=%3Cscript%3E',
      'color-scheme=purple',
      'recipient=0',
      'api=https://evil.example',
      'x=1',
    ])
      assert.equal(await (await get(`/badge/${ID}.svg?${query}`)).text(), plain, query);
    assert.match(await said(await get(`/badge/${ID}.svg?lang=fr-CA`)), /Délivré par/);
    assert.match(await (await get(`/badge/${ID}.svg?color-scheme=dark`)).text(), /fill="#16191e"/);
  });

  it('names the holder only when the address asks', async () => {
    assert.doesNotMatch(await (await get(`/badge/${ID}.svg`)).text(), /Alex/);
    assert.match(await said(await get(`/badge/${ID}.svg?recipient=1`)), /Awarded to Alex Example/);
  });

  it('shows a revocation with the next request', async () => {
    let status = 'active';
    const ask = badgesOf(({pathname}) =>
      json(pathname.endsWith('certificates') ? {items: [{...item, status}]} : service, {
        headers: {'Cache-Control': 'max-age=0'},
      }),
    );
    assert.match(await said(await ask('/c.svg')), /Actif/);
    status = 'revoked';
    assert.match(await said(await ask('/c.svg')), /Révoqué/);
  });

  it('asks for no learner data, and sends no token', async () => {
    const asked: string[] = [];
    const source = clientAt(new URL('https://api.example/v1/'), {
      fetch: async (url, init) => {
        asked.push(url);
        assert.equal(new Headers(init.headers).get('Authorization'), null);
        return json({items: [item]});
      },
    });
    await createBadges({source: () => source}).request(`/c.svg?learner=me&token=x`);
    assert.deepEqual(asked.sort(), ['https://api.example/v1/', 'https://api.example/v1/certificates?ids=c']);
  });
});

describe('where there is nothing to show', () => {
  it('is an image that says so, with status 404, for a short time', async () => {
    for (const path of ['/badge/nobody.svg', '/badge/course/nothing.svg', '/badge/%E0%A4%A.svg']) {
      const reply = await get(path);
      assert.equal(reply.status, 404, path);
      assert.equal(reply.headers.get('Content-Type'), 'image/svg+xml; charset=utf-8');
      assert.equal(reply.headers.get('Cache-Control'), 'public, max-age=60');
      assert.equal(reply.headers.get('Access-Control-Allow-Origin'), '*');
      assert.match(await said(reply), /This entry could not be found/);
    }
    assert.match(await said(await get('/badge/nobody.svg?lang=fr')), /introuvable/);
  });

  for (const [status, expected, words] of [
    [500, 502, /n’a pas pu répondre/],
    [503, 503, /en maintenance/],
    [429, 503, /Trop de demandes/],
    [401, 403, /pas accès/],
    [404, 404, /introuvable/],
  ] as const)
    it(`answers ${expected} where the API answers ${status}`, async () => {
      const ask = badgesOf(({pathname}) =>
        pathname.endsWith('certificates')
          ? new Response('', {status, headers: {'Retry-After': '4'}})
          : json(service),
      );
      const reply = await ask('/c.svg');
      assert.equal(reply.status, expected);
      assert.match(await said(reply), words);
      if (expected !== 404) assert.equal(reply.headers.get('Cache-Control'), 'no-store');
      if (expected === 503) assert.equal(reply.headers.get('Retry-After'), '4');
    });

  it('answers 502 where the API is away, is none, or is another version', async () => {
    const away = badgesOf(() => Promise.reject(new TypeError('no route')));
    assert.equal((await away('/c.svg')).status, 502);
    assert.equal((await badgesOf(() => new Response('<p>login'))('/c.svg')).status, 502);
    const other = badgesOf(({pathname}) =>
      json(pathname.endsWith('certificates') ? {items: [item]} : {...service, version: '2'}),
    );
    assert.equal((await other('/c.svg')).status, 502);
  });

  it('shows the last good answer where its source has one, and says that it may be old', async () => {
    let isDown = false;
    const ask = badgesOf(({pathname}) => {
      if (isDown) return new Response('', {status: 500});
      return json(pathname.endsWith('certificates') ? {items: [item]} : service, {
        headers: {'Cache-Control': 'no-cache'},
      });
    });
    assert.equal((await ask('/c.svg')).status, 200);
    isDown = true;
    const reply = await ask('/c.svg');
    assert.equal(reply.status, 200);
    assert.equal(reply.headers.get('Cache-Control'), 'no-cache');
    assert.match(await said(reply), /Actif.*plus à jour/);
  });

  it('is maintenance in the image too', async () => {
    const reply = await server({maintenance: true})(`/badge/${ID}.svg`);
    assert.equal(reply.status, 503);
    assert.match(await said(reply), /being worked on/);
  });

  it('is an image when the host itself fails, and whoever runs it is told', async (t) => {
    const told = t.mock.method(console, 'error', () => {});
    const source = {item: () => Promise.reject(new TypeError('a bug'))};
    const reply = await createBadges({source: () => source}).request('https://host.example/c.svg?lang=fr');
    assert.equal(reply.status, 502);
    assert.equal(reply.headers.get('Cache-Control'), 'no-store');
    assert.match(await said(reply), /n’a pas pu répondre/);
    assert.equal(told.mock.callCount(), 1);
  });

  it('has no addresses without an API', async () => {
    assert.equal((await server({data: undefined})(`/badge/${ID}.svg`)).status, 404);
  });
});

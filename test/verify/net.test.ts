import assert from 'node:assert/strict';
import {describe, it, mock} from 'node:test';
import {MOST_BYTES} from '../../src/verify/limits.js';
import {getLinked, jsonOf, makeGet} from '../../src/verify/net.js';
import type {Fetched, Run} from '../../src/verify/types.js';

type Answer = (url: string, init: RequestInit) => Response | Promise<Response>;

function getter(answer: Answer, signal = new AbortController().signal) {
  const asked: string[] = [];
  const get = makeGet(async (url: string, init: RequestInit) => {
    asked.push(url);
    return answer(url, init);
  }, signal);
  return {get, asked};
}
const redirect = (location: string, status = 302) => new Response('', {status, headers: {location}});
const code = (fetched: object) => ('code' in fetched ? fetched.code : 'ok');

describe('asking the web', () => {
  for (const url of [
    'http://u.example/',
    'HTTP://u.example/',
    'ftp://u.example/',
    'data:text/plain,x',
    'file:///etc/passwd',
    'javascript:1',
    'blob:x',
    'https://a:b@u.example/',
    'https://',
    '//u.example',
    'x',
  ])
    it(`is refused for ${url}`, async () => {
      const {get, asked} = getter(() => new Response('x'));
      assert.match(String(code(await get(url))), /^url-/);
      assert.deepEqual(asked, []);
    });

  it('brings neither cookies nor a referrer', async () => {
    const requests: RequestInit[] = [];
    await getter((_url, init) => (requests.push(init), new Response('x'))).get('https://u.example/');
    assert.equal(requests[0]?.credentials, 'omit');
    assert.equal(requests[0]?.referrerPolicy, 'no-referrer');
  });

  it('happens once an address, whatever its fragment', async () => {
    const {get, asked} = getter(() => new Response('x'));
    await Promise.all([get('https://u.example/#a'), get('https://u.example/#b\n#c')]);
    await get('https://u.example/', 'any-host');
    assert.deepEqual(asked, ['https://u.example/']);
  });

  const redirects: [string, string, 'same-host' | 'any-host', string][] = [
    ['the same host', 'https://u.example/b', 'same-host', 'ok'],
    ['a relative place', '/b', 'same-host', 'ok'],
    ['another host', 'https://v.example/b', 'same-host', 'fetch-redirect'],
    ['another port', 'https://u.example:8443/b', 'same-host', 'fetch-redirect'],
    ['another host, where it may', 'https://v.example/b', 'any-host', 'ok'],
    ['http', 'http://u.example/b', 'any-host', 'url-http'],
    ['a file', 'file:///etc/passwd', 'any-host', 'url-http'],
    ['nowhere', 'https://', 'any-host', 'fetch-status'],
    ['itself', 'https://u.example/a', 'same-host', 'fetch-redirect'],
  ];
  for (const [name, location, rule, expected] of redirects)
    it(`a redirect to ${name}: ${expected}`, async () => {
      const {get, asked} = getter((url) => (url.endsWith('/b') ? new Response('x') : redirect(location)));
      assert.equal(code(await get('https://u.example/a', rule)), expected);
      assert.ok(asked.length <= 4 && asked.every((url) => url.startsWith('https:')));
    });

  it('a redirect that a browser hides is judged by where it led', async () => {
    const hidden = Object.defineProperty(new Response('x'), 'type', {value: 'opaqueredirect'});
    const led = (to: string) =>
      Object.defineProperties(new Response('x'), {url: {value: to}, redirected: {value: true}});
    const get = (to: string) =>
      getter((_url, {redirect: mode}) => (mode === 'manual' ? hidden : led(to))).get('https://u.example/a');
    assert.equal(code(await get('https://u.example/b')), 'ok');
    assert.equal(code(await get('https://v.example/b')), 'fetch-redirect');
  });

  it('what fails says how', async () => {
    const of = async (answer: Answer) => code(await getter(answer).get('https://u.example/'));
    assert.equal(await of(() => Promise.reject(new TypeError('x'))), 'fetch-failed');
    assert.equal(await of(() => new Response('', {status: 500})), 'fetch-status');
    assert.equal(await of(() => new Response('x'.repeat(6 * 2 ** 20))), 'fetch-too-large');
    assert.equal(await of(() => undefined as unknown as Response), 'fetch-failed');
  });

  it('a body without end is given up at once', async () => {
    const endless = () => new ReadableStream({pull: (stream) => stream.enqueue(new Uint8Array(2 ** 20))});
    assert.equal(
      code(await getter(() => new Response(endless())).get('https://u.example/')),
      'fetch-too-large',
    );
  });

  it('an answer that doesn’t come is given up with the check', async () => {
    const end = new AbortController();
    const {get} = getter(() => new Promise(() => undefined), end.signal);
    setTimeout(() => end.abort(), 20);
    assert.equal(code(await get('https://u.example/')), 'fetch-timeout');
  });

  it('asks nobody once the check is over', async () => {
    const {get, asked} = getter(() => new Response('x'), AbortSignal.abort());
    const url = 'https://u.example/';
    assert.deepEqual(await get(url), {ok: false, code: 'fetch-timeout', values: {url}});
    assert.deepEqual(asked, []);
  });

  it('goes to this machine by http, for tests', async () => {
    const of = async (url: string) => code(await getter(() => new Response('x')).get(url));
    for (const host of ['localhost', '127.0.0.1:8080', '[::1]'])
      assert.equal(await of(`http://${host}/`), 'ok');
    for (const host of ['localhost.u.example', 'u-localhost'])
      assert.equal(await of(`http://${host}/`), 'url-http');
    assert.equal(await of('ftp://localhost/'), 'url-http');
  });

  it('asks anew for JSON, and is never led away unseen', async () => {
    const requests: RequestInit[] = [];
    const hidden = Object.defineProperty(new Response('x'), 'type', {value: 'opaqueredirect'});
    await getter((_url, init) => (requests.push(init), hidden)).get('https://u.example/');
    assert.deepEqual(
      requests.map(({redirect: mode, cache, credentials, headers}) => [mode, cache, credentials, headers]),
      ['manual', 'follow'].map((mode) => [
        mode,
        'no-cache',
        'omit',
        {accept: 'application/json, application/ld+json, */*;q=0.5'},
      ]),
    );
  });

  it('a redirect is one by its status', async () => {
    const of = async (status: number) => {
      const {get} = getter((url) => (url.endsWith('/a') ? redirect('/b', status) : new Response('x')));
      return code(await get('https://u.example/a'));
    };
    assert.deepEqual(await Promise.all([300, 308, 400].map(of)), ['ok', 'ok', 'fetch-status']);
  });

  it('what fails says where, and whence', async () => {
    const url = 'https://u.example/a';
    const of = async (answer: Answer) => getter(answer).get(url);
    const moved = {url: 'https://v.example/b', first: url};
    const cases: [Answer, Fetched][] = [
      [() => redirect(moved.url), {ok: false, code: 'fetch-redirect', values: moved}],
      [() => redirect(url), {ok: false, code: 'fetch-redirect', values: {url, first: url}}],
      [
        () => Object.defineProperty(new Response('x'), 'url', {value: moved.url}),
        {ok: false, code: 'fetch-redirect', values: moved},
      ],
      [
        () => new Response('', {status: 500}),
        {ok: false, status: 500, code: 'fetch-status', values: {url, status: '500'}},
      ],
      [() => Promise.reject(new TypeError('x')), {ok: false, code: 'fetch-failed', values: {url}}],
      [() => Promise.reject(new RangeError()), {ok: false, code: 'fetch-too-large', values: {url}}],
    ];
    for (const [answer, expected] of cases) assert.deepEqual(await of(answer), expected);
    Object.assign(globalThis, {origin: 'https://page.example'});
    try {
      assert.equal(code(await of(() => Promise.reject(new TypeError('x')))), 'fetch-cors');
    } finally {
      delete (globalThis as {origin?: string}).origin;
    }
  });

  it('an answer that doesn’t come is given up after a while, and the check no more listened to', async () => {
    const {signal} = new AbortController();
    const removed: string[] = [];
    signal.removeEventListener = (type: string) => void removed.push(type);
    mock.timers.enable({apis: ['setTimeout']});
    try {
      const {get} = getter(() => new Promise(() => undefined), signal);
      const waiting = get('https://u.example/');
      await Promise.resolve();
      mock.timers.tick(8000);
      assert.deepEqual(await waiting, {
        ok: false,
        code: 'fetch-timeout',
        values: {url: 'https://u.example/'},
      });
      assert.deepEqual(removed, ['abort']);
    } finally {
      mock.timers.reset();
    }
  });

  it('a body may come in pieces, and be as large as the limit', async () => {
    const pieces = (...parts: Uint8Array[]) =>
      new ReadableStream<Uint8Array>({
        start(stream) {
          for (const part of parts) stream.enqueue(part);
          stream.close();
        },
      });
    const of = (...parts: Uint8Array[]) =>
      getter(() => new Response(pieces(...parts))).get('https://u.example/');
    const text = (...words: string[]) => words.map((word) => new TextEncoder().encode(word));
    const fetched = await of(...text('a', 'bc', 'd'));
    assert.equal(fetched.ok && new TextDecoder().decode(fetched.bytes), 'abcd');
    const most = new Uint8Array(MOST_BYTES);
    assert.equal(code(await of(most)), 'ok');
    assert.equal(code(await of(most, ...text('a'))), 'fetch-too-large');
  });

  it('is JSON, or nothing', () => {
    const of = (body: string | Uint8Array) =>
      jsonOf({ok: true, bytes: typeof body === 'string' ? new TextEncoder().encode(body) : body, url: ''});
    assert.deepEqual(of('{"a":1}'), {a: 1});
    for (const body of ['[]', '1', '<html>', Uint8Array.of(0x22, 0xff, 0x22)])
      assert.equal(of(body), undefined);
  });

  it('follows what is written as http over https, and says so', async () => {
    const notes: unknown[] = [];
    const asked: string[] = [];
    const run = {
      get: (url: string) => (asked.push(url), Promise.resolve({ok: false, code: 'fetch-failed'})),
      note: (...note: unknown[]) => void notes.push(note),
    } as unknown as Run;
    const https = 'https://u.example/?http://v.example/';
    await getLinked(https, run);
    assert.deepEqual(notes, []);
    const http = 'HTTP://u.example/?http://v.example/';
    await getLinked(http, run);
    assert.deepEqual(asked, [https, https]);
    assert.deepEqual(notes, [['address', 'warn', {code: 'ob2-http', values: {url: http}}]]);
  });
});

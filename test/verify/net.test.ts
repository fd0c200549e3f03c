import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {makeGet} from '../../src/verify/net.js';

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
    await Promise.all([get('https://u.example/#a'), get('https://u.example/#b')]);
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
});

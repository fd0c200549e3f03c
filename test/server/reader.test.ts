import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Fetch} from '../../src/data/http.js';
import type {DataSource} from '../../src/data/source.js';
import {createReader} from '../../src/server/reader.js';
import {createUpstream, isWithin} from '../../src/server/upstream.js';
import {lookUp} from '../../src/server/lookup.js';
import {statusOf} from '../../src/server/status.js';

const base = new URL('https://api.example/v1/?key=1');
const init = {signal: new AbortController().signal};
const nowhere = () => new Response(null, {status: 500});

/** An API that writes down what it is asked. */
function upstream(answer: (url: string) => Response) {
  const asked: [url: string, init: RequestInit][] = [];
  const fetch: Fetch = async (url, how) => {
    asked.push([url, how]);
    return answer(url);
  };
  return {asked, fetch: createUpstream(base, fetch)};
}

describe('the guard against server-side request forgery', () => {
  const outside = [
    'https://evil.example/v1/courses',
    'http://api.example/v1/courses',
    'https://api.example:8443/v1/courses',
    'https://user@api.example/v1/courses',
    'https://api.example/v2/courses',
    'https://api.example/v1',
    'https://api.example/v10/courses',
    'https://api.example/v1/../admin',
    'https://api.example/v1/%2e%2e/admin',
    'https://api.example/v1/..%2fadmin',
    'https://api.example/v1/%2e%2e%2fadmin',
    'http://169.254.169.254/latest/meta-data',
    'http://[::1]/',
    'file:///etc/passwd',
  ];
  for (const url of outside) {
    it(`never asks ${url}`, async () => {
      const {asked, fetch} = upstream(() => Response.json({}));
      await assert.rejects(fetch(url, init), TypeError);
      assert.deepEqual(asked, []);
    });
    it(`never follows a redirect to ${url}`, async () => {
      const {asked, fetch} = upstream(() => new Response(null, {status: 302, headers: {Location: url}}));
      await assert.rejects(fetch('https://api.example/v1/courses', init), TypeError);
      assert.equal(asked.length, 1);
    });
  }

  it('follows a redirect inside, and not for ever', async () => {
    const {asked, fetch} = upstream((url) =>
      url.endsWith('/there')
        ? Response.json(1)
        : new Response(null, {status: 301, headers: {Location: 'there'}}),
    );
    assert.equal(await (await fetch('https://api.example/v1/here', init)).json(), 1);
    assert.deepEqual(
      asked.map(([url]) => url),
      ['https://api.example/v1/here', 'https://api.example/v1/there'],
    );
    const round = upstream(() => new Response(null, {status: 307, headers: {Location: 'again'}}));
    await assert.rejects(round.fetch('https://api.example/v1/x', init), /redirects too often/);
    assert.equal(round.asked.length, 4);
  });

  it('sends nothing of the visitor’s, and follows nothing by itself', async () => {
    const {asked, fetch} = upstream(() => Response.json(1));
    await fetch('https://api.example/v1/x', {...init, headers: {Authorization: 'Bearer x', Cookie: 'a=b'}});
    assert.deepEqual(asked[0]?.[1].headers, {Accept: 'application/json'});
    assert.equal(asked[0]?.[1].redirect, 'manual');
  });

  it('a document is read alone; Open edX has its endpoints beside each other', () => {
    const within = (url: string, of: string) => isWithin(new URL(url), new URL(of));
    assert.ok(within('https://a.example/x/data.json', 'https://a.example/x/data.json'));
    assert.ok(!within('https://a.example/x/other.json', 'https://a.example/x/data.json'));
    assert.ok(within('https://a.example/api/course_home/x', 'https://a.example/api/courses/v1/'));
    assert.ok(!within('https://a.example/admin', 'https://a.example/api/courses/v1/'));
  });
});

describe('what the host keeps', () => {
  it('is fresh as long as the API says, and no failure', async () => {
    let status = 500;
    const {asked, fetch} = upstream(
      () => new Response('1', {status, headers: {'Cache-Control': 'max-age=100'}}),
    );
    const ask = async () => (await fetch('https://api.example/v1/x', init)).status;
    assert.equal(await ask(), 500);
    status = 200;
    assert.deepEqual([await ask(), await ask()], [200, 200]);
    assert.equal(asked.length, 2);
  });

  it('is asked for again after a minute, however long the API lets it be kept', async (t) => {
    t.mock.timers.enable({apis: ['Date']});
    const {asked, fetch} = upstream(
      () => new Response('1', {headers: {'Cache-Control': 'public, max-age=86400'}}),
    );
    const ask = () => fetch('https://api.example/v1/x', init);
    await ask();
    t.mock.timers.tick(59_999);
    await ask();
    assert.equal(asked.length, 1);
    t.mock.timers.tick(1);
    await ask();
    assert.equal(asked.length, 2);
  });

  it('is nothing of what must not be kept', async () => {
    const {asked, fetch} = upstream(() => new Response('1', {headers: {'Cache-Control': 'no-store'}}));
    await fetch('https://api.example/v1/x', init);
    await fetch('https://api.example/v1/x', init);
    assert.equal(asked.length, 2);
  });

  it('has an end', async () => {
    const {asked, fetch} = upstream(() => new Response('x'.repeat(9 << 20)));
    for (let i = 0; i < 6; i++) await fetch(`https://api.example/v1/${i}`, init);
    await fetch('https://api.example/v1/0', init);
    assert.equal(asked.length, 7);
    await fetch('https://api.example/v1/5', init);
    assert.equal(asked.length, 7);
  });

  it('no reply is larger than 20 MiB', async () => {
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1 << 20;
        controller.enqueue(new Uint8Array(1 << 20));
      },
    });
    const {fetch} = upstream(() => new Response(endless));
    await assert.rejects(fetch('https://api.example/v1/x', init), /larger than 20 MiB/);
    assert.ok(sent < 25 << 20);
  });
});

describe('the reader', () => {
  const request = new Request('https://host.example/embed/x');

  it('reads our own API in the process, never as a learner', async () => {
    const asked: string[] = [];
    const reader = createReader({data: {}}, (request) => {
      asked.push(request.url);
      return Response.json({items: [{id: 'a', title: 'A', url: 'x'}]});
    });
    const {source, api} = reader!.for(request);
    assert.equal(api, '/api/');
    const found = await lookUp(source, 'courses', 'a', 'en');
    assert.equal(found?.url, 'https://host.example/api/x');
    await assert.rejects(lookUp(source, 'progress', 'p', 'en'));
    assert.ok(asked.length && asked.every((url) => url.startsWith('https://host.example/api/')));
    assert.ok(!asked.some((url) => url.includes('progress')));
  });

  it('is there only with an API, and knows one that wants a token for everything', () => {
    assert.equal(createReader({}, nowhere), undefined);
    assert.equal(
      createReader({api: 'https://m.example/webservice/rest/server.php'}, nowhere)?.isPersonal,
      true,
    );
    assert.equal(createReader({api: 'https://a.example/'}, nowhere)?.isPersonal, false);
  });

  it('another API that can’t be had is a 502', async (t) => {
    t.mock.method(globalThis, 'fetch', () => Promise.reject(new TypeError('no route')));
    const {source} = createReader({api: 'https://a.example/'}, nowhere)!.for(request);
    const error: unknown = await lookUp(source, 'courses', 'a', 'en').catch((reason: unknown) => reason);
    assert.equal(statusOf(error), 502);
  });

  it('waits for no source for ever', async (t) => {
    t.mock.method(AbortSignal, 'timeout', (time: number) => {
      assert.equal(time, 10_000);
      return AbortSignal.abort(new DOMException('late', 'TimeoutError'));
    });
    const item: DataSource['item'] = async (_resource, _query, {signal}) => {
      throw signal.reason;
    };
    const error: unknown = await lookUp({item}, 'courses', 'a', 'en').catch((reason: unknown) => reason);
    assert.equal(statusOf(error), 504);
  });
});

import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import type {Browser, HTTPRequest, Page} from 'puppeteer-core';
import type {VerificationResult} from '../../src/verify/index.js';
import {expectations, NOW} from '../verify/expectations.js';
import {hasVectors, netMap, vector, VECTORS} from '../verify/vectors.js';
import {openBrowser} from './browser.js';
import {STRICT, watch} from './page.js';
import {startServer, type Server} from './server.js';

/** The same table as in Node, over the built files, in a page with a strict policy and a web of the vectors. */
describe('verify.js in Chromium', {skip: !hasVectors}, () => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  let faults: string[];
  const map = netMap();
  /** Addresses that answer without CORS. */
  const closed = new Set<string>();

  /** The page and its scripts from our server; all other addresses from the vectors, as their servers would. */
  const answer = (request: HTTPRequest) => {
    const url = request.url();
    if (url === `${server.url}page`)
      return request.respond({
        body: '<!doctype html><title>verify</title>',
        contentType: 'text/html',
        headers: {'Content-Security-Policy': STRICT.replace("connect-src 'self'", 'connect-src *')},
      });
    if (url.startsWith(server.url)) return closed.has(url) ? request.abort() : request.continue();
    const headers = closed.has(url) ? {} : {'Access-Control-Allow-Origin': '*'};
    const file = Object.hasOwn(map, url) ? map[url] : undefined;
    return file === undefined
      ? request.respond({status: 404, headers})
      : request.respond({body: readFileSync(`${VECTORS}/${file}`), headers});
  };

  before(async () => {
    [server, browser] = await Promise.all([startServer(), openBrowser()]);
    ({page, faults} = await watch(browser));
    await page.setRequestInterception(true);
    page.on('request', (request) => void answer(request));
    await page.goto(`${server.url}page`);
  });
  after(async () => {
    await browser?.close();
    server?.stop();
  });

  /** What the page says of an input; bytes go in as base64. */
  const check = async (input: string | Uint8Array): Promise<VerificationResult> => {
    const isText = typeof input === 'string';
    const written = JSON.stringify(isText ? input : Buffer.from(input).toString('base64'));
    return (await page.evaluate(`(async () => {
      const {verifyCredential} = await import('/dist/cdn/verify.js');
      const input = ${isText ? written : `Uint8Array.from(atob(${written}), (c) => c.charCodeAt(0))`};
      return verifyCredential(input, {now: new Date(${NOW.getTime()})});
    })()`)) as VerificationResult;
  };

  for (const {file, says = [], ...axes} of expectations)
    it(file, async () => {
      const {verdict, format, proof, issuer, time, status, checks} = await check(vector(file));
      assert.deepEqual({verdict, format, proof, issuer, time, status}, axes, JSON.stringify(checks));
      const codes = checks.map(({code}) => code as string);
      for (const code of says) assert.ok(codes.includes(code), `${code} of ${codes.join(', ')}`);
    });

  it('runs nothing of what it reads, and breaks no policy', async () => {
    assert.equal(await page.evaluate('window.__pwned'), undefined);
    assert.deepEqual(faults, []);
  });

  it('names CORS where a server doesn’t let the page read it', async () => {
    closed.add('https://riverbend.example/issuers/main/did.json');
    const {verdict, proof, checks} = await check(vector('generated/A/di/valid-didweb.json'));
    closed.clear();
    assert.equal(`${verdict}: ${proof}`, 'could-not-check: unresolvable');
    assert.match(checks.find(({code}) => code === 'fetch-cors')!.message, /CORS/);
  });

  it('says so when a part of it can’t be loaded', async () => {
    closed.add(`${server.url}dist/cdn/verify/integrity.js`);
    await page.reload();
    const result = await check(vector('generated/A/di/valid-didkey.json'));
    closed.clear();
    assert.equal(result.verdict, 'could-not-check');
    assert.deepEqual(
      result.checks.map(({code}) => code),
      ['part-missing'],
    );
  });
});

import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {beforeEach, it} from 'node:test';
import type {VerificationResult} from '../../src/verify/index.js';
import {NOW} from '../verify/expectations.js';
import {hasVectors, netMap, VECTORS} from '../verify/vectors.js';
import {inEachEngine} from './each.js';
import {edwardsNames, makeRows, type Row} from './rows.js';

const rows = hasVectors ? await makeRows() : [];

const base64 = (bytes: string | Uint8Array) => Buffer.from(bytes).toString('base64');
/** The vectors' web, as the page has it: their bytes by address. */
const web = () =>
  Object.entries(netMap()).map(([url, file]) => [url, base64(readFileSync(`${VECTORS}/${file}`))]);

const PREPARE = `(() => {
  window.bytesOf = (text) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  window.answer = async (url) =>
    web.has(url) ? new Response(bytesOf(web.get(url))) : new Response('', {status: 404});
})()`;

/** As browsers of 2024 and before. */
const WITHOUT_EDWARDS = `(() => {
  const importKey = crypto.subtle.importKey.bind(crypto.subtle);
  crypto.subtle.importKey = async (format, key, algorithm, ...rest) => {
    if (algorithm.name === 'Ed25519') throw new DOMException('', 'NotSupportedError');
    return importKey(format, key, algorithm, ...rest);
  };
})()`;

const HAS_EDWARDS = `crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']).then(() => true, () => false)`;
const FALLBACKS = `performance.getEntriesByType('resource').filter(({name}) => /ed25519/.test(name)).length`;

inEachEngine(
  'verify.js',
  (running) => {
    // Each test has a page of its own: a script shown as text, which runs nothing.
    beforeEach(async () => {
      await running.engine.open(`${running.server.url}dist/cdn/verify.js`);
      await running.engine.evaluate(`void (window.web = new Map(${JSON.stringify(web())}))`);
      await running.engine.evaluate(PREPARE);
    });

    const check = async (input: string | Uint8Array, fetch = 'answer'): Promise<VerificationResult> => {
      const written = typeof input === 'string' ? JSON.stringify(input) : `bytesOf('${base64(input)}')`;
      return (await running.engine.evaluate(`import('/dist/cdn/verify.js').then(({verifyCredential}) =>
        verifyCredential(${written}, {now: new Date(${NOW.getTime()}), fetch: ${fetch}}))`)) as VerificationResult;
    };
    const isAsExpected = async ({file, says = [], input, ...axes}: Row) => {
      const {verdict, format, proof, issuer, time, status, checks} = await check(input);
      assert.deepEqual({verdict, format, proof, issuer, time, status}, axes, JSON.stringify(checks));
      const codes = checks.map(({code}) => code as string);
      for (const code of says) assert.ok(codes.includes(code), `${code} of ${codes.join(', ')}`);
      assert.equal(await running.engine.evaluate(`'__pwned' in window`), false, `${file} runs nothing`);
    };
    const fallbacks = () => running.engine.evaluate(FALLBACKS);

    it('loads Ed25519 only where WebCrypto has none', async (t) => {
      const hasEdwards = (await running.engine.evaluate(HAS_EDWARDS)) === true;
      t.diagnostic(`${running.engine.name}, Ed25519 in its WebCrypto: ${hasEdwards ? 'yes' : 'no'}`);
      await isAsExpected(rows.find(({file}) => file === edwardsNames[0])!);
      assert.equal(await fallbacks(), hasEdwards ? 0 : 1);
    });

    for (const row of rows) it(row.file, () => isAsExpected(row));

    for (const row of rows.filter(({file}) => edwardsNames.includes(file)))
      it(`${row.file}, without Ed25519 in WebCrypto`, async () => {
        await running.engine.evaluate(WITHOUT_EDWARDS);
        await isAsExpected(row);
        assert.equal(await fallbacks(), 1, 'the fallback answered');
      });

    it('reads by the engine’s own fetch, and says what stood in the way', async () => {
      const says = async (url: string) => (await check(url, 'undefined')).checks[0]?.code;
      assert.equal(await says(`${running.server.url}dist/cdn/verify.js`), 'read-nothing');
      assert.equal(await says(`${running.server.url}nothing`), 'fetch-status');
      assert.equal(await says('http://localhost:1/'), 'fetch-cors');
    });
  },
  hasVectors ? undefined : 'there are no vectors: set IIOE_VECTORS',
);

import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {verifyCredential} from '../../src/verify/index.js';
import {expectations, NOW} from './expectations.js';
import {hasVectors, indexed, net, vector} from './vectors.js';

describe('the vectors', {skip: !hasVectors}, () => {
  it('are all expected to be something', () => {
    assert.deepEqual(expectations.map(({file}) => file).sort(), indexed().sort());
  });

  for (const {file, says = [], ...axes} of expectations) {
    it(file, async () => {
      const {fetch, asked} = net();
      const result = await verifyCredential(vector(file), {fetch, now: NOW});
      const {verdict, format, proof, issuer, time, status, checks} = result;
      assert.deepEqual({verdict, format, proof, issuer, time, status}, axes, JSON.stringify(checks, null, 1));
      const codes = checks.map(({code}) => code as string);
      for (const code of says) assert.ok(codes.includes(code), `${code} of ${codes.join(', ')}`);
      assert.equal(result.trust, 'not-asked');
      assert.ok(checks.length > 0 && checks.every(({message}) => message && !/[{}]/.test(message)));
      assert.equal(new Set(asked).size, asked.length, 'each address once');
      assert.ok(asked.every((url) => url.startsWith('https:')));
    });
  }

  it('are verified offline only where the key is in the issuer’s name, and nobody keeps a list', async () => {
    const offline = (async () => {
      throw new TypeError('offline');
    }) as typeof fetch;
    for (const {file, verdict} of expectations) {
      const result = await verifyCredential(vector(file), {fetch: offline, now: NOW});
      const isOwn = /^did:(key|jwk):/.test(result.issuerId ?? '') && result.status === 'none';
      assert.equal(result.verdict === 'verified', verdict === 'verified' && isOwn, file);
    }
  });
});

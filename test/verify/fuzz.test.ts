import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {isDeepStrictEqual} from 'node:util';
import {deadlineIn} from '../../src/verify/data-integrity/deadline.js';
import {hashOf, reader} from '../../src/verify/data-integrity/json-ld.js';
import {verifyCredential, type VerificationResult} from '../../src/verify/index.js';
import {expectations, NOW} from './expectations.js';
import {changes, dice, flips} from './mutations.js';
import {hasVectors, net, vector} from './vectors.js';

/** All that can be changed takes an hour: `npm run test:fuzz`. Otherwise a part, which is another each day. */
const isAll = process.env.FUZZ === 'all';
const SEED = Number(process.env.FUZZ_SEED ?? Math.floor(Date.now() / 86_400_000));
const BUDGET = isAll ? Infinity : 40_000;

const good = expectations.filter(({verdict}) => verdict === 'verified').map(({file}) => file);

/**
 * What is shown of a verified credential. Nothing is different in it with one of two proofs left out, with
 * the same said twice, or with nothing in a list; contexts only say what the words stand for.
 */
function shown({credential, issuerId, claimedIssuerName}: VerificationResult): unknown {
  return JSON.parse(
    JSON.stringify({credential, issuerId, claimedIssuerName}, (name, value: unknown) => {
      if (name === 'proof' || name === '@context') return undefined;
      if (!Array.isArray(value)) return value;
      const once = [...new Map(value.map((item) => [JSON.stringify(item), item as unknown])).values()];
      return once.length > 1 ? once : once[0];
    }),
  );
}

/** The hash of what a document says, where words are written otherwise: `Criteria` stands for what `criteria` does. */
async function signed({credential, issuerId, format}: VerificationResult): Promise<string> {
  const document = {...credential};
  delete document.proof;
  if (format !== 'ob3-di') return JSON.stringify(credential);
  const hash = await hashOf(await reader()(document), 'SHA-256', deadlineIn(3000));
  return `${issuerId} ${Buffer.from(hash).toString('hex')}`;
}

describe('a credential that was changed', {skip: !hasVectors}, () => {
  const random = dice(SEED);
  const {fetch} = net();
  const check = (input: string | object | Uint8Array) => verifyCredential(input, {fetch, now: NOW});
  const each = BUDGET / good.length;

  for (const file of good) {
    it(`${file} (seed ${SEED})`, async () => {
      const original = vector(file);
      const before = await check(original);
      assert.equal(before.verdict, 'verified');
      const bytes = typeof original === 'string' ? new TextEncoder().encode(original) : original;
      const isJson = typeof original === 'string' && original.trim().startsWith('{');
      const documents = isJson ? [...changes(JSON.parse(original) as Parameters<typeof changes>[0])] : [];
      const takes = isAll ? () => true : () => random() < 400 / bytes.length;
      const mutants = [...flips(bytes, random, takes), ...documents];
      const end = Date.now() + each;
      if (!isAll) mutants.sort(() => random() - 0.5);
      for (const {name, changed} of mutants) {
        if (Date.now() > end) break;
        const after = await check(changed as object);
        if (after.verdict === 'verified' && !isDeepStrictEqual(shown(after), shown(before)))
          assert.equal(await signed(after), await signed(before), name);
        assert.ok(after.checks.length > 0, name);
        assert.ok(!after.checks.some(({code}) => code === 'went-wrong'), name);
      }
    });
  }
});

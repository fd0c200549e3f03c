import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {JsonObject} from '../../src/verify/types.js';
import {check} from './issuing.js';
import {badge, makeSigner} from './signer.js';

/** What a check says of a document's proof and of whose it is; without what stands beside a code. */

const ISSUER = 'https://u.example/issuer';
const [signer, other] = [await makeSigner(), await makeSigner()];
const own = badge(signer.did);
const byKey = {verificationMethod: `${ISSUER}#1`};

const cases: [name: string, document: JsonObject, web: Record<string, object>, expected: string[]][] = [
  ['its issuer’s own key', await signer.sign(own), {}, ['valid bound', 'proof pass', 'issuer pass']],
  [
    'a key of somebody else',
    await other.sign(own),
    {},
    ['valid mismatch', 'proof pass', 'issuer fail issuer-not-controller'],
  ],
  [
    'a word that was changed since',
    {...(await signer.sign(own)), name: 'Another'},
    {},
    ['invalid unknown', 'proof fail di-signature-wrong'],
  ],
  [
    'a key for something else',
    await signer.sign(own, {proofPurpose: 'authentication'}),
    {},
    ['invalid unknown', 'proof fail di-purpose'],
  ],
  [
    'a key that can’t be found',
    await signer.sign(own, {verificationMethod: 'did:example:1#1'}),
    {},
    ['unresolvable unknown', 'proof unknown did-method-unknown'],
  ],
  [
    'a key that the issuer’s own document lacks',
    await signer.sign(badge(ISSUER), byKey),
    {[ISSUER]: {id: ISSUER}},
    ['unresolvable mismatch', 'proof unknown key-not-found', 'issuer fail key-not-listed'],
  ],
  [
    'a key that another’s document lacks',
    await signer.sign(badge('https://v.example/issuer'), byKey),
    {[ISSUER]: {id: ISSUER}},
    ['unresolvable unknown', 'proof unknown key-not-found'],
  ],
];

describe('a Data Integrity proof by', () => {
  for (const [name, document, web, expected] of cases)
    it(name, async () => {
      const result = await check(document, web);
      const lines = result.checks
        .filter(({id}) => /^(proof|issuer|check)/.test(id))
        .map(({id, outcome, code}) => `${id} ${outcome}${outcome === 'pass' ? '' : ` ${code}`}`);
      assert.deepEqual([`${result.proof} ${result.issuer}`, ...lines], expected);
      assert.equal(result.format, 'ob3-di');
      assert.deepEqual(result.credential, document);
    });
});

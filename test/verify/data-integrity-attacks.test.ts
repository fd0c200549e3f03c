import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {checkProofs} from '../../src/verify/data-integrity/index.js';
import type {JsonObject} from '../../src/verify/types.js';
import {attacks, plain, withContext} from './data-integrity-attacks.js';
import {badge, makeSigner, resolveFragment, type Signer} from './signer.js';

const now = new Date('2026-06-01T00:00:00Z');
const check = (document: JsonObject) =>
  checkProofs(document, resolveFragment, {purpose: 'assertionMethod', now});

describe('a changed credential with an unchanged signature', () => {
  const sign = async (signer: Signer, document: JsonObject) =>
    signer.sign(plain(document), {expires: '2027-01-01T00:00:00Z'});

  for (const {name, signed = plain, change, code} of attacks)
    it(`is not valid: ${name}`, async () => {
      const signer = await makeSigner();
      const document = await sign(signer, signed(badge(signer.did)));
      assert.equal((await check(document)).proof, 'valid', 'as it was signed');
      const {proof, checks, proofs} = await check(change(document));
      assert.notEqual(proof, 'valid');
      assert.deepEqual(proofs, []);
      if (code) assert.equal(checks[0]?.code, code);
    });

  it('is valid when it says the same in the same places', async () => {
    const signer = await makeSigner();
    const document = await sign(signer, badge(signer.did));
    const same = [
      Object.fromEntries(Object.entries(document).toReversed()),
      {...document, type: (document.type as string[]).toReversed()},
      {...document, credentialStatus: [document.credentialStatus]},
      withContext(document, {grade: 'urn:x:grade'}),
    ];
    for (const changed of same) assert.equal((await check(changed)).proof, 'valid', JSON.stringify(changed));
  });

  it('has a JSON form that is signed as it stands, by suites that sign JSON', async () => {
    const signer = await makeSigner();
    const document = await signer.sign(badge(signer.did), {cryptosuite: 'eddsa-jcs-2022'});
    for (const change of [
      {'@included': []},
      {validUntil: undefined},
      {type: ['OpenBadgeCredential', 'VerifiableCredential']},
    ])
      assert.equal((await check(plain({...document, ...change}))).checks[0]?.code, 'di-signature-wrong');
  });
});

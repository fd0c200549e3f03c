import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {checkProofs} from '../../src/verify/data-integrity/index.js';
import {pointOf} from '../../src/verify/data-integrity/point.js';
import type {ProofReport} from '../../src/verify/data-integrity/types.js';
import type {JsonObject} from '../../src/verify/types.js';
import {vectorCases} from './data-integrity-cases.js';
import {badge, makeSigner, resolveFragment} from './signer.js';
import {hasVectors, vector} from './vectors.js';

const NOW = new Date('2026-06-01T00:00:00Z');
const check = (document: JsonObject): Promise<ProofReport> =>
  checkProofs(document, resolveFragment, {purpose: 'assertionMethod', now: NOW});
const codes = ({checks}: ProofReport) => checks.map(({code}) => code);
const fixture = (name: string) =>
  JSON.parse(readFileSync(`test/fixtures/data-integrity/${name}.json`, 'utf8')) as JsonObject;

/** Says what became of it, with its first reason. */
async function says(document: JsonObject, proof: ProofReport['proof'], code: string): Promise<void> {
  const report = await check(document);
  assert.deepEqual([report.proof, codes(report)[0]], [proof, code]);
  assert.equal(report.proofs.length > 0, proof === 'valid');
}

describe('Data Integrity over the vectors', {skip: !hasVectors}, () => {
  for (const [file, proof, code] of vectorCases)
    it(file, async () => {
      const document = JSON.parse(vector(file) as string) as JsonObject;
      const before = JSON.stringify(document);
      const report = await check(document);
      assert.equal(report.proof, proof, JSON.stringify(report.checks));
      if (code) assert.ok(codes(report).includes(code), `${code} of ${codes(report).join(', ')}`);
      assert.equal(JSON.stringify(document), before, 'what is shown is what was checked');
    });
});

describe('the suites', () => {
  for (const name of ['ecdsa-rdfc-2019-p256', 'ecdsa-rdfc-2019-p384', 'ecdsa-jcs-2019-p256'])
    it(`check W3C's vector of ${name}, and refuse a changed one`, async () => {
      await says(fixture(name), 'valid', 'di-signature-valid');
      await says({...fixture(name), name: 'Another'}, 'invalid', 'di-signature-wrong');
    });

  const made = [
    ['Ed25519', {}],
    ['Ed25519', {cryptosuite: 'eddsa-2022'}],
    ['Ed25519', {cryptosuite: 'eddsa-jcs-2022'}],
    ['P-256', {}],
    ['P-384', {}],
    ['P-384', {cryptosuite: 'ecdsa-jcs-2019'}],
  ] as const;
  for (const [kind, options] of made)
    it(`check what ${kind} signs as ${JSON.stringify(options)}`, async () => {
      const signer = await makeSigner(kind);
      const signed = await signer.sign(badge(signer.did), options);
      const report = await check(signed);
      assert.equal(report.proof, 'valid', JSON.stringify(report.checks));
      assert.deepEqual(report.proofs[0]?.answer.controller, signer.did);
      assert.equal(report.proofs[0]?.created, '2026-01-01T00:00:00Z');
      assert.equal((await check({...signed, name: 'Another'})).proof, 'invalid');
    });

  it('take no key of another kind, and no signature of another length', async () => {
    const [edwards, nist] = [await makeSigner(), await makeSigner('P-256')];
    const signed = await edwards.sign(badge(edwards.did));
    const proof = signed.proof as JsonObject;
    await says({...signed, proof: {...proof, verificationMethod: nist.method}}, 'invalid', 'di-key-kind');
    for (const proofValue of [
      '',
      'z',
      'z1',
      'u',
      'zIl0',
      `z${'1'.repeat(64)}2`,
      7,
      null,
      ['z'],
      `z${'2'.repeat(500)}`,
    ])
      await says({...signed, proof: {...proof, proofValue}}, 'invalid', 'di-proof-value');
    await says(
      {...signed, proof: {...proof, proofValue: `z${'1'.repeat(64)}`}},
      'invalid',
      'di-signature-wrong',
    );
  });

  it('take no signature of another kind’s length', async () => {
    const [edwards, nist] = [await makeSigner(), await makeSigner('P-384')];
    const {proofValue} = await nist.prove(badge(nist.did));
    const signed = await edwards.sign(badge(edwards.did));
    await says(
      {...signed, proof: {...(signed.proof as JsonObject), proofValue}},
      'invalid',
      'di-proof-value',
    );
  });

  it('sign a direction of writing too', async () => {
    const signer = await makeSigner();
    const name = (direction: string) => ({'@value': 'ري', '@language': 'ar', '@direction': direction});
    const signed = await signer.sign({...badge(signer.did), name: name('rtl')});
    await says(signed, 'valid', 'di-signature-valid');
    await says({...signed, name: name('ltr')}, 'invalid', 'di-signature-wrong');
  });

  it('know no others', async () => {
    const signer = await makeSigner();
    const signed = await signer.sign(badge(signer.did));
    const proof = signed.proof as JsonObject;
    for (const cryptosuite of [
      'bbs-2023',
      'ecdsa-sd-2023',
      'EDDSA-RDFC-2022',
      undefined,
      '__proto__',
      ['eddsa-rdfc-2022'],
    ])
      await says({...signed, proof: {...proof, cryptosuite}}, 'unsupported', 'di-suite-unknown');
    for (const type of ['RsaSignature2018', undefined, ['DataIntegrityProof'], 'constructor'])
      await says({...signed, proof: {...proof, type}}, 'unsupported', 'di-suite-unknown');
  });

  it('find the point of a compressed key, or none', () => {
    const generator = {
      x: '6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296',
      y: '4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5',
    };
    const of = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));
    assert.deepEqual(pointOf('P-256', of(`03${generator.x}`)), of(`04${generator.x}${generator.y}`));
    assert.deepEqual(
      pointOf('P-256', of(`04${generator.x}${generator.y}`)),
      of(`04${generator.x}${generator.y}`),
    );
    for (const hex of [
      '',
      '02',
      `05${generator.x}`,
      `02${'ff'.repeat(32)}`,
      `02${'00'.repeat(31)}07`,
      `03${generator.x}00`,
    ])
      assert.equal(pointOf('P-256', of(hex)), undefined, hex);
  });
});

describe('what a proof says of itself', () => {
  const proofs: [JsonObject, ProofReport['proof'], string][] = [
    [{expires: '2027-01-01T00:00:00Z'}, 'valid', 'di-signature-valid'],
    [{expires: '2027-01-01T00:00:00'}, 'valid', 'di-signature-valid'],
    [{expires: '2026-05-31T23:59:59Z'}, 'invalid', 'di-proof-expired'],
    [{expires: 'soon'}, 'invalid', 'di-proof-date'],
    [{expires: ['2027-01-01T00:00:00Z']}, 'invalid', 'di-proof-date'],
    [{created: 'long ago'}, 'invalid', 'di-proof-date'],
    [{proofPurpose: 'authentication'}, 'invalid', 'di-purpose'],
    [{proofPurpose: undefined}, 'invalid', 'di-purpose'],
    [{proofPurpose: ['assertionMethod']}, 'invalid', 'di-purpose'],
    [{previousProof: 'urn:uuid:1'}, 'unsupported', 'di-proof-chain'],
    [{verificationMethod: undefined}, 'invalid', 'di-proof-malformed'],
    [{domain: 'riverbend.example', nonce: '1', challenge: '2'}, 'valid', 'di-signature-valid'],
  ];
  for (const [options, proof, code] of proofs)
    it(JSON.stringify(options), async () => {
      const signer = await makeSigner();
      await says(await signer.sign(badge(signer.did), options), proof, code);
    });

  it('may have been made without a date, or by a clock ahead of ours', async () => {
    const signer = await makeSigner();
    await says(await signer.sign(badge(signer.did), {created: undefined}), 'valid', 'di-signature-valid');
    const report = await check(await signer.sign(badge(signer.did), {created: '2026-06-02T00:00:00Z'}));
    assert.deepEqual(codes(report), ['di-signature-valid', 'di-created-later']);
    assert.equal(report.proof, 'valid');
  });

  it('is signed too', async () => {
    const signer = await makeSigner();
    const signed = await signer.sign(badge(signer.did), {expires: '2027-01-01T00:00:00Z'});
    const without = {...(signed.proof as JsonObject)};
    delete without.expires;
    await says({...signed, proof: without}, 'invalid', 'di-signature-wrong');
    await says(
      {...signed, proof: {...without, expires: '2028-01-01T00:00:00Z'}},
      'invalid',
      'di-signature-wrong',
    );
    await says(
      {...signed, proof: {...(signed.proof as JsonObject), note: 'x'}},
      'invalid',
      'di-term-undefined',
    );
  });

  it('has contexts that are the first of the document’s', async () => {
    const signer = await makeSigner();
    const signed = await signer.sign(badge(signer.did));
    const [first, second] = signed['@context'] as string[];
    const withContext = (context: unknown) => ({
      ...signed,
      proof: {...(signed.proof as JsonObject), '@context': context},
    });
    await says(withContext([first, second]), 'valid', 'di-signature-valid');
    await says(withContext(first), 'valid', 'di-signature-valid');
    await says(withContext([second]), 'invalid', 'di-context-order');
    await says(withContext([first, second, 'https://evil.example/']), 'invalid', 'di-context-order');
  });
});

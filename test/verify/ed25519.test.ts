import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it, mock} from 'node:test';
import {isSignedBy} from '../../src/verify/data-integrity/ed25519.js';
import {checkProofs} from '../../src/verify/data-integrity/index.js';
import {isSigned} from '../../src/verify/data-integrity/signature.js';
import type {JsonObject} from '../../src/verify/types.js';
import {resolveFragment} from './signer.js';
import {hasVectors, vector} from './vectors.js';

const of = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));
const now = new Date('2026-06-01T00:00:00Z');

/** RFC 8032, 7.1, "TEST 3". */
const rfc = {
  key: of('fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025'),
  data: of('af82'),
  signature: of(
    '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  ),
};
const wrong = Uint8Array.from(rfc.signature, (byte, at) => (at === 40 ? byte ^ 1 : byte));
/** S plus the order of the group: another writing of the same signature, which RFC 8032 forbids. */
const malleable = (() => {
  const order = 2n ** 252n + 27742317777372353535851937790883648493n;
  const s = rfc.signature.subarray(32).reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n) + order;
  const bytes = Array.from({length: 32}, (_, at) => Number((s >> BigInt(8 * at)) & 255n));
  return Uint8Array.from([...rfc.signature.subarray(0, 32), ...bytes]);
})();

const ways = {
  'by WebCrypto': (key: Uint8Array, signature: Uint8Array<ArrayBuffer>, data: Uint8Array<ArrayBuffer>) =>
    isSigned({kind: 'Ed25519', bytes: key}, signature, data),
  'by @noble/ed25519': isSignedBy,
};

for (const [name, isRight] of Object.entries(ways))
  describe(`Ed25519 ${name}`, () => {
    it('knows a right signature', async () =>
      assert.equal(await isRight(rfc.key, rfc.signature, rfc.data), true));

    it('knows wrong ones', async () => {
      assert.equal(await isRight(rfc.key, wrong, rfc.data), false);
      assert.equal(await isRight(rfc.key, malleable, rfc.data), false);
      assert.equal(await isRight(rfc.key, rfc.signature, of('af83')), false);
      assert.equal(await isRight(rfc.key, rfc.signature.slice(0, 63), rfc.data), false);
      assert.equal(await isRight(rfc.key.slice(1), rfc.signature, rfc.data), false);
      assert.equal(await isRight(of('ff'.repeat(32)), rfc.signature, rfc.data), false);
    });
  });

describe('without Ed25519 in WebCrypto', {skip: !hasVectors}, () => {
  beforeEach(() => {
    const importKey = crypto.subtle.importKey.bind(crypto.subtle) as (
      ...args: unknown[]
    ) => Promise<CryptoKey>;
    mock.method(crypto.subtle, 'importKey', async (...args: unknown[]) => {
      if ((args[2] as {name?: string}).name === 'Ed25519') throw new DOMException('', 'NotSupportedError');
      return importKey(...args);
    });
  });
  afterEach(() => mock.restoreAll());

  for (const [file, proof] of [
    ['generated/A/di/valid-didkey.json', 'valid'],
    ['generated/A/di/tampered-value.json', 'invalid'],
    ['1edtech-validator/ob30/simple_v1.json', 'valid'],
  ] as const)
    it(`${file} is ${proof} too`, async () => {
      const document = JSON.parse(vector(file) as string) as JsonObject;
      const report = await checkProofs(document, resolveFragment, {purpose: 'assertionMethod', now});
      assert.equal(report.proof, proof);
    });
});

it('is strict: the neutral point signs nothing', async () => {
  const neutral = Uint8Array.of(1, ...new Uint8Array(31));
  const signature = Uint8Array.of(...neutral, ...new Uint8Array(32));
  assert.equal(await isSignedBy(neutral, signature, new Uint8Array(1)), false);
});

describe('without WebCrypto, as on a page without https', () => {
  for (const none of [{}, undefined])
    it(`says so, where there is ${none ? 'none of its methods' : 'nothing of it'}`, async () => {
      mock.getter(globalThis, 'crypto', () => none as Crypto);
      const {proof, checks} = await checkProofs({proof: {}}, resolveFragment, {
        purpose: 'assertionMethod',
        now,
      });
      mock.restoreAll();
      assert.deepEqual([proof, checks[0]?.code], ['unsupported', 'di-no-crypto']);
    });
});

/** Signs credentials for tests, with keys made on the spot; the library's own reading, and Node's WebCrypto. */
import canonicalize from 'canonicalize';
import {deadlineIn} from '../../src/verify/data-integrity/deadline.js';
import {hashOf, reader, sha} from '../../src/verify/data-integrity/json-ld.js';
import type {KeyAnswer, PublicKey} from '../../src/verify/data-integrity/types.js';
import {keyOfMultibase} from '../../src/verify/keys/multikey.js';
import type {JsonObject} from '../../src/verify/types.js';

const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

export function base58(bytes: Uint8Array): string {
  let value = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let text = '';
  for (; value > 0n; value /= 58n) text = alphabet[Number(value % 58n)]! + text;
  return '1'.repeat(bytes.findIndex((byte) => byte !== 0)) + text;
}

const kinds = {
  Ed25519: {prefix: [0xed, 1], algorithm: {name: 'Ed25519'}, digest: 'SHA-256'},
  'P-256': {
    prefix: [0x80, 0x24],
    algorithm: {name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256'},
    digest: 'SHA-256',
  },
  'P-384': {
    prefix: [0x81, 0x24],
    algorithm: {name: 'ECDSA', namedCurve: 'P-384', hash: 'SHA-384'},
    digest: 'SHA-384',
  },
} as const;

export interface Signer {
  did: string;
  method: string;
  /** The document with a proof of the given options, which may be anything. */
  sign: (document: JsonObject, options?: JsonObject) => Promise<JsonObject>;
  /** Only the proof. */
  prove: (document: JsonObject, options?: JsonObject) => Promise<JsonObject>;
}

export async function makeSigner(kind: keyof typeof kinds = 'Ed25519'): Promise<Signer> {
  const {prefix, algorithm, digest} = kinds[kind];
  const {publicKey, privateKey} = (await crypto.subtle.generateKey(algorithm, true, [
    'sign',
    'verify',
  ])) as CryptoKeyPair;
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', publicKey));
  const size = (raw.length - 1) / 2;
  const point =
    kind === 'Ed25519' ? raw : Uint8Array.from([2 + (raw.at(-1)! & 1), ...raw.subarray(1, size + 1)]);
  const key = `z${base58(Uint8Array.from([...prefix, ...point]))}`;
  const [did, method] = [`did:key:${key}`, `did:key:${key}#${key}`];

  const prove = async (document: JsonObject, options: JsonObject = {}): Promise<JsonObject> => {
    const proof: JsonObject = {
      type: 'DataIntegrityProof',
      cryptosuite: kind === 'Ed25519' ? 'eddsa-rdfc-2022' : 'ecdsa-rdfc-2019',
      created: '2026-01-01T00:00:00Z',
      verificationMethod: method,
      proofPurpose: 'assertionMethod',
      ...options,
    };
    const read = reader();
    const hash = async (part: JsonObject) => hashOf(await read(part), digest, deadlineIn(10_000));
    const isJcs = /jcs/.test(String(proof.cryptosuite));
    const hashes = isJcs
      ? [await sha(digest, canonicalize(proof)!), await sha(digest, canonicalize(document)!)]
      : [await hash({...proof, '@context': document['@context']}), await hash(document)];
    const data = Uint8Array.from(hashes.flatMap((part) => [...part]));
    const signature = new Uint8Array(await crypto.subtle.sign(algorithm, privateKey, data));
    return {...proof, proofValue: `z${base58(signature)}`};
  };
  const sign = async (document: JsonObject, options?: JsonObject) => ({
    ...document,
    proof: await prove(document, options),
  });
  return {did, method, prove, sign};
}

/** Takes every key from the fragment that names it; what others say about it is not this room's concern. */
export async function resolveFragment(method: unknown): Promise<KeyAnswer> {
  const [id = '', fragment = ''] = String(method).split('#');
  if (id.startsWith('did:example:')) return {outcome: 'unresolvable', code: 'did-method-unknown'};
  try {
    const key: PublicKey | 'unsupported' = keyOfMultibase(fragment);
    if (key === 'unsupported') return {outcome: 'unsupported', code: 'key-unsupported'};
    return {outcome: 'key', key, controller: id};
  } catch {
    return {outcome: 'invalid', code: 'key-malformed'};
  }
}

export const badge = (issuer: string): JsonObject => ({
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  ],
  id: 'urn:uuid:2f6b1a60-1111-4222-8333-444455556666',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: {id: issuer, type: ['Profile'], name: 'Riverbend University'},
  validFrom: '2025-01-01T00:00:00Z',
  validUntil: '2025-06-30T00:00:00Z',
  name: 'Irrigation',
  credentialSubject: {
    id: 'mailto:lin@student.example',
    type: ['AchievementSubject'],
    achievement: {
      id: 'https://riverbend.example/achievements/1',
      type: ['Achievement'],
      name: 'Irrigation',
      description: 'Plans the watering of a field.',
      criteria: {narrative: 'A plan that holds for a season.'},
    },
  },
  credentialStatus: {
    id: 'https://riverbend.example/status/1#7',
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: '7',
    statusListCredential: 'https://riverbend.example/status/1',
  },
});

import {readFileSync} from 'node:fs';
import {expectations, type Expectation} from '../verify/expectations.js';
import {badge, makeSigner} from '../verify/signer.js';
import {vector} from '../verify/vectors.js';

/** What is given to a check, and what is expected of it. */
export interface Row extends Expectation {
  input: string | Uint8Array;
}

const [dcc, edTech] = ['dcc-vc-test-fixtures/verifiableCredentials/v2', '1edtech-validator'];

/** One or two of each kind where engines differ: WebCrypto, streams, images, text. */
const names = [
  'generated/A/jwt/valid-rs256-jwk.jwt',
  'generated/A/jwt/valid-rs256-kid-https.jwt',
  'generated/A/jwt/valid-es256-kid-didjwk.jwt',
  'generated/A/jwt/valid-eddsa-kid-didkey.jwt',
  'generated/A/jwt/valid-v11-vc-claim.jwt',
  'generated/A/jwt/tampered-payload.jwt',
  'generated/A/jwt/alg-none.jwt',
  'generated/A/jwt/expired.jwt',
  'generated/A/di/valid-didkey.json',
  'generated/A/di/valid-didweb.json',
  'generated/A/di/hostile-text-valid.json',
  'generated/A/di/tampered-value.json',
  'generated/A/di/unknown-property-injected.json',
  'generated/A/di/expired.json',
  'generated/A/di/revoked-bitstring.json',
  'generated/A/di/not-revoked-bitstring.json',
  'generated/A/di/revoked-1edtech-list.json',
  `${dcc}/ed25519/didKey/legacy-noStatus-noExpiry.json`,
  `${dcc}/bothSignatureTypes/didkey/legacy-noStatus-noExpiry.json`,
  'generated/A/baked/valid-di.png',
  'generated/A/baked/compressed-itxt.png',
  'generated/A/baked/truncated.png',
  'generated/A/baked/valid-jwt.svg',
  'generated/A/baked/script-in-svg.svg',
  `${edTech}/ob20/basic-assertion.json`,
  `${edTech}/ob20/simple.jwt`,
  `${edTech}/ob20/simple-badge.png`,
];

/** Those whose signature is Ed25519: they are checked once more where WebCrypto has none. */
export const edwardsNames = [
  'generated/A/jwt/valid-eddsa-kid-didkey.jwt',
  'generated/A/di/valid-didkey.json',
  'generated/A/di/tampered-value.json',
  `${dcc}/ed25519/didKey/legacy-noStatus-noExpiry.json`,
];

export async function makeRows(): Promise<Row[]> {
  const vectors = names.map((file) => ({
    ...expectations.find((row) => row.file === file)!,
    input: vector(file),
  }));
  return [...vectors, ...(await ecdsaRows())];
}

/** `ecdsa-rdfc-2019`, which no vector has: W3C's example, whose key isn't the issuer's, and a badge signed here. */
async function ecdsaRows(): Promise<Row[]> {
  const good = {
    verdict: 'verified',
    format: 'ob3-di',
    proof: 'valid',
    time: 'current',
    status: 'none',
  } as const;
  const wrong = {...good, verdict: 'not-verified', proof: 'invalid', issuer: 'unknown'} as const;
  const example = readFileSync('test/fixtures/data-integrity/ecdsa-rdfc-2019-p256.json', 'utf8');
  const signer = await makeSigner('P-256');
  const draft = {...badge(signer.did), validUntil: '2030-01-01T00:00:00Z', credentialStatus: []};
  const signed = JSON.stringify(await signer.sign(draft));
  return [
    {file: 'W3C’s ecdsa-rdfc-2019', input: example, ...good, verdict: 'not-verified', issuer: 'mismatch'},
    {file: 'ecdsa-rdfc-2019 of a did:key', input: signed, ...good, issuer: 'bound'},
    {file: 'ecdsa-rdfc-2019, changed', input: signed.replace('Irrigation', 'Navigation'), ...wrong},
  ];
}

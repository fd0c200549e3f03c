import {verifyCredential, type VerificationResult, type VerifyOptions} from '../../src/verify/index.js';

/** After all that tests issue, and before it ends. */
export const NOW = new Date('2026-06-01T00:00:00Z');

const encode = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64url');

const kinds = {
  RS256: {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    modulusLength: 2048,
    publicExponent: new Uint8Array([1, 0, 1]),
  },
  ES256: {name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256'},
  EdDSA: {name: 'Ed25519'},
};
export type Algorithm = keyof typeof kinds;

/** Somebody with a key, who can be named by it. */
export interface Signer {
  alg: Algorithm;
  jwk: JsonWebKey;
  /** did:jwk */
  did: string;
  sign: (text: string) => Promise<Uint8Array>;
}

export async function makeSigner(alg: Algorithm, changes: object = {}): Promise<Signer> {
  const algorithm = {...kinds[alg], ...changes};
  const pair = await crypto.subtle.generateKey(algorithm as RsaHashedKeyGenParams, true, ['sign', 'verify']);
  const {kty, crv, x, y, n, e} = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const jwk = JSON.parse(JSON.stringify({kty, crv, x, y, n, e})) as JsonWebKey;
  return {
    alg,
    jwk,
    did: `did:jwk:${encode(JSON.stringify(jwk))}`,
    sign: async (text) =>
      new Uint8Array(await crypto.subtle.sign(algorithm, pair.privateKey, new TextEncoder().encode(text))),
  };
}

/** A signed JWT; a value of undefined leaves a header or claim out. */
export async function jwt(signer: Signer, payload: unknown, header: object = {}): Promise<string> {
  const written = {alg: signer.alg, kid: `${signer.did}#0`, ...header};
  const signed = [written, payload].map((part) => encode(JSON.stringify(part))).join('.');
  return `${signed}.${encode(await signer.sign(signed))}`;
}

/** A badge's claims by this issuer. */
export const badge = (issuer: string, changes: object = {}): Record<string, unknown> => ({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  id: 'urn:uuid:1',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: {id: issuer, type: ['Profile'], name: 'U'},
  validFrom: '2026-01-01T00:00:00Z',
  credentialSubject: {id: 'did:example:learner', type: ['AchievementSubject'], achievement: {name: 'A'}},
  iss: issuer,
  sub: 'did:example:learner',
  jti: 'urn:uuid:1',
  nbf: Date.parse('2026-01-01T00:00:00Z') / 1000,
  ...changes,
});

type Answer = Response | Error | object | string | ((url: string) => Response | Promise<Response>);

/** A web of these addresses alone; all others answer 404. */
export function web(answers: Record<string, Answer> = {}) {
  const asked: string[] = [];
  const fetch = (async (input: string, init?: RequestInit) => {
    asked.push(input);
    const answer = Object.hasOwn(answers, input) ? answers[input] : new Response('', {status: 404});
    init?.signal?.throwIfAborted();
    if (answer instanceof Error) throw answer;
    if (typeof answer === 'function') return (answer as (url: string) => Response)(input);
    if (answer instanceof Response) return answer.clone();
    return new Response(typeof answer === 'string' ? answer : JSON.stringify(answer));
  }) as typeof globalThis.fetch;
  return {fetch, asked};
}

export const check = (
  input: string | object | Uint8Array,
  answers: Record<string, Answer> = {},
  options: VerifyOptions = {},
): Promise<VerificationResult> => verifyCredential(input, {fetch: web(answers).fetch, now: NOW, ...options});

export const codes = ({checks}: VerificationResult): string[] => checks.map(({code}) => code);

/** The axes in one line: `verified: valid bound current none`. */
export const line = ({verdict, proof, issuer, time, status}: VerificationResult): string =>
  `${verdict}: ${proof} ${issuer} ${time} ${status}`;

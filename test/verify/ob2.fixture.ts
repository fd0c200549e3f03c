import {jwt, makeSigner} from './issuing.js';

/** Documents of an Open Badge 2.0, and the keys that sign it. */

export const rsa = await makeSigner('RS256');
export const other = await makeSigner('RS256');
export const pemOf = async (jwk: JsonWebKey) => {
  const algorithm =
    jwk.kty === 'EC' ? {name: 'ECDSA', namedCurve: 'P-256'} : {name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256'};
  const key = await crypto.subtle.importKey('jwk', jwk, algorithm, true, ['verify']);
  const base64 = Buffer.from(await crypto.subtle.exportKey('spki', key)).toString('base64');
  return `-----BEGIN PUBLIC KEY-----\n${base64.replace(/.{64}/g, '$&\n')}\n-----END PUBLIC KEY-----\n`;
};

export const ID = 'https://u.example/assertions/1';
export const BADGE = 'https://u.example/badges/1';
export const ISSUER = 'https://u.example/issuer';
export const KEY = 'https://u.example/key';
export const REVOKED = 'https://u.example/revoked';
export const assertion = (changes: object = {}) => ({
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Assertion',
  id: ID,
  recipient: {type: 'email', hashed: false, identity: 'a@b.example'},
  issuedOn: '2026-01-01T00:00:00Z',
  badge: BADGE,
  verification: {type: 'hosted'},
  ...changes,
});
export const issuer = (changes: object = {}) => ({id: ISSUER, type: 'Issuer', name: 'U', ...changes});
export const hosted = (changes: Record<string, object | string> = {}) => ({
  [ID]: assertion(),
  [BADGE]: {id: BADGE, type: 'BadgeClass', name: 'B', issuer: ISSUER},
  [ISSUER]: issuer(),
  ...changes,
});

export const otherPem = await pemOf(other.jwk);
export const key = {id: KEY, type: 'CryptographicKey', owner: ISSUER, publicKeyPem: await pemOf(rsa.jwk)};

/** Badge class, profile and key of a signed one. */
export const chain = (changes: Record<string, object | string> = {}) => ({
  [BADGE]: {id: BADGE, type: 'BadgeClass', issuer: ISSUER},
  [ISSUER]: issuer({publicKey: KEY}),
  [KEY]: key,
  ...changes,
});
export const signed = (changes: object = {}, header: object = {}, signer = rsa) =>
  jwt(signer, assertion({id: 'urn:uuid:1', verification: {type: 'signed', creator: KEY}, ...changes}), {
    kid: undefined,
    ...header,
  });
export const revocations = (...revokedAssertions: unknown[]) => ({
  [ISSUER]: issuer({publicKey: KEY, revocationList: REVOKED}),
  [REVOKED]: {type: 'RevocationList', revokedAssertions},
});

/** Credentials signed on the spot, in a browser: ES256 by a did:jwk, which is its own document. */
const ALGORITHM = {name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256'};

const base64url = (bytes: Uint8Array | string): string => {
  const raw = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  return btoa(String.fromCharCode(...raw)).replace(/[+/=]/g, (one) => ({'+': '-', '/': '_'})[one] ?? '');
};

export interface Signed {
  jwt: string;
  issuer: string;
}

/** @param changes to the credential: the words of an Open Badge 3.0 */
export async function signedBadge(
  changes: Record<string, unknown> = {},
  issuerName = 'A university',
): Promise<Signed> {
  const pair = await crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const {kty, crv, x, y} = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const issuer = `did:jwk:${base64url(JSON.stringify({kty, crv, x, y}))}`;
  const credential = {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id: 'urn:uuid:1',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: {id: issuer, type: ['Profile'], name: issuerName},
    validFrom: '2026-01-01T00:00:00Z',
    credentialSubject: {
      id: 'urn:uuid:2',
      type: ['AchievementSubject'],
      identifier: [
        {type: 'IdentityObject', hashed: false, identityType: 'name', identityHash: 'Alex Example'},
      ],
      achievement: {id: 'urn:uuid:3', type: ['Achievement'], name: 'AI in medicine', description: 'A badge.'},
    },
    ...changes,
  };
  const claims = {
    iss: issuer,
    sub: 'urn:uuid:2',
    jti: 'urn:uuid:1',
    nbf: Date.parse(credential.validFrom) / 1000,
  };
  const header = {alg: 'ES256', typ: 'vc+jwt', kid: `${issuer}#0`};
  const signed = [header, {...credential, ...claims}]
    .map((part) => base64url(JSON.stringify(part)))
    .join('.');
  const signature = await crypto.subtle.sign(ALGORITHM, pair.privateKey, new TextEncoder().encode(signed));
  return {jwt: `${signed}.${base64url(new Uint8Array(signature))}`, issuer};
}

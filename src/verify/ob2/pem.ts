import type {PublicKey} from '../data-integrity/types.js';

/** The RSA key of a PEM (RFC 7468, section 13), read by WebCrypto; undefined when it is none. */
export async function keyOfPem(pem: string): Promise<PublicKey | undefined> {
  const base64 = /-----BEGIN PUBLIC KEY-----([\sA-Za-z\d+/=]+)-----END PUBLIC KEY-----/.exec(pem)?.[1];
  if (!base64) return undefined;
  try {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const algorithm = {name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256'};
    const key = await crypto.subtle.importKey('spki', bytes, algorithm, true, ['verify']);
    const {n = '', e = ''} = await crypto.subtle.exportKey('jwk', key);
    return {kind: 'RSA', jwk: {kty: 'RSA', n, e}};
  } catch {
    return undefined;
  }
}

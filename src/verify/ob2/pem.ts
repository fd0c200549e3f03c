import type {PublicKey} from '../data-integrity/types.js';

/** The key of a PEM (RFC 7468, section 13), RSA or P-256, read by WebCrypto; undefined when it is none. */
export async function keyOfPem(pem: string): Promise<PublicKey | undefined> {
  const base64 = /-----BEGIN PUBLIC KEY-----([\sA-Za-z\d+/=]+)-----END PUBLIC KEY-----/.exec(pem)?.[1];
  if (!base64) return undefined;
  try {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    return (await rsa(bytes).catch(() => undefined)) ?? (await p256(bytes));
  } catch {
    return undefined;
  }
}

async function rsa(bytes: Uint8Array<ArrayBuffer>): Promise<PublicKey> {
  const algorithm = {name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256'};
  const key = await crypto.subtle.importKey('spki', bytes, algorithm, true, ['verify']);
  const {n = '', e = ''} = await crypto.subtle.exportKey('jwk', key);
  return {kind: 'RSA', jwk: {kty: 'RSA', n, e}};
}

async function p256(bytes: Uint8Array<ArrayBuffer>): Promise<PublicKey> {
  const algorithm = {name: 'ECDSA', namedCurve: 'P-256'};
  const key = await crypto.subtle.importKey('spki', bytes, algorithm, true, ['verify']);
  return {kind: 'P-256', bytes: new Uint8Array(await crypto.subtle.exportKey('raw', key))};
}

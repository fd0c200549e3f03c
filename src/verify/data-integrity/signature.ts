import {pointOf} from './point.js';
import type {PublicKey} from './types.js';

type Bytes = Uint8Array<ArrayBuffer>;

/** The bytes of each kind's signatures: R and S (RFC 8032, 5.1.6; ECDSA Cryptosuites 1.0, 3.2.6). */
export const sizes: Partial<Record<PublicKey['kind'], number>> = {Ed25519: 64, 'P-256': 64, 'P-384': 96};

/** Whether the signature is the key's over the data. A key that is none has signed nothing. */
export async function isSigned(key: PublicKey, signature: Bytes, data: Bytes): Promise<boolean> {
  if (key.kind === 'Ed25519') return isSignedByEdwards(key.bytes, signature, data);
  if (key.kind === 'RSA') return false;
  const {kind: namedCurve, bytes} = key;
  const point = pointOf(namedCurve, bytes);
  if (!point) return false;
  const algorithm = {name: 'ECDSA', namedCurve, hash: namedCurve === 'P-256' ? 'SHA-256' : 'SHA-384'};
  try {
    const imported = await crypto.subtle.importKey('raw', point, algorithm, false, ['verify']);
    return await crypto.subtle.verify(algorithm, imported, signature, data);
  } catch {
    return false;
  }
}

async function isSignedByEdwards(bytes: Uint8Array, signature: Bytes, data: Bytes): Promise<boolean> {
  const key = Uint8Array.from(bytes);
  const algorithm = {name: 'Ed25519'};
  try {
    const imported = await crypto.subtle.importKey('raw', key, algorithm, false, ['verify']);
    return await crypto.subtle.verify(algorithm, imported, signature, data);
  } catch {
    // Browsers of 2024 and before have no Ed25519.
    const {isSignedBy} = await import('./ed25519.js');
    return isSignedBy(key, signature, data);
  }
}

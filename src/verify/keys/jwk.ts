import {fromBase64Url, toBase64Url} from '../base64.js';
import {isObject, listOf, textOf} from '../json.js';
import type {PublicKey} from '../data-integrity/types.js';

/** A key that a document holds. */
export interface HeldKey {
  /** Absolute; a JWK's `kid` as it stands. */
  id: string | undefined;
  /** `invalid` when nothing can be made of it. */
  key: PublicKey | 'unsupported' | 'invalid';
  /** Whether the document lists it as one that its subject asserts with. */
  isForAssertion: boolean;
}

const SIZES: Readonly<Record<string, number>> = {'P-256': 32, 'P-384': 48};

/**
 * A JWK's public key (RFC 7517, 7518, 8037), of what it holds only what a public key needs.
 *
 * @returns `unsupported` for keys of another kind
 * @throws when it is none, is private or shared, or is not for signatures
 */
export function keyOfJwk(jwk: unknown): PublicKey | 'unsupported' {
  if (!isObject(jwk) || 'd' in jwk || jwk.kty === 'oct') throw new SyntaxError();
  const {kty, crv, use = 'sig', key_ops: uses = ['verify']} = jwk;
  if (use !== 'sig' || !listOf(uses).includes('verify')) throw new SyntaxError();
  const part = (name: string) => fromBase64Url(textOf(jwk[name]) ?? '?');
  // Some write zeros before a number, which mean nothing (RFC 7518, 6.3.1.1).
  const number = (name: string) => {
    const bytes = part(name);
    return toBase64Url(bytes.subarray(bytes.findIndex(Boolean)));
  };
  if (kty === 'OKP' && crv === 'Ed25519') {
    const bytes = part('x');
    if (bytes.length !== 32) throw new SyntaxError();
    return {kind: crv, bytes};
  }
  if (kty === 'EC' && (crv === 'P-256' || crv === 'P-384')) {
    const [x, y] = [part('x'), part('y')];
    if (x.length !== SIZES[crv] || y.length !== x.length) throw new SyntaxError();
    return {kind: crv, bytes: Uint8Array.from([4, ...x, ...y])};
  }
  if (kty === 'RSA') return {kind: kty, jwk: {kty, n: number('n'), e: number('e')}};
  if (typeof kty === 'string') return 'unsupported';
  throw new SyntaxError();
}

/** The same for the same key, however it was written; a point by its x and the parity of its y (SEC 1, 2.3.3). */
export function nameOfKey(key: PublicKey): string {
  if (key.kind === 'RSA') return `RSA ${key.jwk.n} ${key.jwk.e}`;
  const {kind, bytes} = key;
  if (bytes[0] !== 4 || kind === 'Ed25519') return `${kind} ${toBase64Url(bytes)}`;
  const size = (bytes.length - 1) / 2;
  return `${kind} ${toBase64Url(Uint8Array.from([2 + (bytes.at(-1)! & 1), ...bytes.subarray(1, size + 1)]))}`;
}

/** A key as far as it can be used; a reader throws at what is none. */
export function usable(read: () => PublicKey | 'unsupported'): HeldKey['key'] {
  try {
    return read();
  } catch {
    return 'invalid';
  }
}

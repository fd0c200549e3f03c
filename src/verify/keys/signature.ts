import {fromBase64Url} from '../base64.js';
import type {Said} from '../types.js';
import type {PublicKey} from '../data-integrity/types.js';

type Bytes = Uint8Array<ArrayBuffer>;

/** What we check of JOSE's algorithms (RFC 7518, 3.1; RFC 8037; RFC 9864): the key's kind must be its own. */
const ALGORITHMS: ReadonlyMap<unknown, PublicKey['kind']> = new Map([
  ['RS256', 'RSA'],
  ['ES256', 'P-256'],
  ['EdDSA', 'Ed25519'],
  ['Ed25519', 'Ed25519'],
]);

/** Whether a header's `alg` can be checked: `none` and shared secrets prove nothing, whoever accepts them. */
export function refusedAlgorithm(alg: unknown): ({proof: 'invalid' | 'unsupported'} & Said) | undefined {
  if (ALGORITHMS.has(alg)) return undefined;
  const values = {alg: String(alg).slice(0, 20)};
  return typeof alg !== 'string' || /^(none|hs\d*)$/i.test(alg)
    ? {proof: 'invalid', code: 'jwt-alg-forbidden', values}
    : {proof: 'unsupported', code: 'jwt-alg-unknown', values};
}

/**
 * Checks a JWS's signature by WebCrypto.
 *
 * @param alg one that isn't refused
 */
export async function checkSignature(
  alg: unknown,
  key: PublicKey,
  signed: Bytes,
  signature: Bytes,
): Promise<{proof: 'valid' | 'invalid' | 'unsupported'} & Said> {
  const values = {alg: String(alg)};
  if (key.kind !== ALGORITHMS.get(alg)) return {proof: 'invalid', code: 'key-other-kind', values};
  // RFC 7518, 3.3: 2048 bits or more.
  if (key.kind === 'RSA' && fromBase64Url(key.jwk.n ?? '').length < 256)
    return {proof: 'invalid', code: 'key-weak', values};
  // No page without https has it.
  if (!globalThis.crypto?.subtle) return {proof: 'unsupported', code: 'no-crypto'};
  return (await verify(key, signed, signature))
    ? {proof: 'valid', code: 'signature-right', values}
    : {proof: 'invalid', code: 'signature-wrong', values};
}

/** As WebCrypto names them; of ECDSA it takes r and s side by side, as JWS writes them (RFC 7518, 3.4). */
const names = {
  RSA: {name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256'},
  'P-256': {name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256'},
  Ed25519: {name: 'Ed25519'},
} as const;

async function verify(key: PublicKey, signed: Bytes, signature: Bytes): Promise<boolean> {
  const algorithm = names[key.kind as keyof typeof names];
  try {
    const [format, data] = key.kind === 'RSA' ? ['jwk', key.jwk] : ['raw', key.bytes];
    const imported = await crypto.subtle.importKey(format as 'raw', data as Bytes, algorithm, false, [
      'verify',
    ]);
    return await crypto.subtle.verify(algorithm, imported, signature, signed);
  } catch {
    // No browser must take compressed points, and those of 2024 and before have no Ed25519.
    const {isSigned} = await import('../data-integrity/signature.js');
    return isSigned(key, signature, signed);
  }
}

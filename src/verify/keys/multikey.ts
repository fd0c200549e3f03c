import type {PublicKey} from '../data-integrity/types.js';

/*
 * Own code: of multiformats (2.9 kB brotli with base58 and varint) a key needs base58btc and four prefixes,
 * which are 0.5 kB here.
 */

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
/** A P-384 key has 51 bytes with its prefix; decoding takes time by the square of the length. */
const MOST_CHARACTERS = 160;

/**
 * Base58btc (draft-msporny-base58).
 *
 * @throws SyntaxError when it isn't, or is longer than any key or signature
 */
export function fromBase58(text: string): Uint8Array<ArrayBuffer> {
  if (text.length > MOST_CHARACTERS) throw new SyntaxError();
  const bytes: number[] = [];
  for (const character of text) {
    let carry = ALPHABET.indexOf(character);
    if (carry < 0) throw new SyntaxError();
    for (let at = 0; at < bytes.length; at++) {
      carry += bytes[at]! * 58;
      bytes[at] = carry & 255;
      carry >>= 8;
    }
    while (carry) {
      bytes.push(carry & 255);
      carry >>= 8;
    }
  }
  const zeros = /^1*/.exec(text)![0].length;
  return Uint8Array.from([...bytes, ...new Uint8Array(zeros)].reverse());
}

/** Multicodec's prefixes as varints (Controlled Identifiers 1.0, 2.2.2), and the length of such a key. */
const KINDS = [
  ['Ed25519', 0xed, 0x01, 32],
  ['P-256', 0x80, 0x24, 33],
  ['P-384', 0x81, 0x24, 49],
] as const;

/**
 * A Multikey's `publicKeyMultibase`, or what a did:key is after its method.
 *
 * @returns `unsupported` for keys of another kind: secp256k1, X25519, BLS
 * @throws SyntaxError when it is none
 */
export function keyOfMultibase(text: string): PublicKey | 'unsupported' {
  if (!text.startsWith('z')) throw new SyntaxError();
  const bytes = fromBase58(text.slice(1));
  const kind = KINDS.find(([, first, second]) => bytes[0] === first && bytes[1] === second);
  if (kind) {
    const key = bytes.slice(2);
    const [name, , , length] = kind;
    if (key.length !== length || (name !== 'Ed25519' && key[0] !== 2 && key[0] !== 3))
      throw new SyntaxError();
    return {kind: name, bytes: key};
  }
  // x25519, secp256k1, BLS 12-381 G2, P-521, RSA
  const others: readonly number[] = [0xec, 0xe7, 0xeb, 0x82, 0x85];
  if (others.includes(bytes[0]!)) return 'unsupported';
  throw new SyntaxError();
}

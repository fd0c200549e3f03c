/** Ed25519 where WebCrypto has none, by `@noble/ed25519` 3 (2.8 kB brotli): a chunk that only those load. */
import {verifyAsync} from '@noble/ed25519';

/** The same as WebCrypto's: strict (RFC 8032), and false for what is no key. */
export async function isSignedBy(key: Uint8Array, signature: Uint8Array, data: Uint8Array): Promise<boolean> {
  try {
    return await verifyAsync(signature, data, key, {zip215: false});
  } catch {
    return false;
  }
}

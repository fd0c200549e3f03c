/** What the Data Integrity room takes and gives; types only, so that the core can import them at once. */
import type {JsonObject} from '../types.js';

/** A public key ready for WebCrypto. `bytes` as a Multikey holds them, `jwk` where the document gives that. */
export type PublicKey =
  | {kind: 'Ed25519'; /** 32 raw bytes */ bytes: Uint8Array}
  | {kind: 'P-256'; /** 33 bytes compressed, or 65 */ bytes: Uint8Array}
  | {kind: 'P-384'; /** 49 bytes compressed, or 97 */ bytes: Uint8Array}
  | {kind: 'RSA'; jwk: JsonWebKey};

/** What a proof names as its key, as the core resolved it. */
export interface ResolvedKey {
  key: PublicKey;
  /** The DID or https id that controls it. */
  controller: string;
  /** What only the core reads: how the key was found, and whether its controller lists it for the purpose. */
  binding?: unknown;
}

/** The answer to a proof's `verificationMethod`; `code` names a message of `src/verify/messages.ts`. */
export type KeyAnswer =
  | ({outcome: 'key'} & ResolvedKey)
  | {
      outcome: 'unresolvable' | 'invalid' | 'unsupported';
      code: string;
      values?: Record<string, string>;
      /** Whose document was read, and doesn't hold the key. */
      lackedBy?: string;
    };

/** Resolves a verification method: an id, or an object that a proof brings along. Never rejects. */
export type ResolveKey = (verificationMethod: unknown, purpose: string) => Promise<KeyAnswer>;

/** The messages of this room; `src/verify/messages.ts` has the sentence of each. */
export type ProofCode =
  /** A proof's signature is right. Values: `suite`. */
  | 'di-signature-valid'
  /** The signature doesn't fit what is signed. Values: `suite`. */
  | 'di-signature-wrong'
  /** `proof` is no object, or without type, key or value. Values: `field`. */
  | 'di-proof-malformed'
  /** `proofValue` is no multibase base58btc of the suite's length. */
  | 'di-proof-value'
  /** The key is of a kind that the suite doesn't sign with. Values: `suite`, `kind`. */
  | 'di-key-kind'
  /** `proofPurpose` is not the one expected. Values: `purpose`. */
  | 'di-purpose'
  /** The proof has passed its own `expires`. Values: `date`. */
  | 'di-proof-expired'
  /** The proof's `created` or `expires` is no date and time. Values: `field`. */
  | 'di-proof-date'
  /** `created` lies in the future. Values: `date`. */
  | 'di-created-later'
  /** A deprecated name of a suite. Values: `suite`. */
  | 'di-deprecated-suite'
  /** A proof type or cryptosuite that we don't know. Values: `suite`. */
  | 'di-suite-unknown'
  /** The proof hangs on another one (`previousProof`). */
  | 'di-proof-chain'
  /** There is more in `proof` than we check. Values: `limit`. */
  | 'di-too-many-proofs'
  /** A context that is not built in, so that it isn't read. Values: `context`. */
  | 'di-context-unknown'
  /** A context redefines a term that is protected, or one of a context that the credential names. Values: `term`. */
  | 'di-term-redefined'
  /** What is signed stands elsewhere than where it is read. Values: `field`. */
  | 'di-hidden'
  /** A property or type that no context defines, so that a signature wouldn't cover it. Values: `detail`. */
  | 'di-term-undefined'
  /** JSON-LD refuses the document otherwise. Values: `detail`. */
  | 'di-json-ld'
  /** The first context is not that of a credential, or the proof's own contradicts it. */
  | 'di-context-order'
  /** Too deep, too large, or made to keep a canonicaliser busy. */
  | 'di-too-complex'
  /** Something failed that we don't know. Values: `detail`. */
  | 'di-unexpected'
  /** No WebCrypto here (a page without https). */
  | 'di-no-crypto';

/** One line of a report; the core gives it its sentence. */
export interface ProofCheck {
  /** `proof`, or `proof-2` for the second of a set. */
  id: string;
  outcome: 'pass' | 'fail' | 'warn' | 'unknown';
  /** A `ProofCode`, or what `ResolveKey` answered. */
  code: string;
  values?: Record<string, string>;
}

/** One valid proof of the document, for the core to judge whose key it is. */
export interface ValidProof {
  suite: string;
  verificationMethod: unknown;
  answer: {outcome: 'key'} & ResolvedKey;
  /** The proof's own times, where it has them. */
  created?: string;
  expires?: string;
}

export interface ProofReport {
  /** The set's word: any invalid one is `invalid`; else one valid is enough; else the best of the rest. */
  proof: 'valid' | 'invalid' | 'unsupported' | 'unresolvable' | 'none';
  checks: ProofCheck[];
  /** The valid ones. */
  proofs: ValidProof[];
}

export interface ProofOptions {
  purpose: 'assertionMethod';
  now: Date;
  signal?: AbortSignal;
}

/** `src/verify/data-integrity/index.ts` exports it as `checkProofs`. Never rejects. */
export type CheckProofs = (
  document: JsonObject,
  resolveKey: ResolveKey,
  options: ProofOptions,
) => Promise<ProofReport>;

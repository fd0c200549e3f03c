import type {JsonObject} from '../types.js';
import type {PublicKey} from './types.js';

/** How a kind of proof is made. */
export interface Suite {
  name: string;
  /** What is hashed: RDF's canonical form, or the JSON's (RFC 8785). */
  form: 'rdf' | 'jcs';
  /** The keys that it signs with, by what its hashes are made with. */
  keys: Partial<Record<PublicKey['kind'], 'SHA-256' | 'SHA-384'>>;
  isDeprecated?: boolean;
}

const edwards: Suite['keys'] = {Ed25519: 'SHA-256'};
const curves: Suite['keys'] = {'P-256': 'SHA-256', 'P-384': 'SHA-384'};

/** By `cryptosuite`: Data Integrity EdDSA Cryptosuites 1.0 and ECDSA Cryptosuites 1.0. */
const suites: readonly Suite[] = [
  {name: 'eddsa-rdfc-2022', form: 'rdf', keys: edwards},
  {name: 'eddsa-2022', form: 'rdf', keys: edwards, isDeprecated: true},
  {name: 'eddsa-jcs-2022', form: 'jcs', keys: edwards},
  {name: 'ecdsa-rdfc-2019', form: 'rdf', keys: curves},
  {name: 'ecdsa-jcs-2019', form: 'jcs', keys: curves},
];

/** A type of its own, from before Data Integrity, and the same otherwise (EdDSA Cryptosuites 1.0, section 2.2). */
const legacy: Suite = {name: 'Ed25519Signature2020', form: 'rdf', keys: edwards};

/** What a proof says it was made by, and how; without `form` it is none of ours. */
export function suiteOf({type, cryptosuite}: JsonObject): Suite | {name: string; form?: undefined} {
  if (type === legacy.name) return legacy;
  if (type !== 'DataIntegrityProof') return {name: String(type)};
  return suites.find(({name}) => name === cryptosuite) ?? {name: String(cryptosuite)};
}

import canonicalize from 'canonicalize';
import {isObject, listOf, textOf} from '../json.js';
import {fromBase58} from '../keys/multikey.js';
import type {JsonObject} from '../types.js';
import type {Deadline} from './deadline.js';
import {hashOf, reader, sha, type Digest, type Expanded} from './json-ld.js';
import {checkMeaning, checkProofMeaning} from './meaning.js';
import {Refusal, shortened} from './refusal.js';
import {scan} from './scan.js';
import {isSigned, sizes} from './signature.js';
import {suiteOf, type Suite} from './suites.js';
import type {KeyAnswer, ProofOptions, ResolveKey} from './types.js';

/** A document without its proofs, and what all of them need of it, made once and when needed. */
export interface Secured {
  document: JsonObject;
  /** The time that one canonical form may take. */
  deadline: () => Deadline;
  read: (document: JsonObject) => Promise<Expanded>;
  /** The hash of what is signed. Rejects with a Refusal. */
  hash: (form: Suite['form'], digest: Digest) => Promise<Uint8Array>;
}

/** @throws Refusal for a document that no proof can be checked of */
export function secured(document: JsonObject, deadline: Secured['deadline']): Secured {
  scan(document);
  const read = reader();
  const hashes = new Map<string, Promise<Uint8Array>>();
  let expanded: Promise<Expanded> | undefined;
  const make = async (form: Suite['form'], digest: Digest) => {
    if (form === 'jcs') return sha(digest, canonicalize(document)!);
    const signed = await (expanded ??= read(document));
    checkMeaning(document, signed);
    return hashOf(signed, digest, deadline());
  };
  const hash: Secured['hash'] = (form, digest) => {
    const name = form + digest;
    const made = hashes.get(name) ?? make(form, digest);
    hashes.set(name, made);
    return made;
  };
  return {document, deadline, read, hash};
}

/** A proof whose signature is right: whose it is remains to be seen. */
export interface Valid {
  suite: Suite;
  answer: KeyAnswer & {outcome: 'key'};
}

/** The key's answer when that is the reason. */
export type NoKey = Exclude<KeyAnswer, {outcome: 'key'}>;

/**
 * Checks one proof (Data Integrity 1.0, 4.4 "Verify Proof"; EdDSA Cryptosuites 1.0, 3.2.2; ECDSA, 3.2.2).
 * The document is judged before its key is asked for: nobody learns of a check that can't succeed.
 *
 * @throws Refusal when it isn't valid
 */
export async function checkProof(
  proof: JsonObject,
  {document, deadline, read, hash}: Secured,
  resolveKey: ResolveKey,
  options: ProofOptions,
): Promise<Valid | NoKey> {
  const suite = suiteOf(proof);
  if (!suite.form) throw new Refusal('di-suite-unknown', {suite: shortened(suite.name)});
  checkOptions(proof, options);
  const signature = signatureOf(proof);
  const digests = new Set(Object.values(suite.keys));
  // Before the key is known there may be two; what is wrong with a document is so with both.
  const [first = 'SHA-256'] = digests;
  await hash(suite.form, first);
  const proofOptions = optionsOf(proof, document, suite);
  scan({...proofOptions, '@context': document['@context']});
  const signed = suite.form === 'rdf' ? await read(proofOptions) : undefined;
  if (signed) checkProofMeaning(proof, signed);

  const answer = await resolveKey(proof.verificationMethod, options.purpose);
  if (answer.outcome !== 'key') return answer;
  const {key} = answer;
  const digest = suite.keys[key.kind];
  if (!digest) throw new Refusal('di-key-kind', {suite: suite.name, kind: key.kind});
  if (signature.length !== sizes[key.kind]) throw new Refusal('di-proof-value');
  const ofProof = signed
    ? await hashOf(signed, digest, deadline())
    : await sha(digest, canonicalize(proofOptions)!);
  const data = Uint8Array.from([...ofProof, ...(await hash(suite.form, digest))]);
  if (!(await isSigned(key, signature, data))) throw new Refusal('di-signature-wrong', {suite: suite.name});
  return {suite, answer};
}

/** What a proof says of itself. */
function checkOptions(proof: JsonObject, {purpose, now}: ProofOptions): void {
  if (listOf(proof.previousProof).length > 0) throw new Refusal('di-proof-chain');
  if (proof.proofPurpose !== purpose)
    throw new Refusal('di-purpose', {purpose: shortened(proof.proofPurpose)});
  if (!textOf(proof.verificationMethod) && !isObject(proof.verificationMethod))
    throw new Refusal('di-proof-malformed', {field: 'verificationMethod'});
  timeOf(proof, 'created');
  const expires = timeOf(proof, 'expires');
  if (expires !== undefined && expires < now.getTime())
    throw new Refusal('di-proof-expired', {date: String(proof.expires)});
}

/** XML Schema's `dateTimeStamp`; issuers leave out its zone at times, which then is UTC. */
const dateTime = /^(-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?)(Z|[+-]\d\d:\d\d)?$/;

/** A time of the proof in milliseconds. */
export function timeOf(proof: JsonObject, field: 'created' | 'expires'): number | undefined {
  const written = proof[field];
  if (written === undefined) return undefined;
  const [, time, zone = 'Z'] = dateTime.exec(String(textOf(written))) ?? [];
  const date = Date.parse(`${time}${zone}`);
  if (Number.isNaN(date)) throw new Refusal('di-proof-date', {field});
  return date;
}

/** `proofValue`: base58btc in multibase, of the only lengths that a suite's signatures have. */
function signatureOf({proofValue}: JsonObject): Uint8Array<ArrayBuffer> {
  try {
    const text = textOf(proofValue);
    const bytes = text?.startsWith('z') ? fromBase58(text.slice(1)) : undefined;
    if (bytes && Object.values(sizes).includes(bytes.length)) return bytes;
  } catch {
    // Other characters: refused below.
  }
  throw new Refusal('di-proof-value');
}

/**
 * What of a proof is signed (EdDSA Cryptosuites 1.0, 3.2.5 and 3.3.5): all but its value. With RDF, its terms
 * are those of the document. A proof's own contexts must be the first of the document's.
 */
function optionsOf(proof: JsonObject, document: JsonObject, {form}: Suite): JsonObject {
  const options = {...proof};
  delete options.proofValue;
  if ('@context' in proof) {
    const [own, whole] = [listOf(proof['@context']), listOf(document['@context'])];
    if (own.some((item, at) => JSON.stringify(item) !== JSON.stringify(whole[at])))
      throw new Refusal('di-context-order');
  }
  return form === 'jcs' ? options : {...options, '@context': document['@context']};
}

import {idOf, isObject, listOf, textOf} from '../json.js';
import type {JsonObject} from '../types.js';
import {fromBase58, keyOfMultibase} from './multikey.js';
import {timeOf} from '../time.js';
import {keyOfJwk, usable, type HeldKey} from './jwk.js';

/** More than anybody publishes: each takes its time. */
const MOST_KEYS = 256;

/**
 * The keys of a DID document, controller document, issuer profile or JWK set.
 *
 * A verification method is for assertion when `assertionMethod` names it and it is the document's own
 * (Controlled Identifiers 1.0, 2.3.2 and 3.3). A profile's `publicKey` and a set's `keys` have no such list:
 * they are for what their owner signs.
 *
 * @param owner whose document it is; keys that say they are another's are nobody's here
 * @param now keys that were revoked or ended before are for nothing (Controlled Identifiers 1.0, 2.2)
 */
export async function keysOf(document: JsonObject, owner: string, now: Date): Promise<HeldKey[]> {
  const objects = (value: unknown) => listOf(value).slice(0, MOST_KEYS).filter(isObject);
  const absolute = (id: string | undefined) => (id?.startsWith('#') ? owner + id : id);
  const isOwn = (value: unknown) => value === undefined || value === owner;
  const {assertionMethod, verificationMethod, publicKey} = document;
  const listed = listOf(assertionMethod).flatMap((item) => absolute(idOf(item)) ?? []);
  const isOver = (end: unknown) => end !== undefined && !(timeOf(end)! > now.getTime());
  const held = async (method: JsonObject, isListed?: boolean): Promise<HeldKey> => {
    const id = absolute(textOf(method.id));
    const isForAssertion =
      (isListed ?? listed.includes(id ?? '-')) &&
      isOwn(method.controller ?? method.owner) &&
      !isOver(method.revoked) &&
      !isOver(method.expires);
    return {id, key: await pemOr(method), isForAssertion};
  };
  const isProfile = !listed.length && !textOf(document.id)?.startsWith('did:');
  const methods = await Promise.all([
    ...objects(verificationMethod).map((method) => held(method)),
    ...objects(assertionMethod).map((method) => held(method, true)),
    ...objects(publicKey).map((method) => held(method, isProfile || undefined)),
  ]);
  const set = objects(document.keys).map((jwk) => ({
    id: textOf(jwk.kid),
    key: usable(() => keyOfJwk(jwk)),
    isForAssertion: isOwn(jwk.iss),
  }));
  return [...methods, ...set];
}

/** Profiles of Open Badges have their keys as PEM. */
async function pemOr(method: JsonObject): Promise<HeldKey['key']> {
  const pem = textOf(method.publicKeyPem);
  if (!pem) return keyOf(method);
  const {keyOfPem} = await import('../ob2/pem.js');
  return (await keyOfPem(pem)) ?? 'unsupported';
}

/** The key of a verification method: Multikey, `Ed25519VerificationKey2020` and `2018`, `JsonWebKey`. */
export function keyOf(method: JsonObject): HeldKey['key'] {
  const {publicKeyMultibase: multibase, publicKeyJwk: jwk, publicKeyBase58: base58, type} = method;
  return usable(() => {
    if (typeof multibase === 'string') return keyOfMultibase(multibase);
    if (jwk !== undefined) return keyOfJwk(jwk);
    if (typeof base58 !== 'string' || type !== 'Ed25519VerificationKey2018') return 'unsupported';
    const bytes = fromBase58(base58);
    if (bytes.length !== 32) throw new SyntaxError();
    return {kind: 'Ed25519', bytes};
  });
}

import {utf8} from '../base64.js';
import {idOf, isObject, listOf, textOf} from '../json.js';
import {refusedHeader} from '../jwt/index.js';
import type {Jws} from '../jwt/jws.js';
import {getLinked, jsonOf} from '../net.js';
import {keyOfJwk, nameOfKey, usable} from '../keys/jwk.js';
import {checkSignature} from '../keys/signature.js';
import type {MessageCode} from '../messages.js';
import {noted} from '../notes.js';
import type {Fetched, IssuerAxis, JsonObject, ProofAxis, Proven, Run, Said, StatusAxis} from '../types.js';
import type {PublicKey} from '../data-integrity/types.js';
import {chainOf, isRevoked, reasonIn, type Chain} from './documents.js';
import {finish} from './finish.js';
import {keyOfPem} from './pem.js';

/** A `CryptographicKey`. */
interface Key {
  key: PublicKey;
  id: string;
  owner?: string;
}

/** What is wrong with a key that is there; one that isn't there is nobody's fault. */
const UNUSABLE: Partial<Record<MessageCode, ProofAxis>> = {
  'key-malformed': 'invalid',
  'key-unsupported': 'unsupported',
};

const untold = {time: 'unknown', status: 'unknown'} as const;

/** Checks a signed Open Badge 2.0 ("Verification", "SignedBadge"): the issuer's profile must list the key. */
export async function checkSigned(jws: Jws, run: Run): Promise<Proven> {
  const assertion = jws.payload;
  const base: Proven = {
    format: 'ob2-signed',
    proof: 'invalid',
    issuer: 'unknown',
    ...untold,
    credential: assertion,
  };
  const refused = refusedHeader(jws.header, assertion);
  if (refused) return {...base, proof: noted(run, 'proof', refused.proof, refused)};
  // Without it no key can be read, let alone used.
  if (!globalThis.crypto?.subtle)
    return {...base, proof: noted(run, 'proof', 'unsupported', {code: 'no-crypto'})};
  const chain = await chainOf(assertion, run);
  const found = await keyFor(assertion, chain, run);
  if (!('key' in found)) {
    return {...base, proof: noted(run, 'proof', UNUSABLE[found.code] ?? 'unresolvable', found)};
  }
  const {proof, ...said} = await checkSignature(jws.header.alg, found.key, jws.signed, jws.signature);
  noted(run, 'proof', proof, said);
  if (proof !== 'valid') return {...base, proof};
  run.step('issuer');
  const [issuer, about] = await listedBy(chain, found);
  noted(run, 'issuer', issuer, about);
  run.step('status');
  const [status, why] = await statusIn(chain, assertion, run);
  run.note('status', status === 'revoked' ? 'fail' : status === 'unknown' ? 'unknown' : 'pass', why);
  return {...finish(assertion, chain, 'ob2-signed', run), proof, issuer, status};
}

/** The key that the assertion names (`creator`, in 1.x `verify.url`), else the only one of its issuer. */
async function keyFor(assertion: JsonObject, {profile, failure}: Chain, run: Run): Promise<Key | Said> {
  const verification = assertion.verification ?? assertion.verify;
  const own = listOf(profile?.publicKey);
  const named = isObject(verification) ? (verification.creator ?? verification.url) : undefined;
  const isNamed = (key: unknown) => isObject(key) && idOf(key) === idOf(named);
  const listed = named === undefined ? own.length === 1 && own[0] : own.find(isNamed);
  const id = idOf(named ?? listed);
  if (!id) return failure ?? {code: 'jwt-no-key'};
  // A key that the assertion brings along under an address is not the key at that address: that one is fetched.
  if (isObject(listed) && 'publicKeyPem' in listed) return keyIn(listed, id);
  const fetched = await getLinked(id, run);
  return fetched.ok ? keyIn(jsonOf(fetched) ?? pemIn(fetched), id) : fetched;
}

async function keyIn(document: JsonObject, id: string): Promise<Key | Said> {
  const {publicKeyPem, publicKeyJwk} = document;
  const pem = textOf(publicKeyPem) ?? '';
  const key = publicKeyJwk === undefined ? await keyOfPem(pem) : usable(() => keyOfJwk(publicKeyJwk));
  const owner = idOf(document.owner);
  if (typeof key === 'object') return {key, id, ...(owner && {owner})};
  if (!pem && !key) return {code: 'key-not-found', values: {key: id}};
  const isOther = key === 'unsupported' || /-BEGIN (?!PUBLIC KEY-)/.test(pem);
  return {code: isOther ? 'key-unsupported' : 'key-malformed'};
}

/** In Open Badges 1.x the address of a key has the PEM alone. */
function pemIn({bytes}: Fetched & {ok: true}): JsonObject {
  try {
    const text = utf8(bytes);
    return text.includes('-BEGIN ') ? {publicKeyPem: text} : {};
  } catch {
    return {};
  }
}

/** Whether the issuer's profile lists the key, by its address or by itself. */
async function listedBy(
  {profile, issuerId = '', failure}: Chain,
  {key, id, owner}: Key,
): Promise<[IssuerAxis, Said]> {
  const values = {issuer: issuerId, controller: owner ?? ''};
  if (!profile) return ['unknown', failure ?? {code: 'issuer-missing'}];
  if (owner !== undefined && owner !== issuerId) return ['mismatch', {code: 'issuer-not-controller', values}];
  for (const listed of listOf(profile.publicKey)) {
    if (isObject(listed) && listed.publicKeyPem) {
      const own = await keyOfPem(textOf(listed.publicKeyPem) ?? '');
      if (own && nameOfKey(own) === nameOfKey(key)) return ['bound', {code: 'issuer-bound', values}];
    } else if (idOf(listed) === id) return ['bound', {code: 'issuer-bound', values}];
  }
  return ['mismatch', {code: 'key-not-listed', values}];
}

/** The issuer's list of revoked assertions (Open Badges 2.0, "RevocationList"). */
async function statusIn({profile}: Chain, assertion: JsonObject, run: Run): Promise<[StatusAxis, Said]> {
  if (isRevoked(assertion))
    return ['revoked', {code: 'status-revoked', values: {reason: reasonIn(assertion)}}];
  if (!profile) return ['unknown', {code: 'status-malformed'}];
  const written = profile.revocationList;
  if (written === undefined || written === null) return ['none', {code: 'status-none'}];
  const list = await listIn(written, run);
  if (list && 'code' in list) return ['unknown', list as Said];
  if (!list || !('revokedAssertions' in list)) return ['unknown', {code: 'status-malformed'}];
  const names = namesOf(assertion);
  if (!names.length) return ['unknown', {code: 'status-no-id'}];
  const found = listOf(list.revokedAssertions).find((item) =>
    (isObject(item) ? namesOf(item) : [String(item)]).some((name) => names.includes(name)),
  );
  if (found === undefined) return ['ok', {code: 'status-ok'}];
  return ['revoked', {code: 'status-revoked', values: {reason: isObject(found) ? reasonIn(found) : ''}}];
}

/** What a profile has as its list: the list, or its address. */
async function listIn(written: unknown, run: Run): Promise<JsonObject | Said | undefined> {
  if (isObject(written) && 'revokedAssertions' in written) return written;
  const [only, ...others] = listOf(written);
  const url = idOf(only);
  if (!url || others.length) return {code: 'status-malformed'};
  const fetched = await getLinked(url, run);
  return fetched.ok ? jsonOf(fetched) : fetched;
}

/** Its id, and the `uid` of Open Badges 1.x, some as numbers. */
const namesOf = ({id, uid}: JsonObject): string[] =>
  [id, uid].filter((name) => name !== undefined && name !== null).map(String);

import {idOf, isA, isObject, textOf} from '../json.js';
import {judgeIssuer, publishedBy} from '../keys/issuer.js';
import {keyOfJwk, usable} from '../keys/jwk.js';
import {answer, resolveKey, unresolvable} from '../keys/resolve.js';
import {checkSignature, refusedAlgorithm} from '../keys/signature.js';
import {noted, unread} from '../notes.js';
import type {JsonObject, ProofAxis, Proven, Run, Said} from '../types.js';
import type {KeyAnswer} from '../data-integrity/types.js';
import {readClaims} from './claims.js';
import type {Jws} from './jws.js';

/** Checks a credential that is a JWT (Open Badges 3.0, 8.2; VC-JOSE-COSE, 3.1.1). */
export async function checkJwt(jws: Jws, run: Run): Promise<Proven> {
  const {header, payload} = jws;
  const {credential, isContradicted, window} = readClaims(payload, run);
  const result = (proof: ProofAxis, issuer: Proven['issuer'] = 'unknown'): Proven => ({
    format: 'ob3-jwt',
    proof,
    issuer: isContradicted ? 'mismatch' : issuer,
    credential,
    window,
  });
  if (!isA(credential, 'VerifiableCredential')) return unread(run, 'read-nothing');
  const refused = refusedHeader(header, payload);
  if (refused) return result(noted(run, 'proof', refused.proof, refused));
  const issuerId = idOf(credential.issuer);
  const found = await keyFor(header, issuerId, run);
  if (found.outcome !== 'key') {
    noted(run, 'proof', found.outcome, found as Said);
    return result(found.outcome, (await import('../keys/unbound.js')).judgeMissing(issuerId, [found], run));
  }
  const checked = await checkSignature(header.alg, found.key, jws.signed, jws.signature);
  noted(run, 'proof', checked.proof, checked);
  if (checked.proof !== 'valid') return result(checked.proof);
  return result('valid', await judgeIssuer(issuerId, [found], run));
}

/** What of a header is refused before any key is looked for. */
export function refusedHeader(
  {alg, crit, typ}: JsonObject,
  payload: JsonObject,
): ({proof: 'invalid' | 'unsupported'} & Said) | undefined {
  // We know no extension, so whatever is critical is not understood (RFC 7515, 4.1.11).
  if (crit !== undefined) return {proof: 'invalid', code: 'jwt-crit'};
  // Which of the two would be shown? (VC-JOSE-COSE, 3.1.1, forbids `vc` beside a credential.)
  if ('vc' in payload && ('credentialSubject' in payload || !isObject(payload.vc)))
    return {proof: 'invalid', code: 'jwt-two'};
  // A token that says it is for something else (RFC 8725, 3.11).
  if (/\+jwt$/i.test(textOf(typ) ?? '') && !/^(application\/)?vc\+/i.test(textOf(typ)!))
    return {proof: 'unsupported', code: 'jwt-typ', values: {typ: textOf(typ)!.slice(0, 40)}};
  return refusedAlgorithm(alg);
}

/** The key that a header names. Keys by `jku` or `x5u` are never fetched. */
async function keyFor({kid, jwk}: JsonObject, issuerId: string | undefined, run: Run): Promise<KeyAnswer> {
  if (jwk !== undefined)
    return answer(
      usable(() => keyOfJwk(jwk)),
      '',
      'credential',
    );
  const id = textOf(kid);
  if (id === undefined) return {outcome: 'unresolvable', code: 'jwt-no-key'};
  if (/^(did|https?):/i.test(id) || !issuerId) return resolveKey(id, run);
  // A name of the issuer's own: a fragment of its document, or one in its set.
  const {keys, failure} = await publishedBy(issuerId, run);
  const own = `${issuerId}#${id.replace(/^#/, '')}`;
  const found = keys.find((held) => held.id === id || held.id === own);
  if (found) return answer(found.key, '', 'document');
  return unresolvable(
    failure ?? {code: 'key-not-found', values: {key: id}},
    failure || !keys.length ? '' : issuerId,
  );
}

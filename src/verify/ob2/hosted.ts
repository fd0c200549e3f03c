import {idOf, isA, isObject, textOf} from '../json.js';
import {jsonOf} from '../net.js';
import {noted} from '../notes.js';
import type {IssuerAxis, JsonObject, Proven, Run, Said} from '../types.js';
import {contradiction} from './compare.js';
import {chainOf, isRevoked, reasonIn, type Chain} from './documents.js';
import {finish} from './finish.js';
import {isInScope} from './scope.js';

/**
 * Checks a hosted Open Badge 2.0 ("Verification", "HostedBadge"): the assertion at its own id counts, and
 * proves that the host of that id says so; the issuer's profile says which hosts speak for it.
 *
 * @param given a copy that was handed in, which must not say anything else
 */
export async function checkHosted(
  id: string | undefined,
  given: JsonObject | undefined,
  run: Run,
): Promise<Proven> {
  const kind = kindOf(given);
  const base: Proven = {
    format: 'ob2-hosted',
    proof: 'unresolvable',
    issuer: 'unknown',
    time: 'unknown',
    status: 'unknown',
    ...(given && {credential: given}),
  };
  if (kind === 'signed') return refusal({...base, proof: 'none'}, {code: 'proof-absent'}, run);
  if (kind !== 'hosted')
    return refusal({...base, proof: 'unsupported'}, {code: 'ob2-unknown-kind', values: {type: kind}}, run);
  const url = id ?? textOf(isObject(given?.verify) ? given.verify.url : undefined);
  if (!url) return refusal({...base, proof: 'none'}, {code: 'ob2-malformed', values: {field: 'id'}}, run);
  const fetched = await run.get(url);
  const values = {url};
  if (!fetched.ok && fetched.status === 410) {
    run.note('status', 'fail', {code: 'ob2-gone', values});
    return {...base, status: 'revoked'};
  }
  if (!fetched.ok) return refusal(base, fetched, run);
  const hosted = jsonOf(fetched);
  const isStripped = hosted && !('badge' in hosted) && [undefined, url].includes(idOf(hosted));
  // All that is left of some, once they are revoked. (Open Badges 2.0, "Assertion": `revoked`)
  if (isStripped && isRevoked(hosted)) return {...base, status: revoked(hosted, run)};
  // A page in its place, as where one must log in, says nothing of a copy.
  if (!hosted && given) return refusal(base, {code: 'read-not-json'}, run);
  if (!hosted || !('badge' in hosted))
    return refusal({...base, proof: 'none'}, {code: 'ob2-malformed', values: {field: 'badge'}}, run);
  // Some addresses have variants; only what stands at its own id counts, if it says that it is hosted.
  if (!given) return checkHosted(idOf(hosted) ?? url, hosted, run);
  run.note('proof', 'pass', {code: 'ob2-hosted', values});
  run.step('issuer');
  const chain = await chainOf(hosted, run);
  const issuer = judge(url, given, hosted, chain, run);
  return {
    ...finish(hosted, chain, 'ob2-hosted', run, given),
    proof: 'valid',
    issuer,
    status: isRevoked(hosted) ? revoked(hosted, run) : none(run),
  };
}

/** In the words of Open Badges 2.0 and 1.x. */
function kindOf(given: JsonObject | undefined): string {
  const verification = given?.verification ?? given?.verify;
  if (!isObject(verification) || isA(verification, 'hosted', 'HostedBadge')) return 'hosted';
  return isA(verification, 'signed', 'SignedBadge') ? 'signed' : String(verification.type).slice(0, 40);
}

function refusal(result: Proven, said: Said, run: Run): Proven {
  noted(run, 'proof', result.proof, said);
  return result;
}

function judge(url: string, given: JsonObject, hosted: JsonObject, chain: Chain, run: Run): IssuerAxis {
  const field = idOf(hosted) !== undefined && idOf(hosted) !== url ? 'id' : contradiction(given, hosted);
  if (field) return noted(run, 'issuer', 'mismatch', {code: 'ob2-contradicts', values: {field}});
  const {profile, issuerId, failure} = chain;
  if (!profile || !issuerId) return noted(run, 'issuer', 'unknown', failure ?? {code: 'issuer-missing'});
  const values = {url};
  return isInScope(url, issuerId, profile.verification)
    ? noted(run, 'issuer', 'bound', {code: 'ob2-hosted', values})
    : noted(run, 'issuer', 'mismatch', {code: 'ob2-other-host', values});
}

function revoked(hosted: JsonObject, run: Run): 'revoked' {
  run.note('status', 'fail', {code: 'status-revoked', values: {reason: reasonIn(hosted)}});
  return 'revoked';
}

function none(run: Run): 'none' {
  run.note('status', 'pass', {code: 'status-none'});
  return 'none';
}

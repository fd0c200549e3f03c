import {idOf, isObject, textOf} from '../json.js';
import {getLinked, jsonOf} from '../net.js';
import type {JsonObject, Run, Said} from '../types.js';

/** An assertion's badge class and its issuer's profile, as far as they can be had. */
export interface Chain {
  badge?: JsonObject;
  issuerId?: string;
  profile?: JsonObject;
  /** Why it ends before the profile. */
  failure?: Said;
}

/** Follows an assertion to its badge class, and that to its issuer's profile at the issuer's own address. */
export async function chainOf(assertion: JsonObject, run: Run): Promise<Chain> {
  const badge = await linked(assertion.badge, run);
  if ('code' in badge) return {failure: badge as Said};
  const issuerId = idOf(badge.issuer);
  if (!issuerId) return {badge, failure: {code: 'issuer-missing'}};
  const fetched = await run.get(issuerId);
  if (!fetched.ok) return {badge, issuerId, failure: fetched};
  const profile = jsonOf(fetched);
  if (profile && idOf(profile) === issuerId) return {badge, issuerId, profile};
  return {badge, issuerId, failure: {code: 'ob2-malformed', values: {field: 'issuer'}}};
}

/** A thing that stands there itself, or is at the address there. */
async function linked(value: unknown, run: Run): Promise<JsonObject | Said> {
  if (isObject(value) && 'issuer' in value) return value;
  const url = idOf(value);
  const malformed = {code: 'ob2-malformed', values: {field: 'badge'}} as const;
  if (!url) return malformed;
  const fetched = await getLinked(url, run);
  if (!fetched.ok) return fetched;
  return jsonOf(fetched) ?? malformed;
}

/** Anything but a plain "no" is taken for a "yes". */
export const isRevoked = ({revoked}: JsonObject): boolean =>
  revoked !== undefined && revoked !== null && revoked !== false;

/** Why it was revoked, in few words. */
export const reasonIn = ({revocationReason}: JsonObject): string =>
  textOf(revocationReason)?.slice(0, 200) ?? '';

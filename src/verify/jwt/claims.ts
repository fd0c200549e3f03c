import {idOf, isObject, listOf} from '../json.js';
import {timeOf} from '../time.js';
import type {JsonObject, Run} from '../types.js';

/** JWT names of what a credential says too (Open Badges 3.0, 8.2.1; VCDM 1.1, 6.3.1). */
type Claim = 'iss' | 'sub' | 'jti' | 'nbf' | 'exp';

/** A JWT's credential with what its claims say of it, and whether they contradict each other. */
export interface Claimed {
  credential: JsonObject;
  isContradicted: boolean;
  window: {from?: number | undefined; until?: number | undefined};
}

/**
 * The credential of a payload: its `vc` claim (VCDM 1.1), where what the JWT alone says is filled in, or the
 * payload itself (VCDM 2.0).
 */
export const claimedIn = (payload: JsonObject): JsonObject =>
  isObject(payload.vc) ? filled(payload.vc, payload as Record<Claim, unknown>) : payload;

/**
 * Reads the credential of a payload, and whether its claims contradict it.
 *
 * @param run gets a line for each claim that contradicts, and for those that are missing
 */
export function readClaims(payload: JsonObject, run: Run): Claimed {
  const {iss, sub, jti, nbf, exp} = payload;
  const credential = claimedIn(payload);
  const subject = listOf(credential.credentialSubject)[0];
  const seconds = (value: unknown) => (typeof value === 'number' ? value : NaN);
  // A JWT counts in seconds, mostly whole ones.
  const isSameTime = (claim: unknown, ...dates: unknown[]) =>
    dates.every((date) => date === undefined || Math.abs(seconds(claim) * 1000 - timeOf(date)!) < 1000);
  const isSameId = (claim: unknown, id: string | undefined) => id === undefined || claim === id;
  const {validFrom, issuanceDate, validUntil, expirationDate} = credential;
  const holds: Record<Claim, boolean> = {
    iss: isSameId(iss, idOf(credential.issuer)),
    sub: isSameId(sub, idOf(isObject(subject) ? subject : undefined)),
    jti: isSameId(jti, idOf(credential.id)),
    nbf: isSameTime(nbf, validFrom, issuanceDate),
    exp: isSameTime(exp, validUntil, expirationDate),
  };
  const claims = Object.keys(holds) as Claim[];
  const contradicting = claims.filter((claim) => payload[claim] !== undefined && !holds[claim]);
  for (const claim of contradicting) run.note('claims', 'fail', {code: 'claim-contradicts', values: {claim}});
  const missing = (['iss', 'sub', 'jti'] as const).filter((claim) => payload[claim] === undefined);
  if (missing.length)
    run.note('claims', 'warn', {code: 'claim-missing', values: {claims: missing.join(', ')}});
  const milliseconds = (value: unknown) => (value === undefined ? undefined : seconds(value) * 1000);
  return {
    credential,
    isContradicted: contradicting.length > 0,
    // "On or after" its `exp` a JWT is over (RFC 7519, 4.1.4).
    window: {from: milliseconds(nbf), until: exp === undefined ? undefined : milliseconds(exp)! - 1},
  };
}

/** VCDM 1.1, 6.3.1, "JWT Decoding": what stands in the JWT's claims needn't stand in `vc`. */
function filled(vc: JsonObject, {iss, sub, jti, nbf, exp}: Record<Claim, unknown>): JsonObject {
  const date = (seconds: unknown) => {
    const time = new Date(typeof seconds === 'number' ? seconds * 1000 : NaN);
    return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
  };
  const {credentialSubject: subject} = vc;
  const own = Object.entries({
    id: vc.id ?? jti,
    issuer:
      isObject(vc.issuer) && idOf(vc.issuer) === undefined ? {...vc.issuer, id: iss} : (vc.issuer ?? iss),
    issuanceDate: vc.issuanceDate ?? vc.validFrom ?? date(nbf),
    expirationDate: vc.expirationDate ?? vc.validUntil ?? date(exp),
    credentialSubject:
      isObject(subject) && subject.id === undefined && sub !== undefined ? {...subject, id: sub} : subject,
  }).filter(([, value]) => value !== undefined);
  return {...vc, ...Object.fromEntries(own)};
}

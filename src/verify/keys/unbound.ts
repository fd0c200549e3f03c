import {noted} from '../notes.js';
import type {IssuerAxis, Run, Said} from '../types.js';
import type {KeyAnswer, ResolvedKey} from '../data-integrity/types.js';
import type {Published} from './issuer.js';

/** What it means that an issuer doesn't own up to a key. It comes late: of a sound credential nobody asks. */
export function whyUnbound(
  issuerId: string | undefined,
  {controller, binding: source}: ResolvedKey,
  {keys, failure}: Published,
  isThere: boolean,
): [IssuerAxis, Said] {
  if (!issuerId) return ['mismatch', {code: 'issuer-missing'}];
  const values = {issuer: issuerId, controller};
  if (controller && controller !== issuerId) return ['mismatch', {code: 'issuer-not-controller', values}];
  // What could not be read may list it.
  if (failure) return ['unknown', failure];
  if (isThere) return ['mismatch', {code: 'key-not-for-assertion', values}];
  if (keys.length) return ['mismatch', {code: 'key-not-listed', values}];
  return source === 'credential'
    ? ['self-asserted', {code: 'key-self-asserted', values}]
    : ['unknown', {code: 'issuer-publishes-none', values}];
}

/** Judges keys that could not be found: it counts against the issuer if its own document was read and lacks one. */
export function judgeMissing(issuerId: string | undefined, keys: readonly KeyAnswer[], run: Run): IssuerAxis {
  const isLacking = keys.some((key) => 'lackedBy' in key && key.lackedBy === issuerId);
  return isLacking
    ? noted(run, 'issuer', 'mismatch', {code: 'key-not-listed', values: {issuer: issuerId!}})
    : 'unknown';
}

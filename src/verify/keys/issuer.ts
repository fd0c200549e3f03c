import {noted} from '../notes.js';
import type {IssuerAxis, Run, Said} from '../types.js';
import type {KeyAnswer, ResolvedKey} from '../data-integrity/types.js';
import {keysOfDid} from './dids.js';
import {nameOfKey, type HeldKey} from './jwk.js';

/** What an issuer publishes, and why it may not be all. */
export interface Published {
  keys: HeldKey[];
  failure?: Said;
}

/** The keys in the issuer's own documents: by its DID; or in its profile, and its host's JWK set. */
export async function publishedBy(issuerId: string, run: Run): Promise<Published> {
  if (issuerId.startsWith('did:')) {
    const held = await keysOfDid(issuerId, run);
    return 'keys' in held ? held : {keys: [], failure: held};
  }
  return (await import('./web.js')).keysOfHost(issuerId, run);
}

/** What an answer is worth, the best first: of several good proofs, one by the issuer is enough. */
const BEST: readonly IssuerAxis[] = ['bound', 'unknown', 'self-asserted', 'mismatch'];

/** Judges whose keys a credential was signed with, and writes it down. */
export async function judgeIssuer(
  issuerId: string | undefined,
  keys: readonly ResolvedKey[],
  run: Run,
): Promise<IssuerAxis> {
  run.step('issuer');
  const answers = await Promise.all(keys.map((key) => bind(issuerId, key, run)));
  answers.sort(([one], [other]) => BEST.indexOf(one) - BEST.indexOf(other));
  const [issuer, said] = answers[0]!;
  return noted(run, 'issuer', issuer, said);
}

/** Judges keys that could not be found: it counts against the issuer if its own document was read and lacks one. */
export function judgeMissing(issuerId: string | undefined, keys: readonly KeyAnswer[], run: Run): IssuerAxis {
  const isLacking = keys.some((key) => 'lackedBy' in key && key.lackedBy === issuerId);
  return isLacking
    ? noted(run, 'issuer', 'mismatch', {code: 'key-not-listed', values: {issuer: issuerId!}})
    : 'unknown';
}

/**
 * Whether the issuer says that the key is its own (`shared/interface.md`, "issuer"). Only its own document
 * counts: whoever makes a credential can write any key, and any controller, into it.
 */
async function bind(
  issuerId: string | undefined,
  {key, controller, binding: source}: ResolvedKey,
  run: Run,
): Promise<[IssuerAxis, Said]> {
  if (!issuerId) return ['mismatch', {code: 'issuer-missing'}];
  const values = {issuer: issuerId, controller};
  const {keys, failure} = await publishedBy(issuerId, run);
  const same = keys.filter((held) => typeof held.key === 'object' && nameOfKey(held.key) === nameOfKey(key));
  if (same.some(({isForAssertion}) => isForAssertion)) return ['bound', {code: 'issuer-bound', values}];
  if (controller && controller !== issuerId) return ['mismatch', {code: 'issuer-not-controller', values}];
  // What could not be read may list it.
  if (failure) return ['unknown', failure];
  if (same.length) return ['mismatch', {code: 'key-not-for-assertion', values}];
  if (keys.length) return ['mismatch', {code: 'key-not-listed', values}];
  return source === 'credential'
    ? ['self-asserted', {code: 'key-self-asserted', values}]
    : ['unknown', {code: 'issuer-publishes-none', values}];
}

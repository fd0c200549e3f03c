import {noted} from '../notes.js';
import type {IssuerAxis, Run, Said} from '../types.js';
import type {ResolvedKey} from '../data-integrity/types.js';
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

/**
 * Whether the issuer says that the key is its own (`docs/verification.md`, "`issuer`: whose signature is it?"). Only its own document
 * counts: whoever makes a credential can write any key, and any controller, into it.
 */
async function bind(
  issuerId: string | undefined,
  resolved: ResolvedKey,
  run: Run,
): Promise<[IssuerAxis, Said]> {
  const published = issuerId ? await publishedBy(issuerId, run) : {keys: []};
  const name = nameOfKey(resolved.key);
  const same = published.keys.filter(({key}) => typeof key === 'object' && nameOfKey(key) === name);
  if (same.some(({isForAssertion}) => isForAssertion))
    return ['bound', {code: 'issuer-bound', values: {issuer: issuerId!, controller: resolved.controller}}];
  const {whyUnbound} = await import('./unbound.js');
  return whyUnbound(issuerId, resolved, published, same.length > 0);
}

import {isObject, textOf} from '../json.js';
import type {Run, Said} from '../types.js';
import type {KeyAnswer} from '../data-integrity/types.js';
import {keysOfDid} from './dids.js';
import type {HeldKey} from './jwk.js';

/** Where a key was found: in a document on the web, by a DID, or in the credential alone. */
export type Source = 'did' | 'document' | 'credential';

/**
 * Finds the key that a signature names: a DID URL, an https address, or a key that it brings along.
 *
 * @param reference a `kid` or a `verificationMethod`
 */
export async function resolveKey(reference: unknown, run: Run): Promise<KeyAnswer> {
  const id = textOf(isObject(reference) ? reference.id : reference) ?? '';
  if (id.startsWith('did:')) return keyOfDid(id, run);
  if (isObject(reference)) {
    const {keyOf} = await import('./documents.js');
    return answer(keyOf(reference), textOf(reference.controller) ?? '', 'credential');
  }
  if (!/^https?:/i.test(id)) return unresolvable({code: 'key-id-unknown', values: {key: id.slice(0, 100)}});
  const {keyAtAddress} = await import('./web.js');
  return keyAtAddress(id, run);
}

/** A key as an answer; the controller is empty where nobody says whose it is. */
export function answer(key: HeldKey['key'], controller: string, source: Source): KeyAnswer {
  if (key === 'invalid') return {outcome: 'invalid', code: 'key-malformed'};
  if (key === 'unsupported') return {outcome: 'unsupported', code: 'key-unsupported'};
  return {outcome: 'key', key, controller, binding: source};
}

/** @param lackedBy whose document was read, and doesn't hold it */
export const unresolvable = ({code, values = {}}: Said, lackedBy = ''): KeyAnswer => ({
  outcome: 'unresolvable',
  code,
  values,
  lackedBy,
});

/** A DID's keys come from its document, and never from the fragment. */
async function keyOfDid(url: string, run: Run): Promise<KeyAnswer> {
  const [did = '', fragment] = url.split('#');
  const held = await keysOfDid(did, run);
  if (!('keys' in held)) return unresolvable(held);
  // Some name a did:key or did:jwk without its only fragment.
  const isOnly = fragment === undefined && /^did:(key|jwk):/.test(did);
  const found = held.keys.find(({id}) => id === url || isOnly);
  return found
    ? answer(found.key, did, 'did')
    : unresolvable({code: 'key-not-found', values: {key: url}}, did);
}

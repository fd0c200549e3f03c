import {fromBase64Url, utf8} from '../base64.js';
import type {Run, Said} from '../types.js';
import {keyOfJwk, usable, type HeldKey} from './jwk.js';
import {keyOfMultibase} from './multikey.js';

/** The keys of somebody, or why there are none. */
export type Held = {keys: HeldKey[]} | Said;

/** Resolves a DID, without a fragment: did:key and did:jwk by themselves, did:web over https. */
export async function keysOfDid(did: string, run: Run): Promise<Held> {
  const [, method, rest = ''] = /^did:([a-z\d]+):(.+)$/s.exec(did) ?? [];
  if (method === 'key')
    return {keys: [{id: `${did}#${rest}`, key: usable(() => keyOfMultibase(rest)), isForAssertion: true}]};
  if (method === 'jwk') {
    const key = usable(() => keyOfJwk(JSON.parse(utf8(fromBase64Url(rest)))));
    return {keys: [{id: `${did}#0`, key, isForAssertion: true}]};
  }
  if (method !== 'web') return {code: 'did-method-unknown', values: {did}};
  const {keysOfDidWeb} = await import('./web.js');
  return keysOfDidWeb(did, rest, run);
}

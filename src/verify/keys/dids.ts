import {fromBase64Url, utf8} from '../base64.js';
import type {Run, Said} from '../types.js';
import {keyOfJwk, usable, type HeldKey} from './jwk.js';
import {keyOfMultibase} from './multikey.js';

/** The keys of somebody, or why there are none. */
export type Held = {keys: HeldKey[]} | Said;

/** Resolves a DID, without a fragment: did:key and did:jwk by themselves, did:web over https. */
export async function keysOfDid(did: string, run: Run): Promise<Held> {
  const [, method, rest = ''] = /^did:([a-z\d]+):(.+)$/s.exec(did) ?? [];
  const only = (name: string, read: Parameters<typeof usable>[0]): Held => ({
    keys: [{id: `${did}#${name}`, key: usable(read), isForAssertion: true}],
  });
  if (method === 'key') return only(rest, () => keyOfMultibase(rest));
  if (method === 'jwk') return only('0', () => keyOfJwk(JSON.parse(utf8(fromBase64Url(rest)))));
  if (method !== 'web') return {code: 'did-method-unknown', values: {did}};
  const {keysOfDidWeb} = await import('./web.js');
  return keysOfDidWeb(did, rest, run);
}

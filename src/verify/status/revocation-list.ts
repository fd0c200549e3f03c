import {idOf, isObject, listOf, textOf} from '../json.js';
import {jsonOf} from '../net.js';
import type {JsonObject, Run} from '../types.js';
import type {Answer} from './index.js';

/** Of a list that says it is another one, nothing can be said. */
const isOwnId = (id: unknown, url: string): boolean => id === undefined || id === url;

/**
 * Looks for a credential in a `1EdTechRevocationList` (1EdTech Credential Revocation List 1.0). The list has
 * no proof: its host answers for it, which the signed credential names.
 */
export async function revocationListStatus(
  credential: JsonObject,
  url: string | undefined,
  run: Run,
): Promise<Answer> {
  const id = textOf(credential.id);
  if (!url) return ['unknown', {code: 'status-malformed'}];
  if (!id) return ['unknown', {code: 'status-no-id'}];
  const fetched = await run.get(url);
  if (!fetched.ok) return ['unknown', fetched];
  const list = jsonOf(fetched);
  if (!list || !('revokedCredential' in list) || !isOwnId(list.id, url))
    return ['unknown', {code: 'status-malformed'}];
  const found = listOf(list.revokedCredential).find(
    (item) => idOf(item) === id && !(isObject(item) && item.revoked === false),
  );
  if (found !== undefined) {
    const reason = (isObject(found) && textOf(found.revocationReason)) || '';
    return ['revoked', {code: 'status-revoked', values: {reason: reason.slice(0, 200)}}];
  }
  const issuer = idOf(list.issuer);
  if (issuer !== undefined && issuer !== idOf(credential.issuer))
    return ['unknown', {code: 'status-list-issuer', values: {issuer}}];
  return ['ok', {code: 'status-ok'}];
}

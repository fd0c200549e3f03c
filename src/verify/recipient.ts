import {idOf, isA, isObject, listOf} from './json.js';
import type {JsonObject, Run} from './types.js';

const BADGES = ['OpenBadgeCredential', 'AchievementCredential', 'EndorsementCredential'];

/** What a reader should know of a credential besides its axes: none of it decides. */
export function remark(credential: JsonObject, run: Run): void {
  const subjects = listOf(credential.credentialSubject).filter(isObject);
  if (!isA(credential, ...BADGES)) run.note('type', 'warn', {code: 'not-open-badge'});
  if (!subjects.some((subject) => idOf(subject))) {
    const isHashed = subjects
      .flatMap(({identifier}) => listOf(identifier))
      .some((id) => isObject(id) && id.hashed === true);
    run.note('recipient', 'warn', {code: isHashed ? 'recipient-hashed' : 'recipient-absent'});
  }
  const holders = [credential, credential.issuer, ...subjects.map(({achievement}) => achievement)];
  if (holders.some((holder) => isObject(holder) && (holder.endorsement || holder.endorsementJwt)))
    run.note('endorsements', 'warn', {code: 'endorsements'});
}

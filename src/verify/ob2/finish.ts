import {isObject, textOf} from '../json.js';
import {timeAt, timeOf} from '../time.js';
import type {JsonObject, Proven, Run, TimeAxis} from '../types.js';
import type {Chain} from './documents.js';

/** What both kinds of badge have: dates, recipient, and all that was found, in one document. */
export function finish(
  assertion: JsonObject,
  {badge, issuerId, profile}: Chain,
  format: Proven['format'],
  run: Run,
  copy: JsonObject = {},
): Pick<Proven, 'format' | 'credential' | 'time' | 'issuedBy'> {
  const {recipient} = assertion;
  if (!isObject(recipient)) run.note('recipient', 'warn', {code: 'recipient-absent'});
  else if (recipient.hashed === true) run.note('recipient', 'warn', {code: 'recipient-hashed'});
  if (assertion.endorsement ?? badge?.endorsement ?? profile?.endorsement)
    run.note('endorsements', 'warn', {code: 'endorsements'});
  const name = textOf(profile?.name);
  return {
    format,
    credential: {...assertion, ...(badge && {badge: {...badge, issuer: profile ?? badge.issuer}})},
    time: timeIn(assertion, copy, run),
    issuedBy: {...(issuerId && {id: issuerId}), ...(name && {name})},
  };
}

/** Of a copy that says otherwise, the narrower dates count. Open Badges 1.x count in seconds. */
function timeIn(assertion: JsonObject, copy: JsonObject, run: Run): TimeAxis {
  const read = (value: unknown) => (typeof value === 'number' ? value * 1000 : timeOf(value));
  return timeAt(
    run,
    [assertion.issuedOn, copy.issuedOn].map(read),
    [assertion.expires, copy.expires].map(read),
  );
}

import {idOf, isA, isObject, textOf} from '../json.js';
import type {Found} from '../read/index.js';
import type {JsonObject, Proven, Run, Said, StatusAxis} from '../types.js';
import {bitstringStatus} from './bitstring.js';
import {revocationListStatus} from './revocation-list.js';

/** Checks the proof of a status list's own credential. */
export type Prove = (found: Found & {kind: 'jws' | 'json' | 'hosted'}, run: Run) => Promise<Proven>;

/** What one entry leads to; of several the worst counts. */
export type Answer = [StatusAxis, Said];

const WORST: readonly StatusAxis[] = ['revoked', 'suspended', 'unknown', 'ok', 'none'];
const outcomes = {ok: 'pass', none: 'pass', revoked: 'fail', suspended: 'fail', unknown: 'unknown'} as const;

/** More entries than any issuer has: each asks the web. */
const MOST_ENTRIES = 8;

/** Looks a credential up in the lists that it names (`credentialStatus`), and writes down what each says. */
export async function checkStatus(
  credential: JsonObject,
  entries: readonly unknown[],
  run: Run,
  prove: Prove,
): Promise<StatusAxis> {
  const answers = await Promise.all(
    entries.slice(0, MOST_ENTRIES).map((entry) => statusOf(credential, entry, run, prove)),
  );
  if (entries.length > MOST_ENTRIES)
    answers.push(['unknown', {code: 'status-too-many', values: {limit: `${MOST_ENTRIES}`}}]);
  answers.forEach(([status, said], at) =>
    run.note(
      at ? `status-${at + 1}` : 'status',
      said.code === 'status-message-only' ? 'warn' : outcomes[status],
      said,
    ),
  );
  return WORST.find((status) => answers.some(([found]) => found === status))!;
}

async function statusOf(credential: JsonObject, entry: unknown, run: Run, prove: Prove): Promise<Answer> {
  if (!isObject(entry)) return ['unknown', {code: 'status-malformed'}];
  // StatusList2021 is the draft of the same: only the list's encoding is written otherwise.
  if (isA(entry, 'BitstringStatusListEntry', 'StatusList2021Entry'))
    return bitstringStatus(idOf(credential.issuer), entry, run, prove);
  if (isA(entry, '1EdTechRevocationList')) return revocationListStatus(credential, textOf(entry.id), run);
  return ['unknown', {code: 'status-unknown-type', values: {type: String(entry.type).slice(0, 60)}}];
}

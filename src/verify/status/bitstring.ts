import {fromBase64Url} from '../base64.js';
import {idOf, isA, isObject, listOf, textOf} from '../json.js';
import {isSameHost, readAll} from '../net.js';
import {readBytes} from '../read/index.js';
import {timeAt, windowOf} from '../time.js';
import type {JsonObject, Proven, Run, Said} from '../types.js';
import type {Answer, Prove} from './index.js';

/** A list of 16 MiB has a place for 134 million credentials; more may be a bomb. */
const MOST_LIST_BYTES = 16 * 2 ** 20;
/** "Minimum length of 131,072" bits (Bitstring Status List 1.0, 3.2). */
const LEAST_LIST_BYTES = 131_072 / 8;

const unknown = (code: Said['code']): Answer => ['unknown', {code}];

/** Where a credential's bits stand in a list, and what they are for. */
interface Place {
  url: string;
  at: number;
  /** In bits. */
  size: number;
  purpose: string;
}

/** (Bitstring Status List 1.0, 2.1) */
function placeOf(entry: JsonObject): Place | undefined {
  const {statusListCredential: url, statusPurpose: purpose, statusListIndex: index, statusSize = 1} = entry;
  const size = Number.isInteger(statusSize) ? (statusSize as number) : 0;
  const isPlaced = size > 0 && size <= 32 && /^\d{1,12}$/.test(`${index as string}`);
  return isPlaced && typeof url === 'string' && typeof purpose === 'string'
    ? {url, at: Number(index), size, purpose}
    : undefined;
}

/** Reads a credential's bit in a Bitstring Status List (1.0, 3.2, "Validate Algorithm"). */
export async function bitstringStatus(
  issuerId: string | undefined,
  entry: JsonObject,
  run: Run,
  prove: Prove,
): Promise<Answer> {
  const place = placeOf(entry);
  if (!place) return unknown('status-malformed');
  const {url, purpose} = place;
  const values = {purpose: purpose.slice(0, 60)};
  if (['message', 'refresh'].includes(purpose)) return ['none', {code: 'status-message-only', values}];
  if (!['revocation', 'suspension'].includes(purpose))
    return ['unknown', {code: 'status-unknown-type', values: {type: values.purpose}}];
  const list = await listAt(url, run, prove);
  if ('code' in list) return ['unknown', list];
  if (!listOf(list.subject.statusPurpose).includes(purpose)) return unknown('status-list-purpose');
  const issuer = idOf(list.credential.issuer) ?? '';
  if (issuer !== issuerId) run.note('status-list', 'warn', {code: 'status-list-issuer', values: {issuer}});
  const bits = await inflated(list.subject.encodedList);
  if (!bits) return unknown('status-malformed');
  if (bits.length < LEAST_LIST_BYTES) run.note('status-list', 'warn', {code: 'status-list-short'});
  const isMarked = isSet(bits, place);
  if (isMarked === undefined) return unknown('status-index');
  if (isMarked)
    return purpose === 'revocation'
      ? ['revoked', {code: 'status-revoked', values: {reason: ''}}]
      : ['suspended', {code: 'status-suspended'}];
  // Bad news needs no more than a signature; good news needs one by who is known, at the place that the entry names.
  if (issuer !== issuerId && !list.isAtHome)
    return ['unknown', {code: 'status-list-issuer', values: {issuer}}];
  return list.issuer === 'bound' ? ['ok', {code: 'status-ok'}] : unknown('status-list-proof');
}

/** Whether any of its bits is set; undefined where the list ends before. The first bit is the leftmost. */
function isSet(bits: Uint8Array, {at, size}: Place): boolean | undefined {
  const [first, end] = [at * size, (at + 1) * size];
  if (end > bits.length * 8) return undefined;
  for (let bit = first; bit < end; bit++) if (bits[bit >> 3]! & (0x80 >> (bit & 7))) return true;
  return false;
}

interface List {
  credential: JsonObject;
  subject: JsonObject;
  issuer: Proven['issuer'];
  /** Whether it came from the host that was asked. */
  isAtHome: boolean;
}

/** The list's credential: its proof by the same rules as any other's, its dates, its type. */
async function listAt(url: string, run: Run, prove: Prove): Promise<List | Said> {
  const fetched = await run.get(url, 'any-host');
  if (!fetched.ok) return fetched;
  // What is said of the list's proof is not said of the credential's.
  const quiet: Run = {...run, note: () => undefined, step: () => undefined};
  const found = await readBytes(fetched.bytes, quiet);
  if (found.kind !== 'json' && found.kind !== 'jws') return {code: 'status-malformed'};
  const {proof, issuer, credential, window} = await prove(found, quiet);
  if (proof !== 'valid' || issuer === 'mismatch' || !credential) return {code: 'status-list-proof'};
  const subject = credential.credentialSubject;
  const isList =
    isA(credential, 'BitstringStatusListCredential', 'StatusList2021Credential') &&
    isObject(subject) &&
    isA(subject, 'BitstringStatusList', 'StatusList2021');
  if (!isList) return {code: 'status-list-type'};
  const {from, until} = windowOf(credential);
  if (timeAt(quiet, [...from, window?.from], [...until, window?.until]) !== 'current')
    return {code: 'status-list-time'};
  return {credential, subject, issuer, isAtHome: isSameHost(fetched.url, url)};
}

/** GZIP in base64url, with multibase's `u` before it in the final standard, without in the draft. */
async function inflated(encoded: unknown): Promise<Uint8Array | undefined> {
  const text = (textOf(encoded) ?? '')
    .replace(/^u/, '')
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
  try {
    const stream = new Blob([fromBase64Url(text)]).stream().pipeThrough(new DecompressionStream('gzip'));
    return await readAll(stream, MOST_LIST_BYTES);
  } catch {
    return undefined;
  }
}

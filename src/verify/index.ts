import {copyOf, idOf, isObject, listOf, textOf} from './json.js';
import {prove} from './credential.js';
import {sayer, type MessageCode} from './messages.js';
import {ended} from './limits.js';
import {readBytes, readText, readValue, type Found} from './read/index.js';
import type {Opened} from './reading.js';
import {remark} from './recipient.js';
import {timeAt, windowOf} from './time.js';
import type {Check, Proven, Run, StatusAxis, TrustAxis, VerificationResult, VerifyOptions} from './types.js';
import {verdictOf} from './verdict.js';

export type * from './types.js';
export type {MessageCode} from './messages.js';
export type {Opened} from './reading.js';

const TIMEOUT = 15_000;

/** What is known so far: a check that is ended early has this to say. */
type Known = Partial<Proven> & {trust?: TrustAxis};
type Note = Omit<Check, 'message'>;

/**
 * Checks a credential: an Open Badge 3.0 as JSON, JWT, or baked into an image, or an Open Badge 2.0, by its
 * address, as text, as an object, or as bytes. Of the web it asks for nothing but what the credential names.
 *
 * @returns never rejects: what can't be read, or checked, is a result that says so
 */
export async function verifyCredential(
  input: string | object | Uint8Array,
  given: VerifyOptions = {},
): Promise<VerificationResult> {
  const options = (given as VerifyOptions | null) ?? {};
  const notes: Note[] = [];
  const known: Known = {};
  const end = new AbortController();
  const abort = () => end.abort('ended-early');
  const timer = setTimeout(() => end.abort('out-of-time'), Math.min(options.timeout ?? TIMEOUT, 2 ** 31 - 1));
  if (options.signal?.aborted) abort();
  options.signal?.addEventListener('abort', abort);
  const run = makeRun(options, notes, end.signal);
  try {
    await ended(end.signal, check(input, options, known, run));
  } catch (error) {
    const isLoading = error instanceof TypeError && /import|module|fetch/i.test(error.message);
    const code = end.signal.aborted
      ? (end.signal.reason as MessageCode)
      : isLoading
        ? 'part-missing'
        : 'went-wrong';
    notes.push({id: 'check', outcome: 'unknown', code});
    known.proof ??= 'unresolvable';
  }
  clearTimeout(timer);
  options.signal?.removeEventListener('abort', abort);
  end.abort('ended-early');
  return resultOf({...known}, [...notes], run.now);
}

/**
 * Reads a credential without checking it: what it says is anybody's claim until `verifyCredential` was asked.
 *
 * @returns the credential, or why there is none; never rejects but where a part can't be loaded
 */
export async function readCredential(
  input: string | object,
  options: Pick<VerifyOptions, 'fetch' | 'signal'> = {},
): Promise<Opened> {
  const {openHeld} = await import('./reading.js');
  return openHeld(input, makeRun(options, [], options.signal ?? AbortSignal.timeout(TIMEOUT)));
}

function makeRun({fetch: ask, now, onStep}: VerifyOptions, notes: Note[], signal: AbortSignal): Run {
  let get: Promise<Run['get']> | undefined;
  return {
    now: now instanceof Date && !Number.isNaN(now.getTime()) ? now : new Date(),
    get: async (...request) => {
      get ??= import('./net.js').then(({makeGet}) => makeGet(ask ?? ((...args) => fetch(...args)), signal));
      return (await get)(...request);
    },
    note: (id, outcome, {code, values}) => notes.push({id, outcome, code, ...(values && {values})}),
    step: (step) => {
      try {
        onStep?.(step);
      } catch {
        // A page's own fault is not the credential's.
      }
    },
    signal,
  };
}

async function check(input: unknown, {trust}: VerifyOptions, known: Known, run: Run): Promise<void> {
  run.step('read');
  const found = await find(input, known, run);
  if (!found) return;
  Object.assign(known, await prove(found, run));
  const {credential, proof} = known;
  if (credential) {
    const {from, until} = windowOf(credential);
    known.time ??= timeAt(run, [...from, known.window?.from], [...until, known.window?.until]);
    if (known.format?.startsWith('ob3') || known.format === 'unknown') remark(credential, run);
    known.status ??= await statusOf(known as Proven, run);
  }
  if (trust === undefined) return;
  run.step('trust');
  const {trustOf} = await import('./trust.js');
  const isBound = proof === 'valid' && known.issuer === 'bound';
  known.trust = await trustOf(isBound ? (known.issuedBy ?? issuerOf(credential)).id : undefined, trust, run);
}

/** The credential in the input; where there is none, what is known says why. */
async function find(
  input: unknown,
  known: Known,
  run: Run,
): Promise<Exclude<Found, {kind: 'nothing'}> | undefined> {
  let found = await read(input, run);
  // An address that was typed in is asked for whatever stands there.
  if (found.kind === 'hosted' && typeof input === 'string' && !input.trim().startsWith('<')) {
    const fetched = await run.get(found.url, 'any-host');
    if (!fetched.ok) {
      known.proof = 'unresolvable';
      run.note('read', 'unknown', fetched);
      return undefined;
    }
    found = await readBytes(fetched.bytes, run);
  }
  if (found.kind !== 'nothing') return found;
  known.proof = 'none';
  run.note('read', 'fail', found);
  return undefined;
}

async function read(input: unknown, run: Run): Promise<Found> {
  try {
    if (typeof input === 'string') return await readText(input);
    if (input instanceof ArrayBuffer) return await readBytes(new Uint8Array(input), run);
    // By what it is, since a page may get its bytes from another frame.
    if (ArrayBuffer.isView(input))
      return await readBytes(new Uint8Array(input.buffer, input.byteOffset, input.byteLength), run);
    return readValue(copyOf(input));
  } catch (error) {
    return {kind: 'nothing', code: error instanceof RangeError ? 'read-too-deep' : 'read-nothing'};
  }
}

/** Nobody is asked about a credential that is not signed rightly. */
async function statusOf({credential, proof}: Proven, run: Run): Promise<StatusAxis> {
  const entries = listOf(credential?.credentialStatus);
  if (!entries.length) {
    run.note('status', 'pass', {code: 'status-none'});
    return 'none';
  }
  if (proof === 'invalid' || proof === 'none') return 'unknown';
  run.step('status');
  const {checkStatus} = await import('./status/index.js');
  return checkStatus(credential!, entries, run, prove);
}

const issuerOf = (credential: Known['credential']): {id?: string; name?: string} => {
  const issuer = credential?.issuer;
  const [id, name] = [idOf(issuer), isObject(issuer) ? textOf(issuer.name) : undefined];
  return {...(id !== undefined && {id}), ...(name !== undefined && {name})};
};

async function resultOf(known: Known, notes: readonly Note[], now: Date): Promise<VerificationResult> {
  const {
    format = 'unknown',
    proof = 'unresolvable',
    issuer = 'unknown',
    time = 'unknown',
    credential,
  } = known;
  const {status = 'unknown', trust = 'not-asked'} = known;
  const {id: issuerId, name} = known.issuedBy ?? issuerOf(credential);
  const say = await sayer(notes.map(({code}) => code));
  return {
    verdict: verdictOf({proof, issuer, time, status}),
    ...{format, proof, issuer, time, status, trust},
    ...(issuerId !== undefined && {issuerId}),
    ...(name !== undefined && {claimedIssuerName: name}),
    checkedAt: now.toISOString(),
    ...(isObject(credential) && {credential}),
    checks: notes.map((note) => ({...note, message: say(note.code, note.values)})),
  };
}

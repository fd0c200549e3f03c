import {copyOf, idOf, isObject, listOf, textOf} from './json.js';
import {prove} from './credential.js';
import {sayer, type MessageCode} from './messages.js';
import {ended, TIMEOUT} from './limits.js';
import {readBytes, readText, readValue, type Found} from './read/index.js';
import {remark} from './recipient.js';
import {makeRun, type Note} from './run.js';
import {timeAt, windowOf} from './time.js';
import type {Proven, Run, StatusAxis, TrustAxis, VerificationResult, VerifyOptions} from './types.js';
import {verdictOf} from './verdict.js';

export type * from './types.js';
export type {MessageCode} from './messages.js';

/** What is known so far: a check that is ended early has this to say. */
type Known = Partial<Proven> & {trust?: TrustAxis};

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
  const run = makeRun(options, notes, end.signal);
  try {
    if (options.signal?.aborted) abort();
    options.signal?.addEventListener('abort', abort);
    await ended(end.signal, check(input, options, known, run));
  } catch (error) {
    const isLoading = error instanceof TypeError && /import|module|fetch/i.test(error.message);
    const code = end.signal.aborted
      ? (end.signal.reason as MessageCode)
      : isLoading
        ? 'part-missing'
        : 'went-wrong';
    notes.push({id: 'check', outcome: 'unknown', code});
  }
  clearTimeout(timer);
  options.signal?.removeEventListener?.('abort', abort);
  end.abort('ended-early');
  return resultOf({...known}, [...notes], run.now);
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

const issuerOf = (credential: Known['credential']): {id?: string | undefined; name?: string | undefined} => {
  const issuer = credential?.issuer;
  return {id: idOf(issuer), name: isObject(issuer) ? textOf(issuer.name) : undefined};
};

async function resultOf(known: Known, notes: readonly Note[], now: Date): Promise<VerificationResult> {
  const {credential, issuedBy = issuerOf(credential)} = known;
  const axes = {
    format: known.format ?? 'unknown',
    proof: known.proof ?? 'unresolvable',
    issuer: known.issuer ?? 'unknown',
    time: known.time ?? 'unknown',
    status: known.status ?? 'unknown',
    trust: known.trust ?? 'not-asked',
  };
  const say = await sayer(notes.map(({code}) => code));
  return {
    verdict: verdictOf(axes),
    ...axes,
    ...(issuedBy.id !== undefined && {issuerId: issuedBy.id}),
    ...(issuedBy.name !== undefined && {claimedIssuerName: issuedBy.name}),
    checkedAt: now.toISOString(),
    ...(isObject(credential) && {credential}),
    checks: notes.map((note) => ({...note, message: say(note.code, note.values)})),
  };
}

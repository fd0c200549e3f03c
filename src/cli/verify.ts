import {open} from 'node:fs/promises';
import {parseArgs, styleText} from 'node:util';
import {verifyCredential} from '../verify/index.js';
import type {Check, Verdict, VerificationResult} from '../verify/index.js';
import {whyUnread} from './files.js';
import {isColoured, plain, plainJson, print, warn} from './terminal.js';
import {UsageError, usageErrors} from './usage.js';

/** What each verdict leaves as the exit status. */
const statuses: Readonly<Record<Verdict, number>> = {verified: 0, 'not-verified': 1, 'could-not-check': 2};

/** More than the reader takes: it says so itself. */
const MOST_BYTES = 6 * 2 ** 20;

/** `iioe-widgets verify`: whether a credential, in a file or on the web, is what it says. */
export async function verify(args: string[]): Promise<void> {
  const {source, json} = parse(args);
  const input = /^https?:\/\//i.test(source) ? source : await read(source);
  if (input === undefined) return;
  const result = await verifyCredential(input);
  process.exitCode = statuses[result.verdict];
  print(json ? `${plainJson(result)}\n` : textOf(result, isColoured()));
}

function parse(args: string[]) {
  const {values, positionals} = usageErrors(() =>
    parseArgs({args, allowPositionals: true, options: {json: {type: 'boolean'}}}),
  );
  const [source, ...others] = positionals;
  if (!source || others.length) throw new UsageError('verify needs one file, or one address');
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(source) && !/^https?:\/\/./i.test(source))
    throw new UsageError(`verify reads files and https addresses, not "${source}"`);
  return {source, json: values.json ?? false};
}

/** A file's beginning, as much as a credential may have; where there is none, nothing was checked. */
async function read(path: string): Promise<Uint8Array | undefined> {
  try {
    const file = await open(path);
    try {
      const {buffer, bytesRead} = await file.read(new Uint8Array(MOST_BYTES), 0, MOST_BYTES, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    warn(plain(`${path}: ${whyUnread(error as NodeJS.ErrnoException)}`));
    process.exitCode = statuses['could-not-check'];
    return undefined;
  }
}

const signs: Readonly<Record<Check['outcome'], string>> = {pass: '✓', fail: '✗', warn: '!', unknown: '?'};
const colours = {pass: 'green', fail: 'red', warn: 'yellow', unknown: 'yellow'} as const;

const verdicts: Readonly<Record<Verdict, readonly [Check['outcome'], string]>> = {
  verified: ['pass', 'verified'],
  'not-verified': ['fail', 'not verified'],
  'could-not-check': ['unknown', 'could not be checked'],
};

const axes = ['proof', 'issuer', 'time', 'status'] as const;

/** Each finding, then axis by axis, the verdict last, with what it stands for. */
function textOf(result: VerificationResult, isInColour: boolean): string {
  const paint = (outcome: Check['outcome'], text: string) =>
    isInColour ? styleText(colours[outcome], text, {validateStream: false}) : text;
  const checks = result.checks.map(
    ({id, outcome, message}) => `  ${paint(outcome, signs[outcome])} ${id.padEnd(12)} ${plain(message)}`,
  );
  const [outcome, words] = verdicts[result.verdict];
  const {issuerId, claimedIssuerName: name} = result;
  const by =
    issuerId === undefined
      ? ''
      : ` by ${issuerId}${name === undefined ? '' : `, in its own words “${name}”`}`;
  return [
    ...checks,
    '',
    axes.map((axis) => `${axis}: ${result[axis]}`).join(' · '),
    `${paint(outcome, words)}${plain(result.verdict === 'verified' ? `: signed${by}` : by && `: said to be${by}`)}`,
    '',
  ].join('\n');
}

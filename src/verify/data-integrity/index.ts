/**
 * Data Integrity proofs (W3C Verifiable Credential Data Integrity 1.0): loaded when a document has one.
 * What it takes and gives is in `types.ts`.
 */
import {isObject, listOf} from '../json.js';
import type {JsonObject} from '../types.js';
import {deadlineIn} from './deadline.js';
import {checkProof, secured, timeOf, type Secured} from './proof.js';
import {outcomeOf, Refusal, sayOf} from './refusal.js';
import type {CheckProofs, ProofCheck, ProofOptions, ProofReport, ResolveKey, ValidProof} from './types.js';

const MOST_PROOFS = 8;
/** Milliseconds for one canonical form; a badge takes about thirty. */
const MOST_TIME = 3000;
/** Clocks differ by so many milliseconds. */
const SKEW = 300_000;

type Outcome = ProofReport['proof'];

/** What one proof came to. */
interface Finding {
  outcome: Outcome;
  checks: ProofCheck[];
  valid?: ValidProof;
}

/** Checks all proofs of a document; `proofs` of the answer says whose keys made the valid ones. Never rejects. */
export const checkProofs: CheckProofs = async (document, resolveKey, options) => {
  const {proof, ...rest} = document;
  const proofs = listOf(proof);
  if (proofs.length === 0) return {proof: 'none', checks: [], proofs: []};
  try {
    if (!globalThis.crypto?.subtle) throw new Refusal('di-no-crypto');
    if (proofs.length > MOST_PROOFS) throw new Refusal('di-too-many-proofs', {limit: String(MOST_PROOFS)});
    const subject = secured(rest, () => deadlineIn(MOST_TIME, options.signal));
    const findings: Finding[] = [];
    for (const [at, item] of proofs.entries())
      findings.push(await find(item, at ? `proof-${at + 1}` : 'proof', subject, resolveKey, options));
    return together(findings);
  } catch (error) {
    const refused = refusalOf(error, 'proof');
    return {proof: refused.outcome, checks: refused.checks, proofs: []};
  }
};

async function find(
  proof: unknown,
  id: string,
  subject: Secured,
  resolveKey: ResolveKey,
  options: ProofOptions,
): Promise<Finding> {
  try {
    if (!isObject(proof)) throw new Refusal('di-proof-malformed', {field: 'proof'});
    const checked = await checkProof(proof, subject, resolveKey, options);
    if (!('suite' in checked)) {
      const {outcome, code, values} = checked;
      const judged = outcome === 'invalid' ? 'fail' : 'unknown';
      return {outcome, checks: [{id, outcome: judged, code, ...(values && {values})}]};
    }
    const {suite, answer} = checked;
    return {
      outcome: 'valid',
      checks: [
        {id, outcome: 'pass', code: 'di-signature-valid', values: {suite: suite.name}},
        ...remarksOn(proof, id, suite, options.now),
      ],
      valid: {suite: suite.name, verificationMethod: proof.verificationMethod, answer, ...timesOf(proof)},
    };
  } catch (error) {
    return refusalOf(error, id);
  }
}

/** What is odd about a valid proof, and no fault. */
function remarksOn(
  proof: JsonObject,
  id: string,
  {name, isDeprecated}: {name: string; isDeprecated?: boolean},
  now: Date,
): ProofCheck[] {
  const remarks: ProofCheck[] = [];
  if (isDeprecated) remarks.push({id, outcome: 'warn', code: 'di-deprecated-suite', values: {suite: name}});
  if ((timeOf(proof, 'created') ?? 0) > now.getTime() + SKEW)
    remarks.push({id, outcome: 'warn', code: 'di-created-later', values: {date: String(proof.created)}});
  return remarks;
}

const timesOf = ({created, expires}: JsonObject): Pick<ValidProof, 'created' | 'expires'> => ({
  ...(typeof created === 'string' && {created}),
  ...(typeof expires === 'string' && {expires}),
});

function refusalOf(error: unknown, id: string): Finding {
  const refusal = sayOf(error);
  const {code, values} = refusal;
  const outcome = outcomeOf(refusal);
  return {
    outcome,
    checks: [{id, outcome: outcome === 'invalid' ? 'fail' : 'unknown', code, ...(values && {values})}],
  };
}

/** One invalid proof spoils a set; else one valid is enough, and what is unknown beside it is a warning. */
function together(findings: readonly Finding[]): ProofReport {
  const order: readonly Outcome[] = ['invalid', 'valid', 'unresolvable', 'unsupported'];
  const proof = order.find((outcome) => findings.some((finding) => finding.outcome === outcome))!;
  const checks = findings.flatMap((finding) => finding.checks);
  return {
    proof,
    checks:
      proof === 'valid'
        ? checks.map((check) => (check.outcome === 'unknown' ? {...check, outcome: 'warn' as const} : check))
        : checks,
    proofs: findings.flatMap(({valid}) => valid ?? []),
  };
}

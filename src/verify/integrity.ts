import {checkProofs} from './data-integrity/index.js';
import {idOf} from './json.js';
import type {KeyAnswer} from './data-integrity/types.js';
import {judgeIssuer} from './keys/issuer.js';
import {judgeMissing} from './keys/unbound.js';
import {resolveKey} from './keys/resolve.js';
import {noted} from './notes.js';
import type {JsonObject, Proven, Run, Said} from './types.js';

/** Checks a document's Data Integrity proofs, and whose keys made them. */
export async function proveIntegrity(document: JsonObject, run: Run): Promise<Proven> {
  const result: Proven = {format: 'ob3-di', proof: 'invalid', issuer: 'unknown', credential: document};
  const detail = unsignedIn(document);
  if (detail !== undefined) {
    noted(run, 'proof', 'invalid', {code: 'di-term-undefined', values: {detail}});
    return result;
  }
  const issuerId = idOf(document.issuer);
  const found: KeyAnswer[] = [];
  const resolve = async (reference: unknown) => {
    const answer = await resolveKey(reference, run);
    found.push(answer);
    return answer;
  };
  const {proof, checks, proofs} = await checkProofs(document, resolve, {
    purpose: 'assertionMethod',
    now: run.now,
    signal: run.signal,
  });
  for (const {id, outcome, ...said} of checks) run.note(id, outcome, said as Said);
  if (proof === 'unresolvable') return {...result, proof, issuer: judgeMissing(issuerId, found, run)};
  if (proof !== 'valid') return {...result, proof};
  const keys = proofs.map(({answer}) => answer);
  return {...result, proof, issuer: await judgeIssuer(issuerId, keys, run)};
}

/** Keywords of JSON-LD that no badge needs, and that can hold what no statement comes of, and so no signature covers. */
const UNREAD = ['@graph', '@included', '@index', '@nest', '@reverse'];

function unsignedIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, part] of Object.entries(value)) {
    if (name === '@context') continue;
    // `@type` beside `type` would say it twice.
    const isTwice = /^@(id|type)$/.test(name) && name.slice(1) in value;
    // A blank node's name is not signed, and would pass for an id.
    const isBlank = /^@?id$/.test(name) && typeof part === 'string' && part.startsWith('_:');
    const found = isTwice || isBlank || UNREAD.includes(name) ? name : unsignedIn(part);
    if (found !== undefined) return found;
  }
  return undefined;
}

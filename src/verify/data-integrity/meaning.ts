/**
 * Whether what is signed is what is read. RDF suites sign statements, wherever and by whatever name they stand
 * in the JSON: without touching a signature, `validUntil` can be written as `@nest`ed, under its IRI, under an
 * alias, or into another object with the credential's `id`, and whoever reads the JSON would take an expired
 * badge for one without end. So the statements that a verdict hangs on must stand where they are read.
 */
import {idOf, isObject, listOf} from '../json.js';
import type {JsonObject} from '../types.js';
import type {Expanded} from './json-ld.js';
import {Refusal} from './refusal.js';

const credential = 'https://www.w3.org/2018/credentials#';
const security = 'https://w3id.org/security#';

const named = (...names: string[]) => names.map((name) => [name, credential + name] as const);
const always = named('issuer', 'credentialSubject');
const sometimes = named('credentialStatus', 'validFrom', 'validUntil', 'issuanceDate', 'expirationDate');
const watched = [...always, ...sometimes].map(([, iri]) => iri);

/**
 * @param document the credential without its proofs
 * @param signed its expanded form
 * @throws Refusal when a statement about it stands elsewhere
 */
export function checkMeaning(document: JsonObject, signed: Expanded): void {
  const root = signed['@id'];
  if (root !== idOf(document)) throw new Refusal('di-hidden', {field: 'id'});
  for (const [name, iri] of always)
    if (!isSame(document[name], signed[iri])) throw new Refusal('di-hidden', {field: name});
  checkNames(document, signed, sometimes);
  if (root !== undefined && Object.values(signed).some((value) => saysMoreOf(root, value)))
    throw new Refusal('di-hidden', {field: 'id'});
}

/** The same for a proof's own statements. */
export function checkProofMeaning(proof: JsonObject, signed: Expanded): void {
  checkNames(proof, signed, [
    ['created', 'http://purl.org/dc/terms/created'],
    ['expires', `${security}expiration`],
    ['verificationMethod', `${security}verificationMethod`],
    ['cryptosuite', `${security}cryptosuite`],
    ['previousProof', `${security}previousProof`],
  ]);
  const [purpose] = listOf(signed[`${security}proofPurpose`]);
  if (idOf(purpose) !== `${security}${String(proof.proofPurpose)}`)
    throw new Refusal('di-hidden', {field: 'proofPurpose'});
}

/** What is signed under an IRI stands under the IRI's name; another meaning of the name does no harm. */
function checkNames(
  document: JsonObject,
  signed: Expanded,
  names: readonly (readonly [string, string])[],
): void {
  for (const [name, iri] of names)
    if (iri in signed && !isSame(document[name], signed[iri])) throw new Refusal('di-hidden', {field: name});
}

function isSame(written: unknown, signed: unknown): boolean {
  const values = listOf(written);
  const statements = listOf(signed).filter(isObject);
  return (
    values.length === statements.length &&
    statements.every((statement, at) => {
      const value = values[at];
      return isObject(value)
        ? !('@value' in statement) && statement['@id'] === idOf(value)
        : (statement['@value'] ?? statement['@id']) === value;
    })
  );
}

/** Whether another object with this id says such a thing; to name it, as a refresh service may, is no harm. */
function saysMoreOf(id: unknown, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (isObject(value) && value['@id'] === id && watched.some((iri) => iri in value)) return true;
  return Object.values(value).some((part) => saysMoreOf(id, part));
}

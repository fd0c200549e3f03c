import {idOf, isA, listOf} from './json.js';
import {checkJwt} from './jwt/index.js';
import {parseJws} from './jwt/jws.js';
import {noted, unread} from './notes.js';
import type {JsonObject, Proven, Run} from './types.js';
import type {Found} from './read/index.js';

/** Checks the proof of what was found, by its format, and whose key it is. */
export async function prove(found: Found & {kind: 'jws' | 'json' | 'hosted'}, run: Run): Promise<Proven> {
  run.step('proof');
  if (found.kind === 'hosted') return (await import('./ob2/index.js')).checkHosted(found.url, undefined, run);
  if (found.kind === 'json') return proveDocument(found.document, run);
  const jws = parseJws(found.text);
  if (!jws) return unread(run, 'jwt-malformed');
  if (isAssertion(jws.payload)) return (await import('./ob2/index.js')).checkSigned(jws, run);
  return checkJwt(jws, run);
}

async function proveDocument(document: JsonObject, run: Run): Promise<Proven> {
  if (isAssertion(document))
    return (await import('./ob2/index.js')).checkHosted(idOf(document), document, run);
  if (!isA(document, 'VerifiableCredential')) return unread(run, 'read-nothing');
  // JSON-LD has its weight.
  if (listOf(document.proof).length) return (await import('./integrity.js')).proveIntegrity(document, run);
  const proof = noted(run, 'proof', 'none', {code: 'proof-absent'});
  return {format: 'unknown', proof, issuer: 'unknown', credential: document};
}

/** An Open Badge 2.0, or 1.x with the same words. */
const isAssertion = (document: JsonObject): boolean =>
  isA(document, 'Assertion') ||
  (document.badge !== undefined &&
    document.recipient !== undefined &&
    document.credentialSubject === undefined);

import {claimedIn} from './jwt/claims.js';
import {parseJws} from './jwt/jws.js';
import {textOf} from './json.js';
import {TIMEOUT} from './limits.js';
import {getLinked, jsonOf} from './net.js';
import {readBytes, readText, readValue, type Found} from './read/index.js';
import {makeRun} from './run.js';
import type {JsonObject, Run, Said, VerifyOptions} from './types.js';

/** A credential as it stands there, none of it checked, and what it was read from; or why there is none. */
export type Opened = {credential: JsonObject; input: string | object | Uint8Array} | NotThere;

/** `status` is that of HTTP, if there was an answer. */
type NotThere = Said & {status?: number};

/**
 * Reads a credential without checking it: what it says is anybody's claim until `verifyCredential` was asked.
 * It is JSON, a compact JWT, or an image with either baked in, held or at an address. Of a hosted Open Badge the
 * assertion and its badge class belong to the credential; keys, profiles and lists of revocations do not.
 *
 * @returns the credential, or why there is none; never rejects but where a part can't be loaded
 */
export async function readCredential(
  held: string | object,
  options: Pick<VerifyOptions, 'fetch' | 'signal'> = {},
): Promise<Opened> {
  const run = makeRun(options, [], options.signal ?? AbortSignal.timeout(TIMEOUT));
  if (typeof held !== 'string') return opened(readValue(held), held, run);
  if (!/^https?:/i.test(held)) return opened(await readText(held), held, run);
  const fetched = await run.get(held, 'any-host');
  return fetched.ok ? opened(await readBytes(fetched.bytes, run), fetched.bytes, run) : fetched;
}

async function opened(found: Found, input: string | object, run: Run): Promise<Opened> {
  const content = await contentOf(found, run);
  return 'code' in content ? content : {credential: await withBadge(content.document, run), input};
}

async function contentOf(found: Found, run: Run): Promise<{document: JsonObject} | NotThere> {
  if (found.kind === 'nothing' || found.kind === 'json') return found;
  if (found.kind === 'jws') {
    const payload = parseJws(found.text)?.payload;
    return payload ? {document: claimedIn(payload)} : {code: 'jwt-malformed'};
  }
  const fetched = await run.get(found.url);
  if (!fetched.ok) return fetched;
  const document = jsonOf(fetched);
  return document ? {document} : {code: 'read-not-json'};
}

/** An assertion's badge class, where it is told by its address. (Open Badges 2.0, Assertion) */
async function withBadge(document: JsonObject, run: Run): Promise<JsonObject> {
  const url = document.credentialSubject === undefined ? textOf(document.badge) : undefined;
  if (!url) return document;
  const fetched = await getLinked(url, run);
  const badge = fetched.ok ? jsonOf(fetched) : undefined;
  return badge ? {...document, badge} : document;
}

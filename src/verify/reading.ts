import {claimedIn} from './jwt/claims.js';
import {parseJws} from './jwt/index.js';
import {textOf} from './json.js';
import {jsonOf} from './keys/documents.js';
import {getLinked} from './ob2/documents.js';
import {readBytes, readText, readValue, type Found} from './read/index.js';
import type {JsonObject, Run, Said} from './types.js';

/** A credential as it stands there, none of it checked, and what it was read from; or why there is none. */
export type Opened = {credential: JsonObject; input: string | object | Uint8Array} | NotThere;

/** `status` is that of HTTP, if there was an answer. */
type NotThere = Said & {status?: number};

/**
 * Opens what is at an address: JSON, a compact JWT, or an image with either baked in. Of a hosted Open Badge the
 * assertion and its badge class belong to the credential; keys, profiles and lists of revocations do not.
 */
async function open(url: string, run: Run): Promise<Opened> {
  const fetched = await run.get(url, 'any-host');
  if (!fetched.ok) return fetched;
  return opened(await readBytes(fetched.bytes, run), fetched.bytes, run);
}

/** Opens what a page or an API holds: the credential, or its address. */
export async function openHeld(held: string | object, run: Run): Promise<Opened> {
  if (typeof held !== 'string') return opened(readValue(held), held, run);
  return /^https?:/i.test(held) ? open(held, run) : opened(await readText(held), held, run);
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

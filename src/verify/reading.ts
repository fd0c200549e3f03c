import {jsonOf} from './keys/documents.js';
import {parseJws} from './jwt/index.js';
import {isObject, textOf} from './json.js';
import {readBytes, readText, readValue, type Found} from './read/index.js';
import type {Fetched, JsonObject, Run, Said} from './types.js';

/** A credential as it stands there, none of it checked; or why there is none. */
export type Opened =
  | {credential: JsonObject; input: string | object | Uint8Array; image?: Uint8Array}
  | (Said & {status?: number});

/**
 * Opens what is at an address: JSON, a compact JWT, or an image with either baked in. Of a hosted Open Badge the
 * assertion and its badge class belong to the credential; keys, profiles and lists of revocations do not.
 */
export async function open(url: string, run: Run): Promise<Opened> {
  const fetched = await run.get(url, 'any-host');
  if (!fetched.ok) return failure(fetched);
  const found = await readBytes(fetched.bytes, run);
  const isImage = [0x89, 0x3c].includes(fetched.bytes[0] ?? 0);
  const opened = await contentOf(found, run);
  return 'code' in opened
    ? opened
    : {...opened, input: fetched.bytes, ...(isImage && {image: fetched.bytes})};
}

/** Opens what a page or an API holds itself. */
export async function openHeld(held: string | object, run: Run): Promise<Opened> {
  if (typeof held === 'string' && /^https?:/i.test(held)) return open(held, run);
  const found = typeof held === 'string' ? await readText(held) : readValue(held);
  const opened = await contentOf(found, run);
  return 'code' in opened ? opened : {...opened, input: held};
}

async function contentOf(
  found: Found,
  run: Run,
): Promise<{credential: JsonObject} | (Said & {status?: number})> {
  if (found.kind === 'nothing') return {code: found.code, ...(found.values && {values: found.values})};
  if (found.kind === 'json') return {credential: await withBadge(found.document, run)};
  if (found.kind === 'jws') {
    const payload = parseJws(found.text)?.payload;
    if (!payload) return {code: 'jwt-malformed'};
    return {credential: isObject(payload.vc) ? {...payload.vc} : await withBadge(payload, run)};
  }
  const fetched = await run.get(found.url);
  if (!fetched.ok) return failure(fetched);
  const assertion = jsonOf(fetched);
  return assertion ? {credential: await withBadge(assertion, run)} : {code: 'read-not-json'};
}

/** An assertion's badge class, where it is told by its address. (Open Badges 2.0, Assertion) */
async function withBadge(document: JsonObject, run: Run): Promise<JsonObject> {
  const url = document.credentialSubject === undefined ? textOf(document.badge) : undefined;
  if (!url) return document;
  const fetched = await run.get(url.replace(/^http:/i, 'https:'));
  const badge = fetched.ok ? jsonOf(fetched) : undefined;
  return badge ? {...document, badge} : document;
}

const failure = ({code, values, status}: Extract<Fetched, {ok: false}>): Said & {status?: number} => ({
  code,
  ...(values && {values}),
  ...(status !== undefined && {status}),
});

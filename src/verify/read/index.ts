import {isObject, parseJson, textOf} from '../json.js';
import {utf8} from '../base64.js';
import {MOST_BYTES} from '../limits.js';
import type {JsonObject, Run, Said} from '../types.js';

/** A credential as it was found, before anything of it is checked. */
export type Found =
  | {kind: 'jws'; text: string}
  | {kind: 'json'; document: JsonObject}
  /** The address of a hosted Open Badge, as old images hold it. */
  | {kind: 'hosted'; url: string}
  | ({kind: 'nothing'} & Said);

/** Longer than any JWT with an image in it should be. */
const MOST_JWT = 2 ** 20;

const nothing = (code: Said['code']): Found => ({kind: 'nothing', code});

/** Reads bytes: text, or an image with a credential baked in. The readers of images come late. */
export async function readBytes(bytes: Uint8Array, run: Run): Promise<Found> {
  if (bytes.length > MOST_BYTES) return nothing('read-too-large');
  // The first bytes of every PNG (PNG specification, 5.2).
  if ([137, 80, 78, 71].every((byte, at) => bytes[at] === byte)) {
    const {readPng} = await import('./png.js');
    return baked(await readPng(bytes, run));
  }
  let text;
  try {
    text = utf8(bytes);
  } catch {
    return nothing('read-nothing');
  }
  return readText(text);
}

export async function readText(written: string): Promise<Found> {
  if (written.length > MOST_BYTES) return nothing('read-too-large');
  const text = written.replace(/^\uFEFF/, '').trim();
  if (text.startsWith('<')) {
    const {readSvg} = await import('./svg.js');
    return baked(readSvg(text));
  }
  return baked({text});
}

/** What an image holds, or a file of text: a JWS, JSON, or the address of a hosted badge. */
function baked(found: {text: string} | Said): Found {
  if (!('text' in found)) return {kind: 'nothing', ...found};
  const text = found.text.trim();
  if (/^[{[]/.test(text)) return readJson(text);
  if (text.length > MOST_JWT) return nothing(/^[\w.-]*$/.test(text) ? 'read-too-large' : 'read-nothing');
  if (/^[\w-]+\.[\w-]*(\.[\w-]*)?$/.test(text)) return {kind: 'jws', text};
  if (/^https?:\/\/\S+$/i.test(text)) return {kind: 'hosted', url: text};
  return nothing('read-nothing');
}

function readJson(text: string): Found {
  try {
    return readValue(parseJson(text));
  } catch (error) {
    return nothing(error instanceof RangeError ? 'read-too-deep' : 'read-not-json');
  }
}

/** A parsed document; an enveloped credential is its JWT (VCDM 2.0, 4.13). */
export function readValue(document: unknown): Found {
  if (!isObject(document)) return nothing('read-nothing');
  const enveloped = /^data:application\/[\w.+-]*jwt,([\w.-]+)$/.exec(textOf(document.id) ?? '');
  return enveloped ? baked({text: enveloped[1]!}) : {kind: 'json', document};
}

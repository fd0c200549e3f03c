import {fromBase64Url, utf8} from '../base64.js';
import {isObject, parseJson} from '../json.js';
import type {JsonObject} from '../types.js';

/** A compact JWS (RFC 7515, 7.1), taken apart. */
export interface Jws {
  header: JsonObject;
  payload: JsonObject;
  signed: Uint8Array<ArrayBuffer>;
  signature: Uint8Array<ArrayBuffer>;
}

export function parseJws(text: string): Jws | undefined {
  const parts = text.split('.');
  try {
    const [header, payload] = parts.slice(0, 2).map((part) => parseJson(utf8(fromBase64Url(part))));
    if (parts.length !== 3 || !isObject(header) || !isObject(payload)) return undefined;
    const signed = new TextEncoder().encode(text.slice(0, text.lastIndexOf('.')));
    return {header, payload, signed, signature: fromBase64Url(parts[2]!)};
  } catch {
    return undefined;
  }
}

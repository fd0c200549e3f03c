import {MIB} from '../../data/http.js';
import {bytesOf} from '../../server/bytes.js';
import {fail} from './report.js';

export interface Body {
  body: string;
  isUtf8: boolean;
  json?: unknown;
}

/** Reads a body; one over the limit ends the check. */
export async function readBody(address: string, reply: Response, limit: number): Promise<Body> {
  const bytes = await bytesOf(reply, limit);
  if (!bytes) fail('The reply is too large.', {address, expected: `at most ${limit / MIB} MiB`, got: 'more'});
  return decode(bytes);
}

/** Text and JSON of bytes, as far as they are that. */
export function decode(bytes: Uint8Array): Body {
  const body = new TextDecoder().decode(bytes);
  const json = parse(body);
  return {body, isUtf8: isUtf8(bytes), ...(json !== undefined && {json})};
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

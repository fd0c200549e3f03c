import {fail} from './report.js';

export const MIB = 1 << 20;

export interface Body {
  body: string;
  isUtf8: boolean;
  json?: unknown;
}

/** Reads a body up to a limit: a check shall not fill the memory of whoever runs it. */
export async function readBody(address: string, {body}: Response, limit: number): Promise<Body> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = (body as ReadableStream<Uint8Array> | null)?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.length;
    if (size > limit) {
      // Its failure changes nothing: the body is given up.
      await reader?.cancel().catch(() => undefined);
      fail('The reply is too large.', {address, expected: `at most ${limit / MIB} MiB`, got: 'more'});
    }
    chunks.push(part.value);
  }
  return decode(Buffer.concat(chunks));
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

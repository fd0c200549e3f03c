import {readAll} from '../verify/net.js';

/**
 * A reply's body, read no further than a limit: nobody's answer shall fill our memory.
 *
 * @param limit most bytes, decoded
 * @returns undefined for a body that is larger
 */
export async function bytesOf({body}: Response, limit: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return await readAll(body ?? new Blob().stream(), limit);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

import {utf8} from '../base64.js';
import {MOST_BYTES} from '../limits.js';
import {readAll} from '../net.js';
import type {Run, Said} from '../types.js';

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** By rank: Open Badges 3.0 (5.3.1), then 2.0 and 1.x ("Baking"). */
const KEYWORDS = ['openbadgecredential', 'openbadges'];

interface Chunk {
  keyword: string;
  /** All after the keyword's end. */
  rest: Uint8Array;
  isInternational: boolean;
}

/** What is baked into a PNG: the first chunk of the newest kind counts, as the specification allows one only. */
export async function readPng(bytes: Uint8Array, run: Run): Promise<{text: string} | Said> {
  const chunks = chunksOf(bytes);
  if (!Array.isArray(chunks)) return chunks;
  const found = KEYWORDS.map((name) => chunks.filter(({keyword}) => keyword === name)).find(
    ({length}) => length,
  );
  if (!found) return {code: 'read-nothing'};
  if (found.length > 1) run.note('read', 'warn', {code: 'image-two'});
  return textOf(found[0]!, run);
}

/**
 * The text chunks of a PNG (PNG specification, 5.3): length, type, data, check sum. Only views into the
 * bytes are made, so that a length which lies costs nothing.
 */
function chunksOf(bytes: Uint8Array): Chunk[] | Said {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let at = 8; at < bytes.length;) {
    if (at + 12 > bytes.length) return {code: 'image-truncated'};
    const length = view.getUint32(at);
    const type = latin1(bytes.subarray(at + 4, at + 8));
    const end = at + 12 + length;
    if (end > bytes.length) return {code: 'image-truncated'};
    if (type === 'IEND') break;
    if (type === 'iTXt' || type === 'tEXt') {
      const data = bytes.subarray(at + 8, at + 8 + length);
      // A keyword has at most 79 bytes (11.3.3).
      const stop = data.subarray(0, 80).indexOf(0);
      const keyword = latin1(data.subarray(0, Math.max(stop, 0)));
      chunks.push({keyword, rest: data.subarray(stop + 1), isInternational: type === 'iTXt'});
    }
    at = end;
  }
  return chunks;
}

/** The text of a chunk. Open Badges forbids compression; where it can be undone, it is told of and undone. */
async function textOf({rest, isInternational}: Chunk, run: Run): Promise<{text: string} | Said> {
  try {
    if (!isInternational) return {text: utf8(rest)};
    // iTXt: compressed or not, method, language, NUL, translated keyword, NUL, text (11.3.3.4).
    const afterLanguage = rest.indexOf(0, 2) + 1;
    const start = rest.indexOf(0, afterLanguage) + 1;
    if (!afterLanguage || !start) return {code: 'image-truncated'};
    const data = rest.subarray(start);
    if (rest[0] !== 1) return {text: utf8(data)};
    run.note('read', 'warn', {code: 'image-compressed'});
    const stream = new Blob([data as BlobPart]).stream().pipeThrough(new DecompressionStream('deflate'));
    return {text: utf8(await readAll(stream, MOST_BYTES))};
  } catch (error) {
    return {code: error instanceof RangeError ? 'read-too-large' : 'image-text'};
  }
}

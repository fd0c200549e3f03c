import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {web} from './issuing.js';

/** Where the vectors lie: they are not ours to copy, so what can't be found is not tested. */
export const VECTORS =
  process.env.IIOE_VECTORS ?? fileURLToPath(new URL('../../../shared/vectors', import.meta.url));
export const hasVectors = existsSync(`${VECTORS}/INDEX.tsv`);

/** A vector as somebody would hand it in: text as a string, images as bytes. */
export function vector(file: string): string | Uint8Array {
  const bytes = new Uint8Array(readFileSync(`${VECTORS}/${file}`));
  return file.endsWith('.png') ? bytes : new TextDecoder().decode(bytes);
}

/** The files of `INDEX.tsv`. */
export const indexed = (): string[] =>
  readFileSync(`${VECTORS}/INDEX.tsv`, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t')[1]!);

export const netMap = (): Record<string, string> =>
  JSON.parse(readFileSync(`${VECTORS}/net-map.json`, 'utf8')) as Record<string, string>;

/** A web that knows the vectors' addresses alone, and remembers what was asked. */
export function net(changes: Record<string, string | Response | Error> = {}) {
  const files = Object.entries(netMap()).map(
    ([url, file]) => [url, () => new Response(readFileSync(`${VECTORS}/${file}`))] as const,
  );
  return web({...Object.fromEntries(files), ...changes});
}

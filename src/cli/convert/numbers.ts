/** Digits with what may stand between them: `7,000`, `7 000`, `1.234,5`, `1’000`. */
export const NUMBER = String.raw`\d(?:[\d\s.,'’]*\d)?`;

/**
 * A number as spreadsheets of many countries write it. A single comma or point before exactly three digits
 * groups thousands; any other one is a decimal's.
 *
 * @returns undefined for what is no number
 */
export function numberOf(written: string): number | undefined {
  const compact = written.trim().replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/g, '');
  if (!/^-?\d[\d.,]*$/.test(compact)) return undefined;
  const separators = compact.replace(/[^.,]/g, '');
  const last = separators.at(-1);
  if (last === undefined) return Number(compact);
  const mixed = new Set(separators).size > 1;
  const grouped = !mixed && /^-?[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(compact);
  if (grouped) return Number(compact.replace(/[.,]/g, ''));
  const [whole = '', fraction] = splitLast(compact, last);
  if (mixed && !/^-?\d{1,3}(?:[.,]\d{3})+$/.test(whole)) return undefined;
  if (!mixed && separators.length > 1) return undefined;
  const value = Number(`${whole.replace(/[.,]/g, '')}.${fraction}`);
  return Number.isFinite(value) ? value : undefined;
}

function splitLast(text: string, separator: string): [string, string] {
  const at = text.lastIndexOf(separator);
  return [text.slice(0, at), text.slice(at + 1)];
}

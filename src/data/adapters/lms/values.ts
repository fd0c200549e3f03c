/** Single values of an LMS's reply, as the contract writes them; undefined is what it doesn't say. */

/** An object of a reply, or of ours; what is no object has no fields. */
export type Wire = Record<string, unknown>;

export const wire = (value: unknown): Wire =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Wire) : {};

export const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** Without what is not said. */
export const told = (fields: Wire): Wire =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** Words that are no HTML. */
export const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? value.trim() || undefined : undefined;

export const idOf = (value: unknown): string | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? String(value) : text(value);

export const count = (value: unknown): number | undefined =>
  Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined;

/** So many people, if it is more than a default. */
export const heads = (value: unknown): Wire | undefined =>
  count(value) === undefined ? undefined : {value, unit: 'count'};

/** An RFC 3339 date; Django's `+0000` gets its colon, the epoch is none. */
export function date(value: unknown): string | undefined {
  const written = text(value)?.replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
  if (!written || !/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d[\d:.]*(?:Z|[+-]\d\d:\d\d))?$/.test(written))
    return undefined;
  const day = written.slice(0, 10);
  // Date.parse takes the 30th of February for the 2nd of March.
  if (!Date.parse(written) || !Date.parse(day) || !new Date(day).toISOString().startsWith(day))
    return undefined;
  return written;
}

/** A date of seconds since the epoch, where 0 is none. */
export function dateOfSeconds(value: unknown): string | undefined {
  const seconds = Math.trunc(Number(value));
  // The last second of the year 9999: what comes later has no four-digit year.
  if (!(seconds >= 86400 && seconds <= 253402300799)) return undefined;
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}

/** Whether a date lies behind; undefined for none. */
export const isPast = (value: string | undefined): boolean | undefined =>
  value === undefined ? undefined : Date.parse(value) <= Date.now();

/** An absolute http(s) address. */
export function link(value: unknown, base: URL): string | undefined {
  if (!text(value)) return undefined;
  try {
    const {protocol, href} = new URL(value as string, base);
    return /^https?:$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}

/** A language as BCP 47 writes it. */
export function language(value: unknown): string | undefined {
  const tag = text(value);
  return tag && /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i.test(tag) ? tag : undefined;
}

/** What a word of the LMS is called here, if it is one of these. */
export const known = (words: Readonly<Record<string, string>>, word: unknown): string | undefined =>
  typeof word === 'string' && Object.hasOwn(words, word) ? words[word] : undefined;

/**
 * What a single value of the wire must be, without zod: the zod schemas refine
 * with these, and the reader in a visitor's page reads with them, so that both
 * decide alike. (`zod/mini` in the page would weigh 6.1 KB brotli, this and
 * `read.ts` under 1.5.)
 *
 * A rule gets the wire value and the absolute base of relative URLs. It returns
 * the model's value, `undefined` for "says nothing" (an epoch date), or
 * `INVALID`.
 */

export const INVALID = Symbol('invalid');

/** A string, or a language map `{en: "…", fr: "…"}`; never HTML. (API contract, "Reading: Text") */
export type TextValue = string | Record<string, string>;

/** One picture, its URL absolute once read. */
export interface ImageValue {
  url: string;
  alt?: TextValue;
  width?: number;
  height?: number;
}

export type Rule = (value: unknown, base?: string) => unknown;

const RASTER = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,[a-z0-9+/=\s]*$/i;
const NOWHERE = 'https://relative.invalid/';
const ISO =
  /^\d{4}(?:-\d\d(?:-\d\d(?:[Tt ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:[Zz]|[+-]\d\d:\d\d))?)?)?$/;
const DURATION = /^P(?=.)(?:\d+(?:[.,]\d+)?[YMWD])*(?:T(?:\d+(?:[.,]\d+)?[HMS])+)?$/;

const isString = (value: unknown): value is string => typeof value === 'string';

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The absolute URL when its scheme is one of `schemes`; else undefined. */
function resolve(value: unknown, base: string | undefined, schemes: string): string | undefined {
  if (!isString(value) || !value.trim()) return undefined;
  try {
    const url = new URL(value, base ?? NOWHERE);
    if (!schemes.includes(url.protocol)) return undefined;
    return base === undefined ? value : url.href;
  } catch {
    return undefined;
  }
}

/** A link that is safe in `href`: http(s), relative, or `mailto:`. */
export const safeLink = (value: unknown, base?: string): string | undefined =>
  resolve(value, base, 'https: mailto:');

/** An address that is safe in `<img src>`: http(s), relative, or a raster `data:` URL. */
export const safeImage = (value: unknown, base?: string): string | undefined =>
  isString(value) && RASTER.test(value) ? value : resolve(value, base, 'https:');

/** `null` and the epoch say "no date"; a day that no calendar has is invalid. */
function date(value: unknown): unknown {
  if (!isString(value) || !ISO.test(value)) return INVALID;
  const [year = 0, month = 1, day = 1] = value.slice(0, 10).split('-').map(Number);
  const noon = new Date(Date.UTC(year, month - 1, day));
  if (noon.getUTCMonth() !== month - 1 || noon.getUTCDate() !== day) return INVALID;
  if (value.length > 10 && Number.isNaN(Date.parse(value))) return INVALID;
  return /^1970-01-01(?:$|[Tt ]00:00)/.test(value) ? undefined : value;
}

function text(value: unknown): unknown {
  if (isString(value)) return value.trim() ? value : INVALID;
  if (!isObject(value)) return INVALID;
  const entries = Object.entries(value).filter(([tag, words]) => tag && isString(words) && words.trim());
  return entries.length ? Object.fromEntries(entries) : INVALID;
}

function image(value: unknown, base?: string): unknown {
  const from = isObject(value) ? value : {url: value};
  const url = safeImage(from.url, base);
  if (url === undefined) return INVALID;
  const read: ImageValue = {url};
  const alt = from.alt === '' ? '' : text(from.alt);
  if (alt !== INVALID) read.alt = alt as TextValue;
  if (isSize(from.width)) read.width = from.width;
  if (isSize(from.height)) read.height = from.height;
  return read;
}

const isSize = (value: unknown): value is number => typeof value === 'number' && value > 0 && value < 1e5;

const number = (least: number, most: number) => (value: unknown) =>
  typeof value === 'number' && value >= least && value <= most && Number.isFinite(value) ? value : INVALID;

const test = (passes: (value: string) => boolean) => (value: unknown) =>
  isString(value) && passes(value) ? value : INVALID;

function isLanguage(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

/** The leaves of the schemas, by the name that a shape carries. */
export const rules = {
  any: (value) => value,
  boolean: (value) => (typeof value === 'boolean' ? value : INVALID),
  count: (value) => (Number.isInteger(value) ? number(0, Number.MAX_SAFE_INTEGER)(value) : INVALID),
  country: test((value) => /^[A-Za-z]{2}$/.test(value)),
  credential: (value) => (isObject(value) || (isString(value) && value.trim()) ? value : INVALID),
  date,
  duration: test((value) => DURATION.test(value)),
  fraction: number(0, 1),
  id: (value) =>
    isString(value) && value ? value : typeof value === 'number' && Number.isFinite(value) ? String(value) : INVALID,
  image,
  language: test(isLanguage),
  link: (value, base) => safeLink(value, base) ?? INVALID,
  number: number(-Number.MAX_VALUE, Number.MAX_VALUE),
  string: test(Boolean),
  text,
} satisfies Record<string, Rule>;

export type RuleName = keyof typeof rules;

interface FigureLike {
  value?: number | undefined;
  max?: number | undefined;
  text?: unknown;
  unit?: string | undefined;
  comparator?: string | undefined;
}

/** Rules about a whole object, by name; each gets the object that was read. */
export const wholes = {
  /** Says something, and nothing impossible: no percentage over 100, no negative, no range backwards. */
  figure: ({value, max, text: words, unit}: FigureLike): boolean => {
    if (value === undefined) return words !== undefined && max === undefined;
    const top = unit === 'percent' ? 100 : Number.MAX_SAFE_INTEGER;
    return value >= 0 && value <= top && (max === undefined || (max > value && max <= top));
  },
  /** A learner goes through a course or a pathway, one of them. */
  progress: ({course, pathway}: {course?: unknown; pathway?: unknown}): boolean =>
    course !== undefined || pathway !== undefined,
};

export type WholeName = keyof typeof wholes;

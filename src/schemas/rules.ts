/**
 * What a single value of the wire must be, without zod: the zod schemas refine
 * with these, and the reader in a visitor's page reads with them, so that both
 * decide alike. (`zod/mini` in the page would weigh 6.1 KB brotli; this, `read.ts`
 * and the shapes weigh about 1.)
 *
 * A rule gets the wire value and the absolute base of relative URLs. It returns
 * the model's value, `null` for "says nothing" (an epoch date), or `undefined` for
 * what is invalid.
 */
export type Rule = (value: unknown, base?: string) => unknown;

/** A string, or a language map `{en: "…", fr: "…"}`; never HTML. (API contract, "Reading: Text") */
export type TextValue = string | Record<string, string>;

/** One picture, its URL absolute once read. */
export interface ImageValue {
  url: string;
  alt?: TextValue;
  width?: number;
  height?: number;
}

const isString = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The absolute URL when its scheme is allowed; as written when there is no base to make it so. */
function resolve(value: unknown, base: string | undefined, schemes: RegExp): string | undefined {
  if (!isString(value)) return undefined;
  try {
    const {href} = new URL(value, base ?? 'https://relative.invalid');
    return schemes.test(href) ? (base ? href : value) : undefined;
  } catch {
    return undefined;
  }
}

/** A link that is safe in `href`: http(s), relative, or `mailto:`. */
export const safeLink = (value: unknown, base?: string): string | undefined =>
  resolve(value, base, /^(?:https?|mailto):/);

/** An address that is safe in `<img src>`: http(s), relative, or a raster `data:` URL. */
export const safeImage = (value: unknown, base?: string): string | undefined =>
  resolve(value, base, /^https?:|^data:image\/(?:png|jpe?g|gif|webp|avif);base64,[\w+/=]*$/i);

const ISO = /^\d{4}(-\d\d(-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d)?)?)?)?$/i;

/** `null` and the epoch say "no date"; a day that no calendar has is invalid. */
function date(value: unknown): unknown {
  if (!isString(value) || !ISO.test(value) || isNaN(Date.parse(value))) return undefined;
  const day = value.slice(0, 10);
  if (!new Date(day).toISOString().startsWith(day)) return undefined;
  return day === '1970-01-01' || !Date.parse(value) ? null : value;
}

function text(value: unknown): unknown {
  if (!isObject(value)) return string(value);
  const wordings = Object.entries(value).filter(([, words]) => isString(words));
  const sound = wordings.filter(([tag]) => rules.language(tag));
  // A tag that is none can't mark its words; they are better than nothing.
  return sound.length ? Object.fromEntries(sound) : wordings[0]?.[1];
}

function image(value: unknown, base?: string): unknown {
  const {url, alt, width, height} = isObject(value) ? value : {url: value};
  const safe = safeImage(url, base);
  return safe && {url: safe, alt: text(alt), width: rules.count(width), height: rules.count(height)};
}

/** A rule that takes a value as it is, where it fits. */
const when =
  (fits: (value: unknown) => boolean): Rule =>
  (value) =>
    fits(value) ? value : undefined;

const test = (pattern: RegExp): Rule => when((value) => isString(value) && pattern.test(value));

const number = (fits: (value: number) => boolean): Rule =>
  when((value) => Number.isFinite(value) && fits(value as number));

const string = when(isString);

/** The leaves of the schemas, by the name that a shape carries. */
export const rules = {
  boolean: when((value) => typeof value === 'boolean'),
  count: number((value) => value >= 0 && Number.isSafeInteger(value)),
  country: test(/^[a-z]{2}$/i),
  credential: when((value) => isObject(value) || isString(value)),
  date,
  duration: test(/^P(?=.)([\d.]+[YMWD])*(T([\d.]+[HMS])+)?$/),
  fraction: number((value) => value >= 0 && value <= 1),
  id: (value) => (isString(value) || Number.isFinite(value) ? String(value) : undefined),
  image,
  language: test(/^[a-z]{2,8}(-[a-z\d]{1,8})*$/i),
  link: safeLink,
  number: when(Number.isFinite),
  string,
  text,
} satisfies Record<string, Rule>;

export type RuleName = keyof typeof rules;

interface FigureLike {
  value?: number | undefined;
  max?: number | undefined;
  text?: unknown;
  unit?: string | undefined;
}

/** Rules about a whole object, by name; each gets the object that was read, and `null` is absence to it. */
export const wholes = {
  /** Says something, and nothing impossible: no percentage over 100, no negative, no range backwards. */
  figure: ({value, max = value, text: words, unit}: FigureLike): boolean =>
    value == null
      ? words != null && max == null
      : value >= 0 && max! >= value && (unit !== 'percent' || max! <= 100),
  /** A learner goes through a course or a pathway. */
  progress: ({course, pathway}: {course?: unknown; pathway?: unknown}): boolean =>
    (course ?? pathway) != null,
  /** Points of some points; more than all of them can be had. */
  score: ({value, max}: {value?: number; max?: number}): boolean => value! >= 0 && max! > 0,
};

export type WholeName = keyof typeof wholes;

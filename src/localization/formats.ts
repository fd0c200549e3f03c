/**
 * The browser's formatters, made once per language and kind: making one costs
 * far more than using it. Bounded, since a page could change its language at will.
 */
const MOST = 60;
const kept = new Map<string, unknown>();

function keep<F>(key: string, make: () => F): F {
  const known = kept.get(key) as F | undefined;
  if (known) return known;
  if (kept.size >= MOST) kept.delete(kept.keys().next().value as string);
  const made = make();
  kept.set(key, made);
  return made;
}

export const numberFormat = (locale: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat =>
  keep(`n ${locale} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale, options));

export const pluralRules = (locale: string): Intl.PluralRules =>
  keep(`p ${locale}`, () => new Intl.PluralRules(locale));

export const listFormat = (locale: string): Intl.ListFormat =>
  keep(`l ${locale}`, () => new Intl.ListFormat(locale, {type: 'unit', style: 'long'}));

/**
 * A date of the wire at the precision it was written in. A date without a time
 * is formatted in UTC, so that no time zone shifts it; a moment in the reader's own.
 */
export function formatDate(locale: string, iso: string): string {
  const [, , month, day] = /^(\d{4})(-\d\d)?(-\d\d)?/.exec(iso) ?? [];
  const options: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    ...(month ? {month: 'long'} : {}),
    ...(day ? {day: 'numeric'} : {}),
    ...(iso.length > 10 ? {} : {timeZone: 'UTC'}),
  };
  const format = keep(`d ${locale} ${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(locale, options));
  return format.format(new Date(iso));
}

/** A language's or a country's name; its code where the browser has no name. */
export function displayName(locale: string, type: 'language' | 'region', code: string): string {
  try {
    const names = keep(`${type} ${locale}`, () => new Intl.DisplayNames(locale, {type}));
    return names.of(type === 'region' ? code.toUpperCase() : code) ?? code;
  } catch {
    return code;
  }
}

const UNITS = {Y: 'year', M: 'month', W: 'week', D: 'day', H: 'hour', TM: 'minute', S: 'second'} as const;

/** An ISO 8601 duration in words: `PT10H` → "10 hours". */
export function formatDuration(locale: string, duration: string): string {
  const [date = '', time = ''] = duration.slice(1).split('T');
  const parts = [...amounts(date, ''), ...amounts(time, 'T')].map(([amount, unit]) =>
    numberFormat(locale, {style: 'unit', unit, unitDisplay: 'long'}).format(amount),
  );
  return listFormat(locale).format(parts);
}

function amounts(part: string, prefix: '' | 'T'): [number, string][] {
  return [...part.matchAll(/([\d.,]+)([A-Z])/g)].map(([, amount = '0', letter = '']) => [
    Number(amount.replace(',', '.')),
    UNITS[(prefix + letter) as keyof typeof UNITS] ?? UNITS[letter as keyof typeof UNITS],
  ]);
}

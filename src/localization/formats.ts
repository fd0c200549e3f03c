/**
 * The browser's formatters, made once per language and options: making one costs
 * far more than using it. Bounded, since a page could change its language at will.
 */
const MOST = 60;
const kept = new Map<string, unknown>();

type Kind = 'NumberFormat' | 'PluralRules' | 'ListFormat' | 'DateTimeFormat' | 'DisplayNames';

export function intl<K extends Kind>(
  kind: K,
  locale: string,
  options: object = {},
): InstanceType<(typeof Intl)[K]> {
  const key = kind + locale + JSON.stringify(options);
  let format = kept.get(key);
  if (!format) {
    if (kept.size >= MOST) kept.clear();
    const Format = Intl[kind] as new (locale: string, options: object) => unknown;
    kept.set(key, (format = new Format(locale, options)));
  }
  return format as InstanceType<(typeof Intl)[K]>;
}

/**
 * A date of the wire at the precision it was written in. A date without a time
 * is formatted in UTC, so that no time zone shifts it; a moment in the reader's own.
 */
export function formatDate(locale: string, iso: string): string {
  return intl('DateTimeFormat', locale, {
    year: 'numeric',
    ...(iso.length > 4 && {month: 'long'}),
    ...(iso.length > 7 && {day: 'numeric'}),
    ...(iso.length < 11 && {timeZone: 'UTC'}),
  }).format(new Date(iso));
}

/** A language's or a country's name; its code where the browser has no name. */
export function displayName(locale: string, type: 'language' | 'region', code: string): string {
  try {
    return intl('DisplayNames', locale, {type}).of(code) ?? code;
  } catch {
    return code;
  }
}

const UNITS = 'year month week day hour minute second'.split(' ');

/** An ISO 8601 duration in words: `PT10H` → "10 hours". */
export function formatDuration(locale: string, duration: string): string {
  // Of the two that begin with M, the one after T is the minute.
  const parts = [...duration.matchAll(/([\d.,]+)(\w)(?=(.*T)?)/g)].map(([, amount = '', letter = '', timeFollows]) => {
    const isTime = duration.includes('T') && timeFollows === undefined;
    const unit = UNITS.find((name) => name[0] === letter.toLowerCase() && (letter !== 'M' || isTime === (name === 'minute')));
    return intl('NumberFormat', locale, {style: 'unit', unit, unitDisplay: 'long'}).format(Number(amount.replace(',', '.')));
  });
  return intl('ListFormat', locale, {type: 'unit'}).format(parts);
}

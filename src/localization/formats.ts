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
  options?: object,
): InstanceType<(typeof Intl)[K]> {
  const key = JSON.stringify([kind, locale, options]);
  const Format = Intl[kind] as new (locale: string, options?: object) => unknown;
  const format = kept.get(key) ?? new Format(locale, options);
  if (kept.size > MOST) kept.clear();
  kept.set(key, format);
  return format as InstanceType<(typeof Intl)[K]>;
}

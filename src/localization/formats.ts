/**
 * The browser's formatters, made once per language and options: making one costs
 * far more than using it. Bounded, since a page could change its language at will.
 */
const MOST = 60;
const kept = new Map<string, unknown>();

type Kind = 'NumberFormat' | 'PluralRules' | 'ListFormat' | 'DateTimeFormat' | 'DisplayNames';
type Format = new (locale: string, options?: object) => unknown;

/** What widgets use of `Intl`, for a language of which browsers know nothing. */
export type Formatters = Record<Kind, Format>;

/** By language; its file brings them. They go before the platform's, so that a server and all browsers write alike. */
export const own: Record<string, Formatters | undefined> = {};

export function intl<K extends Kind>(
  kind: K,
  locale: string,
  options?: object,
): InstanceType<(typeof Intl)[K]> {
  const key = JSON.stringify([kind, locale, options]);
  const format =
    kept.get(key) ?? new ((own[new Intl.Locale(locale).language] ?? Intl)[kind] as Format)(locale, options);
  if (kept.size > MOST) kept.clear();
  kept.set(key, format);
  return format as InstanceType<(typeof Intl)[K]>;
}

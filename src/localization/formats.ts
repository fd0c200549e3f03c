import {closest} from './choose.js';
import {known, type Language} from './load.js';

/**
 * Formatters, made once per language and options: making one costs far more than
 * using it. Bounded, since a page could change its language at will.
 */
const MOST = 60;
const kept = new Map<string, unknown>();

type Kind = 'NumberFormat' | 'PluralRules' | 'ListFormat' | 'DateTimeFormat' | 'DisplayNames';

/** What widgets use of `Intl`, for a language of which browsers know nothing. */
export type Formatters = Record<Kind, new (locale: string, options?: object) => unknown>;

/** A language's own formatters go before the platform's, so that a server and all browsers write alike. */
export function intl<K extends Kind>(
  kind: K,
  locale: string,
  options?: object,
): InstanceType<(typeof Intl)[K]> {
  const key = JSON.stringify([kind, locale, options]);
  const format = kept.get(key) ?? new (formattersFor(locale)[kind])(locale, options);
  if (kept.size > MOST) kept.clear();
  kept.set(key, format);
  return format as InstanceType<(typeof Intl)[K]>;
}

const formattersFor = (locale: string): Formatters =>
  // One on its way has none yet, and nobody speaks it.
  (known[closest(Object.keys(known), locale)!] as Language | undefined)?.formatters ?? (Intl as Formatters);

import {closest} from './choose.js';
import {known, type Language} from './load.js';
import {memo} from './memo.js';

type Kind = 'NumberFormat' | 'PluralRules' | 'ListFormat' | 'DateTimeFormat' | 'DisplayNames';

/** What widgets use of `Intl`, for a language of which browsers know nothing. */
export type Formatters = Record<Kind, new (locale: string, options?: object) => unknown>;

/** A language's own formatters go before the platform's, so that a server and all browsers write alike. */
export function intl<K extends Kind>(
  kind: K,
  locale: string,
  options?: object,
): InstanceType<(typeof Intl)[K]> {
  return memo(
    kind + locale + JSON.stringify(options),
    () => new (formattersFor(locale)[kind])(locale, options),
  ) as InstanceType<(typeof Intl)[K]>;
}

const formattersFor = (locale: string): Formatters =>
  // One on its way has none yet, and nobody speaks it.
  (known[closest(Object.keys(known), locale)!] as Language | undefined)?.formatters ?? (Intl as Formatters);

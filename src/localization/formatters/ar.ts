import type {Formatters} from '../formats.js';

/**
 * A country's digits are its own; for Arabic of no country they are the Latin ones in newer data (Unicode CLDR 48,
 * `ar`, `defaultNumberingSystem`), and the Arabic ones in an engine with older data.
 */
const withDigits = (locale: string): string =>
  /^ar(-arab)?(-001)?$/i.test(locale) ? `${locale}-u-nu-latn` : locale;

class NumberFormat extends Intl.NumberFormat {
  constructor(locale: string, options?: object) {
    super(withDigits(locale), options);
  }
}

class DateTimeFormat extends Intl.DateTimeFormat {
  constructor(locale: string, options?: object) {
    super(withDigits(locale), options);
  }
}

/** The browser's own for Arabic, in the digits that a server writes. */
export const formatters: Formatters = {
  NumberFormat,
  PluralRules: Intl.PluralRules,
  ListFormat: Intl.ListFormat,
  DateTimeFormat,
  DisplayNames: Intl.DisplayNames as Formatters['DisplayNames'],
};

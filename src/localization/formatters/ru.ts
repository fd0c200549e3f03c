import type {Formatters} from '../formats.js';

/** A date's "г." (of the year) stays on the line of its number. (CLDR has a plain space there.) */
class DateTimeFormat extends Intl.DateTimeFormat {
  override format(date?: Date | number): string {
    return super.format(date).replace(/ г\./, '\u00a0г.');
  }
}

/** The browser's own for Russian, but for dates. */
export const formatters: Formatters = {
  NumberFormat: Intl.NumberFormat,
  PluralRules: Intl.PluralRules,
  ListFormat: Intl.ListFormat,
  DateTimeFormat,
  DisplayNames: Intl.DisplayNames as Formatters['DisplayNames'],
};

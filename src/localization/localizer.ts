import {directionOf, sameLanguage, type Wording} from './choose.js';
import {displayName, formatDate, formatDuration, intl} from './formats.js';
import {fill, type Plural, type StringKey, type Strings, type Values} from './strings.js';

/** Everything a widget says, in one language. Immutable; a new one is made when the language changes. */
export class Localizer {
  /** The language asked for: data is chosen by it. */
  readonly lang: string;
  /** The language of the strings, which dates and numbers follow, so that one sentence has one language. */
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  readonly #strings: Partial<Strings>;

  /**
   * @param tag the strings' language
   * @param strings all of the language's, or at least those of the widget; a page's own among them
   */
  constructor(lang: string, tag: string, strings: Partial<Strings>) {
    this.lang = lang;
    this.locale = sameLanguage(lang, tag) ? lang : tag;
    this.dir = directionOf(this.locale);
    this.#strings = strings;
  }

  /** The string for a key, its `{values}` put in. */
  term(key: StringKey, values?: Values): string {
    return fill(this.#strings[key] as string | Plural, this.locale, values);
  }

  number(value: number, options: Intl.NumberFormatOptions = {}): string {
    return intl('NumberFormat', this.locale, {maximumFractionDigits: 2, ...options}).format(value);
  }

  date(iso: string): string {
    return formatDate(this.locale, iso);
  }

  duration(iso: string): string {
    return formatDuration(this.locale, iso);
  }

  languageName(tag: string): string {
    return displayName(this.locale, 'language', tag);
  }

  countryName(code: string): string {
    return displayName(this.locale, 'region', code.toUpperCase());
  }

  /** What stands after each item of a list of so many: `, ` in English, nothing after the last. */
  gaps(length: number): string[] {
    const parts = intl('ListFormat', this.locale, {type: 'unit'}).formatToParts(Array(length).fill('x') as string[]);
    return parts.flatMap(({type}, i) => (type === 'element' ? [parts[i + 1]?.value ?? ''] : []));
  }

  /** Whether a wording needs `lang` and `dir` of its own inside this widget. */
  isForeign({lang}: Wording): boolean {
    return lang !== undefined && !sameLanguage(lang, this.locale);
  }
}

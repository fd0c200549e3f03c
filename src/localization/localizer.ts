import type {TextValue} from '../schemas/rules.js';
import {chooseText, directionOf, sameLanguage, type Wording} from './choose.js';
import {intl} from './formats.js';
import {fill, type StringKey, type Strings, type Values} from './strings.js';

/** Everything a widget says, in one language. Immutable; a new one is made when the language changes. */
export class Localizer {
  /** The language asked for: data is chosen by it. */
  readonly lang: string;
  /** The language of the strings, which dates and numbers follow, so that one sentence has one language. */
  readonly locale: string;
  readonly #strings: readonly (Partial<Strings> | undefined)[];
  readonly #defaultLanguage: string | undefined;

  /**
   * @param tag the strings' language
   * @param strings all of the language's, or at least those of the widget; of several, the first that has a key counts:
   *   a page's own before ours
   * @param defaultLanguage the data's, where its API says it
   */
  constructor(
    lang: string,
    tag: string,
    strings: Partial<Strings> | readonly (Partial<Strings> | undefined)[],
    defaultLanguage?: string,
  ) {
    this.lang = lang;
    this.locale = sameLanguage(lang, tag) ? lang : tag;
    this.#strings = [strings].flat();
    this.#defaultLanguage = defaultLanguage;
  }

  get dir(): 'ltr' | 'rtl' {
    return directionOf(this.locale);
  }

  /**
   * The string for a key, its `{values}` put in.
   *
   * @param late English that came after the widget, with a part of it
   */
  term(key: StringKey, values?: Values, late?: Partial<Strings>): string {
    const strings = this.#strings.find((each) => each?.[key] != null) ?? late;
    return fill(strings?.[key], this.locale, values);
  }

  /** A string of ours as a Text, where data could stand. */
  own(key: StringKey): TextValue {
    return {[this.locale]: this.term(key)};
  }

  /** One of this language's formatters. */
  intl<K extends Parameters<typeof intl>[0]>(kind: K, options?: object): ReturnType<typeof intl<K>> {
    return intl(kind, this.locale, options);
  }

  number(value: number, options?: Intl.NumberFormatOptions): string {
    return this.intl('NumberFormat', {maximumFractionDigits: 2, ...options}).format(value);
  }

  /**
   * A date of the wire at the precision it was written in. A date without a time
   * is formatted in UTC, so that no time zone shifts it; a moment in the reader's own.
   */
  date(iso = ''): string {
    return (
      iso &&
      this.intl('DateTimeFormat', {
        year: 'numeric',
        // After `2026`, after `2026-03`, after `2026-03-01`.
        month: iso[4] && 'long',
        day: iso[7] && 'numeric',
        timeZone: iso[10] ? undefined : 'UTC',
      }).format(new Date(iso))
    );
  }

  /** A language's or a country's name, by its code in any case; the code where the browser has no name. */
  nameOf(type: 'language' | 'region', code: string): string {
    const known = type === 'region' ? code.toUpperCase() : code;
    try {
      return this.intl('DisplayNames', {type}).of(known)!;
    } catch {
      return known;
    }
  }

  /**
   * Things of any kind in a row, with what this language puts between them: `, ` in English. Lists of the type
   * `unit` are of measures: Russian and Mongolian have but spaces there, and Chinese nothing.
   */
  list<T>(items: readonly T[]): (T | string)[] {
    return this.intl('ListFormat', {style: 'narrow'})
      .formatToParts(Object.keys(items))
      .map(({type, value}) => (type === 'element' ? items[Number(value)]! : value));
  }

  /** A Text's wording for this reader, for attributes and sentences. */
  wording(text: TextValue = '', lang = this.lang): Wording {
    return chooseText(text, lang, this.#defaultLanguage);
  }

  /** Whether a wording needs `lang` and `dir` of its own inside this widget. */
  isForeign({lang}: Wording): boolean {
    return lang !== undefined && !sameLanguage(lang, this.locale);
  }
}

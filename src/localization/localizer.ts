import type {TextValue} from '../schemas/rules.js';
import {chooseText, directionOf, languageAndScript, type Wording} from './choose.js';
import {displayName, formatDate, formatDuration, listFormat, numberFormat} from './formats.js';
import type {Language} from './load.js';
import {fill, type StringKey, type Strings, type Values} from './strings.js';

/** Everything a widget says, in one language. Immutable; a new one is made when the language changes. */
export class Localizer {
  /** The language asked for: data is chosen by it. */
  readonly lang: string;
  /** The language of the strings, which dates and numbers follow, so that one sentence has one language. */
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  readonly #strings: Strings;
  readonly #replaced: Partial<Strings>;

  constructor(lang: string, language: Language, replaced: Partial<Strings> = {}) {
    this.lang = lang;
    this.locale = sameLanguage(lang, language.tag) ? lang : language.tag;
    this.dir = directionOf(this.locale);
    this.#strings = language.strings;
    this.#replaced = replaced;
  }

  /** The string for a key, its `{values}` put in. */
  term(key: StringKey, values?: Values): string {
    return fill(this.#replaced[key] ?? this.#strings[key], this.locale, values);
  }

  number(value: number): string {
    return numberFormat(this.locale, {maximumFractionDigits: 2}).format(value);
  }

  /** @param share 0–1 */
  percent(share: number): string {
    return numberFormat(this.locale, {style: 'percent', maximumFractionDigits: 0}).format(share);
  }

  date(iso: string): string {
    return formatDate(this.locale, iso);
  }

  duration(iso: string): string {
    return formatDuration(this.locale, iso);
  }

  list(items: readonly string[]): string {
    return listFormat(this.locale).format(items);
  }

  languageName(tag: string): string {
    return displayName(this.locale, 'language', tag);
  }

  countryName(code: string): string {
    return displayName(this.locale, 'region', code);
  }

  /** The wording of a Text for this reader. */
  choose(text: TextValue, defaultLanguage?: string): Wording {
    return chooseText(text, this.lang, defaultLanguage);
  }

  /** Whether a wording needs `lang` and `dir` of its own inside this widget. */
  isForeign(wording: Wording): boolean {
    return wording.lang !== undefined && languageAndScript(wording.lang) !== languageAndScript(this.locale);
  }
}

function sameLanguage(one: string, other: string): boolean {
  const script = languageAndScript(one);
  return script !== undefined && script === languageAndScript(other);
}

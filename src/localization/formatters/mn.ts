import {languages, regions, scripts} from './mn-names.js';

/*
 * Mongolian (Cyrillic, as written in Mongolia): what the widgets use of `Intl`, and no more.
 * Chromium has no data for it and would speak the browser's language instead. Node has, but a page that
 * a server rendered must read the same in every browser, so these are used everywhere.
 * Source: Unicode CLDR 44, locale `mn`.
 */

/** Digits, separators and the percent sign of `mn` are those of this locale, which every browser has. */
const SAME_DIGITS = 'en';

/** A noun stays in the singular after a number. (CLDR units, long) */
const UNITS: Record<string, string> = {
  year: 'жил',
  month: 'сар',
  week: 'долоо хоног',
  day: 'хоног',
  hour: 'цаг',
  minute: 'минут',
  second: 'секунд',
};

class NumberFormat {
  readonly #format: Intl.NumberFormat;
  readonly #unit: string = '';
  /** What the bounds of a range say once. */
  readonly #shared: string;

  constructor(_locale: string, options: Intl.NumberFormatOptions = {}) {
    const {style, unit = '', ...rest} = options;
    if (style === 'unit') this.#unit = ` ${UNITS[unit] ?? unit}`;
    this.#shared = style === 'percent' ? '%' : this.#unit;
    this.#format = new Intl.NumberFormat(SAME_DIGITS, this.#unit ? rest : options);
  }

  format(value: number): string {
    return this.#format.format(value) + this.#unit;
  }

  /** CLDR's `{0}–{1}`, and `~{0}` where both bounds are rounded to the same. */
  formatRange(from: number, to: number): string {
    const [low, high] = [this.format(from), this.format(to)];
    if (low === high) return `~${low}`;
    const dash = from < 0 ? ' – ' : '–';
    return low.slice(0, low.length - this.#shared.length) + dash + high;
  }
}

/** CLDR plurals: `one` is 1 and nothing else. */
class PluralRules {
  select(n: number): Intl.LDMLPluralRule {
    return n === 1 ? 'one' : 'other';
  }
}

/** Things are parted by commas; the units of one quantity stand side by side. No "and" before the last. */
class ListFormat {
  readonly #between: string;

  constructor(_locale: string, {type}: Intl.ListFormatOptions = {}) {
    this.#between = type === 'unit' ? ' ' : ', ';
  }

  format(items: readonly string[]): string {
    return items.join(this.#between);
  }

  formatToParts(items: readonly string[]): {type: 'element' | 'literal'; value: string}[] {
    const literal = {type: 'literal' as const, value: this.#between};
    return items.flatMap((value, i) => [...(i ? [literal] : []), {type: 'element' as const, value}]);
  }
}

/** The ordinals that months are named by: "the third month". */
const MONTHS = [
  'нэгдүгээр',
  'хоёрдугаар',
  'гуравдугаар',
  'дөрөвдүгээр',
  'тавдугаар',
  'зургаадугаар',
  'долоодугаар',
  'наймдугаар',
  'есдүгээр',
  'аравдугаар',
  'арван нэгдүгээр',
  'арван хоёрдугаар',
];

class DateTimeFormat {
  readonly #options: Intl.DateTimeFormatOptions;
  readonly #fields: Intl.DateTimeFormat;

  constructor(_locale: string, options: Intl.DateTimeFormatOptions = {}) {
    this.#options = options;
    this.#fields = new Intl.DateTimeFormat(SAME_DIGITS, {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: options.timeZone,
    });
  }

  /** As far as was asked for: the year, the month in long, the day, the time. What another depends on is in the genitive. */
  format(date: Date): string {
    const {dateStyle, timeStyle, month, day} = this.#options;
    const parts = this.#fields.formatToParts(date).map(({type, value}) => [type, value]);
    const is = Object.fromEntries(parts) as Record<'year' | 'month' | 'day' | 'hour' | 'minute', string>;
    if (!dateStyle && !month) return is.year;
    const ofYear = `${is.year} оны ${MONTHS[Number(is.month) - 1]}`;
    if (!dateStyle && !day) return `${ofYear} сар`;
    // The day alone says nothing on the next line. (CLDR has a plain space there.)
    const dayOfMonth = `${ofYear} сарын\u00a0${is.day}`;
    return timeStyle ? `${dayOfMonth} ${is.hour}:${is.minute}` : dayOfMonth;
  }
}

class DisplayNames {
  readonly #type: string | undefined;

  constructor(_locale: string, {type}: {type?: string} = {}) {
    this.#type = type;
  }

  /** The name, or the code where we have none; throws a RangeError for what is no code, as `Intl` does. */
  of(code: string): string {
    return this.#type === 'region' ? (regions[code] ?? code) : languageName(code);
  }
}

/** CLDR's `{0} ({1}, {2})`: script and region come after the language, unless both have a name of their own. */
function languageName(tag: string): string {
  const {language, script = '', region = ''} = new Intl.Locale(tag);
  const written = languages[`${language}-${script}`];
  const name = written ?? languages[language];
  if (!name) return tag;
  const rest = [written ? '' : (scripts[script] ?? script), regions[region] ?? region].filter(Boolean);
  return rest.length ? `${name} (${rest.join(', ')})` : name;
}

export const formatters = {NumberFormat, PluralRules, ListFormat, DateTimeFormat, DisplayNames};

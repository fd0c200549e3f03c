import type {Plural, Strings} from '../../src/localization/strings.js';

/** Letters with marks that English has not, so that what escaped is seen at a glance. */
const ACCENTED: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...'aåbƀcçdđeéfƒgĝhĥiîjĵkķlļmɱnñoöpþqǫrŕsŝtţuûvṽwŵxẋyýzžAÅBƁCÇDĐEÉFƑGĜHĤIÎJĴKĶLĻMṀNÑOÖPÞQǪRŔSŜTŢUÛVṼWŴXẊYÝZŽ',
  ]
    .map((letter, i, all) => [letter, all[i + 1]!] as const)
    .filter((_pair, i) => i % 2 === 0),
);

const GROWTH = 1.4;
const FILLERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/**
 * An English message in the pseudo-locale: accented, longer by 40 %, in brackets; its `{values}` as they were.
 * `Show {n}` → `[Ŝĥöŵ {n} one]`
 */
export function pseudo(message: string): string {
  const accented = message.replace(/\{\w+\}|[a-z]/gi, (one) => ACCENTED[one] ?? one);
  const wanted = Math.ceil([...message.replace(/\{\w+\}/g, '')].length * GROWTH);
  let longer = accented;
  for (let i = 0; lengthOf(longer) < wanted; i++) longer += ` ${FILLERS[i % FILLERS.length]}`;
  return `[${longer}]`;
}

const lengthOf = (message: string): number => [...message.replace(/\{\w+\}/g, '')].length;

/** A language's strings in the pseudo-locale. */
export const pseudoStrings = (strings: Readonly<Record<string, string | Plural>>): Partial<Strings> =>
  Object.fromEntries(
    Object.entries(strings).map(([key, message]) => [
      key,
      typeof message === 'string'
        ? pseudo(message)
        : Object.fromEntries(Object.entries(message).map(([form, words]) => [form, pseudo(words)])),
    ]),
  );

/** A text without its bracketed runs, innermost first: what is left was not localized, or opens or closes alone. */
export function withoutRuns(text: string): string {
  const rest = text.replace(/\[[^[\]]*\]/g, '\u0000');
  return rest === text ? text : withoutRuns(rest);
}

/** Whether runs stand side by side, or beside a word, with nothing but a space between them: a sentence in pieces. */
export const isGlued = (text: string): boolean =>
  /\0\s*[\0\p{L}\p{N}]|[\p{L}\p{N}]\s*\0/u.test(withoutRuns(text));

/** Puts what the browser writes by itself, of dates, units, languages and countries, in brackets too: it escaped nothing. */
export function bracketIntl(): void {
  Object.assign(Intl, {DateTimeFormat: Dates, DisplayNames: Names, NumberFormat: Numbers});
}

class Dates extends Intl.DateTimeFormat {
  override format(date?: Date | number): string {
    return `[${super.format(date)}]`;
  }
}

class Names extends Intl.DisplayNames {
  override of(code: string): string {
    return `[${super.of(code)}]`;
  }
}

class Numbers extends Intl.NumberFormat {
  override format(value: number | bigint): string {
    const text = super.format(value);
    return this.resolvedOptions().style === 'unit' ? `[${text}]` : text;
  }
}

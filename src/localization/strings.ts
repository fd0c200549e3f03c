import {en} from './languages/en.js';
import {numberFormat, pluralRules} from './formats.js';

export type StringKey = keyof typeof en;
type Plural = Partial<Record<Intl.LDMLPluralRule, string>>;

/** The strings of a language, complete; or some of them, as a page replaces them. */
export type Strings = Record<StringKey, string | Plural>;

/** What `{name}` is replaced by; numbers are formatted for the language. */
export type Values = Record<string, string | number>;

/** The string for a key with its values put in; `{n}` chooses the plural. */
export function fill(message: string | Plural, locale: string, values: Values = {}): string {
  const form = typeof message === 'string' ? message : pluralOf(message, locale, Number(values.n));
  return form.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : typeof value === 'number' ? numberFormat(locale).format(value) : value;
  });
}

function pluralOf(forms: Plural, locale: string, n: number): string {
  const rule = Number.isFinite(n) ? pluralRules(locale).select(n) : 'other';
  return forms[rule] ?? forms.other ?? '';
}

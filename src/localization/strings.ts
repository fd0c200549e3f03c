import type {en} from './languages/en.js';
import {intl} from './formats.js';

export type StringKey = keyof typeof en;
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>>;

/** The strings of a language, complete. */
export type Strings = Record<StringKey, string | Plural>;

/** What `{name}` is replaced by; numbers are formatted for the language. */
export type Values = Record<string, string | number>;

/** The string for a key with its values put in; `{n}` chooses the plural. A page's own may be anything. */
export function fill(message: string | Plural | undefined, locale: string, values: Values = {}): string {
  const form =
    typeof message === 'object'
      ? (message?.[intl('PluralRules', locale).select(Number(values.n))] ?? message?.other)
      : message;
  return `${form ?? ''}`.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name] ?? whole;
    return typeof value === 'number' ? intl('NumberFormat', locale).format(value) : value;
  });
}

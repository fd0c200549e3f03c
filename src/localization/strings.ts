import type {MessageCode} from '../verify/messages.js';
import type {verification} from './en/verification.js';
import type {en} from './languages/en.js';
import {intl} from './formats.js';

/** Words of a language's file, which every page in it loads. */
type EarlyKey = keyof typeof en;

/** Words of a check, and what each of its lines says: a file of their own, which comes when somebody asks for it. */
export type VerificationKey = keyof typeof verification | `check-${MessageCode}`;

/** The word of the button that brings pictures, which few pages need. */
type PicturesKey = 'showPictures';

export type StringKey = EarlyKey | VerificationKey | PicturesKey;
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>>;

/** The strings of a language, complete; those of checks come apart. */
export type Strings = Record<EarlyKey, string | Plural> &
  Partial<Record<VerificationKey | PicturesKey, string | Plural>>;

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

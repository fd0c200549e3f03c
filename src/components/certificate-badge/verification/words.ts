import {languageOf} from '../../../internal/language-watch.js';
import {closest} from '../../../localization/choose.js';
import {verification} from '../../../localization/en/verification.js';
import type {Strings, StringKey} from '../../../localization/strings.js';
import type {Check} from '../../../verify/index.js';
import type {Words} from '../../../internal/words.js';

/** The languages beside English, each a file of its own. */
const loaders: Record<string, () => Promise<{strings: Partial<Strings>}>> = {
  ar: () => import('../../../localization/verification/ar.js'),
  es: () => import('../../../localization/verification/es.js'),
  fr: () => import('../../../localization/verification/fr.js'),
  id: () => import('../../../localization/verification/id.js'),
  mn: () => import('../../../localization/verification/mn.js'),
  ms: () => import('../../../localization/verification/ms.js'),
  pt: () => import('../../../localization/verification/pt.js'),
  ru: () => import('../../../localization/verification/ru.js'),
  'zh-Hans': () => import('../../../localization/verification/zh-Hans.js'),
};

const known: Record<string, Partial<Strings>> = {en: verification};

/** Loads the words for a widget's language; where they can't be had, English is spoken. */
export const loadWords = (host: HTMLElement): Promise<unknown> => wordsFor(languageOf(host));

/** The words of a check in a language; undefined where English is spoken. */
export async function wordsFor(lang: string): Promise<Partial<Strings> | undefined> {
  const tag = closest(['en', ...Object.keys(loaders)], lang) ?? 'en';
  const file = known[tag] ? undefined : await loaders[tag]!().catch(() => undefined);
  if (file) known[tag] = {...verification, ...file.strings};
  return tag === 'en' ? undefined : known[tag];
}

const stringsOf = (w: Words): Partial<Strings> =>
  known[closest(Object.keys(known), w.locale) ?? 'en'] ?? verification;

/** A word of the check, in the widget's language. */
export const term = (w: Words, key: StringKey, values?: Record<string, string>): string =>
  w.term(key, values, stringsOf(w));

/** Without what would turn the words around it, or hide them. */
export const plain = (text: string): string =>
  text.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');

const FROM_RIGHT = /\p{Script=Arabic}|\p{Script=Hebrew}/u;

/** A value for a sentence; one written from right to left doesn't turn the words around it. (UAX #9, 2.7) Arabic's own strings keep each value apart. */
export function apart(w: Words, value: string): string {
  const text = plain(value);
  return w.dir === 'ltr' && FROM_RIGHT.test(text) ? `\u2068${text}\u2069` : text;
}

/** What a line of a check says, in the widget's language; its English comes with it. */
export function sentence(w: Words, {code, message, values: written = {}}: Check): string {
  const key = `check-${code}` as const;
  const values = Object.fromEntries(Object.entries(written).map(([name, value]) => [name, apart(w, value)]));
  const {date} = values;
  const day = date === undefined ? undefined : w.date(date.slice(0, 10));
  const english = plain(date && day ? message.replace(date, day) : message);
  return w.term(key, {...values, ...(day && {date: day})}, {[key]: english, ...stringsOf(w)});
}

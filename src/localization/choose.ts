import type {TextValue} from '../schemas/rules.js';
import {memo} from './memo.js';

/** One wording of a Text, and its language where that is known. */
export interface Wording {
  value: string;
  lang: string | undefined;
}

/**
 * The wording for a reader of `lang`: RFC 4647 §3.4 lookup; then a key of the same
 * language and script; then the API's default language; else the first key.
 */
export function chooseText(text: TextValue, lang: string, defaultLanguage?: string): Wording {
  if (typeof text === 'string') return {value: text, lang: defaultLanguage};
  const keys = Object.keys(text);
  const key = closest(keys, lang) ?? lookup(keys, defaultLanguage ?? '') ?? keys[0] ?? '';
  return {value: text[key] ?? '', lang: key};
}

/** By lookup, or else of the same language and script: `zh-Hans` for `zh-CN`, and not for `zh-TW`. */
export const closest = (available: readonly string[], wanted: string): string | undefined =>
  lookup(available, wanted) ?? available.find((tag) => sameLanguage(tag, wanted));

/** RFC 4647 §3.4: the tag, then shorter and shorter; a single letter never stays last. */
export function lookup(available: readonly string[], wanted: string): string | undefined {
  for (let tag = wanted.toLowerCase(); tag; tag = tag.replace(/(^|-\w-|-)[^-]*$/, '')) {
    const found = available.find((key) => key.toLowerCase() === tag);
    if (found) return found;
  }
  return undefined;
}

/** `fr-CA` → `fr-Latn`; the tag itself where it is none. */
const languageAndScript = (tag: string): string =>
  memo(`script ${tag}`, () => {
    try {
      const {language, script} = new Intl.Locale(tag).maximize();
      return `${language}-${script}`;
    } catch {
      return tag;
    }
  });

/** Whether two tags are one language in one script: `fr` and `fr-CA`, not `zh-TW` and `zh-Hans`. */
export const sameLanguage = (one: string, other: string): boolean =>
  languageAndScript(one) === languageAndScript(other);

/** The direction that a language is written in. */
export const directionOf = (tag: string): 'ltr' | 'rtl' =>
  /-(Arab|Hebr|Thaa|Nkoo|Adlm)$/.test(languageAndScript(tag)) ? 'rtl' : 'ltr';

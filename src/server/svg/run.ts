import {directionOf} from '../../localization/choose.js';
import type {Localizer} from '../../localization/localizer.js';
import type {TextValue} from '../../schemas/rules.js';
import {plain} from './xml.js';

export type Direction = 'ltr' | 'rtl';

/** Some words in one language. */
export interface Run {
  value: string;
  dir: Direction;
  /** BCP 47, where it is not the picture's. */
  lang?: string | undefined;
}

/** A Text of the data; of an unknown language its letters tell the direction. */
export function runOf(text: TextValue | undefined, l: Localizer, lang?: string): Run | undefined {
  if (!text) return undefined;
  const wording = l.wording(text, lang);
  const value = plain(wording.value);
  if (!value) return undefined;
  const dir = wording.lang ? directionOf(wording.lang) : directionOfLetters(value);
  return {value, dir, lang: l.isForeign(wording) ? wording.lang : undefined};
}

/** What a thing is called; by its id where no letter of its name can be drawn. */
export const nameOf = (text: TextValue, id: string, l: Localizer): Run =>
  runOf(text, l) ?? {value: plain(id), dir: 'ltr'};

/** Words of ours. */
export const own = (value: string, l: Localizer): Run => ({value: plain(value), dir: l.dir});

/** A number with its signs, whose order is never the text's: `7,000+`; a range has one of its own. */
export const number = (value: string, dir: Direction = directionOfLetters(value)): Run => ({
  value: plain(value),
  dir,
});

/** By the first letter, or mark, that has one. (UAX #9, P2 and P3) */
function directionOfLetters(value: string): Direction {
  const [first = ''] = /[\p{L}\u200E\u200F\u061C]/u.exec(value) ?? [];
  return /[\u0590-\u08FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u.test(first)
    ? 'rtl'
    : 'ltr';
}

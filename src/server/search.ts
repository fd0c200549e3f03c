import type {Item} from './options.js';
import {isRecord, valuesAt} from './values.js';

/** What `q` searches: title or name, summary, subjects, organisation (API contract, "Addresses"). */
const searched = [
  'title',
  'name',
  'summary',
  'subjects',
  'provider.name',
  'issuer.name',
  'organization.name',
];

/** Folds case and diacritics: `École` and `ecole` are the same, and so are `İ` and `i`. */
export function fold(text: string): string {
  return text.normalize('NFKD').toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
}

/**
 * Searches in every language of a text, since replies don't depend on the reader's.
 *
 * @returns whether an item holds every word of `q` somewhere; `undefined` when `q` has no word
 */
export function searchFor(q: string | null): ((item: Item) => boolean) | undefined {
  const words = fold(q ?? '')
    .split(/[\s,]+/u)
    .filter(Boolean);
  if (!words.length) return undefined;
  return (item) => {
    const text = textOf(item);
    return words.every((word) => text.includes(word));
  };
}

const folded = new WeakMap<Item, string>();

function textOf(item: Item): string {
  const known = folded.get(item);
  if (known !== undefined) return known;
  const text = fold(searched.flatMap((path) => valuesAt(item, path).flatMap(wordings)).join('\n'));
  folded.set(item, text);
  return text;
}

/** Every wording of a Text: the string, or all languages of the map. */
function wordings(text: unknown): string[] {
  if (typeof text === 'string') return [text];
  return isRecord(text) ? Object.values(text).filter((words) => typeof words === 'string') : [];
}

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

/** Letters that Unicode takes apart nowhere, though people type them without their stroke or apart. */
const letters: Readonly<Record<string, string>> = {Æ: 'AE', Œ: 'OE', Ø: 'O', Đ: 'D', Ł: 'L'};

const bare = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '');

/**
 * Folds case and diacritics: `École` and `ecole` are the same, and so are `İ` and `i`, `Œuvre` and `oeuvre`.
 * Upper case comes last because it knows one form only of what has two in lower case: `σ` and `ς`, `ß` and `ss`.
 */
export const fold = (text: string): string =>
  bare(bare(text).toLowerCase().toUpperCase()).replace(/[ÆŒØĐŁ]/g, (letter) => letters[letter] ?? letter);

/**
 * Whether an item holds every word of `q` somewhere, so any item when `q` has no word.
 * Searches in every language of a text, since replies don't depend on the reader's.
 */
export function searchFor(q: string): (item: unknown) => boolean {
  const words = fold(q)
    .split(/[\s,]+/)
    .filter(Boolean);
  return (item) => words.every((word) => isRecord(item) && textOf(item).includes(word));
}

const folded = new WeakMap<object, string>();

function textOf(item: object): string {
  const text =
    folded.get(item) ?? fold(searched.flatMap((path) => valuesAt(item, path).flatMap(wordings)).join('\n'));
  folded.set(item, text);
  return text;
}

/** Every wording of a Text: the string, or all languages of the map. */
function wordings(text: unknown): string[] {
  if (typeof text === 'string') return [text];
  return isRecord(text) ? Object.values(text).filter((words) => typeof words === 'string') : [];
}

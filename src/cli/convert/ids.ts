import type {Json} from './place.js';
import {isObject} from '../../schemas/rules.js';

const LONGEST = 80;

/** An id out of a name: small letters, digits and hyphens. Latin letters lose their marks, others keep them. */
export function slugOf(name: string): string {
  const letters = [...name.normalize('NFKC').toLowerCase()].map(withoutMark).join('').normalize('NFC');
  const slug = letters.replace(/['’]/g, '').replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  return trimmed(slug.length > LONGEST ? slug.slice(0, LONGEST + 1).replace(/-[^-]*$/, '') : slug);
}

const trimmed = (slug: string): string => slug.slice(0, LONGEST).replace(/^-+|-+$/g, '');

/** In other scripts a mark makes another letter, or is a vowel. */
function withoutMark(letter: string): string {
  const [base = '', ...marks] = letter.normalize('NFD');
  return marks.length && /\p{Script=Latin}/u.test(base) ? base : letter;
}

/** An item's title or name, in English where it has one, for an id. */
export function nameOf(item: Json): string {
  const text = item.title ?? item.name;
  const wordings = isObject(text) ? [text.en, ...Object.values(text)] : [text];
  return wordings.find((words) => typeof words === 'string' && words.trim() !== '')?.toString() ?? '';
}

/** The first of `name`, `name-2`, `name-3` … that isn't taken. */
export function freeId(slug: string, taken: ReadonlySet<string>): string {
  for (let n = 2, id = slug; ; n++) {
    if (!taken.has(id)) return id;
    id = `${slug}-${n}`;
  }
}

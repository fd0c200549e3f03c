import type {Path} from './fields.js';
import {Unreadable} from './unreadable.js';
import {isObject} from '../../schemas/rules.js';

export type Json = Record<string, unknown>;

/** A value, where it goes, and the language it is in, for a Text in one of several. */
export interface Placed {
  path: Path;
  value: unknown;
  language?: string | undefined;
}

/**
 * Puts a value into an item, and makes what it stands in.
 *
 * @param language the one of Texts that name none, where others beside them do
 */
export function place(item: Json, {path, value, language}: Placed, plainLanguage: string): void {
  const holder = holderOf(item, path);
  const key = path.at(-1)!;
  const there = holder[key];
  if (language === undefined) holder[key] = beside(there, value, plainLanguage);
  else holder[key] = {...mapOf(there, plainLanguage), [language]: value};
}

/** What already stands there wins: a column for a part says more than one for the whole. */
function beside(there: unknown, value: unknown, plainLanguage: string): unknown {
  if (there === undefined) return value;
  if (isObject(there) && isObject(value)) return {...value, ...there};
  if (isObject(there) && typeof value === 'string') return {[plainLanguage]: value, ...there};
  throw new Unreadable('is said by another column too, which counts');
}

const mapOf = (there: unknown, language: string): Json =>
  typeof there === 'string' ? {[language]: there} : isObject(there) ? there : {};

function holderOf(item: Json, path: Path): Json {
  let holder = item;
  for (const [i, step] of path.slice(0, -1).entries()) {
    const made = typeof path[i + 1] === 'number' ? [] : {};
    holder = (holder[step] ??= made) as Json;
  }
  return holder;
}

/** Leaves out the gaps of lists, and makes a picture that is but an address one. */
export function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((entry) => entry !== undefined).map(tidy);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([name, inner]): [string, unknown] => {
    const isPicture = name === 'image' || name === 'logo';
    const only = isPicture && isObject(inner) && Object.keys(inner).length === 1 ? inner.url : undefined;
    return [name, only ?? tidy(inner)];
  });
  return Object.fromEntries(entries);
}

import type {Shape} from '../../schemas/shape.js';
import {squash} from './cells.js';
import {placesOf, type Field, type Path} from './fields.js';
import {languageOf} from './names.js';
import {columnNames, measuredColumns} from './words.js';

/** Where a column's cells go. */
export interface Column {
  /** Its head as written. */
  head: string;
  index: number;
  path: Path;
  shape: Shape;
  /** The language of its Texts, where the head says it. */
  language?: string;
  /** What its bare numbers count, where the head says it. */
  unit?: string;
}

type Target = Pick<Column, 'path' | 'shape' | 'unit' | 'language'>;

/** Finds the columns of a collection in a head. */
export class ColumnFinder {
  readonly #places: ReadonlyMap<string, Field>;

  constructor(shape: Shape) {
    const places = new Map<string, Field>();
    const all = placesOf(shape);
    for (const place of all) places.set(keyOf(place.path.join('.')), place);
    // "Subject", "stage 1 name": the singular, where it isn't another field.
    for (const place of all) {
      const key = keyOf(
        place.path.map((name, i) => (isPlural(place, i) ? singular(String(name)) : name)).join('.'),
      );
      if (!places.has(key)) places.set(key, place);
    }
    this.#places = places;
  }

  /** What a head names: a field, maybe with a language (`title.fr`, `title[fr]`, `Title (French)`, `title_fr`). */
  find(head: string): Target | undefined {
    const written = head.trim();
    return this.#plain(written) ?? this.#withLanguage(written);
  }

  /** How many of these heads are known. */
  count(heads: readonly string[]): number {
    return heads.filter((head) => this.find(head)).length;
  }

  #plain(name: string): Target | undefined {
    const key = keyOf(name);
    const [column, unit] = measuredColumns[key] ?? [];
    const place = this.#places.get(column ?? key) ?? this.#synonym(key);
    if (!place) return undefined;
    // The numbers of the head, from 1, are places in a list, from 0.
    const numbers = [...name.matchAll(/\d+/g)].map(([digits]) => Number(digits) - 1);
    const path = place.path.map((step) => (step === '#' ? numbers.shift()! : step));
    if (path.some((step) => typeof step === 'number' && !(step >= 0 && step < 100))) return undefined;
    return {path, shape: place.shape, ...(unit && {unit})};
  }

  /** Another word for a field, or for the first part of one: "University", "University name". */
  #synonym(key: string): Field | undefined {
    for (const [word, names] of Object.entries(columnNames)) {
      if (!key.startsWith(word)) continue;
      const found = names.map((name) => this.#places.get(name + key.slice(word.length))).find(Boolean);
      if (found) return found;
    }
    return undefined;
  }

  #withLanguage(head: string): Target | undefined {
    const [, name = '', written = ''] =
      /^(.+?)\s*[[(]\s*([^\])]+?)\s*[\])]$/.exec(head) ??
      /^(.+)[.:@\s_-]([a-z]{2,3}(?:[-_](?:[a-z]{4}|[a-z]{2}|\d{3}))*)$/i.exec(head) ??
      [];
    const target = name && this.#plain(name);
    if (!target || !holdsText(target.shape)) return undefined;
    try {
      return {...target, language: languageOf(written)};
    } catch {
      return undefined;
    }
  }
}

/** Spellings of British English as the contract's; in small letters. */
export const spelledAsContract = (name: string): string =>
  name.replaceAll('organis', 'organiz').replaceAll('programme', 'program');

/** Letters, digits as `#`. */
function keyOf(name: string): string {
  const parts = name.split(/(\d+|#)/).map((part) => (/^[\d#]/.test(part) ? '#' : squash(part)));
  return spelledAsContract(parts.join(''));
}

const isPlural = ({path, shape}: Field, index: number): boolean =>
  path[index + 1] === '#' || (index === path.length - 1 && Array.isArray(shape));

const singular = (name: string): string => name.replace(/ies$/, 'y').replace(/s$/, '');

/** Whether a cell of it can be in a language: a Text, or something with a name. */
const holdsText = (shape: Shape): boolean =>
  typeof shape === 'object' ? Object.keys(shape).length > 0 : shape === 'text';

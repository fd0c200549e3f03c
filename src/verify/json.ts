import type {JsonObject} from './types.js';

/** Deeper than any badge, and shallow enough for any stack. */
const MOST_DEPTH = 64;
/** So many values in all: an object that holds itself twice would have no end. */
const MOST_VALUES = 200_000;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value ? value : undefined;

/** JSON-LD writes one value as itself, several as a list, and none by leaving it out. */
export const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** The id of what is either an id or an object with one. */
export const idOf = (value: unknown): string | undefined =>
  textOf(isObject(value) ? (value.id ?? value['@id']) : value);

/** Whether `type` names one of these. */
export const isA = (value: unknown, ...types: string[]): boolean =>
  isObject(value) && listOf(value.type ?? value['@type']).some((type) => types.includes(type as string));

/**
 * A copy that nobody changes while it is being checked, of what JSON can hold.
 *
 * @throws RangeError when it is too deep or too large
 */
export function copyOf(value: unknown): unknown {
  let left = MOST_VALUES;
  const copy = (part: unknown, depth: number): unknown => {
    if (depth > MOST_DEPTH || left-- < 0) throw new RangeError();
    if (Array.isArray(part)) return part.map((item) => copy(item, depth + 1));
    if (!isObject(part)) return part;
    // `fromEntries` makes `__proto__` a name like any other.
    return Object.fromEntries(Object.entries(part).map(([name, item]) => [name, copy(item, depth + 1)]));
  };
  return copy(value, 0);
}

/** @throws SyntaxError when it isn't JSON, RangeError when it is too deep or too large */
export const parseJson = (text: string): unknown => copyOf(JSON.parse(text));

import type {collections, CollectionName, Service} from '../schemas/index.js';
import {shapeOf, type Shape} from '../schemas/shape.js';
import {isRecord} from '../data/collection/values.js';

type Schema = (typeof collections)[CollectionName] | typeof Service;

/** A place in a reply that is not as its schema says. */
export interface Finding {
  /** JSON pointer (RFC 6901). */
  pointer: string;
  expected: string;
  /** What stands there, in short; `nothing` where something is missing. */
  got: string;
  /** Readers pass over it: a word that an enum doesn't know, `null` for "nothing" (API contract, "Reading"). */
  isMinor: boolean;
}

/** What of an enum's words readers must know: another one would change what the figure says. */
const CLOSED = ['comparator', 'unit'];

/**
 * Everything that a schema finds.
 *
 * @param pointer where the value stands
 */
export function findingsOf(schema: Schema, value: unknown, pointer: string): Finding[] {
  return (schema.safeParse(value).error?.issues ?? []).map((issue) => {
    const path = placeOf(issue, value);
    const found = valueAt(value, path);
    return {
      pointer: pointer + path.map((key) => `/${escapeKey(String(key))}`).join(''),
      expected: expectedBy(issue),
      got: shorten(found),
      isMinor:
        (issue.code === 'invalid_value' &&
          typeof found === 'string' &&
          !CLOSED.includes(String(path.at(-1)))) ||
        (found === null && !isRequired(shapeOf(schema), path)),
    };
  });
}

/** A sentence's end about a finding. */
export const describe = ({expected, got}: Finding): string =>
  got === 'nothing' ? 'is missing' : `expected ${expected}, got ${got}`;

/** A value as JSON, short enough for a line; JSON that is nested too deep for `stringify` too. */
export function shorten(value: unknown, most = 60): string {
  try {
    const text = JSON.stringify(value) ?? 'nothing';
    return text.length > most ? `${text.slice(0, most)}…` : text;
  } catch {
    return Array.isArray(value) ? '[…]' : '{…}';
  }
}

type Issue = NonNullable<ReturnType<Schema['safeParse']>['error']>['issues'][number];
type Path = readonly PropertyKey[];

/** A key in a JSON pointer (RFC 6901, section 3). */
export const escapeKey = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | null)?.[key], value);

/** A figure's rule is about the whole; its reader wants to know which number is out of range. */
function placeOf({message, path}: Issue, root: unknown): Path {
  const figure = valueAt(root, path);
  if (message !== FIGURE || !isRecord(figure)) return path;
  const {value, max, unit} = figure as {value?: number; max?: number; unit?: unknown};
  if (value !== undefined && (value < 0 || (unit === 'percent' && value > 100))) return [...path, 'value'];
  return max === undefined ? path : [...path, 'max'];
}

const FIGURE = 'not a sound figure';

const rulesOfWholes: Readonly<Record<string, string>> = {
  [FIGURE]: 'a value or a text; a value from 0, a percentage up to 100, a max not below the value',
  'not a sound progress': 'a course or a pathway',
};

function expectedBy(issue: Issue): string {
  if (issue.code === 'invalid_value') return `one of ${issue.values.map((word) => shorten(word)).join(', ')}`;
  if (issue.code === 'invalid_type') return nounOf(issue.expected);
  if (issue.code === 'invalid_union') {
    const kinds = issue.errors.flatMap(([first]) =>
      first && 'expected' in first ? nounOf(first.expected) : [],
    );
    return kinds.join(' or ') || 'another form';
  }
  return rulesOfWholes[issue.message] ?? issue.message.replace(/^not /, '');
}

const nounOf = (type: string): string =>
  type === 'record' ? 'an object' : `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`;

/** Whether something must stand there: then `null` is as bad as nothing. So it is in a list. */
function isRequired(shape: Shape, path: Path): boolean {
  const [key, ...rest] = path;
  if (key === undefined || typeof shape === 'string') return true;
  if (Array.isArray(shape)) return isRequired(shape[0], rest);
  const field = Object.keys(shape).find((name) => name.replace(/[!~]$/, '') === key);
  if (field === undefined) return true;
  return rest.length ? isRequired(shape[field]!, rest) : field.endsWith('!');
}

import {z} from './zod.js';
import type {RuleName, WholeName} from './rules.js';

/**
 * A schema as plain data, small enough for a visitor's page; made from the zod
 * schema, at build time (see `shapes/`).
 *
 * - a string is a leaf: the name of a rule, or the values of an enum, parted by `|`
 * - an array holds the shape of a list's items
 * - an object holds its fields. `name!` is required; `name~` may be absent, but an
 *   invalid one takes the whole object with it; `?` names a rule about the whole.
 */
export type Shape = string | [Shape] | {[field: string]: Shape};

interface Kind {
  /** The rule in `rules.ts` that reads this leaf. */
  rule?: RuleName;
  /** The rule about a whole object. */
  whole?: WholeName;
  /** An unknown value may not be taken as absent: it would change what the rest means. */
  closed?: boolean;
}

/** What zod's own definitions don't tell a reader. */
export const kinds = z.registry<Kind>();

type AnySchema = z.core.$ZodType;

/** The shape of a zod schema; throws for a type that no shape can tell. */
export function shapeOf(schema: AnySchema): Shape {
  const rule = kinds.get(schema)?.rule;
  if (rule) return rule;
  const def = (schema as z.core.$ZodTypes)._zod.def;
  switch (def.type) {
    case 'optional':
    case 'nullable':
      return shapeOf(def.innerType);
    case 'array':
      return [shapeOf(def.element)];
    case 'enum':
      return Object.values(def.entries).join('|');
    case 'boolean':
      return 'boolean';
    case 'object':
      return objectShape(schema, def.shape);
    default:
      throw new TypeError(`no shape for a schema of type ${def.type}`);
  }
}

function objectShape(schema: AnySchema, fields: Readonly<Record<string, AnySchema>>): Shape {
  const shape: {[field: string]: Shape} = {};
  for (const [name, field] of Object.entries(fields)) {
    shape[name + mark(field)] = shapeOf(field);
  }
  const whole = kinds.get(schema)?.whole;
  if (whole) shape['?'] = whole;
  return shape;
}

function mark(field: AnySchema): '' | '!' | '~' {
  if (isClosed(field)) return '~';
  return field._zod.optin === 'optional' ? '' : '!';
}

function isClosed(schema: AnySchema): boolean {
  if (kinds.get(schema)?.closed) return true;
  const def = (schema as z.core.$ZodTypes)._zod.def;
  return 'innerType' in def && isClosed(def.innerType);
}

import {INVALID, isObject, rules, wholes, type Rule, type WholeName} from './rules.js';
import type {Shape} from './shape.js';

/** Something on the wire that could not be used, and where. */
export interface Problem {
  /** JSON pointer (RFC 6901) into the value that was read. */
  pointer: string;
  /** What was expected there. */
  message: string;
}

interface Reading {
  base: string | undefined;
  problems: Problem[];
}

/**
 * Reads a value of the wire by its shape, as leniently as the contract asks:
 * unknown fields are ignored, an unknown enum value is absent, an invalid field
 * is left out and reported, an invalid item costs its list nothing.
 *
 * @param base absolute URL that relative URLs resolve against
 * @returns the model, or `undefined` when what is required is missing
 */
export function read<T>(shape: Shape, value: unknown, base?: string): {value: T | undefined; problems: Problem[]} {
  const reading: Reading = {base, problems: []};
  const result = readShape(shape, value, '', reading);
  return {value: result === INVALID ? undefined : (result as T), problems: reading.problems};
}

function readShape(shape: Shape, value: unknown, pointer: string, reading: Reading): unknown {
  if (typeof shape === 'string') return readLeaf(shape, value, pointer, reading);
  return Array.isArray(shape)
    ? readList(shape[0], value, pointer, reading)
    : readObject(shape, value, pointer, reading);
}

function readLeaf(name: string, value: unknown, pointer: string, reading: Reading): unknown {
  const rule = (rules as Record<string, Rule | undefined>)[name];
  const result = rule ? rule(value, reading.base) : name.split('|').includes(value as string) ? value : INVALID;
  // A word that an enum doesn't know is absent (contract, "Reading"), so nothing to report.
  return result === INVALID && rule ? fail(reading, pointer, `expected ${name}`) : result;
}

function readList(item: Shape, value: unknown, pointer: string, reading: Reading): unknown {
  if (!Array.isArray(value)) return fail(reading, pointer, 'expected a list');
  return value
    .map((entry, index) => readShape(item, entry, `${pointer}/${index}`, reading))
    .filter((entry) => entry !== INVALID && entry !== undefined);
}

function readObject(
  fields: {[field: string]: Shape},
  value: unknown,
  pointer: string,
  reading: Reading,
): unknown {
  if (!isObject(value)) return fail(reading, pointer, 'expected an object');
  const model: Record<string, unknown> = {};
  for (const [field, shape] of Object.entries(fields)) {
    if (field === '?') continue;
    const [name, required, closed] = [field.replace(/[!~]$/, ''), field.endsWith('!'), field.endsWith('~')];
    const wire = Object.hasOwn(value, name) ? value[name] : undefined;
    const at = `${pointer}/${name}`;
    if (wire === undefined || wire === null) {
      if (required) return fail(reading, at, 'is required');
      continue;
    }
    const result = readShape(shape, wire, at, reading);
    if (result === INVALID && closed) return fail(reading, at, 'is not understood');
    if (result === INVALID && required) return INVALID;
    if (result !== INVALID && result !== undefined) model[name] = result;
  }
  const whole = fields['?'] as WholeName | undefined;
  if (whole && !wholes[whole](model)) return fail(reading, pointer, `not a sound ${whole}`);
  return model;
}

function fail(reading: Reading, pointer: string, message: string): typeof INVALID {
  reading.problems.push({pointer, message});
  return INVALID;
}

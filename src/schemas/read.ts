import {isObject, rules, wholes, type Rule, type WholeName} from './rules.js';
import type {Shape} from './shape.js';

/** Something on the wire that could not be used, and where. */
export interface Problem {
  /** JSON pointer (RFC 6901) into the value that was read. */
  pointer: string;
  /** What was expected there. */
  message: string;
}

/**
 * Reads a value of the wire by its shape, as leniently as the contract asks:
 * unknown fields are ignored, an unknown enum value is absent, an invalid field
 * is left out and reported, an invalid item costs its list nothing.
 *
 * @param base absolute URL that relative URLs resolve against
 * @param pointer where the value stands, for problems
 * @returns the model, or `undefined` when what is required is missing
 */
export function read<T>(
  shape: Shape,
  wire: unknown,
  base?: string,
  pointer = '',
): {value: T | undefined; problems: Problem[]} {
  const problems: Problem[] = [];
  const fail = (pointer: string, message: string): undefined => void problems.push({pointer, message});

  // Each returns undefined for what is invalid, null for what says nothing.
  function readValue(shape: Shape, value: unknown, pointer: string): unknown {
    if (typeof shape === 'string') return readLeaf(shape, value, pointer);
    if (!Array.isArray(shape)) return readObject(shape, value, pointer);
    if (!Array.isArray(value)) return fail(pointer, 'expected a list');
    return value.map((item, i) => readValue(shape[0], item, `${pointer}/${i}`)).filter((item) => item != null);
  }

  function readLeaf(name: string, value: unknown, pointer: string): unknown {
    const rule = (rules as Record<string, Rule | undefined>)[name];
    // A word that an enum doesn't know is absent (contract, "Reading"), so nothing to report.
    if (!rule) return name.split('|').find((word) => word === value);
    const result = rule(value, base);
    return result === undefined ? fail(pointer, `expected ${name}`) : result;
  }

  function readObject(fields: {[field: string]: Shape}, value: unknown, pointer: string): unknown {
    if (!isObject(value)) return fail(pointer, 'expected an object');
    const model: Record<string, unknown> = {};
    for (const field in fields) {
      const [name = '', mark] = field.split(/(?=[!~?]$)/);
      const at = `${pointer}/${name}`;
      const wire = Object.hasOwn(value, name) ? value[name] : null;
      const result = wire == null ? null : readValue(fields[field]!, wire, at);
      if (result != null) model[name] = result;
      else if (mark === '!' || (mark === '~' && wire != null)) return fail(at, 'is needed and was not understood');
    }
    const whole = fields['?'] as WholeName | undefined;
    return whole && !wholes[whole](model) ? fail(pointer, `is not a sound ${whole}`) : model;
  }

  return {value: (readValue(shape, wire, pointer) ?? undefined) as T | undefined, problems};
}

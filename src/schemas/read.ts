import {isObject, rules, wholes, type Rule, type WholeName} from './rules.js';
import type {Shape} from './shape.js';

/** What of the wire could not be used: a JSON pointer (RFC 6901) to it, and what was expected there. */
export type Problem = `${string} expected ${string}`;

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
  const fail = (at: string, what: string): undefined => void problems.push(`${at} expected ${what}`);

  // Each returns undefined for what is invalid, null for what says nothing.
  function readValue(shape: Shape, value: unknown, at: string): unknown {
    if (Array.isArray(shape))
      return Array.isArray(value) ? readList(shape[0], value, at) : fail(at, 'a list');
    if (typeof shape === 'object')
      return isObject(value) ? readObject(shape, value, at) : fail(at, 'an object');
    const rule = (rules as Record<string, Rule | undefined>)[shape];
    // A word that an enum doesn't know is absent (contract, "Reading"), so nothing to report.
    if (!rule) return shape.split('|').find((word) => word === value);
    const result = rule(value, base);
    return result === undefined ? fail(at, shape) : result;
  }

  function readList(shape: Shape, list: unknown[], at: string): unknown {
    return list.map((item, i) => readValue(shape, item, `${at}/${i}`)).filter((item) => item != null);
  }

  function readObject(fields: {[field: string]: Shape}, value: Record<string, unknown>, at: string): unknown {
    const model: Record<string, unknown> = {};
    for (const field in fields) {
      const told = problems.length;
      const mark = field.at(-1)!;
      const name = field.replace(/[!~?]$/, '');
      const wire = Object.hasOwn(value, name) ? value[name] : null;
      const result = wire == null ? null : readValue(fields[field]!, wire, `${at}/${name}`);
      if (result != null) model[name] = result;
      else if (mark === '!' || (mark === '~' && wire != null))
        return problems[told] ? undefined : fail(`${at}/${name}`, 'a sound value');
    }
    const whole = fields['?'] as WholeName | undefined;
    if (!whole || wholes[whole](model)) return model;
    // Sound but for what was left out: that is reported already.
    return wholes[whole]({...value, ...model}) ? undefined : fail(at, `a sound ${whole}`);
  }

  return {value: (readValue(shape, wire, pointer) ?? undefined) as T | undefined, problems};
}

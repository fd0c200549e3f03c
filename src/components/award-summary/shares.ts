import type {Award} from '../../schemas/award.js';

type Part = NonNullable<Award['breakdown']>[number];

/**
 * How much of the whole each part is, in percent; undefined where a bar would say
 * more than is known: a bound, a range, words alone, or units that differ.
 */
export function shares(parts: readonly Part[]): number[] | undefined {
  const values = parts.map(({figure: {value = NaN, max, comparator = 'eq'}}) =>
    comparator === 'eq' && max === undefined ? value : NaN,
  );
  const units = new Set(parts.map(({figure}) => figure.unit ?? 'count'));
  const whole = units.has('percent') ? 100 : values.reduce((sum, value) => sum + value, 0);
  // NaN is no more than 0, so one unknown value is enough to draw nothing.
  if (units.size !== 1 || !(whole > 0) || values.some(Number.isNaN)) return undefined;
  return values.map((value) => (value / whole) * 100);
}

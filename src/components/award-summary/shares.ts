import type {Award} from '../../schemas/award.js';
import type {Figure} from '../../schemas/shared.js';

type Part = NonNullable<Award['breakdown']>[number];

/** Where a part's bar begins and how long it is, in percent of the whole. */
export interface Share {
  start: number;
  width: number;
}

/**
 * The parts of a whole, one after the other; undefined where a bar would say more than is known: a number
 * that is not exact, units that differ, or parts that don't add up to the whole, as far as that is told.
 */
export function shares(parts: readonly Part[], whole?: Figure): Share[] | undefined {
  const values = parts.map(({figure}) => exact(figure));
  const sum = values.reduce((before, value) => before + value, 0);
  const [unit, ...others] = new Set(parts.map(({figure}) => unitOf(figure)));
  // NaN is no more than 0, so one unknown value is enough to draw nothing.
  if (!unit || others.length || !(sum > 0) || !addUp(sum, unit, parts.length, whole)) return undefined;
  let end = 0;
  return values.map((value) => {
    const start = end;
    end += (100 * value) / sum;
    return {start, width: end - start};
  });
}

/** Percentages are of the whole, whatever that counts, and rounding took up to a half from each. */
function addUp(sum: number, unit: string, parts: number, whole: Figure | undefined): boolean {
  if (unit === 'percent') return Math.abs(sum - 100) <= parts / 2;
  return !whole || (unitOf(whole) === unit && Math.abs(exact(whole) - sum) < 1e-9 * sum);
}

/** A number that a bar may show: not a bound, a range, or words alone. */
const exact = ({value = NaN, max = value, comparator = 'eq'}: Figure): number =>
  comparator === 'eq' && max === value ? value : NaN;

const unitOf = ({unit = 'count'}: Figure): string => unit;

import type {Figure} from '../schemas/shared.js';
import {figures as english} from './en/figures.js';
import type {Localizer} from './localizer.js';

/** A figure's number as it is seen, and as it is said. */
export interface FigureWords {
  shown: string;
  spoken: string;
  /** A range runs as its language does: in Arabic the lesser number is at the right. Signs keep to their number. */
  dir?: 'ltr' | 'rtl';
}

/** How each bound is written. (API contract, "Reading: Figure") */
const SIGNS = {gt: '>', gte: '≥', lt: '<', lte: '≤', approx: '≈'};

/** The number of a figure in the reader's language; undefined for a figure in words (`text`). */
export function figureWords(
  {value, max, unit, comparator = 'eq'}: Figure,
  l: Localizer,
): FigureWords | undefined {
  if (value === undefined) return undefined;
  const isPercent = unit === 'percent';
  const {from, to, range} = numbers(value, max, isPercent, l);
  const exact = range
    ? {shown: range, spoken: l.term('spoken-range', {from, to}, english), dir: l.dir}
    : {shown: from, spoken: from};
  // A range has its bounds; that they are estimated is all that can be said of them.
  if (comparator === 'eq' || (range && comparator !== 'approx')) return exact;
  const isMore = comparator === 'gt' || comparator === 'gte';
  return {
    ...exact,
    shown: isMore && !isPercent ? `${exact.shown}+` : SIGNS[comparator] + exact.shown,
    spoken: l.term(`spoken-${comparator}`, {value: exact.spoken}, english),
  };
}

/** Rounded to two digits, but never to nothing or to all where it is neither. */
function numbers(value: number, max: number | undefined, isPercent: boolean, l: Localizer) {
  const isLost = [value, max ?? value].some((one) => {
    const rounded = Math.round(one * 100) / 100;
    return rounded !== one && (rounded === 0 || (isPercent && rounded === 100));
  });
  const scale = isPercent ? 100 : 1;
  const format = l.intl('NumberFormat', {
    style: isPercent ? 'percent' : 'decimal',
    // More digits than that are the binary number's, not the figure's.
    ...(isLost ? {maximumSignificantDigits: 15} : {maximumFractionDigits: 2}),
  });
  const isRange = max !== undefined && max !== value;
  return {
    from: format.format(value / scale),
    to: isRange ? format.format(max / scale) : '',
    range: isRange && format.formatRange(value / scale, max / scale),
  };
}

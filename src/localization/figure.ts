import type {Figure} from '../schemas/shared.js';
import type {Localizer} from './localizer.js';

/** A figure's number as it is seen, and as it is said. */
export interface FigureWords {
  shown: string;
  spoken: string;
}

/** How each bound is written. (API contract, "Reading: Figure") */
const SIGNS = {gt: '>', gte: '≥', lt: '<', lte: '≤', approx: '≈'};

/** The number of a figure in the reader's language; undefined for a figure in words (`text`). */
export function figureWords({value, max, unit, comparator}: Figure, l: Localizer): FigureWords | undefined {
  if (value === undefined) return undefined;
  const percent = unit === 'percent';
  const scale = percent ? 100 : 1;
  const format = l.intl('NumberFormat', {maximumFractionDigits: 2, style: percent ? 'percent' : 'decimal'});
  const from = format.format(value / scale);
  if (max !== undefined && max !== value) {
    const to = format.format(max / scale);
    return {
      shown: format.formatRange(value / scale, max / scale),
      spoken: l.term('spoken-range', {from, to}),
    };
  }
  if (!comparator || comparator === 'eq') return {shown: from, spoken: from};
  const isMore = comparator === 'gt' || comparator === 'gte';
  return {
    shown: isMore && !percent ? `${from}+` : SIGNS[comparator] + from,
    spoken: l.term(`spoken-${comparator}`, {value: from}),
  };
}

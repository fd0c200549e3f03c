import type {Figure} from '../schemas/shared.js';
import {intl} from './formats.js';
import type {Localizer} from './localizer.js';
import type {StringKey} from './strings.js';

/** A figure's number as it is seen, and as it is said. */
export interface FigureWords {
  shown: string;
  spoken: string;
}

/** How each bound is written, and what for percentages, and said. (API contract, "Reading: Figure") */
const BOUNDS: Record<string, [shown: StringKey, percent: StringKey, spoken: StringKey]> = {
  gt: ['figureMore', 'figurePercentMore', 'spokenMore'],
  gte: ['figureMore', 'figurePercentAtLeast', 'spokenAtLeast'],
  lt: ['figureLess', 'figureLess', 'spokenLess'],
  lte: ['figureAtMost', 'figureAtMost', 'spokenAtMost'],
  approx: ['figureAbout', 'figureAbout', 'spokenAbout'],
};

/** The number of a figure in the reader's language; undefined for a figure in words (`text`). */
export function figureWords(figure: Figure, l: Localizer): FigureWords | undefined {
  if (figure.value === undefined) return undefined;
  const percent = figure.unit === 'percent';
  const format = intl('NumberFormat', l.locale, {
    maximumFractionDigits: 2,
    ...(percent && {style: 'percent'}),
  });
  const scale = (value: number) => (percent ? value / 100 : value);
  const value = format.format(scale(figure.value));
  if (figure.max !== undefined) {
    const to = format.format(scale(figure.max));
    return {
      shown: format.formatRange(scale(figure.value), scale(figure.max)),
      spoken: l.term('spokenRange', {from: value, to}),
    };
  }
  const bound = BOUNDS[figure.comparator ?? ''];
  if (!bound) return {shown: value, spoken: value};
  return {
    shown: l.term(bound[percent ? 1 : 0], {value}),
    spoken: l.term(bound[2], {value}),
  };
}

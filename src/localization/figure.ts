import type {Figure} from '../schemas/shared.js';
import {numberFormat} from './formats.js';
import type {Localizer} from './localizer.js';
import type {StringKey} from './strings.js';

/** A figure's number as it is seen, and as it is said. */
export interface FigureWords {
  shown: string;
  spoken: string;
}

type Bound = 'gt' | 'gte' | 'lt' | 'lte' | 'approx';

/** How each bound is written and said. (API contract, "Reading: Figure") */
const BOUNDS: Record<Bound, {shown: StringKey; percent: StringKey; spoken: StringKey}> = {
  gt: {shown: 'figureMore', percent: 'figurePercentMore', spoken: 'spokenMore'},
  gte: {shown: 'figureMore', percent: 'figurePercentAtLeast', spoken: 'spokenAtLeast'},
  lt: {shown: 'figureLess', percent: 'figureLess', spoken: 'spokenLess'},
  lte: {shown: 'figureAtMost', percent: 'figureAtMost', spoken: 'spokenAtMost'},
  approx: {shown: 'figureAbout', percent: 'figureAbout', spoken: 'spokenAbout'},
};

/** The number of a figure in the reader's language; undefined for a figure in words (`text`). */
export function figureWords(figure: Figure, l: Localizer): FigureWords | undefined {
  if (figure.value === undefined) return undefined;
  const percent = figure.unit === 'percent';
  const options: Intl.NumberFormatOptions = percent
    ? {style: 'percent', maximumFractionDigits: 2}
    : {maximumFractionDigits: 2};
  const format = numberFormat(l.locale, options);
  const scale = percent ? 0.01 : 1;
  const value = format.format(figure.value * scale);
  if (figure.max !== undefined) {
    const to = format.format(figure.max * scale);
    return {
      shown: format.formatRange(figure.value * scale, figure.max * scale),
      spoken: l.term('spokenRange', {from: value, to}),
    };
  }
  const bound = BOUNDS[figure.comparator as Bound] as (typeof BOUNDS)[Bound] | undefined;
  if (!bound) return {shown: value, spoken: value};
  return {
    shown: l.term(percent ? bound.percent : bound.shown, {value}),
    spoken: l.term(bound.spoken, {value}),
  };
}

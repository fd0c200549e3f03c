import type {Figure, Stage} from '../../schemas/shared.js';

/**
 * What the full width of a bar stands for, when the stages' figures can be drawn
 * side by side; undefined when a picture would say what nobody counted: figures
 * in words, of several units, or of populations that are named differently.
 * A figure that names no population is of the programme's own cohort. A stage
 * without a figure gets no bar, and takes nobody else's.
 *
 * @param wordsOf the population's wording
 */
export function commonScale(
  stages: readonly Stage[],
  wordsOf: (population: Figure['population']) => string,
): number | undefined {
  const figures = stages.flatMap(({figure}) => (figure ? [figure] : []));
  const units = new Set(figures.map(({unit = 'count'}) => unit));
  const populations = new Set(figures.map(({population}) => wordsOf(population)).filter(Boolean));
  const tops = figures.map(({value, max}) => max ?? value);
  const [first, ...rest] = tops.filter((top) => top !== undefined);
  // One bar alone has nothing to be compared with.
  if (first === undefined || !rest.length || rest.length + 1 < tops.length) return undefined;
  if (units.size > 1 || populations.size > 1) return undefined;
  return units.has('percent') ? 100 : Math.max(first, ...rest) || 1;
}

/** Whether the number is a bound or an estimate, so that the bar's end is not exact. */
export const isInexact = ({comparator = 'eq'}: Figure): boolean => comparator !== 'eq';

import type {Competency} from '../../schemas/shared.js';
import type {Framework} from './framework.js';
import {placeOf} from './place.js';

/** Which competencies stand where in a framework: by row, then by level; after the last, those of no stated level. */
export type Coverage = readonly (readonly (readonly Competency[])[])[];

export function coverage(competencies: readonly Competency[], framework: Framework): Coverage {
  const {dimensions, levels} = framework;
  const rows = dimensions.map(() => Array.from({length: levels.length + 1}, (): Competency[] => []));
  for (const competency of competencies) {
    const place = placeOf(competency, framework);
    if (place) rows[place.row]![place.level ?? levels.length]!.push(competency);
  }
  return rows;
}

export const isCovered = (row: Coverage[number]): boolean => row.some((cell) => cell.length > 0);

import type {TextValue} from '../../schemas/rules.js';
import type {Competency} from '../../schemas/shared.js';
import type {Framework} from './framework.js';
import {fold, wordings} from './recognize.js';

/** A cell of a grid; a competency of no stated level has a row alone. */
export interface Place {
  row: number;
  level: number | undefined;
}

/** `unesco-ai-cft-2024:4.2` → 4, 2. */
const CODE = /(?:^|[^\d.])(\d)\.(\d)$/;

/** A number before a name, with the word for what it counts: "4. ", "Aspect 4: ". */
const NUMBER = /^(?:(?:area|aspect|dimension|domain|domaine|level|niveau) )?(\d)(?: |$)/;

/**
 * Where a competency stands, by all that tells it: the code in its id, its dimension, its level, its name.
 * What is told in two ways that don't agree is not known.
 */
export function placeOf(competency: Competency, framework: Framework): Place | undefined {
  const {id = '', name, dimension, level} = competency;
  const {dimensions, levels, isByLevel} = framework;
  const [, row = 0, number = 0] = (CODE.exec(id) ?? []).map(Number);
  const named = byName(name, framework);
  const rows = [
    row ? row - 1 : undefined,
    find(
      dimension,
      dimensions.map((one) => wordings(one.name)),
    ),
    dimension ? undefined : named?.row,
  ];
  const columns = [
    isByLevel && number ? number - 1 : undefined,
    find(
      level,
      levels.map(({code = '', name: of}) => levelNames(code, of)),
    ),
    isByLevel && !level ? named?.level : undefined,
  ];
  const [place, column] = [agreed(rows, dimensions.length), agreed(columns, levels.length)];
  // A level that is stated, but is none of these, has no cell.
  const isAstray = column === undefined && wordings(level).length > 0;
  return place === undefined || place < 0 || column === TORN || isAstray
    ? undefined
    : {row: place, level: column};
}

const TORN = -1;

/** The one value that is told, if it is one; `TORN` where it is told in two ways, or out of range. */
function agreed(told: readonly (number | undefined)[], length: number): number | undefined {
  const values = new Set(told.filter((value) => value !== undefined));
  const [value] = values;
  return values.size > 1 || (value !== undefined && value >= length) ? TORN : value;
}

/** Which of several a Text names, or counts. */
function find(text: TextValue | undefined, names: readonly (readonly string[])[]): number | undefined {
  for (const words of wordings(text)) {
    const number = Number(NUMBER.exec(words)?.[1] ?? 0);
    const bare = words.replace(NUMBER, '');
    if (number && !bare) return number - 1;
    const index = names.findIndex((own) => own.includes(words) || own.includes(bare));
    if (index >= 0) return index;
  }
  return undefined;
}

const levelNames = (code: string, name: TextValue): string[] =>
  code
    ? [
        fold(code),
        ...wordings(name).flatMap((word) => [word, fold(`${code} ${word}`), fold(`${word} ${code}`)]),
      ]
    : wordings(name);

/** Where the framework itself has a competency of that name, if it has just one. */
function byName(name: TextValue, {dimensions}: Framework): {row: number; level: number} | undefined {
  const words = wordings(name).map((word) => word.replace(/^(?:\d )+/, ''));
  const found = dimensions.flatMap(({competencies}, row) =>
    competencies.flatMap((own, level) => (words.includes(fold(own)) ? [{row, level}] : [])),
  );
  return found.length === 1 ? found[0] : undefined;
}

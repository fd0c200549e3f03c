import type {Shape} from '../../schemas/shape.js';
import {isNothing, listOf, readCell} from './cells.js';
import type {Column} from './columns.js';
import {fieldsOf, isFigure, mainField, type Path} from './fields.js';
import {figureOf} from './figures.js';
import {slugOf} from './ids.js';
import {place, tidy, type Json, type Placed} from './place.js';
import {Unreadable} from './unreadable.js';
import {isObject} from '../../schemas/rules.js';

/** Their entries are sentences, or names that hold commas. */
const PROSE = new Set([
  'supports',
  'partners',
  'roles',
  'figures',
  'stages',
  'breakdown',
  'people',
  'framework',
]);

const isProse = (path: Path): boolean => PROSE.has(String(path.at(-1)));

/** Says what is wrong with a cell. */
export type ReportCell = (column: Column, message: string) => void;

/** A row as an item of its collection; a cell that can't be read is told of and left out. */
export function itemOf(
  columns: readonly Column[],
  cells: readonly string[],
  plainLanguage: string,
  report: ReportCell,
): Json {
  const item: Json = {};
  // Plain Texts before those in a language, so that a map begins with them.
  const ordered = [...columns].sort((a, b) => Number(!!a.language) - Number(!!b.language));
  for (const column of ordered) {
    const cell = cells[column.index] ?? '';
    try {
      if (isNothing(cell)) continue;
      pair(item, column, cell);
      for (const placed of placedBy(column.path, column.shape, cell, column)) {
        place(item, placed, plainLanguage);
        if (isNumberLost(placed.value))
          report(column, `no number is read in "${short(cell)}"; kept as words`);
      }
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      report(column, `"${short(cell)}" ${error.message}; left out`);
    }
  }
  return tidy(item) as Json;
}

/** Whether a figure became words though digits stand in it. */
const isNumberLost = (value: unknown): boolean =>
  isObject(value) && typeof value.text === 'string' && /\d/.test(value.text);

const short = (cell: string): string => {
  const line = cell.trim().replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
};

/** What a cell says, and where: a list fills several places, an object that has but a name the name's. */
function placedBy(path: Path, shape: Shape, cell: string, column: Column): Placed[] {
  if (Array.isArray(shape)) {
    const entries = listOf(cell, isProse(path));
    return entries.flatMap((entry, i) => placedBy([...path, i], shape[0], entry, column));
  }
  const {language} = column;
  if (isFigure(shape)) return [{path, value: labelled(cell, typeof path.at(-1) === 'number')}];
  if (shape === 'image' && path.at(-1) !== 'url') return placedBy([...path, 'url'], shape, cell, column);
  if (typeof shape === 'string') return [{path, value: readCell(shape, cell, column.unit), language}];
  return placedByObject(path, shape, cell, column);
}

function placedByObject(path: Path, shape: {[field: string]: Shape}, cell: string, column: Column): Placed[] {
  const main = mainField(shape);
  if (!main) throw new Unreadable('needs columns of its own for its parts');
  const {language} = column;
  const at = (name: string): Path => [...path, name];
  const figure = fieldsOf(shape).find((field) => isFigure(field.shape));
  const [name, number] = figure ? partsOf(cell) : [cell];
  if (figure && number !== undefined) {
    return [
      {path: at(main.name), value: name, language},
      {path: at(figure.name), value: figureOf(number)},
    ];
  }
  // What is named by an id has a name beside it; one with spaces is a name.
  if (main.name === 'id' && /\s/.test(cell.trim())) {
    return [
      {path: at('id'), value: slugOf(cell)},
      {path: at('name'), value: cell.trim(), language},
    ];
  }
  return placedBy(at(main.name), main.shape, cell, column);
}

/** `Teachers trained: 1,892` in a list of figures. */
function labelled(cell: string, isEntry: boolean): unknown {
  const [label, number] = isEntry ? partsOf(cell) : [];
  return number === undefined ? figureOf(cell) : {label, ...figureOf(number)};
}

/** The words before the last colon, and what is behind it; one in an address or a time parts nothing. */
function partsOf(cell: string): [string, string?] {
  const [, name, rest] =
    /^(.*\S)\s*:\s+(\S.*)$/s.exec(cell) ?? /^([^:/]*\S)\s*:\s*([^:/\s][^:/]*)$/.exec(cell) ?? [];
  return name !== undefined && rest !== undefined ? [name.trim(), rest.trim()] : [cell.trim()];
}

/** The entries of a list in two languages belong together by their places, so there must be as many. */
function pair(item: Json, {path, shape, language}: Column, cell: string): void {
  if (language === undefined || !Array.isArray(shape)) return;
  const list = path.reduce<unknown>((at, step) => (at as Json | undefined)?.[step], item);
  const count = listOf(cell, isProse(path)).length;
  if (Array.isArray(list) && list.length !== count)
    throw new Unreadable(`has ${count} entries, the same in another language ${list.length}`);
}

import {collections, type CollectionName} from '../../schemas/index.js';
import {shapeOf} from '../../schemas/shape.js';
import {ColumnFinder, type Column} from './columns.js';
import {parseTable, type Table} from './csv.js';
import type {Json} from './place.js';
import {itemOf} from './rows.js';

/** Collections that a spreadsheet can be converted to: all but learner data. */
export type PublicCollection = Exclude<CollectionName, 'progress'>;

/** A row as it was read, before its schema has looked at it. */
export interface Draft {
  item: Json;
  /** As a spreadsheet counts: the head is 1. */
  row: number;
  file: string;
  columns: readonly Column[];
}

/** Says something to whoever converts. */
export type Report = (message: string) => void;

/**
 * Reads a file's text into drafts.
 *
 * @param language of Texts in a column that names none, where other columns name theirs
 */
export function draftsOf(
  text: string,
  file: string,
  collection: PublicCollection,
  language: string,
  report: Report,
): Draft[] {
  const finder = new ColumnFinder(shapeOf(collections[collection]));
  const table = parseTable(text, (head) => finder.count(head));
  const say: Report = (message) => report(`${file}: ${message}`);
  const columns = columnsOf(table, finder, collection, say);
  const names = collection === 'certificates' && columns.find(({path}) => path[0] === 'recipient');
  if (names)
    say(`column "${names.head}": the names of certificates' holders become public; ask for their consent`);
  return table.rows.map(({number: row, cells}) => {
    if (cells.slice(table.head.length).some((cell) => cell.trim() !== ''))
      say(`row ${row} has more cells than the head has columns; those are left out`);
    const item = itemOf(columns, cells, language, ({head}, message) =>
      say(`row ${row}, column "${head}": ${message}`),
    );
    return {item, row, file, columns};
  });
}

function columnsOf(table: Table, finder: ColumnFinder, collection: PublicCollection, say: Report): Column[] {
  const seen = new Map<string, string>();
  return table.head.flatMap((written, index) => {
    const head = written.trim();
    const target = finder.find(head);
    if (!target) {
      if (head || hasCells(table, index)) say(unknown(head, index, collection));
      return [];
    }
    const key = JSON.stringify([target.path, target.language]);
    const first = seen.get(key);
    if (first !== undefined) {
      say(`column "${head}" says the same as "${first}"; left out`);
      return [];
    }
    seen.set(key, head);
    return [{...target, head, index}];
  });
}

const hasCells = ({rows}: Table, index: number): boolean => rows.some(({cells}) => cells[index]?.trim());

function unknown(head: string, index: number, collection: PublicCollection): string {
  if (!head) return `column ${index + 1} has no name; left out`;
  if (collection === 'certificates' && /^learner/i.test(head))
    return `column "${head}": whose certificate it is does not belong into a public file; left out`;
  return `column "${head}" is not known for ${collection}; left out`;
}

import {parse, CsvError} from 'csv-parse/sync';
import {CommandError} from '../usage.js';

/** A spreadsheet's export: its head, and the rows below it with the numbers that a spreadsheet shows. */
export interface Table {
  head: string[];
  rows: {number: number; cells: string[]}[];
}

const DELIMITERS = [',', ';', '\t'] as const;

/**
 * The text of a file: UTF-8 with or without a mark, UTF-16 with one ("Unicode text" of Excel).
 * Without a mark an older encoding can't be told from another, so it is asked for rather than guessed.
 *
 * @param encoding by its name of the Encoding Standard, where whoever calls knows it
 */
export function decode(bytes: Uint8Array, encoding?: string): string {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    throw new CommandError('is a workbook, no CSV: save it as "CSV UTF-8" first');
  const [first, second] = bytes;
  const marked =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : undefined;
  try {
    const text = new TextDecoder(marked ?? encoding ?? 'utf-8', {fatal: true}).decode(bytes);
    if (text.includes('\0')) throw new CommandError('is no text: it holds zero bytes');
    return text;
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(
      `is not ${marked ?? encoding ?? 'UTF-8'}: save it as "CSV UTF-8", or name its encoding, ` +
        'as in --encoding windows-1251',
    );
  }
}

/**
 * Parts a text into rows. What parts the cells is what gives the most columns that are known, since a `;`
 * may stand in a head that is parted by commas.
 *
 * @param known how many columns of a head are known
 */
export function parseTable(text: string, known: (head: readonly string[]) => number): Table {
  // Excel writes and reads a line that names the delimiter; it is none of the rows.
  const [line = '', named] = /^sep=(.)(?:\r\n|\n|\r)/i.exec(text) ?? [];
  const body = text.slice(line.length);
  const records = split(body, named ?? delimiterOf(body, known));
  const filled = records.findIndex((cells) => cells.some((cell) => cell.trim() !== ''));
  if (filled < 0) throw new CommandError('is empty');
  const rows = records.map((cells, index) => ({number: index + 1, cells}));
  return {head: records[filled]!, rows: rows.slice(filled + 1).filter(({cells}) => cells.some(hasWords))};
}

const hasWords = (cell: string): boolean => cell.trim() !== '';

function delimiterOf(body: string, known: (head: readonly string[]) => number): string {
  const ranked = DELIMITERS.map((delimiter) => {
    const head = headOf(body, delimiter);
    return {delimiter, known: known(head), width: head.length};
  });
  ranked.sort((a, b) => b.known - a.known || b.width - a.width);
  return ranked[0]!.delimiter;
}

/** The first row with words in it; nothing where that can't be read so. */
function headOf(body: string, delimiter: string): string[] {
  try {
    return split(body, delimiter, {to: 20}).find((cells) => cells.some(hasWords)) ?? [];
  } catch {
    return [];
  }
}

function split(body: string, delimiter: string, options: {to?: number} = {}): string[][] {
  try {
    return parse(body, {
      delimiter,
      // Named, because those of a cell must not be taken for those of the rows.
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      ...options,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new CommandError(`is no CSV: ${error.message}`);
  }
}

import {rules, type Rule} from '../../schemas/rules.js';
import {dateOf} from './dates.js';
import {durationOf} from './durations.js';
import {countryOf, languageOf} from './names.js';
import {numberOf} from './numbers.js';
import {Unreadable} from './unreadable.js';
import {enumWords, noWords, nothingWords, yesWords} from './words.js';

/** Letters and digits alone: how a word is spelled in a spreadsheet is no matter. */
export const squash = (word: string): string =>
  word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** A cell that says nothing, or that the spreadsheet itself could not work out. */
export function isNothing(cell: string): boolean {
  if (/^#(?:REF|DIV\/0|VALUE|NAME|NULL|NUM|SPILL|CALC)[!?]$/i.test(cell.trim()))
    throw new Unreadable('is an error of the spreadsheet');
  return nothingWords.has(cell.trim().toLowerCase());
}

/** The readers of cells whose rule takes no plain string, or takes more than a person would write. */
const readers: Readonly<Record<string, (cell: string, unit?: string) => unknown>> = {
  boolean: yesOrNo,
  count: number,
  country: countryOf,
  credential,
  date: dateOf,
  duration: durationOf,
  fraction: number,
  image: address,
  language: languageOf,
  link: address,
  number,
};

/**
 * Reads a cell by the rule of its field, or by the values of an enum.
 *
 * @param unit what a bare number counts, where the column says it
 * @throws Unreadable
 */
export function readCell(rule: string, cell: string, unit?: string): unknown {
  if (rule.includes('|')) return oneOf(rule.split('|'), cell);
  const words = cell.trim().replaceAll('\r\n', '\n');
  const value = readers[rule]?.(words, unit) ?? words;
  if ((rules as Record<string, Rule>)[rule]?.(value) === undefined)
    throw new Unreadable(`is not a valid ${rule}`);
  return value;
}

/** A value of an enum, in any spelling, or by another word for it. */
function oneOf(values: readonly string[], cell: string): string {
  const word = squash(cell);
  const found =
    values.find((value) => squash(value) === word) ?? values.find((value) => value === enumWords[word]);
  if (found) return found;
  throw new Unreadable(`is none of ${values.join(', ')}`);
}

function yesOrNo(cell: string): boolean {
  const word = cell.toLowerCase();
  if (yesWords.has(word) || noWords.has(word)) return yesWords.has(word);
  throw new Unreadable('is neither yes nor no');
}

function number(cell: string): number {
  const value = numberOf(cell);
  if (value === undefined) throw new Unreadable('is no number');
  return value;
}

/** A host without its scheme would be read as a path beside the document. */
function address(cell: string): string {
  return /^www\.[^\s/]+\.\w/i.test(cell) ? `https://${cell}` : cell;
}

/** An Open Badge: its address, a compact JWT, or the object itself. */
function credential(cell: string): unknown {
  if (!cell.startsWith('{')) return cell;
  try {
    return JSON.parse(cell);
  } catch {
    throw new Unreadable('is no JSON');
  }
}

/**
 * The entries of a list: parted by `|`, else by line breaks or `;`, else by commas.
 *
 * @param isProse its entries may hold commas of their own, which then part nothing
 */
export function listOf(cell: string, isProse: boolean): string[] {
  const separator = cell.includes('|') ? '|' : isProse || /[;\r\n]/.test(cell) ? /[;\r\n]+/ : ',';
  return cell
    .split(separator)
    .map((entry) => entry.trim())
    .filter(Boolean);
}

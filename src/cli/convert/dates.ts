import {rules} from '../../schemas/rules.js';
import {Unreadable} from './unreadable.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAME = String.raw`(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`;

/** How a date may be written beside RFC 3339; each gives it in the contract's form. */
const FORMS: readonly (readonly [RegExp, (...parts: string[]) => string])[] = [
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, (year, month, day) => iso(year, month, day)],
  [/^(\d{1,2})[-/.](\d{4})$/, (month, year) => iso(year, month)],
  [/^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/, dayOrMonth],
  [
    new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)? ${MONTH_NAME} (\\d{4})$`),
    (day, name, year) => iso(year, month(name), day),
  ],
  [
    new RegExp(`^${MONTH_NAME} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`),
    (name, day, year) => iso(year, month(name), day),
  ],
  [new RegExp(`^${MONTH_NAME} (\\d{4})$`), (name, year) => iso(year, month(name))],
];

/**
 * A date in the contract's form. Midnight without a zone is what spreadsheets add to a day.
 * A day and a month that could be each other are an error: a wrong date is worse than none.
 */
export function dateOf(cell: string): string {
  const written = cell.trim().replace(/[T ]0?0:00(?::00(?:\.0+)?)?$/, '');
  const moment = written.replace(/^(\d{4}-\d\d-\d\d) (?=\d\d:)/, '$1T');
  if (rules.date(moment) !== undefined) return moment;
  const plain = written.toLowerCase().replace(/\s+/g, ' ');
  for (const [pattern, make] of FORMS) {
    const [match, ...parts] = pattern.exec(plain) ?? [];
    const date = match && make(...parts);
    if (date && rules.date(date) !== undefined) return date;
  }
  throw new Unreadable('is no date: write it as 2026-12-31');
}

function dayOrMonth(first = '', second = '', year = ''): string {
  const dayFirst = iso(year, second, first);
  const monthFirst = iso(year, first, second);
  const sound = [dayFirst, monthFirst].filter((date) => rules.date(date) !== undefined);
  if (new Set(sound).size > 1)
    throw new Unreadable(`may be ${dayFirst} or ${monthFirst}: write it in one of these forms`);
  return sound[0] ?? dayFirst;
}

const iso = (...parts: (string | undefined)[]): string =>
  parts.flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')])).join('-');

const month = (name = ''): string => String(MONTHS.indexOf(name) + 1);

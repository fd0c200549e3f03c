import {NUMBER, numberOf} from './numbers.js';

/** A Figure as it goes into the document (API contract, "Reading: Figure"). */
export interface FigureCell {
  value?: number;
  text?: string;
  comparator?: string;
  max?: number;
  unit?: string;
  label?: string;
}

/** What stands before a number and makes a bound or an estimate of it. */
const BEFORE: Readonly<Record<string, string>> = {
  gt: '>|more than|over|above|plus de|\\+ ?de|более|lebih dari|超过',
  gte: '≥|⩾|>=|at least|min\\.?|minimum|from|no less than|au moins|не менее|minimal|至少',
  lt: '<|less than|fewer than|under|below|moins de|менее|kurang dari',
  lte: "≤|⩽|<=|up to|at most|max\\.?|maximum|no more than|jusqu['’]à|не более|до|maksimal",
  approx: '≈|~|about|around|approx\\.?|approximately|ca\\.?|c\\.|circa|roughly|environ|около|sekitar|约',
};

/** The same said behind it. */
const AFTER: Readonly<Record<string, string>> = {
  gte: '\\+|or more|and more|ou plus',
  lte: 'or less|or fewer|ou moins',
};

const UNITS: Readonly<Record<string, string>> = {
  percent: '%|percent|per cent',
  hours: 'h|hrs?|hours?|heures?|часов|часа|час|jam|цаг|小时',
};

/** Whom a number may count: any other words could change what it says ("7 million", "3 out of four"). */
const COUNTED =
  'learners?|students?|participants?|people|persons?|teachers?|trainees?|graduates?|enrol?lments?|enrolled|' +
  'universit(?:y|ies)|countr(?:y|ies)|courses?|apprenants?|étudiants?|enseignants?';

const any = (table: Readonly<Record<string, string>>): string => Object.values(table).join('|');
const unit = (name: string): string => String.raw`(?<${name}>(?:${any(UNITS)})(?!\p{L}))?`;

const PATTERN = new RegExp(
  [
    `^(?<before>${any(BEFORE)})?`,
    `(?<from>${NUMBER})`,
    unit('fromUnit'),
    `(?:(?:-|–|—|to|à)\\s*(?<to>${NUMBER}))?`,
    unit('unit'),
    `(?<after>${any(AFTER)})?`,
    unit('lateUnit'),
    `(?<label>${COUNTED})?$`,
  ].join('\\s*'),
  'iu',
);

/**
 * Reads a number with its honesty: `7,000+`, `≥ 85%`, `about 500`, `12–15 hours`, `353 learners`.
 * What it can't read to the last word stays words, so that no bound is lost.
 */
export function figureOf(cell: string): FigureCell {
  // Also keeps the pattern fast: a column of fixed width is mostly spaces.
  const text = cell.trim().replace(/\s+/gu, ' ');
  const {before, from, to, after, label, ...units} = PATTERN.exec(text)?.groups ?? {};
  const value = numberOf(from ?? '');
  const max = to === undefined ? undefined : numberOf(to);
  const written = [units.fromUnit, units.unit, units.lateUnit].filter((word) => word !== undefined);
  const named = new Set(written.map((word) => keyOf(UNITS, word)));
  const bounds = [before && keyOf(BEFORE, before), after && keyOf(AFTER, after), to && 'range'].filter(
    Boolean,
  );
  // Two bounds or two units at once: who knows what was meant.
  if (value === undefined || (to && max === undefined) || bounds.length > 1 || named.size > 1) return {text};
  const [comparator] = to ? [] : bounds;
  return {
    value,
    ...(comparator && {comparator}),
    ...(max !== undefined && {max}),
    unit: [...named][0] ?? 'count',
    ...(label && {label}),
  };
}

const keyOf = (table: Readonly<Record<string, string>>, word: string): string | undefined =>
  Object.keys(table).find((key) => new RegExp(`^(?:${table[key]})$`, 'iu').test(word));

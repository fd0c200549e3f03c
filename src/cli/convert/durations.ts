import {rules} from '../../schemas/rules.js';
import {numberOf} from './numbers.js';
import {Unreadable} from './unreadable.js';

/** The words of each unit, in the order of ISO 8601; those after `T` are of the day. */
const UNITS: readonly (readonly [unit: string, words: RegExp])[] = [
  ['Y', /^(?:y|yrs?|years?|ans?|années?)$/],
  ['M', /^(?:mos?|months?|mois|месяц(?:а|ев)?|bulan)$/],
  ['W', /^(?:w|wks?|weeks?|semaines?|недел[яьи]|minggu)$/],
  ['D', /^(?:d|days?|jours?|день|дня|дней|hari|өдөр)$/],
  ['TH', /^(?:h|hrs?|hours?|heures?|час(?:а|ов)?|jam|цаг|小时)$/],
  ['TM', /^(?:m|mins?|minutes?|минут[аы]?|menit|分钟)$/],
];

/**
 * A duration of ISO 8601, from one or from words: `12 h`, `2 hours 30 min`, `6 weeks`.
 *
 * @param unit what a bare number counts, where the column says it
 */
export function durationOf(cell: string, unit?: string): string {
  const written = cell.trim();
  if (rules.duration(written.toUpperCase()) !== undefined) return written.toUpperCase();
  const bare = unit && numberOf(written);
  if (typeof bare === 'number') return format(new Map([[unit!, bare]]));
  const amounts = new Map<string, number>();
  const rest = written
    .toLowerCase()
    .replace(/(\d[\d.,]*)\s*(\p{L}+)\.?/gu, (match, number: string, word: string) => {
      const found = UNITS.find(([, words]) => words.test(word))?.[0];
      const amount = numberOf(number);
      if (!found || amount === undefined || amounts.has(found)) return match;
      amounts.set(found, amount);
      return '';
    });
  if (amounts.size && /^(?:\s|,|and|et|и)*$/.test(rest)) return format(amounts);
  throw new Unreadable('is no duration: write it as PT12H, or as "12 hours"');
}

function format(amounts: ReadonlyMap<string, number>): string {
  const parts = UNITS.flatMap(([unit]) => (amounts.has(unit) ? [`${amounts.get(unit)}${unit.at(-1)}`] : []));
  const days = UNITS.filter(([unit]) => !unit.startsWith('T') && amounts.has(unit)).length;
  const time = parts.slice(days).join('');
  return `P${parts.slice(0, days).join('')}${time && `T${time}`}`;
}

import type {Localizer} from './localizer.js';

const UNITS: Record<string, string> = {
  Y: 'year',
  M: 'month',
  W: 'week',
  D: 'day',
  h: 'hour',
  m: 'minute',
  s: 'second',
};

/** An ISO 8601 duration in words: `PT10H` → "10 hours". */
export function durationWords(iso: string, l: Localizer): string {
  // Of the two units that begin with M, the one after T is the minute.
  const marked = iso.replace(/T.*/, (time) => time.toLowerCase());
  const parts = Array.from(marked.matchAll(/([\d.]+)(\w)/g), ([, amount, letter]) =>
    l.number(Number(amount), {style: 'unit', unit: UNITS[letter!]!, unitDisplay: 'long'}),
  );
  return l.intl('ListFormat', {type: 'unit'}).format(parts);
}

import {isObject, textOf} from './json.js';
import {certificateIn, namesIn, wordings} from './shown.js';
import type {JsonObject} from './types.js';

/** What an API's record and a credential can say differently. */
export type RecordField = 'name' | 'recipient' | 'issuer' | 'issued' | 'expires';

const DAY = 86_400_000;

/**
 * Where an API's record of a certificate contradicts its credential. What one of them doesn't tell is no
 * contradiction; words may differ in case, spaces and punctuation, dates by the day of a time zone.
 *
 * @param record a certificate in the words of the API contract
 */
export function contradictions(record: JsonObject, credential: JsonObject): RecordField[] {
  const shown = certificateIn(credential);
  const nameOf = (value: unknown) => wordings(isObject(value) ? value.name : undefined);
  const same: Record<RecordField, boolean> = {
    name: isSameText(wordings(record.name), namesIn(credential)),
    recipient: isSameText(nameOf(record.recipient), nameOf(shown.recipient)),
    issuer:
      isSameText(nameOf(record.issuer), nameOf(shown.issuer)) || isSameHost(record.issuer, shown.issuer),
    issued: isSameDay(record.issued, shown.issued),
    expires: isSameDay(record.expires, shown.expires),
  };
  return (Object.keys(same) as RecordField[]).filter((field) => !same[field]);
}

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    // Both ways: ß is SS in capitals, and ς a Σ.
    .toUpperCase()
    .replace(/[\p{P}\p{Z}\s]+/gu, '');

function isSameText(one: readonly string[], other: readonly string[]): boolean {
  if (!one.length || !other.length) return true;
  const known = new Set(one.map(folded));
  return other.some((text) => known.has(folded(text)));
}

/** An issuer may go by a short name here and a long one there: its own address tells. */
function isSameHost(one: unknown, other: unknown): boolean {
  const [a, b] = [one, other].map((value) => {
    const url = isObject(value) ? textOf(value.url) : undefined;
    return url && URL.canParse(url) ? new URL(url).host : undefined;
  });
  return a !== undefined && a === b;
}

/**
 * A record's date may tell a year or a month only, or a time, with or without its zone (API contract, `When`); a
 * credential's is a day. Both are taken as they are written, wherever the reader is.
 */
function isSameDay(told: unknown, shown: unknown): boolean {
  const [from, day] = [told, shown].map((value) => Date.parse(textOf(value)?.slice(0, 10) ?? '')) as [
    number,
    number,
  ];
  if (Number.isNaN(from) || Number.isNaN(day)) return true;
  const {length} = String(told);
  const until = from + (length < 7 ? 365 : length < 10 ? 30 : 0) * DAY;
  return from <= day + DAY && day <= until + DAY;
}

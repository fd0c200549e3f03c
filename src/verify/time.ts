import {textOf} from './json.js';
import type {JsonObject, Run, TimeAxis} from './types.js';

/** `xsd:dateTime` (VCDM 1.1, 4.6; 2.0, 4.9), or a date alone; without an offset it is UTC. */
const DATE = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/i;

/** Milliseconds; NaN for what is no date; undefined where there is none. */
export function timeOf(value: unknown): number | undefined {
  if (value === undefined || value === null) return undefined;
  const text = textOf(value) ?? '';
  const [, time, , , offset] = DATE.exec(text) ?? [text, undefined, '', '', undefined];
  return DATE.test(text) && isDay(text.slice(0, 10)) ? Date.parse(time && !offset ? `${text}Z` : text) : NaN;
}

/** Engines make March of a 30th of February. */
function isDay(day: string): boolean {
  const time = Date.parse(day);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

/** What a credential's own dates say, of both versions of the data model. */
export const windowOf = (credential: JsonObject) => ({
  from: [credential.validFrom, credential.issuanceDate].map(timeOf),
  until: [credential.validUntil, credential.expirationDate].map(timeOf),
});

type Bounds = readonly (number | undefined)[];

/** Where the present stands: after every start, and before every end. */
export function timeAt(run: Run, from: Bounds, until: Bounds): TimeAxis {
  const now = run.now.getTime();
  const dated = (time: number): {date: string} => ({date: new Date(time).toISOString()});
  const said = [...from, ...until];
  if (said.some((time) => Number.isNaN(time))) {
    run.note('time', 'unknown', {code: 'time-malformed'});
    return 'unknown';
  }
  const start = Math.max(...from.map((time) => time ?? -Infinity));
  const end = Math.min(...until.map((time) => time ?? Infinity));
  if (now > end) {
    run.note('time', 'fail', {code: 'time-expired', values: dated(end)});
    return 'expired';
  }
  if (now < start) {
    run.note('time', 'fail', {code: 'time-not-yet', values: dated(start)});
    return 'not-yet-valid';
  }
  run.note('time', 'pass', {code: 'time-current'});
  return 'current';
}

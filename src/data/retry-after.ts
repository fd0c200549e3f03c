/** A visitor's clock may be wrong by any amount, so a date says no more than "later". */
const LONGEST_BY_DATE = 3_600_000;
const LONGEST = 86_400_000;

/**
 * `Retry-After`, seconds or a date, in milliseconds; a date that is over is 0. (RFC 9110 §10.2.3)
 *
 * @returns undefined where it says nothing
 */
export function retryAfter(header: string | null | undefined): number | undefined {
  const said = header?.trim() ?? '';
  if (/^\d+$/.test(said)) return Math.min(Number(said) * 1000, LONGEST);
  // Dates have names of days and months; what else a browser takes for one is none.
  const wait = /[a-z]/i.test(said) ? Date.parse(said) - Date.now() : NaN;
  return Number.isNaN(wait) ? undefined : Math.max(0, Math.min(wait, LONGEST_BY_DATE));
}

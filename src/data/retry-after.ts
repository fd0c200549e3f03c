/** A visitor's clock may be wrong by any amount, so a date says no more than "later". */
const LONGEST_BY_DATE = 3_600_000;
const LONGEST = 86_400_000;

/**
 * `Retry-After`, seconds or a date, in milliseconds; a date that is over is 0. (RFC 9110 §10.2.3)
 *
 * @returns undefined where it says nothing
 */
export function retryAfter(header: string | null | undefined): number | undefined {
  if (!header?.trim()) return undefined;
  const wait = /\D/.test(header.trim())
    ? Math.min(Date.parse(header) - Date.now(), LONGEST_BY_DATE)
    : Math.min(Number(header) * 1000, LONGEST);
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

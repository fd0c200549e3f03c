import type {Certificate} from './certificate.js';

export type CertificateStatus = 'active' | 'expired' | 'revoked' | 'suspended' | 'unknown';

const KNOWN: readonly string[] = ['active', 'expired', 'revoked', 'suspended'] satisfies CertificateStatus[];

/**
 * A certificate's status as a reader is told it. An API's `revoked` or `suspended`
 * stands whatever the dates say. `active` with a past `expires` is expired, and so
 * is a certificate of no status. No status and no past `expires` is unknown, as is
 * any word that the contract doesn't have: nothing is active but what says so.
 */
export function certificateStatus(
  {status, expires}: Pick<Certificate, 'status' | 'expires'>,
  now: Date,
): CertificateStatus {
  const open = status === undefined || status === 'active';
  if (open && expires && now.getTime() >= endOf(expires)) return 'expired';
  return KNOWN.includes(status ?? '') ? (status as CertificateStatus) : 'unknown';
}

/** The moment from which a date lies in the past: a moment itself; of a day, a month or a year its end in UTC. */
function endOf(date: string): number {
  if (date.length > 10) return Date.parse(date);
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return Date.UTC(year + 1);
  return day === undefined ? Date.UTC(year, month) : Date.UTC(year, month - 1, day + 1);
}

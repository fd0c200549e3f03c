import type {TextValue} from '../schemas/rules.js';

/** Why there is no (fresh) data. The kinds of the public `iioe-error` event. */
export type ErrorKind =
  | 'network'
  | 'timeout'
  | 'http'
  | 'not-found'
  | 'forbidden'
  | 'rate-limited'
  | 'maintenance'
  | 'invalid-data'
  | 'misconfigured';

export interface ErrorFacts {
  /** HTTP status, where there was an answer. */
  status?: number;
  /** Whether asking again later may help. Default: what the kind says. */
  retryable?: boolean;
  /** Milliseconds that the server asked to wait. */
  retryAfter?: number;
  /** What the API says about it, for the visitor. */
  notice?: TextValue;
}

const RETRYABLE: readonly ErrorKind[] = ['network', 'timeout', 'rate-limited', 'maintenance'];

export class DataError extends Error {
  override readonly name = 'DataError';
  readonly kind: ErrorKind;
  readonly status: number | undefined;
  readonly retryable: boolean;
  readonly retryAfter: number | undefined;
  readonly notice: TextValue | undefined;

  constructor(kind: ErrorKind, message: string, facts: ErrorFacts = {}) {
    super(message);
    this.kind = kind;
    this.status = facts.status;
    this.retryable = facts.retryable ?? (RETRYABLE.includes(kind) || (kind === 'http' && facts.status! >= 500));
    this.retryAfter = facts.retryAfter;
    this.notice = facts.notice;
  }
}

/** The error that a reply outside 200–299 stands for, whatever its body holds. */
export function errorOfStatus(status: number, url: string, facts: ErrorFacts): DataError {
  const kind =
    status === 404 || status === 410
      ? 'not-found'
      : status === 401 || status === 403
        ? 'forbidden'
        : status === 429
          ? 'rate-limited'
          : status === 503
            ? 'maintenance'
            : 'http';
  return new DataError(kind, `${url} answered ${status}`, {...facts, status});
}

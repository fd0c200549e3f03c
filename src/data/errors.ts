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
  status?: number | undefined;
  /** Whether asking again later may help. Default: what the kind says. */
  retryable?: boolean | undefined;
  /** `Retry-After` as the server said it: seconds, or a date. */
  retryAfter?: string | null | undefined;
  /** The reply's JSON; problem details, if the API keeps the contract. */
  problem?: unknown;
}

const RETRYABLE = /network|timeout|rate-limited|maintenance/;

export class DataError extends Error {
  readonly kind: ErrorKind;
  readonly facts: ErrorFacts;

  constructor(kind: ErrorKind, message: string, facts: ErrorFacts = {}) {
    super(message);
    this.kind = kind;
    this.facts = facts;
  }

  get retryable(): boolean {
    return this.facts.retryable ?? (RETRYABLE.test(this.kind) || this.facts.status! >= 500);
  }
}

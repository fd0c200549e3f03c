import {rules, type TextValue} from '../schemas/rules.js';
import {DataError} from './errors.js';
import {retryAfter} from './retry-after.js';
import type {ServiceNote} from './source.js';
import {checkVersion} from './version.js';

/** What there is to say of a failure. */
export interface Explanation {
  /** By its right name. */
  error: DataError;
  /** What the API says of its maintenance, for the visitor. */
  notice?: TextValue | undefined;
  /** Milliseconds until a widget asks again by itself, if it does. */
  wait?: number | undefined;
}

/** How long a widget waits before it asks an API in maintenance again, in milliseconds. */
const RECHECK = 30_000;

/** A longer `Retry-After` says that there were too many requests, whatever the status says. */
const LONG_WAIT = 5000;

/** A failure, given what the API says of itself: while it is worked on, what fails is maintenance. */
export function explain(failure: DataError, service?: ServiceNote): Explanation {
  const {kind, message, facts} = failure;
  const wait = retryAfter(facts.retryAfter);
  // What a good reply leaves out is not there, maintenance or not.
  const isExcused =
    service?.status === 'maintenance' && kind !== 'misconfigured' && (kind !== 'not-found' || !!facts.status);
  if (isExcused || kind === 'maintenance') {
    const notice = (isExcused ? service.notice : undefined) ?? noticeOf(facts.problem);
    return {
      error: new DataError('maintenance', message, facts),
      notice,
      wait: Math.max(1000, wait ?? RECHECK),
    };
  }
  const isLong = wait !== undefined && wait > LONG_WAIT;
  if (kind === 'http' && isLong) return {error: new DataError('rate-limited', message, facts), wait};
  if (kind === 'rate-limited') return {error: failure, wait: isLong ? wait : undefined};
  return {error: versionError(service) ?? failure};
}

function versionError(service: ServiceNote | undefined): DataError | undefined {
  try {
    return void checkVersion(service);
  } catch (error) {
    return error as DataError;
  }
}

/** What problem details say to a person. (RFC 9457 §3.1) */
function noticeOf(problem: unknown): TextValue | undefined {
  const {detail, title} = (problem ?? {}) as Record<string, unknown>;
  return (rules.text(detail) ?? rules.text(title)) as TextValue | undefined;
}

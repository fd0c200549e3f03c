import type {Again} from '../data/client.js';
import type {DataError} from '../data/errors.js';
import {retryAfter} from '../data/retry-after.js';
import {sleep, whenVisible} from './awake.js';
import {within} from './wait.js';

/** What may be over a moment later, beside a lost connection. (The others won't, or were waited for long.) */
const PASSING = [429, 502, 503, 504];

/** So often, and so long in all, a visitor waits without a word; then the widget says what is wrong. */
const MOST = 3;
const PATIENCE = 12_000;

/** The longest single wait that an API may ask for. */
const LONGEST = 5000;

/** The first wait without `Retry-After`; each one after that is twice as long. */
const BACKOFF = 300;

/**
 * Waits before another attempt, where one may help; not while the page is hidden. Without a connection there
 * is nothing to try: the widget says so, and asks when it is back.
 */
export const again: Again = async (error, attempts, signal, service) => {
  const wait = waitOf(error, attempts);
  if (attempts > MOST || wait === undefined || !navigator.onLine) return false;
  await sleep(wait, signal);
  await whenVisible(signal);
  const note = service && (await within(0, service));
  return !signal.aborted && note?.status !== 'maintenance';
};

/** Milliseconds, or undefined where no attempt is to follow. */
function waitOf({kind, facts}: DataError, attempts: number): number | undefined {
  if (kind !== 'network' && !PASSING.includes(facts.status!)) return undefined;
  // Who announces maintenance in words will not be back in a second.
  const isAnnounced = facts.status === 503 && !!(facts.problem as {detail?: unknown} | undefined)?.detail;
  if (isAnnounced) return undefined;
  // By chance sooner or later, so that the visitors of a page that failed don't come back all at once.
  const backoff = BACKOFF * 2 ** (attempts - 1) * (0.5 + Math.random() / 2);
  const wait = Math.max(backoff, retryAfter(facts.retryAfter) ?? 0);
  return wait <= LONGEST && wait * attempts <= PATIENCE ? wait : undefined;
}

import {DataError} from '../data/errors.js';
import type {Explanation} from '../data/explain.js';
import type {DataSource} from '../data/source.js';
import {plainFailure, type Failure} from './plain-failure.js';
import {serviceOf} from './remote.js';
import {within} from './wait.js';

/** How long a failure waits for what explains it: the service document, our own words. */
const PATIENCE = 2000;

/** How long a visitor waits without a word; with that patience below the 15 s of the contract. */
export const LATE = 12_000;

/** A failure by its right name, and what shows it. */
export async function explained(
  cause: unknown,
  source: DataSource | undefined,
): Promise<{failed: Explanation; failure: Failure}> {
  const [service, failure = plainFailure] = await Promise.all([
    source && within(PATIENCE, serviceOf(source)),
    within(
      PATIENCE,
      import('./failure.js').catch(() => undefined),
    ),
  ]);
  const error = cause instanceof DataError ? cause : new DataError('network', String(cause));
  return {failed: failure.explain(error, service), failure};
}

import {Problem} from './problems.js';

/** At most so many ids a batch (API contract, "Batch"). */
const MOST_IDS = 50;

/** A comma list, also given by repeating the parameter; each value once, empty ones left out. */
export function commaList(params: URLSearchParams, name: string): string[] {
  const values = params.getAll(name).flatMap((list) => list.split(','));
  return [...new Set(values.filter(Boolean))];
}

/**
 * The ids of a batch, in the order they are asked for; `undefined` when it is none.
 * Commas part ids even when percent-encoded: many clients encode the whole list.
 */
export function batchOf(params: URLSearchParams): string[] | undefined {
  if (!params.has('ids')) return undefined;
  const ids = commaList(params, 'ids');
  if (ids.length > MOST_IDS) {
    throw new Problem(400, `A batch holds at most ${MOST_IDS} ids; this one has ${ids.length}.`);
  }
  return ids;
}

/** How many items a page holds: 20 unless told, from 1 to 100; what is no number counts as not told. */
export function limitOf(params: URLSearchParams): number {
  const written = params.get('limit') ?? '';
  return /^[+-]?\d+$/.test(written) ? Math.min(100, Math.max(1, Number(written))) : 20;
}

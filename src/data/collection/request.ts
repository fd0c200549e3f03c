import type {CollectionName} from '../../schemas/index.js';
import {filters} from './filters.js';
import type {Selecting} from './select.js';

/** How a request for a collection is read, by whoever answers one. (API contract, "Addresses") */

/** At most so many ids a batch. */
export const MOST_IDS = 50;

/** A comma list, also given by repeating the parameter; each value once, empty ones left out. */
export function commaList(params: URLSearchParams, name: string): string[] {
  const values = params.getAll(name).flatMap((list) => list.split(','));
  return [...new Set(values.filter(Boolean))];
}

/** How many items a page holds: 20 unless told, from 1 to 100; what is no number counts as not told. */
export function limitOf(params: URLSearchParams): number {
  const written = params.get('limit') ?? '';
  return /^[+-]?\d+$/.test(written) ? Math.min(100, Math.max(1, Number(written))) : 20;
}

/** What a query asks a collection for. */
export function selectingOf(name: CollectionName, params: URLSearchParams): Selecting {
  const asked = ['q', ...Object.keys(filters[name])].map((param) => [param, commaList(params, param)]);
  return {
    filters: Object.fromEntries(asked) as Record<string, string[]>,
    sort: params.get('sort') ?? undefined,
    facets: params.has('facets') ? commaList(params, 'facets') : undefined,
  };
}

/** Progress of many courses at once is a batch too: without a `limit` of its own none applies. */
export const isProgressBatch = (name: string, params: URLSearchParams): boolean =>
  name === 'progress' &&
  !params.has('limit') &&
  !params.has('cursor') &&
  (params.has('course') || params.has('pathway'));

/**
 * Whether a request is for learner data: `progress` in every form, and `certificates?learner=`. Its replies
 * are never kept. (API contract, "Caching, errors, access")
 *
 * @param id the id in the request's path, if there is one
 */
export const isLearnerData = (name: string, id: string | undefined, params: URLSearchParams): boolean =>
  name === 'progress' || (name === 'certificates' && id === undefined && params.has('learner'));

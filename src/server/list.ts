import type {CollectionName} from '../schemas/index.js';
import {facetOf, type FacetValue} from './facets.js';
import {codesOf, filters, searchable} from './filters.js';
import type {Item} from './options.js';
import {pageOf} from './paging.js';
import {batchOf, commaList, limitOf} from './params.js';
import {searchFor} from './search.js';
import {sortItems} from './sort.js';
import type {Collection, Store} from './store.js';

/** A list as it is answered (API contract, "Addresses"). */
export interface ListReply {
  items: readonly Item[];
  total: number;
  /** Relative to the base, so that it holds behind any proxy. */
  next?: string;
  facets?: Record<string, FacetValue[]>;
}

type Test = (item: Item) => boolean;

/**
 * Answers a list request.
 *
 * @param pool the items that whoever asks may read
 * @param params the request's query; what the collection doesn't know is ignored
 */
export function listReply(
  store: Store,
  name: CollectionName,
  pool: Collection,
  params: URLSearchParams,
): ListReply {
  const ids = batchOf(params);
  const chosen = ids ? pick(pool, ids) : [...pool.values()];
  const tests = testsOf(name, params);
  const matching = keep(chosen, [...tests.values()]);
  const language = typeof store.service.defaultLanguage === 'string' ? store.service.defaultLanguage : 'en';
  const sorted = sortItems(matching, params.get('sort'), language);
  const facets = facetsOf(store, name, chosen, tests, params);
  return {
    ...(ids || isProgressBatch(name, params) ? {items: sorted} : page(name, sorted, params)),
    total: matching.length,
    ...(facets && {facets}),
  };
}

/** Ids that are not there are left out of the reply (API contract, "Batch"). */
function pick(pool: Collection, ids: readonly string[]): Item[] {
  return ids.map((id) => pool.get(id)).filter((item) => item !== undefined);
}

/** One test a filter, and one for `q`; an item must pass them all. */
function testsOf(name: CollectionName, params: URLSearchParams): Map<string, Test> {
  const tests = new Map<string, Test>();
  const search = searchable.has(name) ? searchFor(params.get('q')) : undefined;
  if (search) tests.set('q', search);
  for (const [param, filter] of Object.entries(filters[name])) {
    const wanted = commaList(params, param);
    if (!wanted.length) continue;
    tests.set(param, (item) => {
      const codes = codesOf(item, filter);
      return wanted.some((value) => codes.has(value));
    });
  }
  return tests;
}

const keep = (items: readonly Item[], tests: readonly Test[]): readonly Item[] =>
  items.filter((item) => tests.every((test) => test(item)));

/** Progress of many courses at once is a batch too: without a `limit` of its own none applies. */
const isProgressBatch = (name: CollectionName, params: URLSearchParams): boolean =>
  name === 'progress' &&
  !params.has('limit') &&
  !params.has('cursor') &&
  (params.has('course') || params.has('pathway'));

function page(name: CollectionName, sorted: readonly Item[], params: URLSearchParams) {
  const {items, cursor} = pageOf(sorted, limitOf(params), params.get('cursor'));
  if (cursor === undefined) return {items};
  const next = new URLSearchParams(params);
  next.set('cursor', cursor);
  return {items, next: `${name}?${next}`};
}

function facetsOf(
  store: Store,
  name: CollectionName,
  chosen: readonly Item[],
  tests: ReadonlyMap<string, Test>,
  params: URLSearchParams,
): Record<string, FacetValue[]> | undefined {
  if (!params.has('facets')) return undefined;
  const facets: Record<string, FacetValue[]> = {};
  for (const param of commaList(params, 'facets')) {
    const filter = Object.hasOwn(filters[name], param) ? filters[name][param] : undefined;
    if (!filter) continue;
    const others = [...tests].flatMap(([other, test]) => (other === param ? [] : [test]));
    facets[param] = facetOf(keep(chosen, others), filter, store);
  }
  return facets;
}

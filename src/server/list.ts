import type {FacetValue} from '../data/collection/facets.js';
import {pageOf} from '../data/collection/paging.js';
import {isProgressBatch, limitOf, selectingOf} from '../data/collection/request.js';
import {select} from '../data/collection/select.js';
import type {CollectionName} from '../schemas/index.js';
import {decodeCursor, encodeCursor} from './cursors.js';
import type {Item} from './options.js';
import {batchOf} from './params.js';
import {Problem} from './problems.js';
import type {Collection, Store} from './store.js';

/** A list as it is answered (API contract, "Addresses"). */
export interface ListReply {
  items: readonly Item[];
  total: number;
  /** Relative to the base, so that it holds behind any proxy. */
  next?: string;
  facets?: Record<string, FacetValue[]>;
}

/**
 * Answers a list request.
 *
 * @param pool the items that whoever asks may read
 * @param params the request's query; what the collection doesn't know is ignored
 */
export function listReply(
  {service, collections}: Store,
  name: CollectionName,
  pool: Collection,
  params: URLSearchParams,
): ListReply {
  const ids = batchOf(params);
  const chosen = ids ? pick(pool, ids) : [...pool.values()];
  const {items, facets} = select(name, chosen, selectingOf(name, params), {
    language: typeof service.defaultLanguage === 'string' ? service.defaultLanguage : 'en',
    find: (collection, id) => collections.get(collection)?.get(id),
  });
  return {
    ...(ids || isProgressBatch(name, params) ? {items} : page(name, items, params)),
    total: items.length,
    ...(facets && {facets}),
  };
}

/** Ids that are not there are left out of the reply (API contract, "Batch"). */
function pick(pool: Collection, ids: readonly string[]): Item[] {
  return ids.map((id) => pool.get(id)).filter((item) => item !== undefined);
}

function page(name: CollectionName, sorted: readonly Item[], params: URLSearchParams) {
  const cursor = params.get('cursor');
  const found = pageOf(sorted, limitOf(params), cursor === null ? undefined : decodeCursor(cursor));
  if (!found) throw new Problem(400, 'This cursor is not one of this list.');
  if (found.cursor === undefined) return {items: found.items};
  const next = new URLSearchParams(params);
  next.set('cursor', encodeCursor(found.cursor));
  return {items: found.items, next: `${name}?${next}`};
}

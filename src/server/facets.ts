import {codesOf, nameBeside, type Filter} from './filters.js';
import type {Item} from './options.js';
import type {Store} from './store.js';

/** A value that a filter can take, its name where the data tells one, and how many items it would leave. */
export interface FacetValue {
  value: string;
  label?: unknown;
  count: number;
}

/**
 * The values of one filter, the most frequent first.
 *
 * @param items those that all *other* filters leave: choosing a second value of this one then keeps its promise
 */
export function facetOf(items: readonly Item[], filter: Filter, store: Store): FacetValue[] {
  const values = new Map<string, FacetValue>();
  for (const item of items) {
    for (const value of codesOf(item, filter)) {
      const known = values.get(value) ?? {value, count: 0};
      const label = known.label ?? labelOf(item, filter, value, store);
      values.set(value, {value, ...(label !== undefined && {label}), count: known.count + 1});
    }
  }
  return [...values.values()].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

function labelOf(item: Item, filter: Filter, id: string, store: Store): unknown {
  if (!filter.names) return nameBeside(item, filter, id);
  const named = store.collections.get(filter.names)?.get(id);
  return named?.title ?? named?.name ?? undefined;
}

import type {CollectionName} from '../../schemas/index.js';
import {codesOf, nameBeside, type Filter} from './filters.js';
import {headingOf} from './values.js';

/** A value that a filter can take, its name where the data tells one, and how many items it would leave. */
export interface FacetValue {
  value: string;
  label?: unknown;
  count: number;
}

/** Looks an item up in another collection. */
export type Find = (collection: CollectionName, id: string) => unknown;

/**
 * The values of one filter, the most frequent first.
 *
 * @param items those that all *other* filters leave: choosing a second value of this one then keeps its promise
 */
export function facetOf(items: readonly unknown[], filter: Filter, find: Find): FacetValue[] {
  const values = new Map<string, FacetValue>();
  for (const item of items) {
    for (const value of codesOf(item, filter)) {
      const facet = values.get(value) ?? {value, count: 0};
      const label = facet.label ?? labelOf(item, filter, value, find);
      values.set(value, {value, ...(label !== undefined && {label}), count: facet.count + 1});
    }
  }
  return [...values.values()].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

function labelOf(item: unknown, filter: Filter, id: string, find: Find): unknown {
  return filter.names ? headingOf(find(filter.names, id)) : nameBeside(item, filter, id);
}

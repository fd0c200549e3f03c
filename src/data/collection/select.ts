import type {CollectionName} from '../../schemas/index.js';
import {facetOf, type FacetValue, type Find} from './facets.js';
import {codesOf, filters, searchable} from './filters.js';
import {searchFor} from './search.js';
import {sortItems} from './sort.js';

/** Which items of a collection, in which order. */
export interface Selecting {
  /** By the contract's names; what the collection doesn't know is ignored. */
  filters: Readonly<Record<string, readonly string[]>>;
  sort?: string | undefined;
  /** Filters whose values are asked for. */
  facets?: readonly string[] | undefined;
}

/** What the items stand in. */
export interface Surroundings {
  /** Titles are compared in it. */
  language: string;
  find: Find;
}

export interface Selection<T> {
  items: readonly T[];
  facets?: Record<string, FacetValue[]>;
}

/** Filters, searches and sorts a collection, and counts its facets (API contract, "Addresses"). */
export function select<T>(
  name: CollectionName,
  all: readonly T[],
  asked: Selecting,
  {language, find}: Surroundings,
): Selection<T> {
  const tests = testsOf(name, asked.filters);
  const keep = (except?: string) =>
    all.filter((item) => tests.every(([param, test]) => param === except || test(item)));
  const items = sortItems(keep(), asked.sort, language);
  if (!asked.facets) return {items};
  // Each counts within the other filters and without its own: its values are what one could choose.
  const facets = Object.entries(filters[name])
    .filter(([param]) => asked.facets!.includes(param))
    .map(([param, filter]) => [param, facetOf(keep(param), filter, find)] as const);
  return {items, facets: Object.fromEntries(facets)};
}

type Test = (item: unknown) => boolean;

/** One test a filter, and one for `q`; an item must pass them all. */
function testsOf(name: CollectionName, asked: Selecting['filters']): [param: string, test: Test][] {
  const tests: [string, Test][] = [];
  if (asked.q && searchable.includes(name)) tests.push(['q', searchFor(asked.q.join(' '))]);
  for (const [param, filter] of Object.entries(filters[name])) {
    const wanted = asked[param];
    if (!wanted?.length) continue;
    tests.push([param, (item) => codesOf(item, filter).some((value) => wanted.includes(value))]);
  }
  return tests;
}

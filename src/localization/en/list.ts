/** Every list: search, filters, more. */
export const list = {
  loading: 'Loading…',
  search: 'Search',
  filters: 'Filters',
  clear: 'Clear search and filters',
  showMore: 'Show more',
  loadingMore: 'Loading more…',
  moreFailed: 'More could not be loaded. Try again',
  noResults: 'Nothing fits this search.',
  emptyList: 'There is nothing here yet.',
  chosen: '{name}, chosen: {n}',
  found: {one: '{n} entry', other: '{n} entries'},
  foundAtLeast: {one: 'More than {n} entry', other: 'More than {n} entries'},
  shownOf: '{shown} of {total} shown',
} as const;

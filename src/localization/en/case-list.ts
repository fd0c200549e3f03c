/** What cases are filtered by. */
export const caseList = {
  'filter-award': 'Award',
  'filter-edition': 'Edition',
  'filter-category': 'Category',
  'filter-country': 'Country',
  'filter-organization': 'Organisation',
} as const;

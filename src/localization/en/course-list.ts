/** What courses are filtered by. */
export const courseList = {
  'filter-language': 'Language',
  'filter-level': 'Level',
  'filter-mode': 'Format',
  'filter-provider': 'Provider',
  'filter-series': 'Series',
  'filter-competency': 'Competency',
} as const;

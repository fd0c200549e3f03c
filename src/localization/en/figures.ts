/** Every figure, wherever it stands. */
export const figures = {
  'spoken-gt': 'more than {value}',
  'spoken-gte': 'at least {value}',
  'spoken-lt': 'less than {value}',
  'spoken-lte': 'at most {value}',
  'spoken-approx': 'about {value}',
  'spoken-range': '{from} to {to}',
  hours: 'Hours',
  derived: 'calculated',
  asOf: 'as of {date}',
  source: 'Source',
} as const;

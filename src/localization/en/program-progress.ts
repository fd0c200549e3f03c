/** The programme’s progress. */
export const programProgress = {
  stages: 'Stages',
  supports: 'Supported by',
  partners: 'Partners',
  target: 'Target',
  organization: 'Organisation',
  country: 'Country',
  showTable: 'Show as a table',
  stage: 'Stage',
  figure: 'Figure',
  asOf: 'as of {date}',
  notKnown: 'not known',
} as const;

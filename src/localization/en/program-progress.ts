/** The programme’s progress. */
export const programProgress = {
  stages: 'Stages',
  supports: 'Supported by',
  partners: 'Partners',
  target: 'Target',
  showTable: 'Show as a table',
  stage: 'Stage',
  figure: 'Figure',
  figuresAsOf: 'Figures as of {date}',
  notKnown: 'not known',
} as const;

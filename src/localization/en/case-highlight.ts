/** The case highlight. */
export const caseHighlight = {
  background: 'Background',
  implementation: 'What was done',
  outcomes: 'Outcomes',
  jury: 'From the jury',
  people: 'People',
  framework: 'Framework',
  category: 'Category',
  edition: 'Edition',
  region: 'Region',
  published: 'Published {date}',
  partners: 'Partners',
  stages: 'Stages',
  country: 'Country',
  courses: 'Courses',
  position: 'Position',
} as const;

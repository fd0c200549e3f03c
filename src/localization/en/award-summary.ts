/** The award summary. */
export const awardSummary = {
  organizer: 'Organiser',
  sponsor: 'Sponsor',
  theme: 'Theme',
  submissions: 'Submissions',
  countries: 'Countries',
  winners: 'Winners',
  breakdown: 'Winners by group',
  categories: 'Categories',
  regions: 'Regions',
  published: 'Published {date}',
  year: 'Year',
} as const;

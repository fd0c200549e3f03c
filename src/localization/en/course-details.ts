/** What only a course card in full says; loaded with its details. */
export const courseDetails = {
  starts: 'Starts',
  ends: 'Ends',
  credential: 'Credential',
  recognition: 'Recognition',
  localizedFrom: 'Localised from',
  instructors: 'Instructors',
  subjects: 'Subjects',
  updated: 'Updated',
} as const;

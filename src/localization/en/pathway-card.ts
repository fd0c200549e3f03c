/** The pathway card. */
export const pathwayCard = {
  stepCount: {one: '{n} course', other: '{n} courses'},
  optionalCount: '{n} optional',
  optional: 'optional',
  credential: 'Credential',
} as const;

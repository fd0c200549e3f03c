/** What the types forbid; checked by `npm run types`. */
export const wrong = [
  // @ts-expect-error a heading level is a number
  <iioe-course-card key="level" headingLevel="two" />,
  // @ts-expect-error there is no such event of a course card
  <iioe-course-card key="event" oniioe-verify={() => {}} />,
];

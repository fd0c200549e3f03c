/** What the types forbid; checked by `npm run types`. */
export const wrong = [
  // @ts-expect-error a heading level is a number
  <iioe-course-card key="level" headingLevel="two" />,
  // @ts-expect-error it is a custom event
  <iioe-course-card key="event" oniioe-error={(event: MouseEvent) => event.clientX} />,
];

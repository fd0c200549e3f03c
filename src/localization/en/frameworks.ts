/** Competencies in their framework; loaded where one is known. */
export const frameworks = {
  areasCovered: '{n} of {total} areas',
  area: 'Area',
  covered: 'covered',
  levelNotStated: 'Level not stated',
} as const;

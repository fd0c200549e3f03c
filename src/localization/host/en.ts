/** What the embed host's own pages say, where a widget can't speak for itself. */
export const host = {
  frames: 'Widgets for frames',
  framesHow:
    'Each address is one widget as a page, for a frame in another site. In place of the dots stands an id.',
  unknownWidget: 'There is no widget “{name}”.',
  unknownParameter: '“{name}” is nothing that this widget knows.',
  fixedApi: 'A frame can’t choose its API: “{name}” is set by the server.',
  doubledParameter: '“{name}” stands there more than once.',
  missingParameter: 'This widget needs {name}.',
  wrongValue: 'This value is not possible for “{name}”.',
  notFound: 'This entry could not be found. It may have been moved or removed.',
  unavailable: 'This information could not be loaded.',
  credential: 'Certificate',
  course: 'To the course',
  pathway: 'To the pathway',
  'course-list': 'Courses',
  'case-list': 'Cases',
  'certificate-list': 'Certificates',
  'progress-tracker': 'Progress',
};

import type {Course, CourseVersion} from '../course.js';
import {competencies, offered, organization, people, picture, web} from './shared.js';
import {some, type Say, type Thing} from './say.js';

/** How Google names the modes. */
const MODES = {
  selfPaced: 'Online',
  online: 'Online',
  blended: 'Blended',
  hyflex: 'Blended',
  inPerson: 'Onsite',
};

const LEVELS = {introductory: 'Beginner', intermediate: 'Intermediate', advanced: 'Advanced'};

/** https://schema.org/Course; a series' figures are not the course's, so none is told. */
export function describeCourse(course: Course, say: Say): Thing {
  const {title, summary, level, free, series, updated} = course;
  return {
    '@type': 'Course',
    name: say.text(title),
    description: say.text(summary),
    inLanguage: some(languagesOf(course)),
    url: web(course.url),
    image: picture(course.image),
    provider: organization(course.provider, say),
    about: some((course.subjects ?? []).map((subject) => say.text(subject))),
    isPartOf: series && {'@type': 'CreativeWorkSeries', name: say.text(series.name)},
    educationalLevel: level && LEVELS[level],
    teaches: competencies(course.competencies, say),
    educationalCredentialAwarded: offered(course.credential, say),
    isAccessibleForFree: free,
    // What it costs is not known: only that it does, or does not.
    offers: free === undefined ? undefined : {'@type': 'Offer', category: free ? 'Free' : 'Paid'},
    dateModified: updated,
    hasCourseInstance: some(instancesOf(course, say)),
  };
}

/** Each once, as it is written first: `EN` is `en`. */
function languagesOf({languages = [], versions = []}: Course): string[] {
  const seen = new Set<string>();
  return [...versions.map(({language}) => language), ...languages].filter(
    (tag) => seen.size < seen.add(tag.toLowerCase()).size,
  );
}

/** One for each language that it is given in; one in all where only how or when is known. */
function instancesOf(course: Course, say: Say): Thing[] {
  const {mode, workload, starts, ends, instructors, versions = []} = course;
  const instance = {
    '@type': 'CourseInstance',
    courseMode: mode && MODES[mode],
    courseWorkload: workload,
    startDate: starts,
    endDate: ends,
    instructor: people(instructors, say),
  };
  const tags = languagesOf(course);
  if (!tags.length) return mode || workload || starts || ends ? [instance] : [];
  const versionOf = (tag: string) => versions.find(({language}) => language === tag);
  return tags.map((tag) => ({...instance, inLanguage: tag, ...version(versionOf(tag), say)}));
}

const version = (known: CourseVersion | undefined, say: Say): Partial<Thing> =>
  known ? {name: say.text(known.title), url: web(known.url)} : {};

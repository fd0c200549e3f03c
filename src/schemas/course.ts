import {z} from './zod.js';
import {
  Competency,
  CredentialOffer,
  Duration,
  Figure,
  Figures,
  Id,
  Image,
  Language,
  Link,
  maybe,
  OrganizationRef,
  Person,
  Text,
  When,
} from './shared.js';

/** A course in one language, with figures of its own. */
export const CourseVersion = z.object({
  language: Language,
  title: maybe(Text),
  url: maybe(Link),
  learners: maybe(Figure),
  localizedFrom: maybe(Id),
});
export type CourseVersion = z.output<typeof CourseVersion>;

/** A course. Its series' figures count all courses of the series together, never this one alone. */
export const Course = z.object({
  id: Id,
  title: Text,
  summary: maybe(Text),
  url: maybe(Link),
  image: maybe(Image),
  provider: maybe(OrganizationRef),
  series: maybe(z.object({id: maybe(Id), name: Text, figures: Figures})),
  subjects: maybe(z.array(Text)),
  languages: maybe(z.array(Language)),
  versions: maybe(z.array(CourseVersion)),
  localizedFrom: maybe(Id),
  level: maybe(z.enum(['introductory', 'intermediate', 'advanced'])),
  mode: maybe(z.enum(['selfPaced', 'online', 'blended', 'hyflex', 'inPerson'])),
  workload: maybe(Duration),
  starts: When,
  ends: When,
  enrolment: maybe(z.enum(['open', 'upcoming', 'closed'])),
  free: maybe(z.boolean()),
  learners: maybe(Figure),
  satisfaction: maybe(Figure),
  competencies: maybe(z.array(Competency)),
  credential: maybe(CredentialOffer),
  recognition: maybe(Text),
  instructors: maybe(z.array(Person)),
  figures: Figures,
  updated: When,
});
export type Course = z.output<typeof Course>;

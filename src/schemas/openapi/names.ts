import type {CollectionName} from '../index.js';

/** What one item of a collection is called, in both documents. */
export const resourceNames = {
  courses: 'Course',
  pathways: 'Pathway',
  progress: 'Progress',
  programs: 'Program',
  certificates: 'Certificate',
  cases: 'Case',
  awards: 'Award',
  organizations: 'Organization',
} as const satisfies Record<CollectionName, string>;

/** The name of a collection's list reply. */
export const listName = (collection: CollectionName): string => `${resourceNames[collection]}List`;

/** `CourseList` → `course-list`, for file names and identifiers. */
export const kebab = (name: string): string =>
  name.replace(/\B[A-Z]/g, (letter) => `-${letter}`).toLowerCase();

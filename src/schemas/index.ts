/** The contract's resources as zod schemas: the one source of types, validation and API documents. */
import {Award} from './award.js';
import {Case} from './case.js';
import {Certificate} from './certificate.js';
import {Course} from './course.js';
import {Organization} from './organization.js';
import {Pathway} from './pathway.js';
import {Program} from './program.js';
import {Progress} from './progress.js';

export {Service} from './service.js';
export {Award, Case, Certificate, Course, Organization, Pathway, Program, Progress};
export {Competency, Figure, Image, OrganizationRef, Stage, Text} from './shared.js';

/** The schema of each collection's items, by the collection's name. */
export const collections = {
  courses: Course,
  pathways: Pathway,
  progress: Progress,
  programs: Program,
  certificates: Certificate,
  cases: Case,
  awards: Award,
  organizations: Organization,
} as const;

export type CollectionName = keyof typeof collections;

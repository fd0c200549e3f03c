import {z} from './zod.js';
import {Count, Fraction, Id, Link, maybe, Num, Text, When, whole} from './shared.js';

export const ProgressStatus = z.enum([
  'notStarted',
  'inProgress',
  'completed',
  'expired',
  'failed',
  'withdrawn',
]);
export type ProgressStatus = z.output<typeof ProgressStatus>;

/** Points reached, of how many. */
export const Score = whole('score', z.object({value: Num, max: Num}));

/** A part of a course, or a course of a pathway, as one learner stands in it. */
export const ProgressUnit = z.object({
  id: maybe(Id),
  title: Text,
  url: maybe(Link),
  status: maybe(ProgressStatus),
  optional: maybe(z.boolean()),
  fraction: maybe(Fraction),
  score: maybe(Score),
});
export type ProgressUnit = z.output<typeof ProgressUnit>;

/** One learner through one course or pathway. Learner data: never public. */
export const Progress = whole(
  'progress',
  z.object({
    id: Id,
    course: maybe(Id),
    pathway: maybe(Id),
    learner: maybe(z.object({id: maybe(Id), name: maybe(Text)})),
    title: maybe(Text),
    url: maybe(Link),
    status: maybe(ProgressStatus),
    fraction: maybe(Fraction),
    units: maybe(z.array(ProgressUnit)),
    unitsDone: maybe(Count),
    unitsTotal: maybe(Count),
    started: When,
    lastActivity: When,
    completed: When,
    due: When,
    next: maybe(z.object({title: Text, url: maybe(Link)})),
    certificate: maybe(Id),
  }),
);
export type Progress = z.output<typeof Progress>;

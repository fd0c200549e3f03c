import type {Progress, ProgressStatus, ProgressUnit} from '../../schemas/progress.js';

/** How far a learner is, as far as the record says it. */
export interface ProgressState {
  /** 0 to 1; undefined where it is not known, which is not the same as 0. */
  fraction: number | undefined;
  /** The word: the record's, else what the rest of it says. */
  status: ProgressStatus | undefined;
  /** Units done and in all, where both are known. */
  units: {done: number; total: number} | undefined;
  /** Marked as completed, yet part of it is open: both are shown. */
  disagrees: boolean;
  /** More units done than there are: neither number is believed. */
  overcounts: boolean;
}

/** What is said by the units themselves: their own word, else their own fraction's. */
export const unitStatus = ({status, fraction}: Partial<ProgressUnit>): ProgressStatus | undefined =>
  status ?? wordOf(fraction);

/** The rules of the API contract, "Resources: Progress". */
export function progressState(progress: Progress): ProgressState {
  const required = (progress.units ?? []).filter(({optional}) => !optional).map(unitStatus);
  const known = required.filter((status) => status !== undefined);
  const complete = known.length === required.length;
  const count = countOf(progress);
  const units = count ?? counted(known);
  const ending = progress.status ?? (progress.completed ? 'completed' : undefined);
  const fraction = progress.fraction ?? (units && units.done / units.total) ?? fractionOf(ending);
  const overcounts = isOvercounted(progress);
  const begun = overcounts || !!(progress.started ?? progress.lastActivity) || known.includes('inProgress');
  const derived = wordOf(fraction, begun, !complete);
  return {
    fraction,
    status: progress.status ?? derived ?? (begun ? 'inProgress' : undefined),
    // "2 of 2" would hide the units of which nothing is known.
    units: count ?? (complete ? units : undefined),
    disagrees: progress.status === 'completed' && fraction !== undefined && fraction < 1,
    overcounts,
  };
}

/** 100 only when all is done and 0 only when nothing is, whatever rounding says. */
export function percentOf(fraction: number): number {
  if (fraction <= 0 || fraction >= 1) return fraction <= 0 ? 0 : 100;
  return Math.min(99, Math.max(1, Math.round(fraction * 100)));
}

/** What the record counts; no units in all says nothing, nor does what can't be. */
function countOf(progress: Progress): ProgressState['units'] {
  const {unitsDone, unitsTotal} = progress;
  if (unitsDone === undefined || !unitsTotal || isOvercounted(progress)) return undefined;
  return {done: unitsDone, total: unitsTotal};
}

const isOvercounted = ({unitsDone = 0, unitsTotal}: Progress): boolean =>
  !!unitsTotal && unitsDone > unitsTotal;

function counted(known: readonly ProgressStatus[]): ProgressState['units'] {
  if (!known.length) return undefined;
  return {done: known.filter((status) => status === 'completed').length, total: known.length};
}

function fractionOf(status: ProgressStatus | undefined): number | undefined {
  return status === 'completed' ? 1 : status === 'notStarted' ? 0 : undefined;
}

/**
 * @param begun whether something says that it was begun, though none of it may be done
 * @param open whether there is more than what the fraction was counted from
 */
function wordOf(fraction: number | undefined, begun = false, open = false): ProgressStatus | undefined {
  if (fraction === undefined) return undefined;
  if (fraction >= 1 && !open) return 'completed';
  return fraction > 0 || begun ? 'inProgress' : 'notStarted';
}

const activity = ({lastActivity = ''}: Progress): number => Date.parse(lastActivity) || 0;

/** Of several records the latest active one counts. (API contract, "Addresses: Batch") */
export const latestFirst = (one: Progress, other: Progress): number => activity(other) - activity(one);

/** Its units are courses then. */
export const isPathway = ({course}: Progress): boolean => course === undefined;

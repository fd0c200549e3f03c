import type {Check, Run, VerifyOptions} from './types.js';

/** A line of a result, before it is put into words. */
export type Note = Omit<Check, 'message'>;

/** A check, or a reading, that begins: its clock, its web, its notebook. */
export function makeRun({fetch: ask, now, onStep}: VerifyOptions, notes: Note[], signal: AbortSignal): Run {
  let get: Promise<Run['get']> | undefined;
  return {
    now: now instanceof Date && !Number.isNaN(now.getTime()) ? now : new Date(),
    get: async (...request) => {
      get ??= import('./net.js').then(({makeGet}) => makeGet(ask ?? ((...args) => fetch(...args)), signal));
      return (await get)(...request);
    },
    note: (id, outcome, {code, values}) => notes.push({id, outcome, code, ...(values && {values})}),
    step: (step) => {
      try {
        onStep?.(step);
      } catch {
        // A page's own fault is not the credential's.
      }
    },
    signal,
  };
}

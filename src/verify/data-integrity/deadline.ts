import {Refusal} from './refusal.js';

/** Ends work that takes too long. It looks like an `AbortSignal`, but needs no timer that busy code starves. */
export interface Deadline {
  readonly aborted: boolean;
  /** @throws Refusal when it has passed */
  check: () => void;
}

export function deadlineIn(milliseconds: number, signal?: AbortSignal): Deadline {
  const end = performance.now() + milliseconds;
  return {
    get aborted() {
      return signal?.aborted === true || performance.now() > end;
    },
    check() {
      if (this.aborted) throw new Refusal('di-too-complex');
    },
  };
}

/** How a check ended. `warn` and `skip` don't make an API incompatible. */
export type Outcome = 'pass' | 'fail' | 'warn' | 'skip';

/** Where and what: as much of it as there is to say. */
export interface Detail {
  address?: string | undefined;
  /** JSON pointer (RFC 6901) into the reply. */
  pointer?: string | undefined;
  /** The id of the item that it is about. */
  item?: string | undefined;
  expected?: string | undefined;
  got?: string | undefined;
}

export interface Check {
  /** `{endpoint}/{name}`; it never changes, so that scripts can rely on it. */
  id: string;
  outcome: Outcome;
  /** One sentence. */
  message: string;
  details: readonly Detail[];
}

export interface Report {
  /** As it was asked for. */
  api: string;
  compatible: boolean;
  /** False when neither the base nor a collection gave any answer. */
  reachable: boolean;
  counts: Record<Outcome, number>;
  checks: readonly Check[];
}

/** Ends a check with another outcome than `pass`. */
export class Unmet extends Error {
  constructor(
    readonly outcome: Exclude<Outcome, 'pass'>,
    message: string,
    readonly details: readonly Detail[] = [],
  ) {
    super(message);
  }
}

/** Ends a check: the contract is broken. */
export function fail(message: string, ...details: Detail[]): never {
  throw new Unmet('fail', message, details);
}

/** Ends a check: readers get over it, but it is not as it should be. */
export function warn(message: string, ...details: Detail[]): never {
  throw new Unmet('warn', message, details);
}

/** `1 item`, `2 items`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** Ends a check: there is nothing to check. */
export function skip(message: string): never {
  throw new Unmet('skip', message);
}

/** The checks of one endpoint, in their order. */
export class Group {
  readonly checks: Check[] = [];

  constructor(readonly name: string) {}

  /**
   * Runs one check. What it returns is the sentence of its pass; whatever else goes wrong in it is a line of
   * the report too, since an API can answer anything.
   *
   * @param worst `warn` where a failure costs no compatibility
   * @returns whether it passed
   */
  async check(name: string, run: () => string | Promise<string>, worst?: 'warn'): Promise<boolean> {
    const id = `${this.name}/${name}`;
    try {
      this.checks.push({id, outcome: 'pass', message: await run(), details: []});
      return true;
    } catch (error) {
      const unmet =
        error instanceof Unmet ? error : new Unmet('fail', `The reply broke this check: ${String(error)}.`);
      const {message, details} = unmet;
      this.checks.push({
        id,
        outcome: unmet.outcome === 'fail' ? (worst ?? 'fail') : unmet.outcome,
        message,
        details,
      });
      return false;
    }
  }
}

/** Counts the checks and tells the verdict. */
export function reportOf(api: string, groups: readonly Group[], reachable = true): Report {
  const checks = groups.flatMap((group) => group.checks);
  const counts: Record<Outcome, number> = {pass: 0, fail: 0, warn: 0, skip: 0};
  for (const {outcome} of checks) counts[outcome] += 1;
  return {api, compatible: reachable && counts.fail === 0, reachable, counts, checks};
}

/** How what is asked for together is sent. */
export interface Sending<A> {
  /** Whether one request may ask for so many. */
  fits: (ids: string[]) => boolean;
  /** Sends one request for distinct, sorted ids; resolves to what it says of each. */
  send: (ids: string[], signal: AbortSignal) => Promise<(id: string) => A>;
}

/** One request to be, or on its way. */
interface Batch<A> {
  group: string;
  ids: Set<string>;
  answers: Promise<(id: string) => A>;
  open: boolean;
  /** How many askers have not given up. */
  waiting: number;
  abort: AbortController;
}

/**
 * Joins what is asked for in one microtask into one request, and lets those who
 * ask for what is already on its way wait for the same answer. A request is
 * aborted when nobody waits for it any more.
 */
export class Joiner<A> {
  readonly #batches = new Set<Batch<A>>();

  /**
   * @param group what may share a request: collection, query, learner, freshness
   * @param sending the same for all of a group; the first asker's is used
   */
  async ask(group: string, id: string, signal: AbortSignal, sending: Sending<A>): Promise<A> {
    signal.throwIfAborted();
    const canTake = ({ids, open}: Batch<A>) => ids.has(id) || (open && sending.fits([...ids, id]));
    const known = [...this.#batches].find((batch) => batch.group === group && canTake(batch));
    const batch = known ?? this.#openBatch(group, sending);
    batch.ids.add(id);
    batch.waiting++;
    const givenUp = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => {
        reject(signal.reason as Error);
        if (--batch.waiting) return;
        batch.abort.abort();
        this.#batches.delete(batch);
      });
    });
    return (await Promise.race([batch.answers, givenUp]))(id);
  }

  #openBatch(group: string, {send}: Sending<A>): Batch<A> {
    const abort = new AbortController();
    const answers = Promise.resolve().then(() => {
      batch.open = false;
      abort.signal.throwIfAborted();
      return send([...batch.ids].sort(), abort.signal);
    });
    const batch: Batch<A> = {group, ids: new Set(), open: true, waiting: 0, abort, answers};
    const end = () => this.#batches.delete(batch);
    answers.then(end, end);
    this.#batches.add(batch);
    return batch;
  }
}

/** Asks for all ids of a batch at once; each id has its answer or failure. */
export type AskTogether<A> = (ids: string[], signal: AbortSignal) => Map<string, Promise<A>>;

/** One request to be, or on its way. */
interface Batch<A> {
  group: string;
  ids: Set<string>;
  answers: Promise<Map<string, Promise<A>>>;
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
   * @param ask sends the request; the first asker's, for all of its group
   */
  ask(group: string, id: string, signal: AbortSignal, ask: AskTogether<A>): Promise<A> {
    if (signal.aborted) return Promise.reject(signal.reason as Error);
    const known = [...this.#batches].find((batch) => batch.group === group && (batch.open || batch.ids.has(id)));
    const batch = known ?? this.#openBatch(group, ask);
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
    return Promise.race([batch.answers.then((answers) => answers.get(id)!), givenUp]);
  }

  #openBatch(group: string, ask: AskTogether<A>): Batch<A> {
    const batch: Batch<A> = {
      group,
      ids: new Set(),
      open: true,
      waiting: 0,
      abort: new AbortController(),
      answers: Promise.resolve().then(() => {
        batch.open = false;
        const answers = batch.waiting ? ask([...batch.ids].sort(), batch.abort.signal) : new Map<string, Promise<A>>();
        void Promise.allSettled(answers.values()).then(() => this.#batches.delete(batch));
        return answers;
      }),
    };
    this.#batches.add(batch);
    return batch;
  }
}

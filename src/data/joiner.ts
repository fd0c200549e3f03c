/** Somebody who waits for one item of a joined request. */
interface Waiter<A> {
  resolve(answer: A): void;
  reject(reason: unknown): void;
}

/** One request to be: the ids asked for in this microtask, and who waits for each. */
interface Batch<A> {
  waiters: Map<string, Set<Waiter<A>>>;
  abort: AbortController;
  waiting: number;
}

/** Asks for all ids of a batch at once; each id has its answer or failure. */
export type AskTogether<A> = (ids: string[], signal: AbortSignal) => Map<string, Promise<A>>;

/**
 * Joins what is asked for in one microtask into one request, and lets those who
 * ask for what is already on its way wait for the same answer. A request is
 * aborted when nobody waits for it any more.
 */
export class Joiner<A> {
  #open = new Map<string, Batch<A>>();
  #flying = new Map<string, Set<Batch<A>>>();

  /**
   * @param group what may share a request: collection, query, learner, freshness
   * @param ask sends the request; of the first asker's, for all of its group
   */
  ask(group: string, id: string, signal: AbortSignal, ask: AskTogether<A>): Promise<A> {
    return new Promise<A>((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason as Error);
      const batch = this.#batchFor(group, id, ask);
      const waiter: Waiter<A> = {resolve, reject};
      const waiters = batch.waiters.get(id) ?? new Set();
      batch.waiters.set(id, waiters.add(waiter));
      batch.waiting++;
      signal.addEventListener('abort', () => {
        if (!waiters.delete(waiter)) return;
        reject(signal.reason as Error);
        if (!--batch.waiting) this.#abandon(group, batch);
      });
    });
  }

  #batchFor(group: string, id: string, ask: AskTogether<A>): Batch<A> {
    for (const batch of this.#flying.get(group) ?? []) if (batch.waiters.has(id)) return batch;
    const open = this.#open.get(group);
    if (open) return open;
    const batch: Batch<A> = {waiters: new Map(), abort: new AbortController(), waiting: 0};
    this.#open.set(group, batch);
    queueMicrotask(() => void this.#send(group, batch, ask));
    return batch;
  }

  async #send(group: string, batch: Batch<A>, ask: AskTogether<A>): Promise<void> {
    this.#open.delete(group);
    if (!batch.waiting) return;
    const flying = this.#flying.get(group) ?? new Set();
    this.#flying.set(group, flying.add(batch));
    const ids = [...batch.waiters].filter(([, waiters]) => waiters.size).map(([id]) => id);
    const answers = ask(ids.sort(), batch.abort.signal);
    await Promise.all([...answers].map(([id, answer]) => settle(batch.waiters.get(id), answer)));
    this.#forget(group, batch);
  }

  #abandon(group: string, batch: Batch<A>): void {
    batch.abort.abort();
    this.#forget(group, batch);
  }

  #forget(group: string, batch: Batch<A>): void {
    const flying = this.#flying.get(group);
    if (flying?.delete(batch) && !flying.size) this.#flying.delete(group);
  }
}

async function settle<A>(waiters: Set<Waiter<A>> | undefined, answer: Promise<A>): Promise<void> {
  const outcome = await answer.then(
    (value) => (waiter: Waiter<A>) => waiter.resolve(value),
    (error: unknown) => (waiter: Waiter<A>) => waiter.reject(error),
  );
  waiters?.forEach(outcome);
  waiters?.clear();
}

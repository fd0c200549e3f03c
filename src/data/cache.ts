/** An answer that was kept. */
export interface Kept<T> {
  value: T;
  /** Milliseconds for which it may still be given in place of a request; over when negative. */
  freshFor: number;
}

/** More than a page shows at once; the models are small. */
const MOST = 1000;

/** Answers in memory, for as long as the page lives; those that nobody asked for longest go first. */
export class Cache {
  readonly #kept = new Map<string, {value: unknown; until: number}>();

  get<T>(key: string): Kept<T> | undefined {
    const kept = this.#kept.get(key);
    if (!kept) return undefined;
    // A map keeps its order: what is used goes to the end.
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    return {value: kept.value as T, freshFor: kept.until - performance.now()};
  }

  /** @param maxAge milliseconds for which it is fresh; by a clock that nobody sets */
  set(key: string, value: unknown, maxAge: number): void {
    this.#kept.delete(key);
    this.#kept.set(key, {value, until: performance.now() + maxAge});
    if (this.#kept.size > MOST) this.#kept.delete(this.#kept.keys().next().value!);
  }

  delete(key: string): void {
    this.#kept.delete(key);
  }

  clear(): void {
    this.#kept.clear();
  }
}

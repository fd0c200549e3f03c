interface Entry<V> {
  value: V;
  size: number;
  until: number;
}

/** What is kept in memory to serve again, up to a size in all: then the oldest goes first. */
export class Kept<V> {
  readonly #entries = new Map<string, Entry<V>>();
  readonly #most: number;
  readonly #sizeOf: (value: V) => number;
  #size = 0;

  /** @param most bytes, of all that is kept */
  constructor(most: number, sizeOf: (value: V) => number) {
    this.#most = most;
    this.#sizeOf = sizeOf;
  }

  get(key: string): V | undefined {
    const known = this.#entries.get(key);
    if (known && known.until > Date.now()) return known.value;
    this.#drop(key);
    return undefined;
  }

  /** @param age milliseconds for which it serves */
  set(key: string, value: V, age = Infinity): void {
    this.#drop(key);
    const size = this.#sizeOf(value);
    this.#entries.set(key, {value, size, until: Date.now() + age});
    this.#size += size;
    for (const oldest of this.#entries.keys()) {
      if (this.#size <= this.#most) return;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    this.#size -= this.#entries.get(key)?.size ?? 0;
    this.#entries.delete(key);
  }
}

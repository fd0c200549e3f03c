/** A badge with its picture is far below. */
export const MOST_BYTES = 5 * 2 ** 20;

/** Milliseconds for all of a check. */
export const TIMEOUT = 15_000;

/** The promise's value, or a rejection when the signal comes first: a `fetch` of somebody's may not heed it. */
export function ended<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(new Error('aborted'));
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort);
    promise.then(resolve, reject);
  });
}

/** Waits while nobody looks at the page; until `signal` gives up. */
export async function whenVisible(signal?: AbortSignal): Promise<void> {
  while (document.hidden && !signal?.aborted) {
    await until(signal, (end) => {
      document.addEventListener('visibilitychange', end);
      return () => document.removeEventListener('visibilitychange', end);
    });
  }
}

/** Waits so many milliseconds; until `signal` gives up. */
export const sleep = (wait: number, signal?: AbortSignal): Promise<void> =>
  until(signal, (end) => {
    const timer = setTimeout(end, wait);
    return () => clearTimeout(timer);
  });

/** Waits for `end` to be called, or for `signal`; leaves nothing behind. */
async function until(signal: AbortSignal | undefined, begin: (end: () => void) => () => void): Promise<void> {
  let leave!: () => void;
  let end!: () => void;
  await new Promise<void>((resolve) => {
    end = resolve;
    leave = begin(end);
    signal?.addEventListener('abort', end);
  });
  leave();
  signal?.removeEventListener('abort', end);
}

/** Waits while nobody looks at the page; until `signal` gives up. */
export async function whenVisible(signal: AbortSignal): Promise<void> {
  while (document.hidden && !signal.aborted) {
    await new Promise((resolve) => {
      document.addEventListener('visibilitychange', resolve, {once: true, signal});
      signal.addEventListener('abort', resolve, {once: true});
    });
  }
}

/** Waits so many milliseconds; until `signal` gives up. */
export const sleep = (wait: number, signal: AbortSignal): Promise<unknown> =>
  new Promise((resolve) => {
    setTimeout(resolve, wait);
    signal.addEventListener('abort', resolve, {once: true});
  });

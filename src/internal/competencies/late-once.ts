import type {ReactiveElement} from 'lit';

/** How long after a failure it is asked for again, in milliseconds. */
const PAUSE = 10_000;

const coming = new Set<Promise<unknown>>();

/** Whether anything is on its way. */
export const isLate = (): boolean => coming.size > 0;

/** Waits for what is on its way; resolves to whether anything was. */
export async function whenLate(): Promise<boolean> {
  const isComing = isLate();
  await Promise.allSettled(coming);
  return isComing;
}

/**
 * What comes late: undefined while it is on its way, or can't be had. Asked for once by all; after a failure
 * once more, and not at each render.
 *
 * @returns takes who is rendered again when it is there
 */
export function lateOnce<T>(load: () => Promise<T>, pause = PAUSE): (host: ReactiveElement) => T | undefined {
  let value: T | undefined;
  let loading: Promise<void> | undefined;
  const wait = () => new Promise((resolve) => setTimeout(resolve, pause));
  return (host) => {
    if (value) return value;
    loading ??= watched(
      load()
        .catch(() => wait().then(load))
        .then((found) => void (value = found)),
    );
    loading.then(
      () => host.requestUpdate(),
      () => {},
    );
    return undefined;
  };
}

function watched(loading: Promise<void>): Promise<void> {
  coming.add(loading);
  const end = () => coming.delete(loading);
  loading.then(end, end);
  return loading;
}

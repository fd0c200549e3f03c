import type {ReactiveElement} from 'lit';

/** How long after a failure it is asked for again, in milliseconds. */
const PAUSE = 10_000;

/** What is on its way, until it is there or has failed once, and who wants it. */
const coming = new Map<Promise<unknown>, Set<ReactiveElement>>();

/** Whether anything is on its way for an element. */
export const isLateFor = (host: ReactiveElement): boolean =>
  [...coming.values()].some((hosts) => hosts.has(host));

/** Waits for what is on its way; resolves to whether anything was. */
export async function whenLate(): Promise<boolean> {
  const isComing = coming.size > 0;
  await Promise.allSettled(coming.keys());
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
  let first: Promise<void> | undefined;
  let loading: Promise<void> | undefined;
  const wait = () => new Promise((resolve) => setTimeout(resolve, pause));
  const take = (found: T) => void (value = found);
  return (host) => {
    if (value) return value;
    first ??= watched(load().then(take));
    coming.get(first)?.add(host);
    loading ??= first.catch(() => wait().then(load).then(take));
    loading.then(
      () => host.requestUpdate(),
      () => {},
    );
    return undefined;
  };
}

function watched(loading: Promise<void>): Promise<void> {
  coming.set(loading, new Set());
  const end = () => coming.delete(loading);
  loading.then(end, end);
  return loading;
}

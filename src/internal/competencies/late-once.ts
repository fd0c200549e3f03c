import type {ReactiveElement} from 'lit';

/** How long after a failure it is asked for again, in milliseconds. */
const PAUSE = 10_000;

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
    loading ??= load()
      .catch(() => wait().then(load))
      .then((found) => void (value = found));
    loading.then(
      () => host.requestUpdate(),
      () => {},
    );
    return undefined;
  };
}

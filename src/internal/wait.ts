let parsed: Promise<unknown> | undefined;
let isOver = false;

/**
 * While a page is parsed its widgets come one by one; all of them are to join one
 * request. One promise for all, since listeners of their own would go on apart; and
 * not for ever, since a page may stream for long.
 *
 * @param isScripted waits for scripts that come with the page, too: what a provider needs may be theirs to give
 * @returns undefined when there is nothing to wait for
 */
export function pageIsParsed(isScripted?: boolean): Promise<unknown> | undefined {
  const {readyState} = document;
  if (isOver || readyState === 'complete' || (readyState !== 'loading' && !(isScripted && scriptsCome())))
    return undefined;
  return (parsed ??= within(
    1000,
    new Promise((resolve) => addEventListener('DOMContentLoaded', resolve)),
  ).then(() => (isOver = true)));
}

/** Deferred scripts and modules run between the states of a document, before this event. */
const scriptsCome = (): boolean =>
  performance
    .getEntriesByType('navigation')
    .some((entry) => !(entry as PerformanceNavigationTiming).domContentLoadedEventStart);

/** A promise's value if it comes within `ms`. */
export const within = <V>(ms: number, promise: Promise<V>): Promise<V | undefined> =>
  Promise.race([promise, new Promise<undefined>((resolve) => setTimeout(resolve, ms))]);

let parsed: Promise<unknown> | undefined;

/**
 * While a page is parsed its widgets come one by one; all of them are to join one
 * request. One promise for all, since listeners of their own would go on apart; and
 * not for ever, since a page may stream for long.
 */
export const pageIsParsed = (): Promise<unknown> | undefined =>
  document.readyState === 'loading'
    ? (parsed ??= within(1000, new Promise((resolve) => addEventListener('DOMContentLoaded', resolve))))
    : undefined;

/** A promise's value if it comes within `ms`. */
export const within = <V>(ms: number, promise: Promise<V>): Promise<V | undefined> =>
  Promise.race([promise, new Promise<undefined>((resolve) => setTimeout(resolve, ms))]);

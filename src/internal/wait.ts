/** While a page is parsed its widgets come one by one; all of them are to join one request. */
export async function pageIsParsed(): Promise<void> {
  if (document.readyState === 'loading') {
    await new Promise((resolve) => addEventListener('DOMContentLoaded', resolve, {once: true}));
  }
}

/** A promise's value if it comes within `ms`; with 0, if it is there already. */
export function within<V>(ms: number, promise: Promise<V>): Promise<V | undefined> {
  const late = ms ? new Promise<undefined>((resolve) => setTimeout(resolve, ms)) : Promise.resolve(undefined);
  return Promise.race([promise, late]);
}

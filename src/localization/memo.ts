/** A page could change its language at will, and data name any. */
const MOST = 200;
const made = new Map<string, unknown>();

/** What costs far more to make than to look up: formatters, and what languages' tags come to. */
export function memo<T>(key: string, make: () => T): T {
  let value = made.get(key) as T | undefined;
  if (value === undefined) {
    if (made.size > MOST) made.clear();
    made.set(key, (value = make()));
  }
  return value;
}

import {idOf} from './values.js';

export interface Page<T> {
  items: readonly T[];
  /** Where the next page begins, when there is one. */
  cursor?: string;
}

/**
 * A page of items that are filtered and in order.
 * The cursor names the item that the page before ended with, so that a document that grew doesn't repeat items.
 *
 * @returns `undefined` when no item has this cursor (any more)
 */
export function pageOf<T>(
  items: readonly T[],
  limit: number,
  cursor: string | undefined,
): Page<T> | undefined {
  const start = cursor === undefined ? 0 : items.findIndex((item, at) => cursorOf(item, at) === cursor) + 1;
  if (cursor !== undefined && !start) return undefined;
  const end = start + limit;
  const page = items.slice(start, end);
  return end < items.length ? {items: page, cursor: cursorOf(items[end - 1], end - 1)} : {items: page};
}

/** By its id; what has none is known by its place only. */
function cursorOf(item: unknown, at: number): string {
  const id = idOf(item);
  return id === undefined ? `#${at}` : `@${id}`;
}

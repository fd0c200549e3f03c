import type {Item} from './options.js';
import {Problem} from './problems.js';

interface Page {
  items: readonly Item[];
  /** Where the next page begins, when there is one. */
  cursor?: string;
}

/**
 * A page of items that are filtered and in order.
 * The cursor names the item that the page before ended with, so that a data file that grew doesn't repeat
 * items; when that item is gone the cursor is refused.
 */
export function pageOf(items: readonly Item[], limit: number, cursor: string | null): Page {
  const start = cursor === null ? 0 : startAt(items, cursor);
  const page = items.slice(start, start + limit);
  const last = page.at(-1);
  const more = start + limit < items.length;
  return more && last ? {items: page, cursor: encode(String(last.id))} : {items: page};
}

function startAt(items: readonly Item[], cursor: string): number {
  const id = decode(cursor);
  const found = id === undefined ? -1 : items.findIndex((item) => item.id === id);
  if (found < 0) throw new Problem(400, 'This cursor is not one of this list.');
  return found + 1;
}

/** What marks a cursor of this server, and this way of writing it. */
const MARK = 'a';

/** base64url of the id's UTF-8, so that no client is led to make its own. */
function encode(id: string): string {
  const bytes = String.fromCharCode(...new TextEncoder().encode(MARK + id));
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function decode(cursor: string): string | undefined {
  try {
    const bytes = atob(cursor.replaceAll('-', '+').replaceAll('_', '/'));
    const text = new TextDecoder('utf-8', {fatal: true}).decode(
      Uint8Array.from(bytes, (c) => c.charCodeAt(0)),
    );
    return text.startsWith(MARK) ? text.slice(MARK.length) : undefined;
  } catch {
    return undefined;
  }
}

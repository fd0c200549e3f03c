import {isObject, rules} from '../schemas/rules.js';
import type {Reply} from './http.js';
import {pageOf, type Page} from './page.js';
import type {Session} from './session.js';
import type {ItemQuery} from './source.js';

/*
 * What a list's replies hold only by their cursors; loaded where one is followed.
 */

/** So many requests one list may cost, however its cursors go on. */
const MOST_PAGES = 20;

/**
 * Goes on by the cursors until there is enough, or no more; at a cursor that was followed already, and after
 * 20 pages, it ends with what it has.
 *
 * @param turn asks for the page at a cursor
 */
export async function turnPages(
  first: Page,
  isEnough: (items: readonly unknown[]) => boolean,
  turn: (cursor: string) => Promise<Page>,
): Promise<Page> {
  const seen = new Set<string>();
  let {items, next, problems} = first;
  while (next && !isEnough(items) && seen.size < MOST_PAGES - 1) {
    seen.add(next);
    const page = await turn(next);
    items = [...items, ...page.items];
    problems = [...problems, ...page.problems];
    next = page.next;
    if (next && seen.has(next)) {
      problems.push('/next expected a cursor that was not followed already');
      next = undefined;
    }
  }
  return {items, next, problems};
}

/** All items of a batch's reply, should an API page one: what is on its next page is not missing. */
export async function restOf(
  reply: Reply,
  by: ItemQuery['by'],
  ids: readonly string[],
  session: Session,
  signal: AbortSignal,
): Promise<Page> {
  const isThere = (items: readonly unknown[]) => {
    const found = new Set(items.map((item) => isObject(item) && rules.id(item[by === 'ids' ? 'id' : by])));
    return ids.every((id) => found.has(id));
  };
  return turnPages(pageOf(reply, session), isThere, async (cursor) =>
    pageOf(await session.get(cursor, signal), session),
  );
}

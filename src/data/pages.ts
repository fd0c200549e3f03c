import type {Problem} from '../schemas/read.js';
import {isObject, rules} from '../schemas/rules.js';
import {DataError} from './errors.js';
import type {Reply} from './http.js';
import type {Session} from './session.js';
import type {ItemQuery} from './source.js';

/** What a list's replies hold only by their cursors; loaded where there is one. */
export interface Page {
  items: unknown[];
  next?: string | undefined;
  problems: Problem[];
}

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

/** @throws DataError where a list is due and there is none */
export function pageOf({json, problems = []}: Reply, {base, translator}: Session): Page {
  if (!isObject(json) || !Array.isArray(json.items)) {
    throw new DataError('invalid-data', `${base.href}: no list of items`);
  }
  const next = translator ? (json.next as string | undefined) : nextOf(json.next, base);
  const isRefused = json.next != null && !next;
  return {
    items: json.items,
    next,
    problems: isRefused ? [...problems, '/next expected an address under the base'] : problems,
  };
}

/** A cursor's address, if it lies under the base; the base's own query goes along. (API contract, "Addresses") */
export function nextOf(next: unknown, base: URL): string | undefined {
  const href = rules.link(next, base.href);
  if (href === undefined) return undefined;
  const url = new URL(href);
  const isBelow = url.origin === base.origin && url.pathname.startsWith(base.pathname);
  if (!isBelow || url.username || url.password) return undefined;
  const own = [...base.searchParams].filter(([name]) => !url.searchParams.has(name));
  for (const [name, value] of own) url.searchParams.append(name, value);
  return url.href;
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

import {nextOf} from '../../data/page.js';
import {shorten} from '../findings.js';
import type {Ask, Reply} from './asker.js';
import type {Endpoint, Query} from './endpoint.js';
import type {Place} from './items.js';
import {idsOf, isSame, listed, listOf, type List} from './replies.js';
import {counted, fail, skip, warn} from './report.js';

/** So many pages of a collection are read. */
const MOST_PAGES = 50;

/** A list and the pages that its cursors lead to. */
export interface Walk {
  pages: List[];
  /** Whether the last page was reached. */
  isWhole: boolean;
}

export const itemsOf = ({pages}: Walk): unknown[] => pages.flatMap(({items}) => items);

/** A list's first page; what follows comes with `turn`. */
export function open(reply: Reply): Walk {
  const first = listOf(reply);
  return {pages: [first], isWhole: isLast(first)};
}

const isLast = ({next}: List): boolean => next === undefined || next === null;

/** All items, each with its place. */
export const placesOf = ({pages}: Walk): Place[] =>
  pages.flatMap(({reply: {address}, items}) =>
    items.map((item, i) => ({item, pointer: `/items/${i}`, address})),
  );

/** Follows the cursors to the end, or to what a reader wouldn't follow. */
export async function turn(endpoint: Endpoint, walk: Walk, ask?: Ask): Promise<void> {
  const seen = new Set(walk.pages.map(({reply}) => reply.address));
  const ids = new Set(idsOf(itemsOf(walk)));
  while (!walk.isWhole) {
    const {reply, next} = walk.pages.at(-1)!;
    const url = addressOf(endpoint, next, reply.address);
    if (seen.has(url))
      fail('The cursors lead in a circle.', {address: reply.address, pointer: '/next', got: url});
    if (walk.pages.length >= MOST_PAGES) warn(`Only the first ${MOST_PAGES} pages were read.`);
    seen.add(url);
    const page = listOf(await endpoint.follow(url, ask));
    walk.pages.push(page);
    walk.isWhole = isLast(page);
    const before = ids.size;
    idsOf(page.items).forEach((id) => ids.add(id));
    if (!walk.isWhole && ids.size === before)
      fail('A page brings nothing new and yet goes on.', {address: url, got: listed(idsOf(page.items))});
  }
}

function addressOf({asker: {base}}: Endpoint, next: unknown, address: string): string {
  const url = typeof next === 'string' ? nextOf(next, base) : undefined;
  const expected = `an address under ${base.origin}${base.pathname}`;
  return (
    url ??
    fail('The next page has no address that a reader follows.', {
      address,
      pointer: '/next',
      expected,
      got: shorten(next),
    })
  );
}

/** Reads everything, and once more in smaller pages when it fits in one: cursors are to be seen at work. */
export async function checkPages(endpoint: Endpoint, all: Walk): Promise<void> {
  const count = all.pages[0]!.items.length;
  let small: Walk | undefined;
  await endpoint.check('cursor', async () => {
    await turn(endpoint, all);
    if (all.pages.length > 1) return `The cursors lead through ${all.pages.length} pages.`;
    if (count < 2) skip('There are too few items for a second page.');
    small = open(await endpoint.list({limit: [String(Math.ceil(count / 3))]}));
    if (small.isWhole) skip('The list has one page only, whatever the limit.');
    await turn(endpoint, small);
    return `The cursors lead through ${small.pages.length} pages.`;
  });
  await endpoint.check('pages', () => {
    expectOnce(itemsOf(all), all);
    if (small?.isWhole) expectSameOrder(all, small);
    if (!(small ?? all).isWhole) skip('Not checked: the cursors don’t lead to the end.');
    return 'Pages hold every item once, in a stable order.';
  });
}

function expectOnce(items: readonly unknown[], walk: Walk): void {
  if (walk.pages.length < 2) return;
  const ids = idsOf(items);
  const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
  if (twice.length)
    fail('Items stand on two pages.', {address: walk.pages[1]!.reply.address, got: listed(twice)});
}

function expectSameOrder(all: Walk, small: Walk): void {
  const [expected, got] = [idsOf(itemsOf(all)), idsOf(itemsOf(small))];
  if (isSame(expected, got)) return;
  const {address} = small.pages[0]!.reply;
  fail('Smaller pages hold other items, or in another order.', {
    address,
    expected: listed(expected),
    got: listed(got),
  });
}

/** How many there are in all, where the API says it: the same on every page, and true. */
export async function checkTotal(endpoint: Endpoint, all: Walk): Promise<void> {
  await endpoint.check('total', () => {
    const count = itemsOf(all).length;
    const said = all.pages.filter(({total}) => total !== undefined && total !== null);
    if (!said.length) skip('The API tells no totals.');
    for (const {reply, total} of said) {
      const isRight =
        Number.isSafeInteger(total) && (all.isWhole ? total === count : (total as number) >= count);
      if (isRight) continue;
      const expected = all.isWhole ? String(count) : `a whole number from ${count}`;
      fail('The total is wrong.', {address: reply.address, pointer: '/total', expected, got: shorten(total)});
    }
    return 'The total is right.';
  });
}

/** `limit`: 20 unless told, 100 at most. */
export async function checkLimit(endpoint: Endpoint, count: number): Promise<void> {
  await endpoint.check('limit', async () => {
    const asked: [query: Query, most: number][] = [
      [{limit: ['1']}, 1],
      [{limit: ['1000']}, 100],
      [{}, 20],
    ];
    for (const [query, most] of asked) {
      const {reply, items} = listOf(await endpoint.list(query));
      const isRight = items.length <= most && (items.length > 0 || count === 0);
      const got = counted(items.length, 'item');
      if (!isRight)
        fail('A page has a wrong size.', {
          address: reply.address,
          expected: most > 1 ? `1 to ${most} items` : '1 item',
          got,
        });
    }
    return 'A page holds 20 items unless told, and 100 at most.';
  });
}

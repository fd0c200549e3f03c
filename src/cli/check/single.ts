import {isDeepStrictEqual} from 'node:util';
import {isShort, address} from '../../data/address.js';
import {idOf, isRecord} from '../../data/collection/values.js';
import {escapeKey, shorten} from '../findings.js';
import {UNKNOWN, type Endpoint} from './endpoint.js';
import {expectIds, expectStatus, idsOf, isSame, jsonOf, listed, listOf, type List} from './replies.js';
import {fail, skip} from './report.js';

/** What addresses can't carry as it is: a comma parts ids, a URL takes dots for folders. */
const isPlain = (id: string): boolean => !/,|^\.{1,2}$/.test(id);

/** An item by its path, and by an id that there isn't. */
export async function checkItem(endpoint: Endpoint, items: readonly unknown[]): Promise<void> {
  await endpoint.check('item', async () => {
    const chosen = ends(items.filter((item) => !/^\.{0,2}$/.test(idOf(item) ?? '')));
    if (!chosen.length) skip('There are no items.');
    for (const item of chosen) {
      const reply = await endpoint.item(idOf(item)!);
      const got = jsonOf(reply);
      if (!isDeepStrictEqual(got, item))
        fail('An item differs from itself in the list.', difference(reply.address, item, got));
    }
    return 'An item by its path is the same as in the list.';
  });
  await endpoint.check('unknown-id', async () => {
    expectStatus(await endpoint.item(UNKNOWN), 'An unknown id must not be found.', 404);
    return 'An unknown id answers 404.';
  });
}

function difference(address: string, item: unknown, got: unknown) {
  const field =
    isRecord(item) && isRecord(got)
      ? [...Object.keys(item), ...Object.keys(got)].find((key) => !isDeepStrictEqual(item[key], got[key]))
      : undefined;
  if (field === undefined) return {address, item: idOf(item), expected: shorten(item), got: shorten(got)};
  const [expected, found] = [item, got].map((one) => shorten((one as Record<string, unknown>)[field]));
  return {address, pointer: `/${escapeKey(field)}`, item: idOf(item), expected, got: found};
}

const ends = <T>(list: readonly T[]): T[] => (list.length > 1 ? [list[0]!, list.at(-1)!] : [...list]);

/** `ids=`: these items, all of them and no other (API contract, "Batch"). */
export async function checkBatch(endpoint: Endpoint, items: readonly unknown[]): Promise<void> {
  const ids = [...new Set(items.flatMap((item) => idOf(item) ?? []))].filter(isPlain);
  const two = ends(ids).sort();
  await endpoint.check('batch', async () => {
    if (!two.length) skip('There are no items.');
    expectIds(await batch(endpoint, two), two, 'A batch answers other items than it is asked for.');
    return 'A batch answers the items that it is asked for.';
  });
  await endpoint.check('batch-unknown', async () => {
    const asked = [...two.slice(0, 1), UNKNOWN].sort();
    expectIds(await batch(endpoint, asked), two.slice(0, 1), 'An unknown id is not left out of a batch.');
    return 'A batch leaves out an unknown id.';
  });
  await endpoint.check('batch-limit', async () => {
    const many = longest(endpoint, ids);
    if (many.length < 2) skip('There are too few items.');
    expectIds(await batch(endpoint, many, '1'), many, 'A batch must hold all its items, whatever the limit.');
    return 'No limit applies to a batch.';
  });
}

async function batch(endpoint: Endpoint, ids: readonly string[], limit?: string): Promise<List> {
  return listOf(await endpoint.list({ids, ...(limit && {limit: [limit]})}));
}

/** As many ids as one address may hold. */
function longest({asker: {base}, name}: Endpoint, ids: readonly string[]): string[] {
  const many = [...ids].slice(0, 50).sort();
  while (many.length > 1 && !isShort(address(base, name, {ids: many, limit: ['1']}), many)) many.pop();
  return many;
}

/** What doesn't change the reply: parameters that the contract doesn't know, languages, cookies. */
export async function checkNeutral(endpoint: Endpoint, first: List): Promise<void> {
  const expected = idsOf(first.items);
  const again = async (query: Record<string, string[]> = {}, headers: Record<string, string> = {}) =>
    listOf(await endpoint.list({limit: ['100'], ...query}, {headers}));
  await endpoint.check('unknown-parameters', async () => {
    const {reply, items} = await again({[UNKNOWN]: ['1']});
    const got = idsOf(items);
    if (!isSame(expected, got))
      fail('An unknown parameter changes the reply.', {
        address: reply.address,
        expected: listed(expected),
        got: listed(got),
      });
    return 'Unknown parameters are ignored.';
  });
  await endpoint.check('neutral', async () => {
    const asked = {'Accept-Language': 'fr, mn;q=0.5', Cookie: 'lang=fr; session=iioe-check'};
    const other = await again({}, asked);
    if (other.reply.body === first.reply.body || isSameList(other, first))
      return 'Replies depend on no language and no cookie.';
    if (!isSameList(await again(), first)) skip('The list changes by itself.');
    const [one, two] = pairOf(first, other);
    fail('The reply depends on Accept-Language or cookies.', difference(other.reply.address, one, two));
  });
}

const isSameList = (one: List, other: List): boolean => isDeepStrictEqual(one.items, other.items);

/** The first two items that differ. */
function pairOf(one: List, other: List): [unknown, unknown] {
  const at = one.items.findIndex((item, i) => !isDeepStrictEqual(item, other.items[i]));
  return at < 0 ? [one.items, other.items] : [one.items[at], other.items[at]];
}

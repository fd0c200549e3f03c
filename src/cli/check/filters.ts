import {filters, type Filter} from '../../data/collection/filters.js';
import {codesAt, idOf} from '../../data/collection/values.js';
import type {CollectionName} from '../../schemas/index.js';
import {shorten} from '../findings.js';
import {UNKNOWN, type Endpoint, type Query} from './endpoint.js';
import {idsOf, listed, listOf, type List} from './replies.js';
import {fail, skip} from './report.js';

/** Wherever the contract lets a value stand: an API may look in fewer places than another. */
const codesOf = (item: unknown, {at}: Filter): string[] => at.flatMap((path) => codesAt(item, path));
/** Where every API looks. */
const mainCodesOf = (item: unknown, {at: [path = '']}: Filter): string[] => codesAt(item, path);

interface Asked {
  filter: Filter;
  values: readonly string[];
}

/**
 * Each filter that the contract names, with values that occur.
 *
 * @param items the whole collection
 */
export async function checkFilters(
  endpoint: Endpoint,
  name: CollectionName,
  items: readonly unknown[],
): Promise<void> {
  const good: [param: string, filter: Filter][] = [];
  for (const [param, filter] of Object.entries(filters[name])) {
    const passes = await endpoint.check(`filter-${param}`, async () => {
      const [value, other] = valuesFor(filter, items);
      if (value === undefined) skip(`No item has a value for "${param}".`);
      await expectMatches(endpoint, items, {[param]: {filter, values: [value]}});
      if (other !== undefined)
        await expectMatches(endpoint, items, {[param]: {filter, values: [value, other]}});
      else await expectNone(endpoint, param);
      return other === undefined
        ? `"${param}" leaves the items that match.`
        : `"${param}" leaves the items that match; a comma means or.`;
    });
    if (passes) good.push([param, filter]);
  }
  if (Object.keys(filters[name]).length > 1) await checkTogether(endpoint, good, items);
}

/** Values that some items have; first one that not all have, or a filter that is ignored would pass. */
function valuesFor(filter: Filter, items: readonly unknown[]): string[] {
  const values = [...new Set(items.flatMap((item) => mainCodesOf(item, filter)))].filter(
    (value) => !value.includes(','),
  );
  const isEverywhere = (value: string) => items.every((item) => codesOf(item, filter).includes(value));
  return [...values.filter((value) => !isEverywhere(value)), ...values.filter(isEverywhere)];
}

/** Different filters mean AND; only of those that work alone can it be said. */
async function checkTogether(
  endpoint: Endpoint,
  good: readonly [param: string, filter: Filter][],
  items: readonly unknown[],
): Promise<void> {
  await endpoint.check('filters-together', async () => {
    for (const item of items) {
      const had = good.flatMap(([param, filter]) => {
        const value = mainCodesOf(item, filter).find((code) => !code.includes(','));
        return value === undefined ? [] : [[param, {filter, values: [value]}] as const];
      });
      if (had.length < 2) continue;
      await expectMatches(endpoint, items, Object.fromEntries(had.slice(0, 2)));
      return 'Two filters leave the items that match both.';
    }
    skip('No item has values for two filters that work.');
  });
}

const matches = (asked: Record<string, Asked>, codes: typeof codesOf) => (item: unknown) =>
  Object.values(asked).every(({filter, values}) => codes(item, filter).some((code) => values.includes(code)));

/** Every item of the reply matches, and every match is there. */
async function expectMatches(
  endpoint: Endpoint,
  items: readonly unknown[],
  asked: Record<string, Asked>,
): Promise<void> {
  const query = Object.fromEntries(Object.entries(asked).map(([param, {values}]) => [param, values]));
  const {reply, items: got, next} = await ask(endpoint, query);
  const expected = Object.entries(query)
    .map(([param, values]) => `${param} ${values.join(' or ')}`)
    .join(' and ');
  const wrong = got.findIndex((item) => !matches(asked, codesOf)(item));
  if (wrong >= 0) {
    const item = idOf(got[wrong]);
    fail('A filter leaves items that don’t match.', {
      address: reply.address,
      pointer: `/items/${wrong}`,
      item,
      expected,
      got: shorten(item),
    });
  }
  const ids = idsOf(got);
  const missing = idsOf(items.filter(matches(asked, mainCodesOf))).filter((id) => !ids.includes(id));
  if (missing.length && !next)
    fail('A filter loses items that match.', {
      address: reply.address,
      expected: `also ${listed(missing)}`,
      got: listed(ids),
    });
}

/** Where only one value occurs, one that doesn't shows whether the filter is read at all. */
async function expectNone(endpoint: Endpoint, param: string): Promise<void> {
  const reply = await endpoint.list({[param]: [UNKNOWN], limit: ['100']});
  // To refuse a word that is none of the filter's is no less clear.
  if (reply.status === 400) return;
  const {items} = listOf(reply);
  if (items.length)
    fail('A filter leaves items that don’t match.', {
      address: reply.address,
      expected: 'no items',
      got: listed(idsOf(items)),
    });
}

const ask = async (endpoint: Endpoint, query: Query): Promise<List> =>
  listOf(await endpoint.list({...query, limit: ['100']}));

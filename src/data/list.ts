import {read, type Problem} from '../schemas/read.js';
import {isObject, rules, type TextValue} from '../schemas/rules.js';
import {address} from './address.js';
import {DataError} from './errors.js';
import type {Reply} from './http.js';
import type {Question} from './keeping.js';
import {nextOf, pageOf, type Page} from './page.js';
import type {Session} from './session.js';
import type {FacetValue, ListAnswer, ListQuery, Resource} from './source.js';

/** How many items are wanted unless told, and how many one reply can hold. (API contract, "Addresses") */
export const LIMIT = 20;
const MOST_A_PAGE = 100;

/**
 * Asks for items of a collection, in the API's order. Its answer rejects with a `DataError`, `invalid-data`
 * where there is no list, or nothing valid in it.
 */
export function listQuestion<T>(
  resource: Resource<T>,
  {getToken: _, ...query}: ListQuery,
  session: Session,
): Question<ListAnswer<T>> {
  const send = async (_keys: string[], signal: AbortSignal) => {
    const answer = await ask(resource, query, session, signal);
    return () => answer;
  };
  const id = JSON.stringify([resource.collection, query]);
  return {group: ['list'], id, sending: {fits: () => false, send}};
}

async function ask<T>(
  resource: Resource<T>,
  query: ListQuery,
  session: Session,
  signal: AbortSignal,
): Promise<readonly [ListAnswer<T>, Reply]> {
  const {limit = LIMIT} = query;
  const reply = await sendPage(resource.collection, query, session, signal);
  const first = pageOf(reply, session);
  const isEnough = ({length}: readonly unknown[]) => length >= limit;
  // What another API has in one document was asked for past the caches already.
  const rest = session.translator ? {...session, fresh: false} : session;
  const turn = async (cursor: string) =>
    pageOf(await sendPage(resource.collection, {...query, cursor}, rest, signal), session);
  const page =
    first.next && !isEnough(first.items)
      ? await (await import('./pages.js')).turnPages(first, isEnough, turn)
      : first;
  const {value: items, problems} = readPage(resource, page, session.base.href);
  if (!items) throw new DataError('invalid-data', `${resource.collection}: ${problems.join()}`);
  const facts = factsOf(reply.json as Record<string, unknown>);
  return [{items, problems, ...facts, next: page.next}, reply];
}

function sendPage(
  collection: string,
  {filters = {}, limit: wanted = LIMIT, sort, facets, cursor, learner}: ListQuery,
  session: Session,
  signal: AbortSignal,
): Promise<Reply> {
  const {base, translator, get} = session;
  const limit = Math.min(wanted, MOST_A_PAGE);
  if (translator) {
    return translator.page({collection, filters, limit, sort, facets, cursor, learner}, session, signal);
  }
  const params = {...filters, ...(learner && {learner: [learner]}), ...(sort && {sort: [sort]}), facets};
  const said = Object.entries({...params, limit: [`${limit}`]}).filter(([, values]) => values?.length);
  const start = address(base, collection, Object.fromEntries(said) as Record<string, string[]>);
  // It was given by an answer, but by way of a page.
  return get(nextOf(cursor, base) ?? start, signal);
}

/**
 * A list that a page has itself: as an API answers it, or its items alone.
 *
 * @returns no value where there is no list, or nothing valid in it
 */
export function readOwnList<T>(
  resource: Resource<T>,
  data: unknown,
  base: string,
): {value: ListAnswer<T> | undefined; problems: Problem[]} {
  const wire = Array.isArray(data) ? {items: data as unknown[]} : data;
  if (!isObject(wire) || !Array.isArray(wire.items))
    return {value: undefined, problems: ['/items expected a list']};
  const {value, problems} = readPage(resource, {items: wire.items, problems: []}, base);
  return {value: value && {items: value, problems, ...factsOf(wire)}, problems};
}

/** A list is keyed by its ids: of two items with one id the first is shown. */
function readPage<T>(
  {shape}: Resource<T>,
  {items: wires, problems: general}: Page,
  base: string,
): {value: T[] | undefined; problems: Problem[]} {
  const items = new Map<unknown, T>();
  const problems = [...general];
  for (const [i, wire] of wires.entries()) {
    const {value, problems: found} = read<T & {id?: unknown}>(shape, wire, base, `/items/${i}`);
    problems.push(...found);
    if (value && items.has(value.id)) problems.push(`/items/${i}/id expected an id of its own`);
    else if (value) items.set(value.id, value);
  }
  const isInvalid = wires.length > 0 && items.size === 0;
  return {value: isInvalid ? undefined : [...items.values()], problems};
}

/** What a reply says of the list as a whole. */
const factsOf = ({total, facets}: Record<string, unknown>) => ({
  total: rules.count(total) as number | undefined,
  facets: facetsOf(facets),
});

/** What is no list of values is left out: filters do without. */
function facetsOf(wire: unknown): Record<string, FacetValue[]> | undefined {
  if (!isObject(wire)) return undefined;
  const lists = Object.entries(wire).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]));
  return Object.fromEntries(lists.map(([name, values]) => [name, values.flatMap(facetValue)]));
}

function facetValue(wire: unknown): FacetValue[] {
  const {value, label, count} = isObject(wire) ? wire : {};
  const id = rules.id(value);
  if (id === undefined) return [];
  return [
    {
      value: id,
      label: (rules.text(label) ?? undefined) as TextValue | undefined,
      count: rules.count(count) as number | undefined,
    },
  ];
}

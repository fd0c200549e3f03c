import {DataError} from '../data/errors.js';
import {LIMIT, readOwnList} from '../data/list.js';
import type {AskOptions, Given, ListAnswer, ListQuery, Resource} from '../data/source.js';
import type {StringKey, Strings} from '../localization/strings.js';
import type {RemoteOptions} from './remote.js';
import type {Words} from './words.js';

/** A list as a widget shows it, and as its events tell it. */
export type List<T> = Omit<ListAnswer<T>, keyof Given>;

export interface ListOptions<T> {
  resource: Resource<T>;
  /** The collection's filters beside `q`, each an attribute; a visitor chooses among those that the page left open. */
  filters: readonly string[];
  strings: Partial<Strings>;
  /** Whether the contract has a search in the collection. Default: it has. */
  isSearched?: boolean;
  /** What a list without entries says. */
  emptyWords?: StringKey;
}

/** For a widget that shows a list. */
export const listOf = <T>(resource: Resource<T>): Pick<RemoteOptions<List<T>>, 'ask' | 'read'> => ({
  ask: async (source, query, asking, shown) => {
    // The page's own source may have items alone.
    if (!source.list) throw new DataError('misconfigured', 'its source has no lists.');
    const asked = asManyAs(shown, query, asking);
    const {problems, failure, owned, ...value} = await source.list(resource, asked, asking);
    return {value, problems, failure, owned};
  },
  read: (data, base) => readOwnList(resource, data, base),
});

/** Asked again, a list has what "show more" has brought, too. */
function asManyAs(shown: List<unknown> | undefined, query: ListQuery, {fresh}: AskOptions): ListQuery {
  const {length} = shown?.items ?? [];
  return fresh && length > (query.limit ?? LIMIT) ? {...query, limit: length} : query;
}

/** What a visitor chose in a list: the words searched for, and values by filter. */
export interface Choice {
  q: string;
  filters: Readonly<Record<string, readonly string[]>>;
}

export const nothingChosen: Choice = {q: '', filters: {}};

export const isChosen = ({q, filters}: Choice): boolean =>
  q !== '' || Object.values(filters).some((values) => values.length);

/** A filter with its value in or out. */
export function toggled(choice: Choice, name: string, value: string, isIn: boolean): Choice {
  const others = (choice.filters[name] ?? []).filter((other) => other !== value);
  return {...choice, filters: {...choice.filters, [name]: isIn ? [...others, value] : others}};
}

/** As a page may set them. */
export type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** The values of filters as attributes have them, parted by commas; filters that have none are left out. */
export function valuesIn(attributes: Attributes, names: readonly string[]): Record<string, string[]> {
  const entries = names.map((name) => {
    const values = String(attributes[name] ?? '').split(',');
    return [name, values.map((value) => value.trim()).filter(Boolean)] as const;
  });
  return Object.fromEntries(entries.filter(([, values]) => values.length));
}

/** How many there are; a number that is only known to be too small says so. */
export function countOf({items, total = 0, next}: List<unknown>, w: Words): string {
  const shown = items.length;
  // One that is smaller than what is there is none.
  if (total < shown) return w.term(next ? 'foundAtLeast' : 'found', {n: shown});
  const all = w.term('found', {n: total});
  return total > shown ? `${all} · ${w.term('shownOf', {shown, total})}` : all;
}

/** Both pages as one list; what the second one repeats is there already. */
export function joined<T extends {id: string}>(
  list: List<T>,
  {items, next, total = list.total}: List<T>,
): List<T> {
  const known = new Set(list.items.map(({id}) => id));
  return {...list, items: [...list.items, ...items.filter(({id}) => !known.has(id))], next, total};
}

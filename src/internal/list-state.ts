import type {FacetValue, Given, ListAnswer, Resource, ServiceNote} from '../data/source.js';
import type {StringKey, Strings} from '../localization/strings.js';
import type {Words} from './words.js';

/** A list as a widget shows it, and as its events tell it. */
export type List<T> = Omit<ListAnswer<T>, keyof Given>;

export interface ListOptions<T> {
  resource: Resource<T>;
  /** The collection's filters beside `q`, each an attribute; a visitor chooses among those that the page left open. */
  filters: readonly string[];
  strings: Partial<Strings>;
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

/** Words that every API of the contract may use, so that they can be offered where it tells of none. */
const ENUMS: Readonly<Record<string, readonly string[]>> = {
  level: ['introductory', 'intermediate', 'advanced'],
  mode: ['selfPaced', 'online', 'blended', 'hyflex', 'inPerson'],
};

/**
 * The values that a filter can take: as the API tells, else what the contract or its service document knows;
 * and what is chosen already, in any case. (API contract, "Addresses": facets)
 */
export function optionsOf(
  name: string,
  told: Record<string, FacetValue[]> | undefined,
  service: ServiceNote | undefined,
  chosen: readonly string[],
): FacetValue[] {
  const known = (name === 'language' ? service?.languages : ENUMS[name]) ?? [];
  const options = told?.[name] ?? known.map((value): FacetValue => ({value}));
  const missing = chosen.filter((value) => !options.some((option) => option.value === value));
  return [...options, ...missing.map((value): FacetValue => ({value, count: told ? 0 : undefined}))];
}

/** A value's name: the API's, the language's or country's, our word for it, else the value itself. */
export function labelOf(name: string, {value, label}: FacetValue, w: Words): unknown {
  if (label) return w.text(label);
  if (name === 'language') return w.nameOf('language', value);
  if (name === 'country') return w.nameOf('region', value.toUpperCase());
  return ENUMS[name]?.includes(value) ? w.term(value as StringKey) : value;
}

/** The choice that an address carries, by names that begin with `prefix`. */
export function choiceIn(search: string, names: readonly string[], prefix: string): Choice {
  const params = new URLSearchParams(search);
  const valuesOf = (name: string) =>
    (params.get(prefix + name) ?? '')
      .split(',')
      .filter(Boolean)
      .map((value) => decodeSafely(value));
  return {
    q: params.get(`${prefix}q`) ?? '',
    filters: Object.fromEntries(names.map((name) => [name, valuesOf(name)])),
  };
}

/** An address with the choice in its query; what else it holds stays. */
export function addressWith(href: string, choice: Choice, names: readonly string[], prefix: string): string {
  const url = new URL(href);
  const values: Choice['filters'] = {...choice.filters, q: choice.q ? [choice.q] : []};
  for (const name of [...names, 'q'] as const) {
    const chosen = values[name] ?? [];
    // A comma parts values, so one inside a value is escaped twice.
    const said =
      name === 'q' ? choice.q : chosen.map((value) => value.replace(/[%,]/g, encodeURIComponent)).join();
    if (said) url.searchParams.set(prefix + name, said);
    else url.searchParams.delete(prefix + name);
  }
  return url.href;
}

function decodeSafely(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** Both pages as one list; what the second one repeats is there already. */
export function joined<T extends {id: string}>(
  list: List<T>,
  {items, next, total = list.total}: List<T>,
): List<T> {
  const known = new Set(list.items.map(({id}) => id));
  return {...list, items: [...list.items, ...items.filter(({id}) => !known.has(id))], next, total};
}

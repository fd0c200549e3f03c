import type {FacetValue, ServiceNote} from '../data/source.js';
import type {StringKey} from '../localization/strings.js';
import type {Choice, List} from './list-state.js';
import type {Words} from './words.js';

/** A filter, and the values that it can take; none where there is nothing to choose. */
export interface Offer {
  name: string;
  options: readonly FacetValue[];
}

/** What is known of the values of filters. */
interface Known {
  data: List<unknown> | undefined;
  service: ServiceNote | undefined;
  request: {source: object} | undefined;
}

/** Words that every API of the contract may use, so that they can be offered where it tells of none. */
const ENUMS: Readonly<Record<string, readonly string[]>> = {
  level: ['introductory', 'intermediate', 'advanced'],
  mode: ['selfPaced', 'online', 'blended', 'hyflex', 'inPerson'],
};

/**
 * The filters that a list offers. What an answer has offered stays, in its place, whatever the next one tells:
 * nothing moves or goes under a visitor's pointer.
 */
export class Offers {
  readonly #offered = new Map<string, readonly FacetValue[]>();
  #source: unknown;

  /**
   * @param names all filters, each of which has its place
   * @param fixed those that are not a visitor's to choose
   */
  all(
    names: readonly string[],
    fixed: Choice['filters'],
    {filters}: Choice,
    {data, service, request}: Known,
  ): Offer[] {
    // Another source has other values.
    if (this.#source !== request?.source) this.#offered.clear();
    this.#source = request?.source;
    return names.map((name) => {
      if (fixed[name]) return {name, options: []};
      const before = this.#offered.get(name);
      const told = data?.facets?.[name] ?? (before ? [] : knownOf(name, service));
      const chosen = (filters[name] ?? []).map((value): FacetValue => ({value}));
      const options = inOrder(before ?? [], told, chosen);
      const isOffer = !!before || options.length > 1 || chosen.length > 0;
      // Before there is an answer, what the contract knows is only a guess.
      if (isOffer && data) this.#offered.set(name, options);
      return {name, options: isOffer ? options : []};
    });
  }
}

/** What there was comes first, with what is known of it now. How many that leaves is not known of the others. */
function inOrder(
  before: readonly FacetValue[],
  told: readonly FacetValue[],
  chosen: readonly FacetValue[],
): FacetValue[] {
  const options = new Map<string, FacetValue>(before.map(({value, label}) => [value, {value, label}]));
  for (const option of told) options.set(option.value, option);
  for (const option of chosen) if (!options.has(option.value)) options.set(option.value, option);
  return [...options.values()];
}

/** What the contract or the service document knows of a filter. (API contract, "Addresses": facets) */
const knownOf = (name: string, service: ServiceNote | undefined): FacetValue[] =>
  ((name === 'language' ? service?.languages : ENUMS[name]) ?? []).map((value) => ({value}));

/** A value's name: the API's, the language's or country's, our word for it, else the value itself. */
export function labelOf(name: string, {value, label}: FacetValue, w: Words): unknown {
  if (label) return w.text(label);
  if (name === 'language') return w.nameOf('language', value);
  if (name === 'country') return w.nameOf('region', value);
  return ENUMS[name]?.includes(value) ? w.term(value as StringKey) : value;
}

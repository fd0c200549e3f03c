import type {CollectionName} from '../../schemas/index.js';
import {codesAt, headingOf, valuesAt} from './values.js';

/** Where a filter's ids or codes stand in an item. */
export interface Filter {
  /** Dotted paths; an item matches when any of their values is asked for. */
  at: readonly string[];
  /** The first path that holds something counts alone: an item's own country goes before its organisation's. */
  first?: boolean;
  /** The values are ids in this collection, whose items name them. */
  names?: CollectionName;
}

const code = (...at: string[]): Filter => ({at});
const country: Filter = {at: ['country', 'organization.country'], first: true};
const course: Filter = {at: ['course'], names: 'courses'};

/**
 * The filters of each collection (API contract, "Addresses", the table).
 * `q` is in `search.ts`; `learner` says whose data is read, and is in `learners.ts`.
 */
export const filters: Readonly<Record<CollectionName, Readonly<Record<string, Filter>>>> = {
  courses: {
    language: code('languages', 'versions.language'),
    level: code('level'),
    mode: code('mode'),
    provider: code('provider.id'),
    series: code('series.id'),
    competency: code('competencies.id'),
  },
  pathways: {provider: code('issuer.id')},
  progress: {course, pathway: {at: ['pathway'], names: 'pathways'}},
  programs: {organization: code('organization.id'), country},
  certificates: {course},
  cases: {
    award: {at: ['award'], names: 'awards'},
    edition: code('edition.id'),
    category: code('category.id'),
    country,
    organization: code('organization.id'),
  },
  awards: {year: code('year')},
  organizations: {kind: code('kinds'), country: code('country')},
};

export const collectionNames = Object.keys(filters) as readonly CollectionName[];

/** The collections that `q` searches; elsewhere it is an unknown parameter. */
export const searchable: readonly CollectionName[] = ['courses', 'pathways', 'cases', 'organizations'];

/** An item's ids or codes for a filter, each once. */
export function codesOf(item: unknown, {at, first}: Filter): string[] {
  const perPath = at.map((path) => codesAt(item, path));
  return [...new Set(first ? perPath.find((codes) => codes.length) : perPath.flat())];
}

/** The name that stands beside an id (`provider.name` beside `provider.id`), if any. */
export function nameBeside(item: unknown, {at: [path = '']}: Filter, id: string): unknown {
  const holders = valuesAt(item, path.replace(/\.id$/, ''));
  return headingOf(holders.find((holder) => codesAt(holder, 'id').includes(id)));
}

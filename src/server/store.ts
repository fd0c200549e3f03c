import type {CollectionName} from '../schemas/index.js';
import {collectionNames} from './filters.js';
import type {ApiDocument, Item} from './options.js';
import {code, codesAt, isRecord} from './values.js';

/** A collection's items in the data file's order, which is the order of replies, and by id. */
export type Collection = ReadonlyMap<string, Item>;

export interface Store {
  /** What the data file says of its API. */
  service: Item;
  /** Only the collections that the data file has: an API may serve any subset. */
  collections: ReadonlyMap<CollectionName, Collection>;
  /** The ids of the certificates that belong to a learner. */
  certificatesOf(learner: string): ReadonlySet<string>;
}

/** Indexes a data file once. Of two items with one id the first counts; without an id none can be asked for. */
export function createStore(document: ApiDocument): Store {
  const collections = new Map<CollectionName, Collection>();
  for (const name of collectionNames) {
    const items = document[name];
    if (Array.isArray(items)) collections.set(name, index(items));
  }
  const owned = certificatesByLearner(collections);
  const certificates = collections.get('certificates');
  if (certificates) collections.set('certificates', withoutLearners(certificates));
  return {
    service: isRecord(document.service) ? document.service : {},
    collections,
    certificatesOf: (learner) => owned.get(learner) ?? new Set(),
  };
}

function index(items: readonly unknown[]): Collection {
  const byId = new Map<string, Item>();
  for (const item of items) {
    const id = isRecord(item) ? code(item.id) : undefined;
    if (isRecord(item) && id !== undefined && !byId.has(id)) byId.set(id, {...item, id});
  }
  return byId;
}

/** A certificate's public record has no learner, so the link comes from the progress and a private field. */
function certificatesByLearner(
  collections: ReadonlyMap<CollectionName, Collection>,
): Map<string, Set<string>> {
  const owned = new Map<string, Set<string>>();
  const add = (learner: string, certificate: string) => {
    owned.set(learner, (owned.get(learner) ?? new Set()).add(certificate));
  };
  for (const record of collections.get('progress')?.values() ?? []) {
    for (const learner of learnersOf(record)) {
      codesAt(record, 'certificate').forEach((certificate) => add(learner, certificate));
    }
  }
  for (const [id, certificate] of collections.get('certificates') ?? []) {
    learnersOf(certificate).forEach((learner) => add(learner, id));
  }
  return owned;
}

/** Whose record this is: `learner` as an id or as `{id}`. */
export function learnersOf(record: Item): string[] {
  return [...codesAt(record, 'learner'), ...codesAt(record, 'learner.id')];
}

/** Certificates by id are public, the learner they belong to is not. */
function withoutLearners(certificates: Collection): Collection {
  const entries = [...certificates].map(([id, {learner: _private, ...item}]) => [id, item] as const);
  return new Map(entries);
}

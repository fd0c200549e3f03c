import {collectionNames} from '../data/collection/filters.js';
import {certificateTest, learnersOf} from '../data/collection/learners.js';
import {tableOf} from '../data/collection/table.js';
import {isRecord} from '../data/collection/values.js';
import type {CollectionName} from '../schemas/index.js';
import type {ApiDocument, Item} from './options.js';

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
  const [progress, certificates] = [collections.get('progress'), collections.get('certificates')];
  if (certificates) collections.set('certificates', withoutLearners(certificates));
  return {
    service: isRecord(document.service) ? document.service : {},
    collections,
    certificatesOf(learner) {
      const isTheirs = (record: unknown) => learnersOf(record).includes(learner);
      const isOwn = certificateTest([...(progress?.values() ?? [])].filter(isTheirs), isTheirs);
      return new Set([...(certificates ?? [])].flatMap(([id, item]) => (isOwn(item) ? id : [])));
    },
  };
}

/** By id; what has none can't be asked for, nor can it be a page's end. */
function index(items: readonly unknown[]): Collection {
  const entries = [...tableOf(items).byId].map(([id, item]) => [id, {...(item as Item), id}] as const);
  return new Map(entries);
}

/** Certificates by id are public, the learner they belong to is not. */
function withoutLearners(certificates: Collection): Collection {
  const entries = [...certificates].map(([id, {learner: _private, ...item}]) => [id, item] as const);
  return new Map(entries);
}

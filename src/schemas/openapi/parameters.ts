import type {CollectionName} from '../index.js';
import {filters, owned, searchable, valuesOf} from './filters.js';
import type {Json} from './json.js';

const query = (name: string, description: string, schema: Json): Json => ({
  name,
  in: 'query',
  description,
  schema,
});

/** Commas part the values: the contract's lists are one parameter, not several. */
const list = (name: string, description: string, schema: Json): Json => ({
  ...query(name, description, schema),
  style: 'form',
  explode: false,
});

/** The parameters that many operations share, by their name in `components`. */
export const sharedParameters: Readonly<Record<string, Json>> = {
  ids: list(
    'ids',
    'A batch: `id`s, distinct and sorted, at most 50 and 2,000 characters of address. `limit` doesn’t apply; what the reply leaves out was not found. An `id` with a comma in it is asked for by path.',
    {type: 'array', items: {type: 'string'}, maxItems: 50},
  ),
  limit: query(
    'limit',
    'How many items a page holds. Clamped to 1–100; what is no number counts as not given.',
    {type: 'integer', default: 20},
  ),
  cursor: query('cursor', 'Where the page begins: opaque, from the `next` of the page before.', {
    type: 'string',
  }),
  sort: query('sort', 'The order; without it, the API’s own. Either way it is stable.', {
    type: 'string',
    enum: ['title', '-updated', '-starts'],
  }),
  q: query(
    'q',
    'Words to search in the title or name, summary, subjects and organisation, in all languages, case and diacritics folded. An item holds all of them.',
    {type: 'string'},
  ),
  learner: list(
    'learner',
    'Whose: `me`, or the learner’s `id`. It makes the request one for learner data. Never a name nor an e-mail address.',
    {type: 'array', items: {type: 'string'}},
  ),
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    description: 'The `ETag` that the client has; browsers send it by themselves.',
    schema: {type: 'string'},
  },
};

const shared = (name: string): Json => ({$ref: `#/components/parameters/${name}`});

/** What a collection's list takes; unknown parameters are ignored. */
export function listParameters(collection: CollectionName): Json[] {
  const own = Object.entries(filters[collection]);
  return [
    ...(searchable.includes(collection) ? [shared('q')] : []),
    ...(owned.includes(collection) ? [shared('learner')] : []),
    ...own.map(([name, filter]) => list(name, filter.description, valuesOf(filter))),
    ...['ids', 'limit', 'cursor', 'sort'].map(shared),
    list(
      'facets',
      'The filters to tell the values of, in `facets`.',
      valuesOf({description: '', words: own.map(([name]) => name)}),
    ),
    ...(collection === 'progress' ? [] : [shared('IfNoneMatch')]),
  ];
}

/** The `id` in an item's path. */
export const idParameter: Json = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'The item’s `id`, percent-encoded as one segment.',
  schema: {type: 'string'},
};

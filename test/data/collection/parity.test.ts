import assert from 'node:assert/strict';
import {it} from 'node:test';
import fc from 'fast-check';
import {codesOf, filters} from '../../../src/data/collection/filters.js';
import type {CollectionName} from '../../../src/schemas/index.js';
import {createServer, type ApiDocument} from '../../../src/server/index.js';
import sample from '../../../src/testing/sample.json' with {type: 'json'};
import {data as small, tokens} from '../../server/fixture.js';
import {allPages, idsOf, reader} from '../one-file.fixture.js';

interface Query {
  collection: CollectionName;
  filters: Record<string, string[]>;
  sort: string | undefined;
  facets: string[] | undefined;
  limit: number;
  learner: string | undefined;
}

/** Every value that a filter could find in a collection, and one that it could not. */
function values(data: ApiDocument, collection: CollectionName, param: string): string[] {
  const filter = filters[collection][param];
  const found = (data[collection] ?? []).flatMap((item) => (filter ? codesOf(item, filter) : []));
  return [...new Set([...found, 'none'])];
}

/** Pieces of what stands in a document's texts, as people type them. */
function wordsOf(data: ApiDocument, collection: CollectionName): string[] {
  const words = JSON.stringify(data[collection]).match(/[\p{L}\p{M}]{2,}/gu) ?? ['none'];
  return [...new Set(words)].filter((_, i) => i % 7 === 0);
}

function queries(data: ApiDocument, learners: string[]): fc.Arbitrary<Query> {
  return fc.constantFrom(...(Object.keys(filters) as CollectionName[])).chain((collection) => {
    const params = Object.keys(filters[collection]);
    const wanted = (param: string) =>
      fc.uniqueArray(fc.constantFrom(...values(data, collection, param)), {maxLength: 3});
    const q = fc
      .tuple(fc.constantFrom(...wordsOf(data, collection)), fc.constantFrom('', 'NFD', 'UPPER', 'none'))
      .map(([word, how]) =>
        how === 'NFD' ? word.normalize('NFD') : how === 'UPPER' ? word.toUpperCase() : word,
      );
    const isLearners = collection === 'progress' || collection === 'certificates';
    return fc.record({
      collection: fc.constant(collection),
      filters: fc.record(
        {...Object.fromEntries(params.map((param) => [param, wanted(param)])), q: q.map((word) => [word])},
        {requiredKeys: []},
      ),
      sort: fc.constantFrom(undefined, 'title', '-title', '-updated', 'updated', '-starts', 'colour'),
      facets: fc.option(fc.uniqueArray(fc.constantFrom(...params, 'colour')), {nil: undefined}),
      limit: fc.integer({min: 1, max: 12}),
      learner: isLearners ? fc.constantFrom(...learners) : fc.constant(undefined),
    });
  });
}

/** All pages of the reference API's answer. */
async function served(server: ReturnType<typeof createServer>, {learner, ...query}: Query) {
  const params = new URLSearchParams({limit: String(query.limit)});
  for (const [name, wanted] of Object.entries(query.filters)) params.set(name, wanted.join(','));
  if (query.sort !== undefined) params.set('sort', query.sort);
  if (query.facets) params.set('facets', query.facets.join(','));
  if (learner !== undefined) params.set('learner', 'me');
  const headers = learner === undefined ? {} : {Authorization: `Bearer ${learner}`};
  return allPages(async (next = `${query.collection}?${params}`) => {
    const reply = await server.fetch(new Request(new URL(next, 'http://localhost/api/'), {headers}));
    assert.equal(reply.status, 200);
    return (await reply.json()) as {items: unknown[]; total: number; next?: string; facets?: unknown};
  });
}

const documents: [name: string, data: ApiDocument, learners: string[]][] = [
  ['the sample', sample, [...new Set(sample.progress.map(({learner}) => learner.id)), 'nobody']],
  ['the small one', small, Object.values(tokens)],
];
for (const [name, data, learners] of documents) {
  it(`a one-file source and the reference API answer alike over ${name}`, async () => {
    const server = createServer({data, tokens: (token) => token});
    const {list} = reader(data);
    const told = (pages: Awaited<ReturnType<typeof served>>) =>
      pages.map(({items, total, facets}) => ({
        ids: idsOf(items).map(String),
        total,
        facets: facets && (JSON.parse(JSON.stringify(facets)) as unknown),
      }));
    await fc.assert(
      fc.asyncProperty(queries(data, learners), async ({collection, ...query}) => {
        const here = await allPages((cursor) => list(collection, {...query, cursor}));
        assert.deepEqual(told(here), told(await served(server, {collection, ...query})));
      }),
      {numRuns: 300},
    );
  });
}

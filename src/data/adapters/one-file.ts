import type {CollectionName} from '../../schemas/index.js';
import type {Problem} from '../../schemas/read.js';
import type {Adapter, AdapterTools, BatchQuery, MakeAdapter, PageQuery} from '../adapter.js';
import {collectionNames} from '../collection/filters.js';
import {certificateTest, learnersOf} from '../collection/learners.js';
import {pageOf} from '../collection/paging.js';
import {select} from '../collection/select.js';
import {tableOf, type Table} from '../collection/table.js';
import {codesAt, idOf, isRecord, valuesAt} from '../collection/values.js';

type Document = Readonly<Record<string, unknown>>;

/**
 * One JSON document with whole collections, filtered, searched and paged here, as the reference API does it.
 * (API contract, "One-file source")
 */
export const oneFile: MakeAdapter = (base: URL): Adapter => {
  const isPublic = !/(^|\.)localhost$|^127\.0\.0\.1$|^\[::1\]$/.test(base.hostname);

  async function open(tools: AdapterTools): Promise<Document> {
    const document = await tools.get(base.href);
    if (!isRecord(document) || !collectionNames.some((name) => name in document))
      tools.fail('invalid-data', 'is no document with collections');
    if (isPublic && valuesAt(document, 'progress').length)
      tools.report('/progress expected no learner data in a public document');
    return document;
  }

  return {
    async items(query, tools) {
      const document = await open(tools);
      const table = collection(document, query, tools);
      const {by, ids, learner} = query;
      const isWanted = learner === undefined ? () => true : ownedBy(learner, document, query.collection);
      if (by === 'ids') return ids.map((id) => table.byId.get(id)).filter((item) => item && isWanted(item));
      const wanted = new Set(ids);
      return table.all.filter((item) => codesAt(item, by).some((id) => wanted.has(id)) && isWanted(item));
    },

    async list(query, tools) {
      const document = await open(tools);
      const {shown: items, lacks} = collection(document, query, tools);
      lacks.forEach(tools.report);
      const {learner, limit, cursor} = query;
      const name = query.collection as CollectionName;
      if (learner === undefined && /^(progress|certificates)$/.test(name))
        tools.fail('forbidden', `${name} are listed of one learner only`, 403);
      const readable = learner === undefined ? items : items.filter(ownedBy(learner, document, name));
      const [language] = codesAt(document, 'service.defaultLanguage');
      const found = select(name, readable, query, {
        language: language ?? 'en',
        find: (other, id) => tableIn(document, other)?.byId.get(id),
      });
      const page = pageOf(found.items, limit, cursor);
      // As an API would answer it.
      if (!page) return tools.fail('http', `${name}: this cursor is not one of this list`, 400);
      return {items: [...page.items], total: found.items.length, next: page.cursor, facets: found.facets};
    },

    service: async (tools) => (await open(tools)).service,
  };
};

/** @throws as an API without the collection, or one with no list in it */
function collection(
  document: Document,
  {collection: name}: BatchQuery | PageQuery,
  tools: AdapterTools,
): Shelf {
  if (!(collectionNames as readonly string[]).includes(name) || !(name in document))
    tools.fail('not-found', `has no ${name}`, 404);
  const table = tableIn(document, name);
  if (!table) return tools.fail('invalid-data', `/${name} expected a list`);
  if (table.double !== undefined) tools.report(`/${name}/${table.double}/id expected an id of its own`);
  return table;
}

interface Shelf extends Table {
  /** Without what can't be shown, so that none is counted that never appears. */
  shown: readonly unknown[];
  /** What the others lack. */
  lacks: readonly Problem[];
}

/** Where none can be shown all stay, for their reader to refuse. */
function shelfOf(table: Table, name: string): Shelf {
  const shown = table.items.filter((item) => !lackOf(item, name));
  if (!shown.length) return {...table, shown: table.items, lacks: []};
  const lacks = table.all.flatMap((item, at): Problem[] => {
    const field = lackOf(item, name);
    return field ? [`/${name}/${at}/${field} expected a sound value`] : [];
  });
  return {...table, shown, lacks};
}

/** What an item lacks of what is required. (API contract, "Reading") */
function lackOf(item: unknown, name: string): string | undefined {
  if (!isRecord(item) || !isText(idOf(item))) return 'id';
  if (name === 'progress') return undefined;
  const heading = /^(certificates|awards|organizations)$/.test(name) ? 'name' : 'title';
  return isText(item[heading]) ? undefined : heading;
}

const isText = (value: unknown): boolean =>
  isRecord(value) ? Object.values(value).some(isText) : typeof value === 'string' && value.trim() !== '';

/** Each collection is indexed once; a document that is read again is another one. */
const tables = new WeakMap<object, Shelf>();

function tableIn(document: Document, name: string): Shelf | undefined {
  const list = document[name];
  if (!Array.isArray(list)) return undefined;
  const table = tables.get(list) ?? shelfOf(tableOf(list), name);
  tables.set(list, table);
  return table;
}

/**
 * Which items of learner data are a learner's. Nobody signs in to a file, so `me` owns the records that name
 * nobody, and all of a file that names one person at most.
 */
function ownedBy(learner: string, document: Document, name: string): (item: unknown) => boolean {
  const [progress, certificates] = [itemsOf(document, 'progress'), itemsOf(document, 'certificates')];
  const isOnePersons = new Set([...progress, ...certificates].flatMap(learnersOf)).size < 2;
  const isOwn = (ownsNameless: boolean) => (item: unknown) => {
    const named = learnersOf(item);
    return named.includes(learner) || (learner === 'me' && (named.length ? isOnePersons : ownsNameless));
  };
  if (name === 'progress') return isOwn(true);
  // Certificates name no learner as a rule: they are one person's as long as they have one recipient.
  const recipients = new Set(certificates.map((item) => JSON.stringify(valuesAt(item, 'recipient.name'))));
  return certificateTest(progress.filter(isOwn(true)), isOwn(isOnePersons && recipients.size < 2));
}

const itemsOf = (document: Document, name: string) => tableIn(document, name)?.all ?? [];

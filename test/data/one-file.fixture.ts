import type {AdapterTools, BatchQuery, ListWire, PageQuery} from '../../src/data/adapter.js';
import {oneFile} from '../../src/data/adapters/one-file.js';
import {DataError} from '../../src/data/errors.js';

/** An adapter over a document, and what it asked for and told. */
export function reader(document: unknown, address = 'http://localhost/data.json?key=1') {
  const asked: string[] = [];
  const reports: string[] = [];
  const tools: AdapterTools = {
    get: async (url) => {
      asked.push(url);
      return document;
    },
    getPublic: (url) => tools.get(url),
    report: (problem) => void reports.push(problem),
    fail: (kind, message, status) => {
      throw new DataError(kind, message, {status});
    },
  };
  const adapter = oneFile(new URL(address));
  return {
    asked,
    reports,
    items: (collection: string, ids: readonly string[], more: Partial<BatchQuery> = {}) =>
      adapter.items({collection, by: 'ids', ids, ...more}, tools),
    list: (collection: string, more: Partial<PageQuery> = {}) =>
      adapter.list({collection, filters: {}, limit: 20, ...more}, tools),
    service: () => adapter.service!(tools),
  };
}

export const idsOf = (items: readonly unknown[]): unknown[] =>
  items.map((item) => (item as {id?: unknown})?.id);

/** All pages of a list, to the end, if it has one. */
export async function allPages(list: (cursor?: string) => Promise<ListWire>): Promise<ListWire[]> {
  const pages = [await list()];
  for (let next = pages[0]!.next; next !== undefined; next = pages.at(-1)!.next) {
    if (pages.length > 100) throw new Error(`the pages have no end; the last cursor is ${next}`);
    pages.push(await list(next));
  }
  return pages;
}

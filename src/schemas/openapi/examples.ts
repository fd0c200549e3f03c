import type {CollectionName} from '../index.js';
import type {Json} from './json.js';
import {listName, resourceNames} from './names.js';

/** A one-file document that has every collection: the examples are taken from it. */
export type ExampleData = {readonly service: object} & {
  readonly [Name in CollectionName]: readonly object[];
};

const example = (summary: string, value: unknown): Json => ({summary, value});

/** The examples by their name in `components`: the service document, and for each collection an item and a page. */
export function examplesOf(data: ExampleData): Record<string, Json> {
  const names = Object.keys(resourceNames) as CollectionName[];
  const items = names.map((name): [string, Json] => [
    resourceNames[name],
    example(`One of the sample ${name}`, fullest(data[name])),
  ]);
  const pages = names.map((name): [string, Json] => [
    listName(name),
    example(`The sample ${name}, one a page`, page(name, data[name])),
  ]);
  return Object.fromEntries([['Service', example('Of the sample data', data.service)], ...items, ...pages]);
}

/** The item with the most fields shows the most. */
const fullest = (items: readonly object[]): object | undefined =>
  items.reduce((best, item) => (fields(item) > fields(best) ? item : best), items[0] ?? {});

const fields = (item: object): number => Object.keys(item).length;

/** As `limit=1` answers it. */
function page(name: CollectionName, items: readonly object[]): Json {
  const next = items.length > 1 && {next: `${name}?limit=1&cursor=MQ`};
  return {items: items.slice(0, 1), total: items.length, ...next};
}

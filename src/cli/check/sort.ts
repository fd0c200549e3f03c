import {headingOf, isRecord, valuesAt} from '../../data/collection/values.js';
import type {Endpoint} from './endpoint.js';
import {idsOf, isSame, listed, listOf, type List} from './replies.js';
import {fail, skip, warn} from './report.js';

/** Whether items stand in the order that a word of `sort` means. */
type Test = (items: readonly unknown[]) => boolean;

/** The words of the contract, those about dates where every item of the collection may have one. */
const sorts: Readonly<Record<string, {at: string; isSorted: Test}>> = {
  title: {at: 'title', isSorted: isSortedByTitle},
  '-updated': {at: 'updated', isSorted: (items) => isSortedByDate(items, 'updated')},
  '-starts': {at: 'starts', isSorted: (items) => isSortedByDate(items, 'starts')},
};

/** `sort`, where it is offered: an API that ignores it keeps its order. */
export async function checkSort(endpoint: Endpoint, first: List): Promise<void> {
  const ids = idsOf(first.items);
  for (const [word, {at, isSorted}] of Object.entries(sorts)) {
    const having = first.items.filter(
      (item) => (at === 'title' ? headingOf(item) : valuesAt(item, at)[0]) !== undefined,
    );
    if (at !== 'title' && having.length < 2) continue;
    await endpoint.check(`sort-${word.replace('-', '')}`, async () => {
      if (having.length < 2) skip('There are too few items.');
      const {reply, items} = listOf(await endpoint.list({sort: [word], limit: ['100']}));
      const [expected, got] = [listed(ids), listed(idsOf(items))];
      const {address} = reply;
      if (!first.next && !isSame([...idsOf(items)].sort(), [...ids].sort()))
        fail('Sorting changes which items there are.', {address, expected, got});
      if (isSorted(items)) return `"${word}" sorts.`;
      if (isSame(idsOf(items), ids)) skip(`The API doesn’t sort by "${word}".`);
      warn('No order of any language is to be seen.', {address, got});
    });
  }
}

/** In one of the languages of the titles, by that language's order or by code points, with or without case. */
function isSortedByTitle(items: readonly unknown[]): boolean {
  const titles = items.map(headingOf);
  const tags = new Set(titles.flatMap((title) => (isRecord(title) ? Object.keys(title) : [])));
  return ['en', ...tags].some((tag) => {
    const texts = titles.map((title) => wordsIn(title, tag)).filter((text) => text !== undefined);
    return comparersOf(tag).some((compare) => isInOrder(texts, compare));
  });
}

function wordsIn(title: unknown, tag: string): string | undefined {
  const words = isRecord(title) ? (title[tag] ?? Object.values(title)[0]) : title;
  return typeof words === 'string' ? words : undefined;
}

type Compare = (one: string, other: string) => number;

const byCode: Compare = (one, other) => Number(one > other) - Number(one < other);

function comparersOf(tag: string): Compare[] {
  const comparers: Compare[] = [byCode, (one, other) => byCode(one.toLowerCase(), other.toLowerCase())];
  try {
    for (const numeric of [false, true]) {
      comparers.push(
        new Intl.Collator(tag, {numeric}).compare,
        new Intl.Collator(tag, {numeric, sensitivity: 'base'}).compare,
      );
    }
  } catch {
    // A tag that is none has no order of its own.
  }
  return comparers;
}

/** The latest first; what has no date stands anywhere. */
function isSortedByDate(items: readonly unknown[], field: string): boolean {
  const times = items.flatMap((item) => valuesAt(item, field)).map((date) => Date.parse(String(date)));
  const dated = times.filter((time) => time);
  return isInOrder(dated, (one, other) => other - one);
}

const isInOrder = <T>(list: readonly T[], compare: (one: T, other: T) => number): boolean =>
  list.every((value, i) => i === 0 || compare(list[i - 1]!, value) <= 0);

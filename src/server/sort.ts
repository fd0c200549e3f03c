import type {Item} from './options.js';
import {isRecord, valuesAt} from './values.js';

/** When an item was last changed, by what its kind calls it. */
const changed = ['updated', 'published', 'issued', 'lastActivity', 'asOf'];

/**
 * Orders items by `title`, `updated` or `starts`, a `-` before it meaning backwards.
 * The contract names `title`, `-updated`, `-starts`; an unknown word keeps the data file's order.
 * Items without title or date come last either way; equal ones keep their order.
 *
 * @param language titles are compared in this language
 */
export function sortItems(items: readonly Item[], sort: string | null, language: string): readonly Item[] {
  const [, backwards, key] = /^(-?)(title|updated|starts)$/.exec(sort ?? '') ?? [];
  if (!key) return items;
  const sign = backwards ? -1 : 1;
  return key === 'title'
    ? sortBy(
        items,
        (item) => titleOf(item, language),
        (a, b) => sign * collator(language).compare(a, b),
      )
    : sortBy(
        items,
        (item) => dateOf(item, key === 'updated' ? changed : [key]),
        (a, b) => sign * (a - b),
      );
}

function sortBy<K>(
  items: readonly Item[],
  keyOf: (item: Item) => K | undefined,
  compare: (a: K, b: K) => number,
) {
  const keyed = items.map((item) => ({item, key: keyOf(item)}));
  keyed.sort((a, b) => {
    if (a.key === undefined || b.key === undefined)
      return Number(a.key === undefined) - Number(b.key === undefined);
    return compare(a.key, b.key);
  });
  return keyed.map(({item}) => item);
}

function titleOf(item: Item, language: string): string | undefined {
  const text = item.title ?? item.name;
  if (typeof text === 'string') return text;
  if (!isRecord(text)) return undefined;
  const words = text[language] ?? Object.values(text)[0];
  return typeof words === 'string' ? words : undefined;
}

/** The epoch and null mean no date (API contract, "Reading"). */
function dateOf(item: Item, fields: readonly string[]): number | undefined {
  const [written] = fields.flatMap((field) => valuesAt(item, field));
  const time = typeof written === 'string' ? Date.parse(written) : NaN;
  return Number.isNaN(time) || time === 0 ? undefined : time;
}

function collator(language: string): Intl.Collator {
  try {
    return new Intl.Collator(language, {numeric: true});
  } catch {
    return new Intl.Collator('en', {numeric: true});
  }
}

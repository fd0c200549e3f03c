import {headingOf, isRecord, valuesAt} from './values.js';

/** When an item was last changed, by what its kind calls it. */
const changed = ['updated', 'published', 'issued', 'lastActivity', 'asOf'];

/**
 * Orders items by `title`, `updated` or `starts`, a `-` before it meaning backwards.
 * The contract names `title`, `-updated`, `-starts`; an unknown word keeps the data file's order.
 * Items without title or date come last either way; equal ones keep their order.
 *
 * @param language titles are compared in this language
 */
export function sortItems<T>(items: readonly T[], sort: string | undefined, language: string): readonly T[] {
  const [, backwards, key] = /^(-?)(title|updated|starts)$/.exec(sort ?? '') ?? [];
  if (!key) return items;
  const sign = backwards ? -1 : 1;
  const {compare} = collator(language);
  return key === 'title'
    ? sortBy(
        items,
        (item) => titleOf(item, language),
        (a, b) => sign * compare(a, b),
      )
    : sortBy(
        items,
        (item) => dateOf(item, key === 'updated' ? changed : [key]),
        (a, b) => sign * (a - b),
      );
}

function sortBy<T, K>(
  items: readonly T[],
  keyOf: (item: T) => K | undefined,
  compare: (a: K, b: K) => number,
): T[] {
  const keyed: {item: T; key: K}[] = [];
  const last: T[] = [];
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) last.push(item);
    else keyed.push({item, key});
  }
  keyed.sort((a, b) => compare(a.key, b.key));
  return [...keyed.map(({item}) => item), ...last];
}

function titleOf(item: unknown, language: string): string | undefined {
  const text = headingOf(item);
  const words = isRecord(text) ? (text[language] ?? Object.values(text)[0]) : text;
  return typeof words === 'string' ? words : undefined;
}

/** The epoch and null mean no date (API contract, "Reading"). */
function dateOf(item: unknown, fields: readonly string[]): number | undefined {
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

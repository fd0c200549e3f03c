import type {AdapterTools, ListWire, PageQuery} from '../../adapter.js';
import {idOf, list, text, wire, type Wire} from './values.js';

/**
 * What is asked of a list, done here where the LMS can't do it; by the contract's names and rules, in the few lines
 * that an LMS's items take. To share those of `data/collection/` would take a file out of the one-file source's, and
 * cost its pages another way there and back.
 */

type Says = (item: Wire) => unknown[];

/** For what no LMS says. */
const nothing: Says = () => [];

/** The contract's filters by collection: what an item says of each. */
const FILTERS: Record<string, Record<string, Says> | undefined> = {
  courses: {
    language: ({languages}) => list(languages),
    mode: ({mode}) => [mode],
    provider: ({provider}) => [wire(provider).id],
    level: nothing,
    series: nothing,
    competency: nothing,
  },
  progress: {course: ({course}) => [course], pathway: nothing},
  certificates: {course: ({course}) => [course]},
};

/** Those filters of a query that the contract has, but for `q`; it says that others are ignored. */
function asked({collection, filters}: PageQuery): [string, Says, readonly string[]][] {
  const known = Object.entries(FILTERS[collection] ?? {});
  return known.flatMap(([name, says]) => (filters[name]?.length ? [[name, says, filters[name]]] : []));
}

/** Whether one filter asks for what the LMS never says: then nothing fits, and the page's author is told why. */
export function isHopeless(query: PageQuery, says: readonly string[], tools: AdapterTools): boolean {
  const unsaid = asked(query).filter(([name]) => !says.includes(name));
  for (const [name] of unsaid) tools.report(`/${name} expected a filter that this source can answer`);
  return unsaid.length > 0;
}

/** Whether the filters named leave something to be filtered here. */
export const isFiltered = (query: PageQuery, done: readonly string[]): boolean =>
  asked(query).some(([name]) => !done.includes(name));

/** The items that fit the filters: values of one mean OR, different ones AND. */
export const fitting = (items: Wire[], query: PageQuery): Wire[] =>
  items.filter((item) =>
    asked(query).every(([, says, values]) => says(item).some((value) => values.includes(value as string))),
  );

/** Those that hold every word, wherever it stands. (API contract, "Addresses": `q`) */
function matching(items: Wire[], q = ''): Wire[] {
  const words = folded(q).split(/[\s,]+/);
  return items.filter((item) => words.every((word) => folded(wordsOf(item)).includes(word)));
}

const wordsOf = ({title, name, summary, provider}: Wire): string =>
  [title, name, summary, wire(provider).name].filter(text).join('\n');

/** Without case and diacritics. */
const folded = (words: string): string => words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** In the order asked for: `title`, `-updated`, `-starts`; what doesn't say it comes last. */
export function sorted(items: Wire[], sort = ''): Wire[] {
  const [, down, field = ''] = /^(-?)(title|updated|starts)$/.exec(sort) ?? [];
  const key = (item: Wire): string => text(item[field]) ?? '';
  const missing = (item: Wire): number => (key(item) ? 0 : 1);
  const compare = (one: string, other: string): number =>
    field === 'title' ? one.localeCompare(other) : Date.parse(one) - Date.parse(other);
  return [...items].sort(
    (one, other) => missing(one) - missing(other) || compare(key(one), key(other)) * (down ? -1 : 1) || 0,
  );
}

/** A page of a list that is at hand as a whole; the cursor is where it starts. */
export function pageOf(all: Wire[], query: PageQuery): ListWire {
  const items = sorted(matching(fitting(all, query), query.filters.q?.[0]), query.sort);
  const start = Number(query.cursor ?? 0) || 0;
  const end = start + query.limit;
  return {
    items: items.slice(start, end),
    total: items.length,
    ...(end < items.length && {next: String(end)}),
  };
}

/** Those with an id and a name; the page's author is told of the others. */
export function sound(items: (Wire | undefined)[], what: string, tools: AdapterTools): Wire[] {
  return items.filter((item, i): item is Wire => {
    const isSound = item !== undefined && !!idOf(item.id) && !!(text(item.title) ?? text(item.name));
    if (!isSound) tools.report(`/${what}/${i} expected an id and a name`);
    return isSound;
  });
}

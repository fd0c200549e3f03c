import {idOf} from './values.js';

/** A collection as its document holds it. */
export interface Table {
  all: readonly unknown[];
  /** In the document's order, each id once. What has none is there too, so that its reader can be told. */
  items: readonly unknown[];
  byId: ReadonlyMap<string, unknown>;
  /** Where the first item stands whose id another has before it. */
  double?: number;
}

/** Indexes a collection. Of two items with one id the first counts, the other is left out. */
export function tableOf(all: readonly unknown[]): Table {
  const byId = new Map<string, unknown>();
  const isFirst = (item: unknown) => {
    const id = idOf(item);
    if (id === undefined) return true;
    return !byId.has(id) && !!byId.set(id, item);
  };
  const firsts = all.map(isFirst);
  const double = firsts.indexOf(false);
  return {all, items: all.filter((_, at) => firsts[at]), byId, ...(double >= 0 && {double})};
}

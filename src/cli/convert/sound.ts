import {collections} from '../../schemas/index.js';
import type {Column} from './columns.js';
import type {Draft, PublicCollection, Report} from './drafts.js';
import type {Path} from './fields.js';
import type {Json} from './place.js';

/** More faults than that has no row. */
const MOST_FAULTS = 100;

/**
 * What its schema lets stand of a draft: a field that is not sound goes, and says so; without what is
 * required the whole item does.
 */
export function sound(collection: PublicCollection, draft: Draft, report: Report): Json | undefined {
  const item = structuredClone(draft.item);
  for (let n = 0; n < MOST_FAULTS; n++) {
    const [issue] = collections[collection].safeParse(item).error?.issues ?? [];
    if (!issue) return item;
    const path = issue.path as Path;
    const isMissing = valueAt(item, path) === undefined;
    const lost = isMissing ? path.slice(0, -1) : path;
    const message = isMissing ? `has no ${path.at(-1)}` : issue.message;
    const column = lost.length ? columnOf(draft.columns, path) : undefined;
    const what = lost.length ? '; left out' : '; the row is left out';
    report(`${draft.file}: row ${draft.row}${column ? `, column "${column.head}"` : ''}: ${message}${what}`);
    if (!lost.length) return undefined;
    remove(item, lost);
  }
  return undefined;
}

const valueAt = (item: unknown, path: Path): unknown =>
  path.reduce<unknown>((at, step) => (at as Json | null | undefined)?.[step], item);

function remove(item: Json, path: Path): void {
  const holder = valueAt(item, path.slice(0, -1));
  const last = path.at(-1)!;
  if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else delete (holder as Json)[last];
}

/** The column that comes nearest to a place. */
function columnOf(columns: readonly Column[], path: Path): Column | undefined {
  const near = (column: Column): number => {
    const differs = column.path.findIndex((step, i) => step !== path[i]);
    return differs < 0 ? column.path.length : differs;
  };
  return columns
    .filter((column) => near(column) > 0)
    .sort((a, b) => near(b) - near(a))
    .at(0);
}

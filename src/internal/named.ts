import type {ReactiveElement} from 'lit';
import type {Resource} from '../data/source.js';
import type {TextValue} from '../schemas/rules.js';
import type {Knowing} from './kept.js';
import type {Outer} from './nested.js';
import type {Words} from './words.js';

/** A widget, and where it asks for what its data only name. */
export type Asking = ReactiveElement & Pick<Outer, 'origin'>;

type Known = Map<string, object | null | undefined>;

/** What each widget knows so far of what its data name: `null` for what is not to be had. */
const known = new WeakMap<ReactiveElement, {data: object; found: Known}>();

/**
 * A resource that a widget's data tell by its id alone, asked for where the data come from.
 *
 * @param data what names it: another answer is another question (the client's cache remembers what was asked)
 * @param host is rendered again when more is known
 * @returns `undefined` while it is on its way, `null` when it is not to be had
 */
export function named<T extends object>(
  resource: Resource<T>,
  id: string,
  data: object,
  host: Asking,
): T | null | undefined {
  if (!host.origin) return null;
  const told = (host.origin.source as Knowing).known?.(resource, id);
  if (told !== undefined) return told as T | null;
  const before = known.get(host);
  const found = before?.data === data ? before.found : (new Map() as Known);
  known.set(host, {data, found});
  const key = `${resource.collection}/${id}`;
  if (!found.has(key)) {
    found.set(key, undefined);
    void ask(resource, id, host.origin).then((answer) => {
      // What was given up is asked for again with the next answer.
      if (answer === undefined) return found.delete(key);
      found.set(key, answer);
      host.requestUpdate();
    });
  }
  return found.get(key) as T | null | undefined;
}

async function ask<T>(
  resource: Resource<T>,
  id: string,
  {source, query, signal}: NonNullable<Outer['origin']>,
): Promise<T | null | undefined> {
  try {
    const {value = null} = await source.item(resource, {by: 'ids', id, getToken: query.getToken}, {signal});
    return value;
  } catch {
    return signal.aborted ? undefined : null;
  }
}

/**
 * What is told by its id alone: its name as a link, once that is known; where it can't be had, the id is all there
 * is to show.
 */
export function renderNamed(
  id: string,
  found: {name: TextValue; url?: string | undefined} | null | undefined,
  w: Words,
): unknown {
  if (found === null) return id;
  // Its line is there already, so that nothing moves.
  return found ? w.link(found.url, w.text(found.name)) : '\u00a0';
}

import {read, type Problem} from '../schemas/read.js';
import {rules} from '../schemas/rules.js';
import {address, isShort} from './address.js';
import {DataError} from './errors.js';
import type {Question} from './keeping.js';
import type {Session} from './session.js';
import type {Answer, ItemQuery, Resource} from './source.js';

/** Asks for one item, together with others of its kind: ids, or a learner's courses or pathways. */
export function itemQuestion<T>(
  resource: Resource<T>,
  {by, id, learner}: ItemQuery,
  session: Session,
): Question<Answer<T>> {
  const {collection} = resource;
  const {base, translator} = session;
  // A comma parts ids even when it is encoded, so such an id goes by path, alone.
  const byPath = !translator && by === 'ids' && id.includes(',');
  const addressOf = (ids: string[]) =>
    byPath
      ? address(base, `${collection}/${encodeURIComponent(id)}`)
      : address(base, collection, {...(learner && {learner: [learner]}), [by]: ids});
  const send = async (ids: string[], signal: AbortSignal) => {
    const reply = await (translator
      ? translator.items({collection, by, ids, learner}, session, signal)
      : session.get(addressOf(ids), signal));
    const wire = (byPath ? {items: [reply.json]} : reply.json) as {items?: unknown; next?: unknown} | null;
    const {items, problems} = wire?.next
      ? await (await import('./pages.js')).restOf(reply, by, ids, session, signal)
      : {items: wire?.items, problems: reply.problems};
    const itemOf = readItems(resource, by, items, problems, base.href);
    return (id: string) => [itemOf(id), reply] as const;
  };
  return {
    group: [collection, by, learner, byPath && id],
    id,
    sending: {fits: (ids) => isShort(addressOf(ids), ids), send},
    isKept: ({value}) => !!value,
  };
}

/**
 * The items of a reply, by what they were asked by; of several, the first in the resource's order.
 *
 * @param general what of the reply as a whole could not be used
 * @throws DataError `invalid-data` when there is no list, or nothing valid in it; for one id, when its item is invalid
 */
function readItems<T>(
  {collection, shape, order = () => 0}: Resource<T>,
  by: ItemQuery['by'],
  wire: unknown,
  general: readonly Problem[] | undefined,
  base: string,
): (id: string) => Answer<T> {
  const invalid = (why: unknown) => new DataError('invalid-data', `${collection}: ${String(why)}`);
  if (!Array.isArray(wire)) throw invalid('no list of items');
  const answers = wire.map((item: Record<string, unknown> | null, i) => {
    const id = rules.id(item?.[by === 'ids' ? 'id' : by]);
    // A place in the list helps only who asked for none of it: the next list has other places.
    return {id, ...read<T>(shape, item, base, id === undefined ? `/items/${i}` : '')};
  });
  const sound = answers.find(({value}) => value);
  if (answers.length && !sound) throw invalid(answers[0]!.problems);
  // What nobody can be told of by its id is told of with the first that can.
  sound?.problems.push(...(general ?? []));
  for (const {id, problems} of answers) if (id === undefined) sound?.problems.push(...problems);
  return (id) => {
    const found = answers.filter((answer) => answer.id === id);
    const [best = found[0]] = found.filter(({value}) => value).sort((a, b) => order(a.value!, b.value!));
    if (best && !best.value) throw invalid(best.problems);
    return best ?? {value: undefined, problems: []};
  };
}

import {read, type Problem} from '../schemas/read.js';
import {rules} from '../schemas/rules.js';
import {DataError} from './errors.js';
import type {Answer, ItemQuery, Resource} from './source.js';

/**
 * The items of a reply, by what they were asked by; of several, the first in the resource's order.
 *
 * @param general what of the reply as a whole could not be used
 * @throws DataError `invalid-data` when there is no list, or nothing valid in it; for one id, when its item is invalid
 */
export function readItems<T>(
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

import {commaList, MOST_IDS} from '../data/collection/request.js';
import {Problem} from './problems.js';

/**
 * The ids of a batch, in the order they are asked for; `undefined` when it is none.
 * Commas part ids even when percent-encoded: many clients encode the whole list.
 */
export function batchOf(params: URLSearchParams): string[] | undefined {
  if (!params.has('ids')) return undefined;
  const ids = commaList(params, 'ids');
  if (ids.length > MOST_IDS) {
    throw new Problem(400, `A batch holds at most ${MOST_IDS} ids; this one has ${ids.length}.`);
  }
  return ids;
}

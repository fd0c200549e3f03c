import {idOf, isRecord} from '../../data/collection/values.js';
import {collections, type CollectionName} from '../../schemas/index.js';
import {findingsOf, shorten, type Finding} from '../findings.js';
import {counted, fail, skip, Unmet, type Detail, type Group} from './report.js';

/** An item where it stands. */
export interface Place {
  item: unknown;
  /** JSON pointer. */
  pointer: string;
  address: string;
}

/** So many places are told of; a field that is wrong in one item often is in all. */
const MOST_DETAILS = 100;

/** Every item against its schema. */
export async function checkItems(
  group: Group,
  name: CollectionName,
  places: readonly Place[],
): Promise<void> {
  await group.check('items', () => {
    if (!places.length) skip('There are no items.');
    const found = places.flatMap((place) => {
      const findings = [...findingsOf(collections[name], place.item, place.pointer), ...remarks(name, place)];
      return findings.map((finding) => ({...finding, place}));
    });
    const broken = found.filter(({isMinor}) => !isMinor);
    const details = [...broken, ...found.filter(({isMinor}) => isMinor)].slice(0, MOST_DETAILS).map(detail);
    const itemsOf = (findings: typeof found) => new Set(findings.map(({place}) => place)).size;
    const all = `of ${counted(places.length, 'item')}`;
    if (broken.length)
      throw new Unmet('fail', `In ${itemsOf(broken)} ${all} something is not as the schema says.`, details);
    if (found.length)
      throw new Unmet('warn', `In ${itemsOf(found)} ${all} readers pass over something.`, details);
    return places.length === 1
      ? 'The item is as the schema says.'
      : `All ${places.length} items are as the schema says.`;
  });
}

function detail({place: {item, address}, pointer, expected, got}: Finding & {place: Place}): Detail {
  return {address, pointer, item: idOf(item), expected, got};
}

const STATUSES = ['active', 'expired', 'revoked', 'suspended'];

/** What no schema can tell. */
function remarks(name: CollectionName, {item, pointer}: Place): Finding[] {
  if (!isRecord(item)) return [];
  const {status, fraction} = item;
  if (name === 'certificates' && typeof status === 'string' && !STATUSES.includes(status)) {
    const expected = `one of ${STATUSES.join(', ')}; readers show another as unknown`;
    return [{pointer: `${pointer}/status`, expected, got: shorten(status), isMinor: true}];
  }
  if (name === 'progress' && status === 'completed' && typeof fraction === 'number' && fraction < 1) {
    return [
      {
        pointer: `${pointer}/fraction`,
        expected: '1, since it is completed',
        got: shorten(fraction),
        isMinor: true,
      },
    ];
  }
  return [];
}

/** No two items have one id. */
export async function checkIds(group: Group, places: readonly Place[]): Promise<void> {
  await group.check('ids', () => {
    if (!places.length) skip('There are no items.');
    const seen = new Map<string, Place>();
    for (const place of places) {
      const id = idOf(place.item);
      if (id === undefined) continue;
      const first = seen.get(id);
      const pointer = `${place.pointer}/id`;
      const expected = `an id of its own; ${first?.pointer} has it already`;
      if (first)
        fail('Two items have one id.', {
          address: place.address,
          pointer,
          item: id,
          expected,
          got: shorten(id),
        });
      seen.set(id, place);
    }
    return 'Every item has an id of its own.';
  });
}

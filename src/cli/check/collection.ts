import {codesAt, idOf} from '../../data/collection/values.js';
import type {CollectionName} from '../../schemas/index.js';
import type {Reply} from './asker.js';
import {checkNotModified} from './caching.js';
import {UNKNOWN, type Endpoint} from './endpoint.js';
import {checkFacets} from './facets.js';
import {checkFilters} from './filters.js';
import {checkIds, checkItems} from './items.js';
import {checkPrivacy} from './learner.js';
import {checkManners} from './manners.js';
import {checkLimit, checkPages, checkTotal, itemsOf, open, placesOf, type Walk} from './pages.js';
import {expectIds, jsonOf, listOf} from './replies.js';
import {skip} from './report.js';
import {checkSearch} from './search.js';
import {checkBatch, checkItem, checkNeutral} from './single.js';
import {checkSort} from './sort.js';

/** What came of a collection. `maintenance`: it is there, and can't be looked at now. */
export type Presence = 'present' | 'absent' | 'maintenance' | 'failed';

const isClosed = (name: CollectionName): boolean => name === 'progress' || name === 'certificates';

/**
 * Checks one collection.
 *
 * @param certificates ids that are known from the learner's progress: nothing else tells any
 */
export async function checkCollection(
  endpoint: Endpoint,
  name: CollectionName,
  certificates: Promise<readonly string[]>,
): Promise<{presence: Presence; own: readonly unknown[]}> {
  let first: Reply | undefined;
  const isThere = await endpoint.check('present', async () => {
    first = await endpoint.list(isClosed(name) ? {} : {limit: ['100']});
    const presence = presenceOf(first);
    if (presence === 'absent') skip('The API doesn’t have this collection.');
    if (presence === 'maintenance') skip('In maintenance: it can’t be checked now.');
    // Whether a closed one is closed is told by a line of its own.
    if (!isClosed(name) || first.status === 200 || first.status >= 500) jsonOf(first);
    return 'The collection is there.';
  });
  if (!first) return {presence: 'failed', own: []};
  const presence = isThere ? 'present' : presenceOf(first);
  let own: readonly unknown[] = [];
  if (presence === 'present') {
    if (name === 'progress') own = await checkPrivacy(endpoint, name, first);
    else if (name === 'certificates') await checkCertificates(endpoint, first, await certificates);
    else await checkPublic(endpoint, name, first);
  }
  // The 404 of what isn't there is the same as that of any unknown collection, which is looked at once.
  if (presence !== 'absent') await checkManners(endpoint);
  return {presence, own};
}

function presenceOf({status}: Reply): Presence {
  if (status === 404) return 'absent';
  return status === 503 ? 'maintenance' : 'failed';
}

async function checkPublic(endpoint: Endpoint, name: CollectionName, first: Reply): Promise<void> {
  let all: Walk | undefined;
  await endpoint.check('list', () => {
    all = open(first);
    return 'The list has the form of the contract.';
  });
  if (!all) return;
  await checkPages(endpoint, all);
  const places = placesOf(all);
  const items = itemsOf(all);
  const [page] = all.pages as [Walk['pages'][number]];
  await checkItems(endpoint, name, places);
  await checkIds(endpoint, places);
  await checkTotal(endpoint, all);
  await checkLimit(endpoint, items.length);
  await checkItem(endpoint, items);
  await checkBatch(endpoint, items);
  await checkFilters(endpoint, name, items);
  await checkSearch(endpoint, name, items);
  await checkSort(endpoint, page);
  await checkFacets(endpoint, name);
  await checkNeutral(endpoint, page);
  await checkNotModified(endpoint, first);
  await askAsSandbox(endpoint, items);
}

/** From a frame of the origin `null`: a list, and an error. */
async function askAsSandbox(endpoint: Endpoint, items: readonly unknown[]): Promise<void> {
  const id = idOf(items[0]);
  const origin = {origin: 'null'};
  for (const ask of [endpoint.list({...(id && {ids: [id]})}, origin), endpoint.item(UNKNOWN, origin)]) {
    // That no reply comes is told by the checks before.
    await ask.catch(() => undefined);
  }
}

/** Closed as a list, open by id to whoever knows one. */
async function checkCertificates(endpoint: Endpoint, first: Reply, named: readonly string[]): Promise<void> {
  const own = await checkPrivacy(endpoint, 'certificates', first);
  const ids = [...new Set([...own.flatMap((item) => codesAt(item, 'id')), ...named])].filter(
    (id) => !id.includes(','),
  );
  const asked = ids.slice(0, 50).sort();
  let items: readonly unknown[] = [];
  await endpoint.check('by-id', async () => {
    if (!asked.length) skip('Not checked: no id is known without a learner’s token.');
    const list = listOf(await endpoint.list({ids: asked}));
    items = list.items;
    expectIds(list, asked, 'A certificate that the learner’s data name is not to be had by its id.');
    return 'Certificates are open by id.';
  });
  await checkItem(endpoint, items);
  await checkBatch(endpoint, items);
  const reply = await endpoint.list({ids: [UNKNOWN]}, {origin: 'null'}).catch(() => undefined);
  if (reply) await checkNotModified(endpoint, reply);
}

import {codesAt, idOf} from '../../data/collection/values.js';
import type {CollectionName} from '../../schemas/index.js';
import type {Reply} from './asker.js';
import {UNKNOWN, type Endpoint} from './endpoint.js';
import {checkIds, checkItems, type Place} from './items.js';
import {open, placesOf, turn} from './pages.js';
import {checkPreflight} from './preflight.js';
import {expectStatus, idsOf, listed, listOf} from './replies.js';
import {counted, fail, skip, warn} from './report.js';

const ME = {learner: ['me']};

/**
 * Who may see learner data: `progress` in every form, `certificates?learner=` (API contract, "Learner data").
 *
 * @param unlisted the reply to the bare collection
 * @returns the learner's own, where there is a token
 */
export async function checkPrivacy(
  endpoint: Endpoint,
  name: CollectionName,
  unlisted: Reply,
): Promise<unknown[]> {
  await endpoint.check('unlisted', () => {
    expectStatus(unlisted, 'The collection can be listed without an id, "ids" or "learner".', 403);
    return 'Nobody can list the whole collection.';
  });
  await endpoint.check('signed-out', async () => {
    for (const query of [ME, {learner: [UNKNOWN]}]) {
      const reply = await endpoint.list(query, {learner: true, signedOut: true});
      expectStatus(reply, 'Learner data are not closed to whoever sends no token.', 401, 403);
    }
    return 'Learner data are closed to whoever sends no token.';
  });
  await endpoint.list(ME, {learner: true, signedOut: true, origin: 'null'}).catch(() => undefined);
  await checkPreflight(endpoint, ME);
  const own = await readOwn(endpoint);
  if (own.length) await checkOwn(endpoint, name, own);
  await checkStorage(endpoint);
  return own.map(({item}) => item);
}

/** What the token opens. */
async function readOwn(endpoint: Endpoint): Promise<Place[]> {
  let own: Place[] = [];
  await endpoint.check('signed-in', async () => {
    if (!endpoint.asker.hasToken) skip('Not checked: no token is given.');
    const reply = await endpoint.list(ME, {learner: true});
    expectStatus(reply, 'The token doesn’t open its learner’s data.', 200);
    const walk = open(reply);
    await turn(endpoint, walk, {learner: true});
    own = placesOf(walk);
    return `The token opens ${counted(own.length, 'item')} of its learner’s.`;
  });
  return own;
}

async function checkOwn(endpoint: Endpoint, name: CollectionName, own: readonly Place[]): Promise<void> {
  await checkItems(endpoint, name, own);
  await checkIds(endpoint, own);
  if (name !== 'progress') return;
  await checkByCourse(endpoint, own);
  await endpoint.check('learner-id', () => {
    const speaking = own.find(({item}) => codesAt(item, 'learner.id').some((id) => /@/.test(id)));
    if (speaking) {
      const {address, pointer, item} = speaking;
      const expected = 'no name and no e-mail address: it stands in addresses';
      fail('A learner’s id tells who it is.', {
        address,
        pointer: `${pointer}/learner/id`,
        item: idOf(item),
        expected,
      });
    }
    return 'No learner’s id is an e-mail address.';
  });
}

/** Readers ask for progress by the courses on their page. */
async function checkByCourse(endpoint: Endpoint, own: readonly Place[]): Promise<void> {
  for (const by of ['course', 'pathway']) {
    await endpoint.check(`by-${by}`, async () => {
      const ids = [...new Set(own.flatMap(({item}) => codesAt(item, by)))]
        .filter((id) => !id.includes(','))
        .slice(0, 2)
        .sort();
      if (!ids.length) skip(`No record is about a ${by}.`);
      const {reply, items} = listOf(await endpoint.list({...ME, [by]: ids}, {learner: true}));
      const isWanted = (item: unknown) => codesAt(item, by).some((id) => ids.includes(id));
      const expected = idsOf(own.map(({item}) => item).filter(isWanted));
      const got = idsOf(items);
      const isRight = items.every(isWanted) && expected.every((id) => got.includes(id));
      if (!isRight)
        fail(`Asked for by ${by}, progress holds other records.`, {
          address: reply.address,
          expected: listed(expected),
          got: listed(got),
        });
      return `Progress answers to a batch by ${by}.`;
    });
  }
}

/** No cache keeps learner data. A refusal without the header is no leak, but it may outlive a sign-in. */
async function checkStorage(endpoint: Endpoint): Promise<void> {
  await endpoint.check('no-store', () => {
    const replies = endpoint.log.filter(({asked}) => asked.learner && asked.method !== 'OPTIONS');
    const kept = replies.filter(({headers}) => !/\bno-store\b/i.test(headers.get('Cache-Control') ?? ''));
    const [first] = [...kept.filter(({status}) => status === 200), ...kept];
    if (!first) return 'No cache keeps learner data.';
    const detail = {
      address: first.address,
      expected: 'Cache-Control: no-store',
      got: first.headers.get('Cache-Control') ?? 'none',
    };
    if (first.status === 200) fail('Caches may keep learner data.', detail);
    warn('Caches may keep that learner data are refused.', detail);
  });
}

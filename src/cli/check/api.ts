import {collectionNames} from '../../data/collection/filters.js';
import {codesAt} from '../../data/collection/values.js';
import type {CollectionName} from '../../schemas/index.js';
import {Asker, NoReply, type CheckOptions} from './asker.js';
import {checkCollection, type Presence} from './collection.js';
import {Endpoint, UNKNOWN} from './endpoint.js';
import {checkManners} from './manners.js';
import {expectStatus} from './replies.js';
import {fail, Group, reportOf, skip, warn, type Report} from './report.js';
import {checkService, type ServiceSays} from './service.js';

/** Checks an API over HTTP, endpoint by endpoint. */
export async function checkApi(api: string, options: CheckOptions = {}): Promise<Report> {
  const asker = new Asker(api, options);
  const whole = new Group('api');
  const isReached = await checkReachable(whole, asker);
  if (!isReached) return reportOf(api, [whole], false);
  const service = new Endpoint('service', asker, '');
  const says = await checkService(service);
  await checkManners(service);
  const endpoints = collectionNames.map((name) => new Endpoint(name, asker));
  const presences = await checkCollections(endpoints);
  await checkTogether(whole, presences, says);
  const unknown = new Endpoint('api', asker, UNKNOWN);
  await checkUnknown(unknown, [...presences.values()].includes('maintenance'));
  return reportOf(api, [whole, unknown, service, ...endpoints]);
}

/** Any answer will do, of the base or of a collection. */
async function checkReachable(group: Group, asker: Asker): Promise<boolean> {
  const paths = ['', ...collectionNames.slice(0, 3)];
  return group.check('reachable', async () => {
    const asked = paths.map((path) => new Endpoint('', asker, path).list());
    const failures: NoReply[] = [];
    for (const reply of await Promise.allSettled(asked)) {
      // What can't be used is an answer, too.
      if (reply.status === 'rejected' && reply.reason instanceof NoReply) failures.push(reply.reason);
    }
    if (failures.length === paths.length) fail('The API can’t be reached.', ...failures[0]!.details);
    return 'The API answers.';
  });
}

/** All at once, as far as the asker allows; certificates wait for the ids that progress names. */
async function checkCollections(endpoints: readonly Endpoint[]): Promise<Map<CollectionName, Presence>> {
  let tell: (ids: string[]) => void = () => undefined;
  const certificates = new Promise<readonly string[]>((resolve) => (tell = resolve));
  const checked = endpoints.map(async (endpoint) => {
    const name = endpoint.name as CollectionName;
    let named: string[] = [];
    try {
      const {presence, own} = await checkCollection(endpoint, name, certificates);
      named = own.flatMap((record) => codesAt(record, 'certificate'));
      return [name, presence] as const;
    } finally {
      if (name === 'progress') tell(named);
    }
  });
  return new Map(await Promise.all(checked));
}

/** What only all collections together show. */
async function checkTogether(
  group: Group,
  presences: ReadonlyMap<CollectionName, Presence>,
  {isMaintained, collections}: ServiceSays,
): Promise<void> {
  const named = (wanted: Presence) =>
    [...presences].flatMap(([name, presence]) => (presence === wanted ? [name] : []));
  await group.check('collections', () => {
    const absent = named('absent');
    if (absent.length === presences.size) fail('The API has none of the contract’s collections.');
    const lost = absent.filter((name) => collections?.includes(name));
    if (lost.length) fail('The service document names collections that answer 404.', {got: lost.join(', ')});
    const untold = named('present').filter((name) => collections && !collections.includes(name));
    if (untold.length)
      warn('The service document leaves out collections that are there.', {got: untold.join(', ')});
    return `The API has ${presences.size - absent.length} of ${presences.size} collections.`;
  });
  const resting = named('maintenance');
  if (!resting.length && !isMaintained) return;
  await group.check('maintenance', () => {
    if (resting.length)
      fail('The API is in maintenance and can’t be checked further: ask again later.', {
        got: `status 503 of ${resting.join(', ')}`,
      });
    warn('The API says that it is in maintenance, though it answers.');
  });
}

async function checkUnknown(endpoint: Endpoint, isResting: boolean): Promise<void> {
  await endpoint.check('unknown-collection', async () => {
    const reply = await endpoint.list();
    if (reply.status === 503 && isResting) skip('In maintenance: it can’t be checked now.');
    expectStatus(reply, 'An unknown collection must not be found.', 404);
    return 'An unknown collection answers 404.';
  });
  await endpoint.list({}, {origin: 'null'}).catch(() => undefined);
  await checkManners(endpoint);
}

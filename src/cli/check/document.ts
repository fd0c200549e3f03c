import {readFile} from 'node:fs/promises';
import {collectionNames} from '../../data/collection/filters.js';
import {isRecord} from '../../data/collection/values.js';
import {MIB} from '../../data/http.js';
import {whyUnread} from '../files.js';
import {shorten} from '../findings.js';
import {Asker, NoReply, type CheckOptions, type Reply} from './asker.js';
import {decode, type Body} from './body.js';
import {checkNotModified} from './caching.js';
import {Endpoint} from './endpoint.js';
import {checkIds, checkItems} from './items.js';
import {checkManners} from './manners.js';
import {expectStatus} from './replies.js';
import {fail, Group, reportOf, warn, type Report} from './report.js';
import {checkForm} from './service.js';

/** Most bytes of a one-file source that a reader takes. */
const LIMIT = 20 * MIB;

/** Checks a one-file source on the web (API contract, "One-file source"). */
export async function checkDocument(api: string, options: CheckOptions = {}): Promise<Report> {
  // Its owner needs no token, and a static host shall get none.
  const endpoint = new Endpoint('document', new Asker(api, {...options, token: undefined}, LIMIT), '');
  let reply: Reply | undefined;
  let isReached = true;
  await endpoint.check('present', async () => {
    try {
      reply = await endpoint.list();
    } catch (error) {
      isReached = !(error instanceof NoReply);
      throw error;
    }
    expectStatus(reply, 'The document is not there.', 200);
    return 'The document is there.';
  });
  if (!reply) return reportOf(api, [endpoint], isReached);
  await endpoint.list({}, {origin: 'null'}).catch(() => undefined);
  const groups = reply.status === 200 ? await checkContent(endpoint, reply, api, isLocal(reply.address)) : [];
  // What a static host's headers lack costs freshness, not function; CORS is another matter.
  await checkNotModified(endpoint, reply, 'warn');
  await checkManners(endpoint, 'warn');
  return reportOf(api, [endpoint, ...groups]);
}

const isLocal = (address: string): boolean =>
  /(^|\.)localhost$|^127\.0\.0\.1$|^\[::1\]$/.test(new URL(address).hostname);

/** Checks a one-file source on this machine, before it is published. */
export async function checkFile(file: string): Promise<Report> {
  const group = new Group('document');
  let bytes: Uint8Array | undefined;
  await group.check('present', async () => {
    bytes = await readFile(file).catch((error: NodeJS.ErrnoException) =>
      fail('The file can’t be read.', {address: file, got: whyUnread(error)}),
    );
    if (bytes.length > LIMIT)
      fail('The file is too large.', {address: file, expected: `at most ${LIMIT / MIB} MiB`, got: 'more'});
    return 'The file is there.';
  });
  const groups = bytes && bytes.length <= LIMIT ? await checkContent(group, decode(bytes), file, true) : [];
  return reportOf(file, [group, ...groups], bytes !== undefined);
}

/** The document's own form, then what it says of itself, then each collection. */
async function checkContent(
  group: Group,
  {json, isUtf8, body}: Body,
  address: string,
  isOwn: boolean,
): Promise<Group[]> {
  const isFormed = await group.check('form', () => {
    if (!isUtf8) fail('The document is not UTF-8.', {address});
    if (json === undefined)
      fail('The document is not JSON.', {address, expected: 'JSON', got: shorten(body)});
    const expected = `an object with lists such as "courses" (any of ${collectionNames.join(', ')})`;
    if (!isRecord(json) || !collectionNames.some((name) => name in json))
      fail('The document has another form.', {address, expected, got: shorten(json)});
    return 'The document has collections.';
  });
  if (!isFormed || !isRecord(json)) return [];
  const groups: Group[] = [];
  await group.check('learner-data', () => {
    const got = 'readers warn of it, since everybody can read it';
    if (!isOwn && json.progress !== undefined)
      warn('The document holds learner data.', {address, pointer: '/progress', got});
    return 'The document shows no learner data to the public.';
  });
  if (json.service !== undefined) groups.push(await checkServicePart(json.service, address));
  for (const name of collectionNames) {
    const items: unknown = json[name];
    if (items === undefined) continue;
    const part = new Group(name);
    groups.push(part);
    const isList = await part.check('list', () => {
      if (!Array.isArray(items))
        fail('The collection is no list.', {
          address,
          pointer: `/${name}`,
          expected: 'a list',
          got: shorten(items),
        });
      return 'The collection is a list.';
    });
    if (!isList) continue;
    const places = (items as unknown[]).map((item, i) => ({item, pointer: `/${name}/${i}`, address}));
    await checkItems(part, name, places);
    await checkIds(part, places);
  }
  return groups;
}

async function checkServicePart(service: unknown, address: string): Promise<Group> {
  const group = new Group('service');
  if (isRecord(service)) await checkForm(group, service, {address, pointer: '/service'});
  else
    await group.check('form', () =>
      fail('What the document says of itself is no object.', {
        address,
        pointer: '/service',
        got: shorten(service),
      }),
    );
  return group;
}

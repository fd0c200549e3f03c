import {code, isRecord} from '../../data/collection/values.js';
import {Service} from '../../schemas/index.js';
import {findingsOf, shorten} from '../findings.js';
import {checkNotModified} from './caching.js';
import type {Endpoint} from './endpoint.js';
import {jsonOf} from './replies.js';
import {fail, skip, Unmet, warn, type Detail, type Group} from './report.js';
import type {Reply} from './asker.js';

/** What the API says of itself, as far as other checks need it. */
export interface ServiceSays {
  isMaintained: boolean;
  collections: readonly string[] | undefined;
}

/** `GET {base}/`. An API may go without it: readers do, too. */
export async function checkService(endpoint: Endpoint): Promise<ServiceSays> {
  let reply: Reply | undefined;
  let document: unknown;
  await endpoint.check('document', async () => {
    reply = await endpoint.list();
    if (reply.status === 404) skip('There is no service document; readers do without.');
    if (reply.status === 503) skip('In maintenance: it can’t be checked now.');
    document = jsonOf(reply);
    const got = shorten(document);
    if (!isRecord(document))
      fail('The service document is no object.', {address: reply.address, expected: 'an object', got});
    return 'There is a service document.';
  });
  if (!reply || !isRecord(document)) return {isMaintained: reply?.status === 503, collections: undefined};
  await endpoint.list({}, {origin: 'null'}).catch(() => undefined);
  await checkForm(endpoint, document, {address: reply.address, pointer: ''});
  await checkNotModified(endpoint, reply);
  const {status, collections} = document;
  const names = Array.isArray(collections)
    ? collections.filter((name) => typeof name === 'string')
    : undefined;
  return {isMaintained: status === 'maintenance', collections: names};
}

/** Form and version of a service document, wherever it stands. */
export async function checkForm(
  group: Group,
  document: Readonly<Record<string, unknown>>,
  at: Detail,
): Promise<void> {
  await group.check('form', () => {
    const found = findingsOf(Service, document, at.pointer ?? '');
    const details = found.map(({pointer, expected, got}) => ({...at, pointer, expected, got}));
    const isBroken = found.some(({isMinor}) => !isMinor);
    if (found.length)
      throw new Unmet(isBroken ? 'fail' : 'warn', 'The service document has another form.', details);
    const missing = ['name', 'version', 'status'].filter((field) => document[field] === undefined);
    if (missing.length) warn(`The service document doesn’t say its ${missing.join(', ')}.`, at);
    return 'The service document has the form of the contract.';
  });
  await group.check('version', () => {
    const {version} = document;
    if (version === undefined || version === null) skip('The API tells no version; readers take it for 1.');
    const pointer = `${at.pointer}/version`;
    if (!/^1(?:\.\d+)?$/.test(code(version) ?? ''))
      fail('The API has another version of the contract.', {
        ...at,
        pointer,
        expected: '"1" or "1.x"',
        got: shorten(version),
      });
    return 'The API has version 1 of the contract.';
  });
}

import {DataError, type ErrorKind} from '../../../data/errors.js';
import type {Fetch} from '../../../data/http.js';
import type {Answer} from '../../../data/source.js';
import {read} from '../../../schemas/read.js';
import type {Shape} from '../../../schemas/shape.js';
import type {MessageCode} from '../../../verify/index.js';
import type {Opened} from '../../../verify/reading.js';
import {certificateIn} from '../../../verify/shown.js';

type Credential = Extract<Opened, {credential: object}>;

/** What each certificate that is shown was read from: this is what is checked, and what can be kept. */
const opened = new WeakMap<object, Credential>();
export const openedOf = (certificate: object): Credential | undefined => opened.get(certificate);

/** What each kind of failure is to a widget. */
const KINDS: Partial<Record<MessageCode, ErrorKind>> = {
  'fetch-failed': 'network',
  'fetch-cors': 'network',
  'fetch-timeout': 'timeout',
  'fetch-status': 'http',
  'part-missing': 'network',
  'url-http': 'misconfigured',
  'url-malformed': 'misconfigured',
};

/** An address on the page; one that is none stays as it is written, and is told of by whoever asks it. */
export const resolved = (address: string): string =>
  URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI).href : address;

/**
 * A credential at an address, read as a certificate of the contract.
 *
 * @throws DataError
 */
export async function openCertificate<T>(
  shape: Shape,
  address: string,
  fetch: Fetch | undefined,
  signal: AbortSignal,
): Promise<Answer<T>> {
  const url = resolved(address);
  const {readCredential} = await import('../../../verify/reading.js');
  const found = await readCredential(url, {fetch, signal});
  if ('code' in found) {
    const kind =
      found.status === 404 || found.status === 410 ? 'not-found' : (KINDS[found.code] ?? 'invalid-data');
    throw new DataError(kind, `${url}: ${found.code}`, {status: found.status});
  }
  const wire = {name: url, ...certificateIn(found.credential), credential: url};
  const {value, problems} = read<T & object>(shape, wire, url);
  if (!value) throw new DataError('invalid-data', problems.join());
  opened.set(value, found);
  return {value, problems};
}

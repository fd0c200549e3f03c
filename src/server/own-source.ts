import {readBase} from '../data/address.js';
import type {Fetch} from '../data/http.js';
import {clientAt} from '../data/kinds.js';
import type {DataSource} from '../data/source.js';
import type {ServerOptions} from './options.js';

/** An address that stands for the API in this process; no request leaves it. */
const HERE = 'http://in-process.invalid/api/';

/**
 * Where the host itself reads from: its own `/api/`, or the API that it was started with.
 *
 * @param inside answers for the API in this process
 * @returns makes the source for one request; nothing without an API
 */
export function ownSource({data, api}: ServerOptions, inside: Fetch): (() => DataSource) | undefined {
  if (data) return () => clientAt(new URL(HERE), {fetch: inside});
  return api === undefined ? undefined : () => clientAt(readBase(api));
}

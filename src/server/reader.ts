import {readBase} from '../data/address.js';
import {isLearnerData} from '../data/collection/request.js';
import type {Fetch} from '../data/http.js';
import {clientAt} from '../data/kinds.js';
import {isPersonal} from '../data/paths.js';
import type {DataSource} from '../data/source.js';
import type {ServerOptions} from './options.js';
import {originFor} from './origin.js';
import {createUpstream} from './upstream.js';

/** Where the host's own pages get their data, for one request. */
export interface Reading {
  source: DataSource;
  /** The base as a page of ours names it. */
  api: string;
}

export interface Reader {
  /** One source a request: what it joins and keeps ends with it, so no request waits for another's. */
  for(request: Request): Reading;
  /** Whether the API gives nothing without a learner's token, so that there is nothing to read here. */
  isPersonal: boolean;
}

/**
 * Makes the reader of the API that the host was started with: its own, asked in the same process, or somebody
 * else's. No request chooses another one, and none asks for learner data.
 *
 * @param ask answers a request for our own API
 * @returns undefined where there is no API
 */
export function createReader(
  options: Pick<ServerOptions, 'data' | 'api' | 'origin'>,
  ask: (request: Request) => Response | Promise<Response>,
): Reader | undefined {
  const {data, api} = options;
  if (data)
    return {for: (request) => ownApi(new URL('/api/', originFor(options, request)), ask), isPersonal: false};
  if (api === undefined) return undefined;
  const base = readBase(api);
  const fetch = publicOnly(base, createUpstream(base));
  return {for: () => ({source: clientAt(base, {fetch}), api}), isPersonal: isPersonal(base.pathname)};
}

function ownApi(base: URL, ask: (request: Request) => Response | Promise<Response>): Reading {
  const fetch: Fetch = async (url, {signal}) => ask(new Request(url, {...(signal && {signal})}));
  return {source: clientAt(base, {fetch: publicOnly(base, fetch)}), api: base.pathname};
}

/** With a demo learner even our own API would answer without a token. */
function publicOnly(base: URL, fetch: Fetch): Fetch {
  return async (url, init) => {
    const {pathname, searchParams} = new URL(url);
    const [name = '', id] = pathname.slice(base.pathname.length).split('/');
    if (isLearnerData(name, id, searchParams)) throw new TypeError('the host reads no learner data');
    return fetch(url, init);
  };
}

import {learnersOf} from '../data/collection/learners.js';
import {commaList, isLearnerData} from '../data/collection/request.js';
import type {CollectionName} from '../schemas/index.js';
import type {ServerOptions} from './options.js';
import {Problem} from './problems.js';
import type {Collection, Store} from './store.js';

/** Tells who asks; throws the 401 when nobody does. */
export type Identify = (request: Request) => Promise<string>;

/**
 * The learner of a request: of its bearer token, or the demo learner when it has none.
 * A token that is sent must be good, in the demo too.
 */
export function createIdentify({
  tokens,
  demoLearner,
}: Pick<ServerOptions, 'tokens' | 'demoLearner'>): Identify {
  const authorize = typeof tokens === 'function' ? tokens : fromTable(tokens ?? {});
  return async (request) => {
    const header = request.headers.get('Authorization');
    if (header === null && demoLearner !== undefined) return demoLearner;
    if (header === null) throw unauthorized('Sign in to see learner data.', 'Bearer');
    const [, token] = /^Bearer +([\w.~+/-]+=*) *$/i.exec(header) ?? [];
    const learner = token && (await authorize(token));
    if (!learner) throw unauthorized('This sign-in is not known here.', 'Bearer error="invalid_token"');
    return learner;
  };
}

const fromTable = (table: Readonly<Record<string, string>>) => (token: string) =>
  Object.hasOwn(table, token) ? table[token] : undefined;

const unauthorized = (detail: string, challenge: string) =>
  new Problem(401, detail, {'WWW-Authenticate': challenge});

/**
 * The items of a collection that a request may read.
 * Another learner's data are forbidden by name, and don't exist by id: neither tells whether they are there.
 *
 * @param id the id in the request's path, if there is one
 */
export async function readable(
  store: Store,
  name: CollectionName,
  collection: Collection,
  identify: Identify,
  request: Request,
  id?: string,
): Promise<Collection> {
  if (name !== 'progress' && name !== 'certificates') return collection;
  const params = new URL(request.url).searchParams;
  const wanted = commaList(params, 'learner');
  if (id === undefined && !params.has('ids') && !wanted.length) {
    throw new Problem(403, `Ask for ${name} by id, by "ids" or by "learner".`);
  }
  if (!isLearnerData(name, id, params)) return collection;
  const learner = await identify(request);
  if (wanted.some((asked) => asked !== 'me' && asked !== learner)) {
    throw new Problem(403, 'These are the data of another learner.');
  }
  return ownedBy(store, name, collection, learner);
}

function ownedBy(
  store: Store,
  name: 'progress' | 'certificates',
  all: Collection,
  learner: string,
): Collection {
  const certificates = store.certificatesOf(learner);
  const isOwn: (id: string) => boolean =
    name === 'certificates'
      ? (id) => certificates.has(id)
      : (id) => learnersOf(all.get(id)).includes(learner);
  return new Map([...all].filter(([id]) => isOwn(id)));
}

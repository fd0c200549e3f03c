import {Hono} from 'hono';
import {isLearnerData} from '../data/collection/request.js';
import type {CollectionName} from '../schemas/index.js';
import {readable, type Identify} from './access.js';
import {listReply} from './list.js';
import {Problem} from './problems.js';
import {everywhere, anyOrigin, json, private_, problemReply, withETag} from './replies.js';
import {maintenanceProblem, serviceDocument} from './service.js';
import type {Collection, Store} from './store.js';

/** What one API base stands on. */
export interface ApiContext {
  store: Store;
  identify: Identify;
  isMaintained: () => boolean;
  maxAge: number;
  /** Runs before each request for a collection; what it returns or throws is the answer. */
  before?: (request: Request) => Promise<Response | undefined>;
}

/** One IIOE-compatible base: the service document and its collections. It is mounted once a base. */
export function createApi(context: ApiContext): Hono {
  const api = new Hono();
  api.use(async (c, next) => {
    if (!['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)) {
      throw new Problem(405, 'This API is read-only.', {Allow: 'GET, HEAD, OPTIONS'});
    }
    await next();
  });
  api.options('/', (c) => preflight(c.req.raw));
  api.options('/:collection/:id?', (c) => preflight(c.req.raw, c.req.param('collection'), c.req.param('id')));
  api.get('/', (c) => serviceReply(context, c.req.raw));
  api.get('/:collection/:id?', (c) =>
    collectionReply(context, c.req.raw, c.req.param('collection'), c.req.param('id')),
  );
  api.all('*', () => problemReply(new Problem(404, 'There is nothing at this address.')));
  return api;
}

/**
 * Only learner data take an `Authorization` header; public resources need no preflight, and a page that
 * sends them a token all the same is stopped by its browser.
 */
function preflight(request: Request, name = '', id?: string): Response {
  const headers = {...everywhere, ...anyOrigin, Allow: 'GET, HEAD, OPTIONS'};
  if (!isLearnerData(name, id, new URL(request.url).searchParams))
    return new Response(null, {status: 204, headers});
  return new Response(null, {
    status: 204,
    headers: {
      ...headers,
      'Access-Control-Allow-Methods': 'GET',
      'Access-Control-Allow-Headers': 'Authorization',
      'Access-Control-Max-Age': '7200',
    },
  });
}

/** While the notice stands it is not kept, so that its end is seen at once. */
function serviceReply({store, isMaintained, maxAge}: ApiContext, request: Request): Promise<Response> {
  const maintained = isMaintained();
  const caching = maintained ? 'no-cache' : `public, max-age=${maxAge}`;
  return withETag(request, json(serviceDocument(store, maintained), {'Cache-Control': caching}));
}

async function collectionReply(
  context: ApiContext,
  request: Request,
  name: string,
  id?: string,
): Promise<Response> {
  const isPrivate = isLearnerData(name, id, new URL(request.url).searchParams);
  const caching = isPrivate ? private_ : {'Cache-Control': `public, max-age=${context.maxAge}`};
  try {
    if (context.isMaintained()) throw maintenanceProblem(context.store);
    const instead = await context.before?.(request);
    if (instead) return instead;
    return await withETag(request, json(await bodyOf(context, request, name, id), caching));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const reply = problemReply(error);
    if (isPrivate) reply.headers.set('Vary', private_.Vary ?? '');
    return reply;
  }
}

async function bodyOf(
  {store, identify}: ApiContext,
  request: Request,
  name: string,
  id?: string,
): Promise<unknown> {
  const collection: Collection | undefined = store.collections.get(name as CollectionName);
  if (!collection) throw new Problem(404, `This API has no collection "${name}".`);
  const known = name as CollectionName;
  const pool = await readable(store, known, collection, identify, request, id);
  if (id === undefined) return listReply(store, known, pool, new URL(request.url).searchParams);
  const item = pool.get(id);
  if (!item) throw new Problem(404, `There is no item "${id}" in ${name}.`);
  return item;
}

import sample from '../../src/testing/sample.json' with {type: 'json'};
import {createServer, type ServerOptions} from '../../src/server/index.js';

export const BASE = 'https://api.example/api/';

type Answer = (request: Request) => Promise<Response>;
/** A small change of what the reference API answers. */
type Change = (request: Request, answer: Answer) => Promise<Response>;

/** `fetch` of the reference API over the sample data, changed. */
export function apiWith(change?: Change, options: ServerOptions = {}): typeof fetch {
  const server = createServer({data: sample, ...options});
  return async (input, init) => {
    const request = new Request(input, init);
    return change ? change(request, server.fetch) : server.fetch(request);
  };
}

/** An API with one thing wrong, and all that `check` may find in it. */
export interface BrokenApi {
  name: string;
  fails: readonly string[];
  change?: Change;
  options?: ServerOptions;
}

const open = ['courses', 'pathways', 'programs', 'cases', 'awards', 'organizations'];
const all = [...open, 'progress', 'certificates'];
const at = (endpoints: readonly string[], name: string) => endpoints.map((endpoint) => `${endpoint}/${name}`);

const pathOf = ({url}: Request): string => new URL(url).pathname.slice('/api/'.length);
const paramsOf = ({url}: Request): URLSearchParams => new URL(url).searchParams;

/** Asks for something else than was asked. */
function asking(request: Request, edit: (url: URL) => void): Request {
  const url = new URL(request.url);
  edit(url);
  return new Request(url, request);
}

function withHeaders(reply: Response, edit: (headers: Headers) => void): Response {
  const {status, body} = reply;
  const headers = new Headers(reply.headers);
  edit(headers);
  return new Response(body, {status, headers});
}

type Json = Record<string, unknown>;

/** Another body, where there is one. */
async function withJson(reply: Response, edit: (json: Json) => unknown): Promise<Response> {
  if (reply.status !== 200) return reply;
  const {status, headers} = reply;
  return new Response(JSON.stringify(edit((await reply.json()) as Json)), {status, headers});
}

/** Items of one collection, in lists and by path, as another API would store them. */
function storing(name: string, edit: (item: Json, index: number) => Json): ServerOptions {
  const {[name]: items} = sample as Record<string, unknown>;
  return {data: {...sample, [name]: (items as Json[]).map(edit)}};
}

const lists = (collection: string, edit: (list: Json, params: URLSearchParams) => unknown): Change =>
  async function change(request, answer) {
    const reply = await answer(request);
    return pathOf(request) === collection ? withJson(reply, (list) => edit(list, paramsOf(request))) : reply;
  };

const page = (status: number): Response =>
  new Response('<!doctype html><title>Sign in</title><p>Sign in \u001b[31mhere.', {
    status,
    headers: {
      'Content-Type': 'text/html',
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Expose-Headers': 'Retry-After, ETag',
      'Cache-Control': 'no-cache',
      ETag: '"page"',
    },
  });

const isError = ({status}: Response): boolean => status >= 400;
const withoutCors = (headers: Headers): void => headers.delete('Access-Control-Allow-Origin');

export const brokenApis: readonly BrokenApi[] = [
  {
    name: 'errors without CORS',
    fails: [
      ...at([...all, 'api'], 'cors-errors'),
      ...at([...open, 'progress', 'certificates', 'api'], 'cors-null'),
    ],
    async change(request, answer) {
      const reply = await answer(request);
      return isError(reply) ? withHeaders(reply, withoutCors) : reply;
    },
  },
  {
    name: 'no CORS for the null origin',
    fails: [...at([...all, 'service', 'api'], 'cors-null'), ...at(['progress', 'certificates'], 'preflight')],
    async change(request, answer) {
      const reply = await answer(request);
      return request.headers.get('Origin') === 'null' ? withHeaders(reply, withoutCors) : reply;
    },
  },
  {
    name: 'headers that are not exposed',
    fails: at([...all, 'service', 'api'], 'expose-headers'),
    change: async (request, answer) =>
      withHeaders(await answer(request), (headers) => headers.delete('Access-Control-Expose-Headers')),
  },
  {
    name: 'a preflight without leave for the token',
    fails: at(['progress', 'certificates'], 'preflight'),
    change: async (request, answer) =>
      withHeaders(await answer(request), (headers) => {
        if (request.method === 'OPTIONS') headers.set('Access-Control-Allow-Headers', '*');
      }),
  },
  {
    name: 'a circle of cursors',
    fails: ['courses/cursor'],
    change: lists('courses', (list, params) =>
      params.has('cursor') && !list.next ? {...list, next: 'courses?limit=5'} : list,
    ),
  },
  {
    name: 'a page that is its own next',
    fails: ['courses/cursor'],
    change: lists('courses', (list, params) => (list.next ? {...list, next: `courses?${params}`} : list)),
  },
  {
    name: 'a batch that fails for an unknown id',
    fails: at([...open, 'certificates'], 'batch-unknown'),
    change: (request, answer) =>
      answer(
        asking(request, (url) => {
          if (url.searchParams.get('ids')?.includes('iioe-check-unknown')) url.pathname += '/none';
        }),
      ),
  },
  {
    name: 'a next page on a foreign origin',
    fails: ['courses/cursor'],
    change: lists('courses', (list) =>
      list.next ? {...list, next: 'https://evil.example/api/courses?cursor=x'} : list,
    ),
  },
  {
    name: 'a next page beside the base',
    fails: ['courses/cursor'],
    change: lists('courses', (list) => (list.next ? {...list, next: '/other/courses?cursor=x'} : list)),
  },
  {
    name: 'ids ignored',
    fails: ['courses/batch', 'courses/batch-limit', 'courses/batch-unknown'],
    change: (request, answer) =>
      answer(
        asking(
          request,
          ({pathname, searchParams}) => pathname.endsWith('/courses') && searchParams.delete('ids'),
        ),
      ),
  },
  {
    name: 'a batch with a limit',
    fails: ['courses/batch-limit'],
    change: lists('courses', (list, params) =>
      params.has('ids') && params.has('limit') ? {...list, items: (list.items as Json[]).slice(0, 1)} : list,
    ),
  },
  {
    name: 'a percentage of 140',
    fails: ['courses/items'],
    options: storing('courses', (item, i) =>
      i === 3 ? {...item, learners: {value: 140, unit: 'percent'}} : item,
    ),
  },
  {
    name: 'an item without title',
    fails: ['cases/items'],
    options: storing('cases', ({title, ...item}, i) => (i === 1 ? item : {...item, title})),
  },
  {
    name: 'an unknown unit',
    fails: ['courses/items'],
    options: storing('courses', (item) => ({...item, satisfaction: {value: 4, unit: 'stars'}})),
  },
  {
    name: 'a bare array for a list',
    fails: ['courses/list'],
    change: lists('courses', ({items}) => items),
  },
  {
    name: 'version 2',
    fails: ['service/version'],
    options: {data: {...sample, service: {...sample.service, version: '2'}}},
    change: async (request, answer) => {
      const reply = await answer(request);
      return pathOf(request) === '' ? withJson(reply, (service) => ({...service, version: '2'})) : reply;
    },
  },
  {
    name: 'problem details without a status',
    fails: at([...all, 'api'], 'problem'),
    async change(request, answer) {
      const reply = await answer(request);
      if (!isError(reply)) return reply;
      const problem = {...((await reply.json()) as Json), status: undefined};
      return new Response(JSON.stringify(problem), {status: reply.status, headers: reply.headers});
    },
  },
  {
    name: 'pages of HTML for errors',
    fails: at([...all, 'api'], 'problem'),
    async change(request, answer) {
      const reply = await answer(request);
      return isError(reply) ? page(reply.status) : reply;
    },
  },
  {
    name: 'no ETag',
    fails: at([...open, 'certificates', 'service'], 'etag'),
    change: async (request, answer) =>
      withHeaders(await answer(request), (headers) => headers.delete('ETag')),
  },
  {
    name: 'no Cache-Control',
    fails: at([...open, 'certificates', 'service'], 'cache-control'),
    change: async (request, answer) =>
      withHeaders(await answer(request), (headers) => headers.delete('Cache-Control')),
  },
  {
    name: '200 for what is known already',
    fails: at([...open, 'certificates', 'service'], 'not-modified'),
    change(request, answer) {
      const headers = new Headers(request.headers);
      headers.delete('If-None-Match');
      return answer(new Request(request.url, {method: request.method, headers}));
    },
  },
  {
    name: 'learner data for anybody',
    fails: ['progress/signed-out', 'certificates/signed-out'],
    options: {demoLearner: 'learner-a3f9c2'},
  },
  {
    name: 'learner data that caches may keep',
    fails: ['progress/no-store', 'certificates/no-store', 'progress/signed-out', 'certificates/signed-out'],
    options: {demoLearner: 'learner-a3f9c2'},
    change: async (request, answer) =>
      withHeaders(await answer(request), (headers) => headers.set('Cache-Control', 'max-age=60')),
  },
  {
    name: 'the progress of everybody as a list',
    fails: ['progress/unlisted'],
    change: async (request, answer) =>
      pathOf(request) === 'progress' && !paramsOf(request).size && request.method === 'GET'
        ? withHeaders(
            await answer(asking(request, (url) => url.searchParams.set('ids', 'p-1001'))),
            () => undefined,
          )
        : answer(request),
  },
  {
    name: 'the limit ignored',
    fails: ['courses/limit'],
    change: (request, answer) =>
      answer(
        asking(
          request,
          ({pathname, searchParams}) => pathname.endsWith('/courses') && searchParams.delete('limit'),
        ),
      ),
  },
  {
    name: 'a limit of 1,000 refused',
    fails: at(open, 'limit'),
    async change(request, answer) {
      if (paramsOf(request).get('limit') !== '1000') return answer(request);
      return answer(asking(request, (url) => url.searchParams.set('cursor', 'none')));
    },
  },
  {
    name: 'a login page for everything',
    fails: [
      ...at(all, 'present'),
      ...at([...all, 'service', 'api'], 'json'),
      'api/unknown-collection',
      'service/document',
    ],
    change: async () => page(200),
  },
  {
    name: 'an item twice, on two pages',
    fails: ['courses/pages'],
    change: lists('courses', ({items, ...list}, params) =>
      params.has('cursor')
        ? {...list, items: [(sample.courses as Json[])[0], ...(items as Json[])]}
        : {...list, items},
    ),
  },
  {
    name: 'two items with one id',
    fails: ['awards/ids', 'awards/pages'],
    change: lists('awards', ({items, total, ...list}, params) => {
      if (params.has('ids') || params.get('limit') === '1') return {...list, items};
      return {...list, total: Number(total) * 2, items: (items as Json[]).flatMap((item) => [item, item])};
    }),
  },
  {
    name: 'a filter ignored',
    fails: ['courses/filter-level'],
    change: (request, answer) => answer(asking(request, ({searchParams}) => searchParams.delete('level'))),
  },
  {
    name: 'a filter ignored, of which only one value occurs',
    fails: ['cases/filter-award'],
    change: (request, answer) => answer(asking(request, ({searchParams}) => searchParams.delete('award'))),
  },
  {
    name: 'null for a title',
    fails: ['cases/items'],
    options: storing('cases', (item, i) => (i === 2 ? {...item, title: null} : item)),
  },
  {
    name: 'a filter whose comma means nothing',
    fails: at(['programs', 'cases', 'organizations'], 'filter-country'),
    change: (request, answer) =>
      answer(
        asking(request, ({searchParams}) => {
          const [country] = (searchParams.get('country') ?? '').split(',');
          if (country) searchParams.set('country', country);
        }),
      ),
  },
  {
    name: 'a search that heeds the case',
    fails: at(['courses', 'pathways', 'cases', 'organizations'], 'search'),
    change: (request, answer) =>
      answer(asking(request, ({searchParams}) => searchParams.has('q') && searchParams.set('q', 'zzz'))),
  },
  {
    name: 'a search ignored',
    fails: at(['courses', 'pathways', 'cases', 'organizations'], 'search'),
    change: (request, answer) => answer(asking(request, ({searchParams}) => searchParams.delete('q'))),
  },
  {
    name: 'facets with words for counts',
    fails: ['courses/facets'],
    change: lists('courses', (list) =>
      list.facets ? {...list, facets: {level: [{value: 'advanced', count: 'many'}]}} : list,
    ),
  },
  {
    name: 'a total of the page only',
    fails: ['courses/total'],
    change: lists('courses', (list) => ({...list, total: 5})),
  },
  {
    name: 'replies in the visitor’s language',
    fails: ['courses/neutral'],
    async change(request, answer) {
      const reply = await answer(request);
      if (pathOf(request) !== 'courses' || !request.headers.get('Accept-Language')?.startsWith('fr'))
        return reply;
      return withJson(reply, ({items, ...list}) => ({
        ...list,
        items: (items as Json[]).map((item) => ({...item, title: (item.title as Json).fr ?? item.title})),
      }));
    },
  },
  {
    name: 'unknown parameters refused',
    fails: at(open, 'unknown-parameters'),
    change: (request, answer) =>
      answer(
        asking(request, (url) => {
          if (paramsOf(request).has('iioe-check-unknown')) url.pathname = '/api/nowhere';
        }),
      ),
  },
  {
    name: 'an item that its list shortens',
    fails: ['courses/item'],
    change: lists('courses', ({items, ...list}) => ({
      ...list,
      items: (items as Json[]).map(({summary: _, ...item}) => item),
    })),
  },
  {
    name: 'an empty object for an unknown id',
    fails: ['api/unknown-collection', ...at([...open, 'certificates'], 'unknown-id')],
    change: async (request, answer) => {
      const reply = await answer(request);
      return reply.status === 404
        ? new Response('{}', {headers: {...Object.fromEntries(reply.headers), ETag: '"none"'}})
        : reply;
    },
  },
  {
    name: 'maintenance without Retry-After',
    fails: ['api/maintenance', ...at([...all, 'api'], 'retry-after')],
    options: {maintenance: true},
    change: async (request, answer) =>
      withHeaders(await answer(request), (headers) => headers.delete('Retry-After')),
  },
  {
    name: 'maintenance',
    fails: ['api/maintenance'],
    options: {maintenance: true},
  },
  {
    name: 'no collections',
    fails: ['api/collections'],
    options: {data: {service: {name: 'Empty'}}},
  },
];

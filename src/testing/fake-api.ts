import type {Fetch} from '../data/http.js';
import type {CollectionName} from '../schemas/index.js';
import {sample} from './sample.js';

/** An item of the sample data, as plain JSON that a test may change. */
export function sampleItem(collection: CollectionName, id: string): Record<string, unknown> {
  const item = sample[collection].find((candidate) => candidate.id === id);
  if (!item) throw new Error(`the sample data has no ${collection} "${id}"`);
  return structuredClone(item);
}

export const json = (body: unknown, init: ResponseInit = {}): Response =>
  new Response(JSON.stringify(body), {
    ...init,
    headers: {'Content-Type': 'application/json', ...init.headers},
  });

export const problem = (status: number, body: object = {}, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify({type: 'about:blank', status, ...body}), {
    status,
    headers: {'Content-Type': 'application/problem+json', ...headers},
  });

export interface FakeApi {
  /** For a provider's `fetch`. */
  fetch: Fetch;
  /** The data requests so far, the service document apart. */
  calls: URL[];
  /** The requests' headers, beside `calls`. */
  headers: Headers[];
  /** Answers data requests from now on; undefined goes on to the sample data. */
  answer: ((url: URL) => Response | Promise<Response> | undefined) | undefined;
  service: unknown;
}

/** An API over the sample data, as far as widgets ask: `ids`, progress by course or pathway, one item by path. */
export function fakeApi(answer?: FakeApi['answer']): FakeApi {
  const api: FakeApi = {
    calls: [],
    headers: [],
    answer,
    service: {name: 'Sample', version: '1', status: 'available', defaultLanguage: 'en'},
    fetch: async (address, init) => {
      const url = new URL(address);
      const [collection = '', id] = url.pathname
        .replace(/^.*\/api\//, '')
        .split('/')
        .map(decodeURIComponent);
      if (!collection) return json(api.service);
      api.calls.push(url);
      api.headers.push(new Headers(init.headers));
      if (init.signal?.aborted) throw init.signal.reason;
      const reply = await api.answer?.(url);
      if (init.signal?.aborted) throw init.signal.reason;
      return reply ?? reader(collection as CollectionName, id, url.searchParams);
    },
  };
  return api;
}

function reader(collection: CollectionName, id: string | undefined, query: URLSearchParams): Response {
  const items = (sample[collection] ?? []) as {
    id: string;
    course?: string;
    pathway?: string;
    learner?: {id: string};
  }[];
  if (id !== undefined) {
    const item = items.find((candidate) => candidate.id === id);
    return item ? json(item) : problem(404, {title: 'Not found'});
  }
  const among = (name: string, value: string | undefined) =>
    !query.has(name) || (query.get(name) ?? '').split(',').includes(value ?? '');
  const learner = query.get('learner') === 'me' ? 'learner-7be410' : query.get('learner');
  return json({
    items: items.filter(
      (item) =>
        among('ids', item.id) &&
        among('course', item.course) &&
        among('pathway', item.pathway) &&
        (learner === null || item.learner?.id === learner),
    ),
  });
}

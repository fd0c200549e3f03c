import {collectionNames} from '../data/collection/filters.js';
import type {Fetch} from '../data/http.js';
import type {CollectionName} from '../schemas/index.js';
import {placeOf, type Place} from './fake/address.js';
import {failures, notice, type FailureName} from './fake/failures.js';
import {isLearner, readDocument, type Asked, type FakeDocument} from './fake/reader.js';
import {json, preflight, problem, withETag} from './fake/replies.js';
import {sample} from './sample.js';

/** An item of the sample data, as plain JSON that a test may change. */
export function sampleItem(collection: CollectionName, id: string): Record<string, unknown> {
  const item = sample[collection].find((candidate) => candidate.id === id);
  if (!item) throw new Error(`the sample data has no ${collection} "${id}"`);
  return structuredClone(item);
}

/** The learner of most progress in the sample data. */
export const demoLearner = 'learner-7be410';

/** Answers data requests instead of the document; undefined goes on to it. */
export type FakeAnswer = (url: URL) => Response | Promise<Response> | undefined;

export interface FakeApiOptions {
  answer?: FakeAnswer;
  /** What the API serves: a one-file document. Default: the sample data. */
  data?: FakeDocument;
  /** The API's base, where it is not `…/api/`, or a one-file source's address. */
  base?: string | URL;
  /** Who `learner=me` is. Default: the sample data's demo learner. */
  learner?: string;
  /** The bearer token without which learner data answer 401; without it anybody may read anybody's. */
  token?: string;
  /** Milliseconds before each data reply. */
  delay?: number;
}

/** A request as it came, in the order of coming. */
export interface FakeRequest {
  url: URL;
  headers: Headers;
  /** Of the reply; absent while there is none, and where none came: offline, hung, given up. */
  status?: number;
}

export interface FakeApi {
  /** For a provider's `fetch`, or in place of the page's. */
  fetch: Fetch & typeof globalThis.fetch;
  /** The data requests so far, the service document apart. */
  calls: URL[];
  /** The requests' headers, beside `calls`. */
  headers: Headers[];
  /** Every request so far, those for the service document too. */
  requests: FakeRequest[];
  /** Answers data requests from now on; undefined goes on to the document. */
  answer: FakeAnswer | undefined;
  /** The service document. */
  service: unknown;
  /** What is served from now on. */
  data: FakeDocument;
  /** Milliseconds before each data reply. */
  delay: number;
  token: string | undefined;
  /** Fails in this way until `recover()`; what waits goes on as it was. */
  fail(name: FailureName): void;
  recover(): void;
}

/**
 * An IIOE-compatible API without a server, for tests of pages that use the widgets. It answers as the
 * reference API: lists with filters, search, facets, order and pages, batches, items by path, learner data.
 *
 * @example
 * const api = fakeApi({data: {courses: [{id: 'ai', title: 'AI in medicine'}]}});
 * provider.fetch = api.fetch;
 * api.fail('maintenance');
 */
export function fakeApi(options: FakeApiOptions | FakeAnswer = {}): FakeApi {
  const {
    answer,
    data = sample,
    base,
    learner = demoLearner,
    token,
    delay = 0,
  } = typeof options === 'function' ? {answer: options} : options;
  const root = base === undefined ? undefined : new URL(base, pageAddress());
  let failing: FailureName | undefined;
  const api: FakeApi = {
    calls: [],
    headers: [],
    requests: [],
    answer,
    service: {
      name: 'Sample',
      version: '1',
      status: 'available',
      defaultLanguage: 'en',
      collections: collectionNames.filter((name) => data[name]),
      ...data.service,
    },
    data,
    delay,
    token,
    fail: (name) => void (failing = name),
    recover: () => void (failing = undefined),
    fetch: async (input, init) => {
      const request = requestOf(input, init);
      const logged: FakeRequest = {url: request.url, headers: request.headers};
      api.requests.push(logged);
      const reply = await answerTo(request);
      logged.status = reply.status;
      return reply;
    },
  };

  async function answerTo({url, headers, signal, method}: ReturnType<typeof requestOf>): Promise<Response> {
    const place = placeOf(url, root);
    const asked: Asked = {...place, params: url.searchParams, bearer: bearerOf(headers)};
    if (method === 'OPTIONS') return preflight(isLearner(asked));
    if (method !== 'GET' && method !== 'HEAD')
      return problem(405, {title: 'Method Not Allowed'}, {Allow: 'GET'});
    if (isService(place) && failing !== 'offline') return json(serviceNow());
    if (!isService(place)) {
      api.calls.push(url);
      api.headers.push(headers);
    }
    signal?.throwIfAborted();
    return await unlessAborted(signal, dataReply(url, asked, place.isFile, headers));
  }

  async function dataReply(url: URL, asked: Asked, isFile: boolean, headers: Headers): Promise<Response> {
    if (api.delay) await new Promise((resolve) => setTimeout(resolve, api.delay));
    if (failing) return failures[failing](asked.id !== undefined || isFile);
    const answered = await api.answer?.(url);
    if (answered) return answered;
    const reply = isFile ? json(api.data) : readDocument(api.data, asked, {learner, token: api.token});
    return reply.status === 200 ? withETag(reply, headers.get('If-None-Match')) : reply;
  }

  const serviceNow = (): unknown =>
    failing === 'maintenance' ? {...(api.service as object), status: 'maintenance', notice} : api.service;

  return api;
}

const isService = ({collection, isFile}: Place): boolean => collection === '' && !isFile;

/** The page's, or one of its own where there is no page. */
const pageAddress = (): string =>
  (globalThis.document as Document | undefined)?.baseURI ?? 'http://localhost/';

/** What `fetch` was called with, in one form. */
function requestOf(input: RequestInfo | URL, init: RequestInit = {}) {
  // By its form, since a test may have the `Request` of another realm.
  const request = typeof input === 'object' && 'url' in input ? input : undefined;
  return {
    url: new URL(request?.url ?? (input as string | URL), pageAddress()),
    headers: new Headers(init.headers ?? request?.headers),
    signal: init.signal ?? request?.signal,
    method: (init.method ?? request?.method ?? 'GET').toUpperCase(),
  };
}

const bearerOf = (headers: Headers): string | null =>
  /^Bearer (.*)$/i.exec(headers.get('Authorization') ?? '')?.[1] ?? null;

/** As `fetch` does it: who gives up waits no longer. */
function unlessAborted<T>(signal: AbortSignal | null | undefined, waiting: Promise<T>): Promise<T> {
  if (!signal) return waiting;
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(signal.reason as Error);
    signal.addEventListener('abort', giveUp, {once: true});
    void waiting.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp));
  });
}

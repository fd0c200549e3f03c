import assert from 'node:assert/strict';
import {after} from 'node:test';
import {latestFirst} from '../../src/components/progress-tracker/progress-state.js';
import {readBase} from '../../src/data/address.js';
import {DataClient, type ClientOptions} from '../../src/data/client.js';
import {DataError, type ErrorKind} from '../../src/data/errors.js';
import type {ItemQuery, Resource, TokenAnswer} from '../../src/data/source.js';
import type {Course, Progress} from '../../src/schemas/index.js';
import {courseShape} from '../../src/schemas/shapes/course.js';
import {progressShape} from '../../src/schemas/shapes/progress.js';

export const courses: Resource<Course> = {collection: 'courses', shape: courseShape};
export const progress: Resource<Progress> = {
  collection: 'progress',
  shape: progressShape,
  order: latestFirst,
};
export const json = (body: unknown, init: ResponseInit = {}) => new Response(JSON.stringify(body), init);

// Node lets a process end while only `AbortSignal.timeout` is waited for; a page doesn't.
const awake = setInterval(() => {}, 1000);
after(() => clearInterval(awake));

export interface Call {
  url: URL;
  init: RequestInit;
}

/** A client, and the data requests that it sent; the service document is asked for apart. */
export function client(
  answer: (url: URL, init: RequestInit) => Response | Promise<Response>,
  options: Partial<ClientOptions> = {},
) {
  const calls: Call[] = [];
  const service: Call[] = [];
  const api = new DataClient({
    base: readBase('https://api.example/v1'),
    fetch: async (address, init) => {
      const url = new URL(address);
      const isService = url.pathname === '/v1/';
      (isService ? service : calls).push({url, init});
      return isService ? json({version: '1.0', defaultLanguage: 'fr'}) : answer(url, init);
    },
    ...options,
  });
  return {api, calls, service};
}

export const echo = (url: URL) =>
  json({items: (url.searchParams.get('ids') ?? '').split(',').map((id) => ({id, title: `Title of ${id}`}))});
export const signal = () => new AbortController().signal;
export const byId = (id: string): ItemQuery => ({by: 'ids', id});
/** Somebody's own progress of a course. */
export const me = (api: DataClient, getToken?: () => TokenAnswer, id = 'a') =>
  api.item(progress, {by: 'course', id, learner: 'me', getToken}, {signal: signal()});
export const get = (api: DataClient, id: string) => api.item(courses, byId(id), {signal: signal()});

export const rejectsWith = (promise: Promise<unknown>, kind: ErrorKind, facts: Partial<DataError> = {}) =>
  assert.rejects(promise, (error) => {
    assert.ok(error instanceof DataError, String(error));
    assert.equal(error.kind, kind);
    for (const [name, value] of Object.entries(facts))
      assert.deepEqual(error[name as keyof DataError], value, name);
    return true;
  });

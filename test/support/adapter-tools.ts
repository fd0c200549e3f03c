import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import type {AdapterTools, FormRequest, PageQuery} from '../../src/data/adapter.js';
import {DataError, type ErrorKind} from '../../src/data/errors.js';
import {kindOfStatus} from '../../src/data/http.js';
import {collections, type CollectionName} from '../../src/schemas/index.js';
import {read} from '../../src/schemas/read.js';
import {shapeOf} from '../../src/schemas/shape.js';
import {LEARNER_TOKEN, type Handler} from './lms.js';

export interface AdapterCall {
  url: URL;
  fields: Readonly<Record<string, string>> | undefined;
}

/** What a client gives an adapter, in front of an LMS; and what the adapter asked and reported. */
export function toolsFor(lms: Handler, {token = LEARNER_TOKEN}: {token?: string} = {}) {
  const calls: AdapterCall[] = [];
  const reports: string[] = [];
  const tools: AdapterTools = {
    get: (address, form) => ask(address, requestOf(address, form, token), form),
    getPublic: (address) => ask(address, new Request(address)),
    report: (problem) => void reports.push(problem),
    fail: (kind, message, status) => {
      throw new DataError(kind, message, {status});
    },
  };
  const ask = async (address: string, request: Request, form?: FormRequest): Promise<unknown> => {
    calls.push({url: new URL(address), fields: form?.fields});
    const response = await lms(request);
    const body = (await response.json().catch(() => undefined)) as unknown;
    const {ok, status} = response;
    if (!ok) throw new DataError(kindOfStatus(status), `${address}: ${status}`, {status, problem: body});
    return body;
  };
  return {tools, calls, reports};
}

function requestOf(address: string, form: FormRequest | undefined, token: string): Request {
  if (!form) return new Request(address, {headers: {Authorization: `Bearer ${token}`}});
  const fields = {...form.fields, ...(form.tokenField && {[form.tokenField]: token})};
  return new Request(address, {method: 'POST', body: new URLSearchParams(fields)});
}

/** An LMS that gives this reply at every address. */
export const answering =
  (body: unknown, status = 200): Handler =>
  async () =>
    new Response(JSON.stringify(body), {status});

export const fixture = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(new URL(`../fixtures/lms/${name}.json`, import.meta.url), 'utf8'));

export type Item = Record<string, unknown>;

/** The items, each of which the contract's reader takes without a problem. */
export function sound(collection: CollectionName, items: unknown[]): Item[] {
  for (const item of items) {
    const {value, problems} = read(shapeOf(collections[collection]), item, 'https://base.example/');
    assert.deepEqual(problems, [], JSON.stringify(item));
    assert.ok(value, JSON.stringify(item));
  }
  return items as Item[];
}

export const pageQuery = (query: Partial<PageQuery> & {collection: string}): PageQuery => ({
  filters: {},
  limit: 20,
  ...query,
});

export const rejectsAs = (promise: Promise<unknown>, kind: ErrorKind, status?: number): Promise<void> =>
  assert.rejects(promise, (error) => {
    assert.ok(error instanceof DataError, String(error));
    assert.deepEqual([error.kind, error.facts.status], [kind, status]);
    return true;
  });

/** What a failure says: its kind, status and words. */
export async function failureOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => assert.fail('nothing failed'),
    (error: unknown) => error,
  );
  assert.ok(error instanceof DataError, String(error));
  return `${error.kind} ${error.facts.status} ${error.message}`;
}

/** Values that no LMS should send for a field. */
const WRONG: unknown[] = [
  null,
  undefined,
  '',
  ' ',
  0,
  -1,
  NaN,
  1e300,
  true,
  [],
  [null],
  {},
  {__proto__: null},
  'javascript:alert(1)',
  '<script>alert(1)</script>',
  '2026-02-30T00:00:00Z',
  '0000-00-00',
  '\u0000',
  'constructor',
  '__proto__',
];

/** A reply with each of its fields, however deep, replaced by each wrong value in turn. */
export function* mutations(reply: unknown): Generator<unknown> {
  yield* WRONG;
  if (typeof reply !== 'object' || reply === null) return;
  for (const [name, value] of Object.entries(reply)) {
    const replaced = (other: unknown): unknown =>
      Array.isArray(reply)
        ? reply.map((item: unknown, i) => (String(i) === name ? other : item))
        : {...reply, [name]: other};
    for (const other of mutations(value)) yield replaced(other);
  }
}

/** Whatever the LMS answers, an adapter ends with sound items or a `DataError`. */
export async function withstands(
  reply: unknown,
  collection: CollectionName,
  ask: (tools: AdapterTools) => Promise<unknown[]>,
): Promise<void> {
  let answers = 0;
  for (const mutation of mutations(reply)) {
    const {tools} = toolsFor(answering(mutation));
    const items = await ask(tools).catch((error: unknown) => {
      assert.ok(error instanceof DataError, `${String(error)}: ${JSON.stringify(mutation)}`);
      return [];
    });
    answers += sound(collection, items).length;
  }
  assert.ok(answers > 0, 'some mutations leave sound items');
}

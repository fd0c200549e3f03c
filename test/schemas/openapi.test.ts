import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createConfig, lintFromString} from '@redocly/openapi-core';
import {Ajv2020} from 'ajv/dist/2020.js';
import {openApiDocument} from '../../src/schemas/openapi/index.js';
import {filters, searchable} from '../../src/data/collection/filters.js';
import {createServer, type ServerOptions} from '../../src/server/index.js';
import sample from '../../src/testing/sample.json' with {type: 'json'};

interface Reference {
  $ref?: string;
}
interface Parameter extends Reference {
  name: string;
  in: string;
  explode?: boolean;
  schema: {type: string; items?: {enum?: string[]}; enum?: string[]; default?: number; maxItems?: number};
}
interface Reply extends Reference {
  headers?: Record<string, Reference & {schema: object}>;
  content?: Record<string, {schema: object; example?: unknown; examples?: Record<string, Reference>}>;
}
interface Operation {
  operationId: string;
  parameters?: Parameter[];
  security: object[];
  responses: Record<string, Reply>;
}
interface Document {
  openapi: string;
  info: {title: string; version: string; description: string; license: {name: string}};
  paths: Record<string, {get: Operation; options?: Operation; parameters?: Parameter[]}>;
  components: {schemas: object; examples: Record<string, {value: unknown}>};
}

const document = JSON.parse(JSON.stringify(openApiDocument(sample))) as Document;
const ajv = new Ajv2020({strict: false, allErrors: true});

/** What a reference points to, or the thing itself. */
function resolve<T extends Reference>(thing: T | undefined): T {
  assert.ok(thing);
  if (!thing.$ref) return thing;
  const steps = thing.$ref.slice(2).split('/');
  const found = steps.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], document);
  assert.ok(found, thing.$ref);
  return found as T;
}

function conforms(value: unknown, schema: object, at: string): void {
  const validate = ajv.compile({...schema, components: {schemas: document.components.schemas}});
  assert.ok(validate(value), `${at}: ${JSON.stringify(validate.errors)}`);
}

const operationOf = (path: string): Operation => {
  const {get} = document.paths[path] ?? {};
  assert.ok(get, `GET ${path}`);
  return get;
};
const parametersOf = (path: string): Map<string, Parameter> =>
  new Map(
    (operationOf(path).parameters ?? []).map((parameter) => resolve(parameter)).map((p) => [p.name, p]),
  );
const replyOf = (path: string, status: number | string): Reply => {
  const reply = operationOf(path).responses[status];
  assert.ok(reply, `GET ${path} answers ${status}`);
  return resolve(reply);
};

/** The contract's table. (API contract, "Addresses") */
const table = {
  courses: ['q', 'language', 'level', 'mode', 'provider', 'series', 'competency'],
  pathways: ['q', 'provider'],
  progress: ['learner', 'course', 'pathway'],
  programs: ['organization', 'country'],
  certificates: ['learner', 'course'],
  cases: ['q', 'award', 'edition', 'category', 'country', 'organization'],
  awards: ['year'],
  organizations: ['q', 'kind', 'country'],
};
const names = Object.keys(table) as (keyof typeof table)[];

test('a standard linter finds neither errors nor warnings', async () => {
  const config = await createConfig({extends: ['recommended']});
  const lint = (source: unknown) =>
    lintFromString({source: JSON.stringify(source), absoluteRef: 'openapi.json', config});
  const problems = await lint(document);
  assert.deepEqual(
    problems.map(({ruleId, message, location}) => [ruleId, message, location[0]?.pointer]),
    [],
  );
  // It looks: what is broken is found.
  const {Course} = document.components.examples;
  const broken = structuredClone(document);
  broken.components.examples.Course = {...Course, value: {id: 'x', title: 5}};
  assert.notDeepEqual(await lint(broken), []);
});

test('it says what it is, under which licence, and who does not stand behind it', () => {
  assert.match(document.openapi, /^3\.1\./);
  assert.equal(document.info.version, '1');
  assert.equal(document.info.license.name, 'MIT');
  assert.match(document.info.description, /not affiliated with or endorsed by UNESCO-ICHEI or IIOE/);
});

test('it has the service document, each collection and its items, and nothing else', () => {
  const expected = ['/', ...names.flatMap((name) => [`/${name}`, `/${name}/{id}`])];
  assert.deepEqual(Object.keys(document.paths).sort(), expected.sort());
});

test('every operation has a name of its own', () => {
  const operations = Object.values(document.paths).flatMap(({get, options}) => [get, options ?? []].flat());
  assert.equal(new Set(operations.map(({operationId}) => operationId)).size, operations.length);
});

for (const name of names) {
  test(`${name}: the filters of the contract's table, and what every list takes`, () => {
    const parameters = parametersOf(`/${name}`);
    const general = ['ids', 'limit', 'cursor', 'sort', 'facets'];
    const headers = name === 'progress' ? [] : ['If-None-Match'];
    assert.deepEqual([...parameters.keys()].sort(), [...table[name], ...general, ...headers].sort());
    for (const filter of [...table[name], 'ids', 'facets'].filter((param) => param !== 'q')) {
      const {explode, schema} = parameters.get(filter)!;
      assert.equal(explode, false, `commas part the values of ${filter}`);
      assert.equal(schema.type, 'array');
    }
    assert.equal(parameters.get('ids')?.schema.maxItems, 50);
    assert.equal(parameters.get('limit')?.schema.default, 20);
    assert.deepEqual(parameters.get('sort')?.schema.enum, ['title', '-updated', '-starts']);
    const codes = table[name].filter((filter) => filter !== 'q' && filter !== 'learner');
    assert.deepEqual(parameters.get('facets')?.schema.items?.enum, codes);
  });

  test(`${name}: the reference API knows the same filters`, () => {
    const known = [...(searchable.includes(name) ? ['q'] : []), ...Object.keys(filters[name])];
    assert.deepEqual(table[name].filter((filter) => filter !== 'learner').sort(), known.sort());
  });
}

test('filters by an enum name its words', () => {
  const wordsOf = (path: string, filter: string) => parametersOf(path).get(filter)?.schema.items?.enum;
  assert.deepEqual(wordsOf('/courses', 'level'), ['introductory', 'intermediate', 'advanced']);
  assert.ok(wordsOf('/courses', 'mode')?.includes('hyflex'));
  assert.ok(wordsOf('/organizations', 'kind')?.includes('nationalCentre'));
});

test('every reply carries what a browser and a cache need; 429 and 503 say when to come back', () => {
  for (const [path, {get}] of Object.entries(document.paths)) {
    for (const [status, reference] of Object.entries(get.responses)) {
      const {headers = {}, content = {}} = resolve(reference);
      const at = `${path} ${status}`;
      assert.ok(headers['Access-Control-Allow-Origin'] && headers['Access-Control-Expose-Headers'], at);
      if (status === '200' || status === '304') assert.ok(headers.ETag && headers['Cache-Control'], at);
      else assert.ok(content['application/problem+json'] && headers['Cache-Control'], at);
      if (status === '429' || status === '503') assert.ok(headers['Retry-After'], at);
    }
    for (const status of ['200', '404', '429', '503', 'default']) assert.ok(get.responses[status], path);
  }
});

test('learner data ask for a token, may be asked for from other origins, and are never kept', () => {
  for (const path of ['/progress', '/progress/{id}']) {
    const {security, responses} = operationOf(path);
    assert.deepEqual(security, [{bearer: []}]);
    assert.ok(responses[401] && responses[403] && !responses[304]);
    assert.ok(replyOf(path, 200).headers?.Vary);
  }
  assert.deepEqual(operationOf('/certificates').security, [{}, {bearer: []}]);
  for (const path of ['/', '/courses', '/courses/{id}', '/certificates/{id}']) {
    assert.deepEqual(operationOf(path).security, [], path);
    assert.ok(operationOf(path).responses[304], path);
  }
  for (const [path, {options}] of Object.entries(document.paths)) {
    const isLearnerData = ['/progress', '/progress/{id}', '/certificates'].includes(path);
    assert.equal(options !== undefined, isLearnerData, path);
    if (!options) continue;
    const {headers = {}} = resolve(options.responses[204]);
    const expected = ['Origin', 'Methods', 'Headers'].map((what) => `Access-Control-Allow-${what}`);
    for (const header of [...expected, 'Access-Control-Max-Age']) assert.ok(headers[header], header);
  }
});

test('every example fits its schema, and each resource and list has one', () => {
  let count = 0;
  for (const [path, {get}] of Object.entries(document.paths)) {
    for (const [status, reference] of Object.entries(get.responses)) {
      for (const {schema, example, examples = {}} of Object.values(resolve(reference).content ?? {})) {
        const named = Object.values(examples).map(
          (found) => resolve(found as {value?: unknown} & Reference).value,
        );
        const values = example === undefined ? named : [example];
        assert.ok(values.length > 0, `${path} ${status} has no example`);
        for (const value of values) conforms(value, schema, `${path} ${status}`);
        count += values.length;
      }
    }
  }
  assert.ok(count > 50);
});

const token = 'token-of-the-example';
const learner = sample.progress[0]!.learner.id;

/** Asks the reference API for a path of the document. */
async function ask(
  path: string,
  init: RequestInit & {as?: string} = {},
  options: Partial<ServerOptions> = {},
) {
  const server = createServer({data: sample, tokens: {[token]: learner}, ...options});
  const headers = new Headers(init.headers);
  if (init.as) headers.set('Authorization', `Bearer ${init.as}`);
  const reply = await server.fetch(new Request(`http://localhost${path}`, {...init, headers}));
  const text = await reply.text();
  return {
    status: reply.status,
    headers: reply.headers,
    body: text ? (JSON.parse(text) as unknown) : undefined,
  };
}

/** What was answered is what the document says of that path and status. */
function asDocumented(path: string, {status, headers, body}: Awaited<ReturnType<typeof ask>>): void {
  const reply = replyOf(path, status);
  const [type, content] = Object.entries(reply.content ?? {})[0] ?? [];
  assert.equal(headers.get('Content-Type'), type ?? null, path);
  for (const [name, header] of Object.entries(reply.headers ?? {})) {
    const value = headers.get(name);
    assert.notEqual(value, null, `${path} ${status} sends ${name}`);
    conforms(value, resolve(header).schema, `${path} ${name}`);
  }
  if (content) conforms(body, content.schema, `${path} ${status}`);
  else assert.equal(body, undefined);
}

test('the reference API answers as documented, for every path', async () => {
  asDocumented('/', await ask('/api/'));
  for (const name of names) {
    const as = name === 'progress' ? {as: token} : {};
    const query =
      name === 'progress'
        ? '?learner=me'
        : name === 'certificates'
          ? `?ids=${sample.certificates[0]!.id}`
          : '';
    const list = await ask(`/api/${name}${query}`, as);
    assert.equal(list.status, 200);
    assert.ok((list.body as {items: unknown[]}).items.length > 0, name);
    asDocumented(`/${name}`, list);
    const facets = table[name].filter((filter) => filter !== 'q' && filter !== 'learner').join();
    const page = await ask(`/api/${name}${query || '?'}&limit=1&facets=${facets}`, as);
    assert.ok((page.body as {facets?: object}).facets);
    asDocumented(`/${name}`, page);
    for (const {id} of name === 'progress'
      ? sample.progress.filter((p) => p.learner.id === learner)
      : sample[name]) {
      const item = await ask(`/api/${name}/${encodeURIComponent(id)}`, as);
      assert.equal(item.status, 200, `${name}/${id}`);
      asDocumented(`/${name}/{id}`, item);
    }
    asDocumented(`/${name}/{id}`, await ask(`/api/${name}/there-is-none`, as));
    asDocumented(`/${name}`, await ask(`/api/${name}`, as, {data: {}}));
    asDocumented(`/${name}`, await ask(`/api/${name}`, as, {maintenance: true}));
    const limited = await ask(`/faults/rate-limited/${name}`, as, {demoControls: true});
    assert.equal(limited.status, 429);
    asDocumented(`/${name}`, limited);
  }
});

test('so it does for what is wrong, not allowed, and known already', async () => {
  const ids = Array.from({length: 51}, (_, i) => i).join();
  const expected: [string, number, Parameters<typeof ask>[1]][] = [
    [`/courses?ids=${ids}`, 400, {}],
    ['/courses?cursor=none', 400, {}],
    ['/progress?learner=me', 401, {}],
    ['/progress?learner=me', 401, {as: 'unknown'}],
    ['/progress', 403, {as: token}],
    ['/progress?learner=somebody', 403, {as: token}],
    ['/certificates', 403, {}],
    ['/certificates?learner=me', 401, {}],
    ['/courses', 304, {headers: {'If-None-Match': '*'}}],
    ['/', 304, {headers: {'If-None-Match': '*'}}],
  ];
  for (const [path, status, init] of expected) {
    const reply = await ask(`/api${path}`, init);
    assert.equal(reply.status, status, path);
    asDocumented(path.replace(/\?.*/, ''), reply);
  }
});

test('so it does when a browser asks whether a page may send a token', async () => {
  for (const path of ['/progress', '/progress/{id}', '/certificates']) {
    const query = path === '/certificates' ? '?learner=me' : '';
    const {status, headers} = await ask(`/api${path.replace('{id}', 'x')}${query}`, {method: 'OPTIONS'});
    assert.equal(status, 204);
    const said = resolve(document.paths[path]?.options?.responses[204]).headers ?? {};
    for (const [name, header] of Object.entries(said)) {
      assert.notEqual(headers.get(name), null, name);
      conforms(headers.get(name), resolve(header).schema, name);
    }
  }
});

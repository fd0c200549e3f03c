import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import sample from '../../src/testing/sample.json' with {type: 'json'};
import {checkDocument, checkFile} from '../../src/cli/check/document.js';
import type {Report} from '../../src/cli/check/report.js';
import {file} from './run.js';

const ADDRESS = 'https://static.example/data.json';
const open = {...sample, progress: undefined};

const idsWith = ({checks}: Report, wanted: string): string[] =>
  checks.filter(({outcome}) => outcome === wanted).map(({id}) => id);

const headersOf = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Retry-After, ETag',
  'Cache-Control': 'max-age=60',
  'Content-Type': 'application/json',
  ETag: '"1"',
};

function serving(
  content: unknown,
  headers: Record<string, string> = headersOf,
  address = ADDRESS,
): Promise<Report> {
  return checkDocument(address, {
    token: 'secret',
    fetch: async (_url, init) => {
      const asked = new Headers(init?.headers);
      assert.equal(asked.get('Authorization'), null);
      if (asked.get('If-None-Match') === headers.ETag && headers.ETag)
        return new Response(null, {status: 304, headers});
      return new Response(typeof content === 'string' ? content : JSON.stringify(content), {headers});
    },
  });
}

describe('check on a one-file source', () => {
  it('finds nothing wrong in the sample data', async () => {
    const report = await serving(open);
    assert.deepEqual([...idsWith(report, 'fail'), ...idsWith(report, 'warn')], []);
    assert.equal(report.compatible, true);
  });

  it('warns of learner data that everybody can read, outside of localhost', async () => {
    assert.deepEqual(idsWith(await serving(sample), 'warn'), ['document/learner-data']);
    assert.deepEqual(idsWith(await serving(sample, headersOf, 'http://localhost:1/data.json'), 'warn'), []);
  });

  it('fails without CORS; what else a static host can’t send is a warning', async () => {
    const without = Object.fromEntries(Object.entries(headersOf).slice(1));
    assert.deepEqual(idsWith(await serving(open, without), 'fail'), ['document/cors', 'document/cors-null']);
    const bare = await serving(open, {
      'Access-Control-Allow-Origin': '*',
      'Content-Type': 'application/json',
    });
    assert.equal(bare.compatible, true);
    assert.deepEqual(idsWith(bare, 'warn'), [
      'document/expose-headers',
      'document/etag',
      'document/cache-control',
    ]);
  });

  it('points to what is wrong in the document', async () => {
    const courses = [
      {id: 'a', title: 'A', learners: {value: 140, unit: 'percent'}},
      {id: 'a', title: 'B'},
    ];
    const report = await serving({courses, cases: {}, service: {version: '2'}});
    assert.deepEqual(idsWith(report, 'fail'), [
      'service/version',
      'courses/items',
      'courses/ids',
      'cases/list',
    ]);
    const pointers = report.checks
      .filter(({outcome}) => outcome === 'fail')
      .map(({details}) => details[0]?.pointer);
    assert.deepEqual(pointers, ['/service/version', '/courses/0/learners/value', '/courses/1/id', '/cases']);
  });

  for (const [name, content] of [
    ['a page', '<!doctype html>'],
    ['a list', []],
    ['nothing known', {books: []}],
  ] as const) {
    it(`fails with ${name}`, async () => {
      assert.ok(idsWith(await serving(content), 'fail').includes('document/form'));
    });
  }

  it('fails when it is not there or too large', async () => {
    const missing = await checkDocument(ADDRESS, {fetch: async () => new Response('no', {status: 404})});
    assert.ok(idsWith(missing, 'fail').includes('document/present'));
    assert.equal(missing.reachable, true);
    const large = await serving(' '.repeat((20 << 20) + 1));
    assert.deepEqual(idsWith(large, 'fail'), ['document/present']);
    const gone = await checkDocument(ADDRESS, {fetch: () => Promise.reject(new TypeError('gone'))});
    assert.equal(gone.reachable, false);
  });

  it('reads a file of this machine', async () => {
    assert.deepEqual(idsWith(await checkFile(await file(sample)), 'fail'), []);
    assert.deepEqual(idsWith(await checkFile(await file('\uFEFF{"courses": []}')), 'fail'), []);
    assert.deepEqual(idsWith(await checkFile(await file('{"courses": [')), 'fail'), ['document/form']);
    assert.equal((await checkFile('/nowhere/data.json')).reachable, false);
  });
});

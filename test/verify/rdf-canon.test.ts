import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import nquads from 'rdf-canonize/lib/NQuads.js';
import {canonical, type Digest} from '../../src/verify/data-integrity/json-ld.js';
import {deadlineIn} from '../../src/verify/data-integrity/deadline.js';
import {casesOf, clique} from './rdf-canon.js';

const cases = casesOf(readFileSync('test/fixtures/rdf-canon/cases.txt', 'utf8'));
const canonize = (text: string, digest: Digest = 'SHA-256', time = 3000) =>
  canonical(nquads.parse(text), digest, deadlineIn(time));

describe('the canonical form of RDF (W3C test suite)', () => {
  it('has a selection of it', () => assert.ok(cases.length >= 50));

  for (const {name, input, expected} of cases)
    it(name, async () => {
      const actual = await canonize(input, name.startsWith('test075') ? 'SHA-384' : 'SHA-256');
      assert.equal(actual, expected);
    });

  for (const size of [10, 13, 40])
    it(`test074 poison - clique of ${size} is refused in time`, async () => {
      const start = performance.now();
      await assert.rejects(canonize(clique(size), 'SHA-256', 500), {code: 'di-too-complex'});
      assert.ok(performance.now() - start < 1500);
    });

  it('ends when the caller does', async () => {
    const deadline = deadlineIn(60_000, AbortSignal.abort());
    await assert.rejects(canonical(nquads.parse(clique(3)), 'SHA-256', deadline), {code: 'di-too-complex'});
  });
});

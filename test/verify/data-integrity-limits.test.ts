/** Documents that are made to keep a verifier busy: each has its answer in time, and none is valid. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {checkProofs} from '../../src/verify/data-integrity/index.js';
import type {JsonObject} from '../../src/verify/types.js';
import {badge, makeSigner, resolveFragment} from './signer.js';

const examples = 'https://www.w3.org/ns/credentials/examples/v2';
const now = new Date('2026-06-01T00:00:00Z');
const many = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({length: count}, (_, at) => make(at));
const nested = (depth: number): JsonObject => (depth === 0 ? {x: 'a'} : {foo: nested(depth - 1)});
const big = (text: string, bytes = 3e6) => text.repeat(bytes / text.length);
const withContext = (document: JsonObject, ...context: unknown[]) => ({
  ...document,
  '@context': [...(document['@context'] as unknown[]), ...context],
});
const withExample = (foo: unknown) => (document: JsonObject) => ({...withContext(document, examples), foo});
const looped: JsonObject = {};
looped.foo = looped;

const documents: Record<string, (document: JsonObject) => JsonObject> = {
  'a list of thousands': withExample(many(9000, (at) => `v${at}`)),
  'thousands of objects': withExample(many(3000, (at) => ({bar: `v${at}`}))),
  'thousands of like objects': withExample(many(2000, () => ({bar: {baz: 'v'}}))),
  'more values than we read': withExample(many(20_000, () => 1)),
  'a clique of blank nodes': withExample(
    many(40, (at) => ({id: `_:x${at}`, bar: many(40, (to) => ({id: `_:x${to}`}))})),
  ),
  'a ring of blank nodes': withExample(
    many(500, (at) => ({id: `_:x${at}`, bar: {id: `_:x${(at + 1) % 500}`}})),
  ),
  'like leaves on like stars': withExample(many(2, () => ({bar: many(12, () => ({baz: {qux: 'a'}}))}))),
  'a deep object': withExample(nested(60)),
  'a deeper object': withExample(nested(5000)),
  'an object that holds itself': withExample(looped),
  'many contexts': (document) =>
    withExample(
      many(250, (at) => ({
        '@context': [...(document['@context'] as unknown[]), {[`t${at}`]: 'urn:x:t'}],
        id: `urn:x:${at}`,
        [`t${at}`]: 'a',
      })),
    )(document),
  'too many contexts': withExample(many(300, () => ({'@context': {t: 'urn:x:t'}, t: 'a'}))),
  'terms that hang on each other': (document) =>
    withContext(document, Object.fromEntries(many(5000, (at) => [`t${at}`, `t${at + 1}:a`]))),
  'contexts within contexts': (document) =>
    withContext(
      document,
      many(2000, String).reduce((inner, at) => ({[`a${at}`]: {'@id': 'urn:x:a', '@context': inner}}), {}),
    ),
  'an id of dots': (document) => ({...document, id: big('a/../')}),
  'an absolute id of dots': (document) => ({...document, id: `https://a.example/${big('a/../')}`}),
  'a type of dots': (document) => ({...document, type: [...(document.type as string[]), big('a/../')]}),
  'a field of dots': (document) => ({...document, [big('a/../')]: 'x'}),
  'a field of colons': (document) => ({...document, [big(':')]: 'x'}),
  'a long keyword': (document) => ({...document, [`@${big('a')}1`]: 'x'}),
  'a long language': (document) => ({...document, name: {'@value': 'x', '@language': `${big('a-')}!`}}),
  'a vocabulary of dots': (document) => withContext(document, {'@vocab': big('a/../')}),
  'text that wants escapes': (document) => ({...document, description: big('"\\\n\r\t')}),
  'a long image': (document) => ({
    ...document,
    image: {id: `data:image/png;base64,${big('A')}`, type: 'Image'},
  }),
  infinity: withExample(Infinity),
};

describe('a document that takes long', () => {
  for (const [name, change] of Object.entries(documents))
    it(name, async () => {
      const signer = await makeSigner();
      const signed = await signer.sign(badge(signer.did));
      const start = performance.now();
      const {proof, checks} = await checkProofs(change(signed), resolveFragment, {
        purpose: 'assertionMethod',
        now,
      });
      assert.ok(proof === 'invalid' || proof === 'unsupported', proof);
      assert.equal(checks.length, 1);
      assert.ok(JSON.stringify(checks).length < 500, 'and short');
      assert.ok(performance.now() - start < 15_000, 'in time');
    });

  it('may be a proof', async () => {
    const signer = await makeSigner();
    const signed = await signer.sign(badge(signer.did));
    const proof = {...(signed.proof as JsonObject), nonce: many(20_000, String)};
    const {checks} = await checkProofs({...signed, proof}, resolveFragment, {
      purpose: 'assertionMethod',
      now,
    });
    assert.equal(checks[0]?.code, 'di-too-complex');
  });

  it('ends with its caller', async () => {
    const signer = await makeSigner();
    const signed = await signer.sign(badge(signer.did));
    const {proof, checks} = await checkProofs(signed, resolveFragment, {
      purpose: 'assertionMethod',
      now,
      signal: AbortSignal.abort(),
    });
    assert.deepEqual([proof, checks[0]?.code], ['unsupported', 'di-too-complex']);
  });
});

describe('anything at all', () => {
  const odd = [
    undefined,
    null,
    true,
    0,
    -1,
    1.5,
    '',
    'x',
    [],
    {},
    [[]],
    [null],
    {id: null},
    {'@id': 'x'},
    {'@value': 1},
    {'@list': []},
  ];
  it('has an answer in every place', async () => {
    const signer = await makeSigner();
    const signed = await signer.sign(badge(signer.did));
    const proof = signed.proof as JsonObject;
    const answers = ['valid', 'invalid', 'unsupported', 'unresolvable', 'none'];
    for (const value of odd) {
      const changed = [
        ...Object.keys(signed).map((name) => ({...signed, [name]: value})),
        ...Object.keys(proof).map((name) => ({...signed, proof: {...proof, [name]: value}})),
        {'@context': signed['@context'], proof, x: value},
        {proof: value},
      ];
      for (const document of changed) {
        const report = await checkProofs(document, resolveFragment, {purpose: 'assertionMethod', now});
        assert.ok(answers.includes(report.proof));
        // To leave a field out and to write nothing into it is the same, and both are another document.
        assert.notEqual(report.proof, 'valid', JSON.stringify(document));
      }
    }
  });
});

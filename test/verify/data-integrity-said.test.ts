import assert from 'node:assert/strict';
import {describe, it, mock} from 'node:test';
import {deadlineIn} from '../../src/verify/data-integrity/deadline.js';
import {checkProofs} from '../../src/verify/data-integrity/index.js';
import {pointOf} from '../../src/verify/data-integrity/point.js';
import {timeOf} from '../../src/verify/data-integrity/proof.js';
import {Refusal, sayOf, shortened} from '../../src/verify/data-integrity/refusal.js';
import {scan} from '../../src/verify/data-integrity/scan.js';
import type {KeyAnswer, ResolveKey} from '../../src/verify/data-integrity/types.js';
import type {JsonObject} from '../../src/verify/types.js';
import {inZone} from '../support/zone.js';
import {badge, makeSigner, resolveFragment} from './signer.js';

/** What a check of Data Integrity proofs says: its lines, with what stands in them; and where its bounds are. */

const now = new Date('2026-06-01T00:00:00Z');
const long = 'x'.repeat(101);
const cut = 'x'.repeat(100);

async function said(document: JsonObject, resolve: ResolveKey = resolveFragment): Promise<string[]> {
  const {checks} = await checkProofs(document, resolve, {purpose: 'assertionMethod', now});
  return checks.map(({id, outcome, code, values}) =>
    [id, outcome, code, ...Object.values(values ?? {})].join(' '),
  );
}

const ed = await makeSigner();
const p256 = await makeSigner('P-256');
const p384 = await makeSigner('P-384');
const signed = await ed.sign(badge(ed.did));
const proof = signed.proof as JsonObject;
const valid = 'proof pass di-signature-valid eddsa-rdfc-2022';
const with_ = (options: JsonObject, document = badge(ed.did)) => ed.sign(document, options);
const changed = (options: JsonObject) => ({...signed, proof: {...proof, ...options}});
const keyed =
  (key: unknown): ResolveKey =>
  async () =>
    ({outcome: 'key', controller: ed.did, key}) as KeyAnswer;

describe('a proof', () => {
  const cases: [name: string, document: () => JsonObject | Promise<JsonObject>, expected: string[]][] = [
    ['is right', () => signed, [valid]],
    ['is no object', () => ({...signed, proof: 'x'}), ['proof fail di-proof-malformed proof']],
    ['of P-256', () => p256.sign(badge(p256.did)), ['proof pass di-signature-valid ecdsa-rdfc-2019']],
    [
      'of an older suite',
      () => with_({cryptosuite: 'eddsa-2022'}),
      ['proof pass di-signature-valid eddsa-2022', 'proof warn di-deprecated-suite eddsa-2022'],
    ],
    ['of an unknown suite', () => changed({cryptosuite: long}), [`proof unknown di-suite-unknown ${cut}`]],
    ['of an unknown type', () => changed({type: long}), [`proof unknown di-suite-unknown ${cut}`]],
    ['for something else', () => changed({proofPurpose: long}), [`proof fail di-purpose ${cut}`]],
    [
      'without a method',
      () => changed({verificationMethod: ''}),
      ['proof fail di-proof-malformed verificationMethod'],
    ],
    ['in a chain', () => changed({previousProof: ['urn:1']}), ['proof unknown di-proof-chain']],
    ['that names none before it', () => changed({previousProof: []}), [valid]],
    ['made on no day', () => changed({created: 'x'}), ['proof fail di-proof-date created']],
    ['until no day', () => changed({expires: 7}), ['proof fail di-proof-date expires']],
    [
      'until yesterday',
      () => with_({expires: '2026-05-31T23:59:59.999Z'}),
      ['proof fail di-proof-expired 2026-05-31T23:59:59.999Z'],
    ],
    ['until now', () => with_({expires: '2026-06-01T00:00:00Z'}), [valid]],
    ['by a clock ahead of ours', () => with_({created: '2026-06-01T00:05:00Z'}), [valid]],
    [
      'made later',
      () => with_({created: '2026-06-01T00:05:00.001Z'}),
      [valid, 'proof warn di-created-later 2026-06-01T00:05:00.001Z'],
    ],
    ['without a date', () => with_({created: undefined}), [valid]],
    ['whose value is none', () => changed({proofValue: 7}), ['proof fail di-proof-value']],
    ['in another base', () => changed({proofValue: 'u123'}), ['proof fail di-proof-value']],
    [
      'in another base, by its first letter',
      () => changed({proofValue: `u${String(proof.proofValue).slice(1)}`}),
      ['proof fail di-proof-value'],
    ],
    ['in another alphabet', () => changed({proofValue: 'z0OIl'}), ['proof fail di-proof-value']],
    ['that is too short', () => changed({proofValue: 'z123'}), ['proof fail di-proof-value']],
    [
      'of something else',
      () => ({...signed, name: 'Another'}),
      ['proof fail di-signature-wrong eddsa-rdfc-2022'],
    ],
    [
      'by a key of another kind',
      () => changed({verificationMethod: p256.method}),
      ['proof fail di-key-kind eddsa-rdfc-2022 P-256'],
    ],
    [
      'of a key of another length',
      async () => {
        const other = await p384.sign(badge(p384.did));
        return {...other, proof: {...(other.proof as JsonObject), proofValue: proof.proofValue}};
      },
      ['proof fail di-proof-value'],
    ],
    [
      'beside a field that is not signed',
      () => ({...signed, [long]: 1}),
      [`proof fail di-term-undefined ${cut}`],
    ],
    [
      'beside a field whose name is a blank node’s',
      () => ({...signed, '@context': [...(signed['@context'] as string[]), {x: '_:x'}], x: 'injected'}),
      ['proof fail di-term-undefined _:x'],
    ],
    [
      'beside a type that is none',
      () => ({...signed, type: ['VerifiableCredential', 'Unknown']}),
      ['proof fail di-term-undefined Unknown'],
    ],
  ];
  for (const [name, document, expected] of cases)
    it(name, async () => assert.deepEqual(await said(await document()), expected));

  it('has a time with a zone, or in UTC', async () => {
    for (const expires of [
      '2027-01-01T00:00:00',
      '2027-01-01T00:00:00.123456Z',
      '2026-06-01T05:00:00+05:00',
      '2026-05-31T19:00:00-05:00',
    ])
      assert.deepEqual(await said(await with_({expires})), [valid], expires);
    for (const expires of [
      ...['2027-01-01', '2027-01-01T00:00Z', 'x2027-01-01T00:00:00Z', '2027-01-01T00:00:00Zx'],
      ...['2027-01-01T00:00:00.Z', '2027-01-01T00:00:00+0500', '2027-13-01T00:00:00Z'],
    ])
      assert.deepEqual(await said(changed({expires})), ['proof fail di-proof-date expires'], expires);
  });

  it('has a time in UTC wherever it is read', () => {
    const expires = inZone('Asia/Ulaanbaatar', () => timeOf({expires: '2026-01-01T00:00:00'}, 'expires'));
    assert.equal(expires, Date.UTC(2026, 0));
  });

  it('is one of eight at most', async () => {
    assert.equal((await said({...signed, proof: Array(8).fill(proof)})).length, 8);
    const many = {...signed, proof: Array(9).fill(proof)};
    assert.deepEqual(await said(many), ['proof unknown di-too-many-proofs 8']);
  });

  it('tells of its times where they are texts', async () => {
    const document = await with_({expires: '2027-01-01T00:00:00Z'});
    const {proofs} = await checkProofs(document, resolveFragment, {purpose: 'assertionMethod', now});
    assert.deepEqual(proofs, [
      {
        suite: 'eddsa-rdfc-2022',
        verificationMethod: ed.method,
        answer: await resolveFragment(ed.method),
        created: '2026-01-01T00:00:00Z',
        expires: '2027-01-01T00:00:00Z',
      },
    ]);
  });

  it('is not valid by a key that is none', async () => {
    const wrong = ['proof fail di-signature-wrong eddsa-rdfc-2022'];
    assert.deepEqual(await said(signed, keyed({kind: 'Ed25519', bytes: new Uint8Array(32)})), wrong);
    const bytes = Uint8Array.of(2, ...new Uint8Array(31), 7);
    const other = await p256.sign(badge(p256.did));
    assert.deepEqual(await said(other, keyed({kind: 'P-256', bytes})), [
      'proof fail di-signature-wrong ecdsa-rdfc-2019',
    ]);
    assert.deepEqual(await said(other, keyed({kind: 'RSA', jwk: {}})), [
      'proof fail di-key-kind ecdsa-rdfc-2019 RSA',
    ]);
    const failing = async () => ({outcome: 'unresolvable', code: 'fetch-failed'}) as const;
    assert.deepEqual(await said(signed, failing), ['proof unknown fetch-failed']);
    const refusing = async () => ({outcome: 'invalid', code: 'key-malformed'}) as const;
    assert.deepEqual(await said(signed, refusing), ['proof fail key-malformed']);
  });
});

describe('a document', () => {
  const [model, badges] = badge('x')['@context'] as [string, string];
  const refusals: [name: string, context: unknown, expected: string][] = [
    [
      'that names an unknown context',
      [model, `https://${long}`],
      `di-context-unknown https://${cut.slice(8)}`,
    ],
    ['that begins with another', [badges, model], 'di-context-order'],
    ['with a base', [model, {'@base': 'https://x.example/'}], 'di-json-ld @base'],
    ['with another name of a keyword', [model, {x: '@nest'}], 'di-json-ld keyword alias'],
    ['with another name of one in an object', [model, {x: {'@id': '@graph'}}], 'di-json-ld keyword alias'],
    ['with keys that say nothing', [model, {x: {'@container': ['@index']}}], 'di-json-ld keyword alias'],
    ['with a word of ours', [model, {issuer: 'urn:x'}], 'di-term-redefined issuer'],
    [
      'with a word of a context that it doesn’t name',
      [model, {achievement: 'urn:x'}],
      'di-term-redefined achievement',
    ],
    [
      'with an unknown context in a context',
      [model, {x: {'@id': 'urn:x', '@context': 'urn:c'}}],
      'di-context-unknown urn:c',
    ],
    ['with an unknown context brought in', [model, {'@import': 'urn:c'}], 'di-context-unknown urn:c'],
  ];
  const refused = (document: JsonObject) => {
    try {
      scan(document);
    } catch (error) {
      assert.ok(error instanceof Refusal);
      return [error.code, ...Object.values(error.values ?? {})].join(' ');
    }
    return undefined;
  };
  for (const [name, context, expected] of refusals)
    it(name, () => assert.equal(refused({'@context': context}), expected));

  it('may have words of its own, and other names of an id or a type', () => {
    assert.equal(refused({'@context': [model, {x: 'urn:x', '@vocab': 'urn:y'}]}), undefined);
    assert.equal(refused({'@context': [model, {x: '@id', y: {'@id': '@type'}}]}), undefined);
    assert.equal(refused({'@context': [model, {x: {'@id': 'urn:x', '@container': '@list'}}]}), undefined);
    for (const model of ['https://www.w3.org/ns/credentials/v2', 'https://www.w3.org/2018/credentials/v1'])
      assert.equal(refused({'@context': model}), undefined);
  });

  it('that is too deep is not judged', async () => {
    const deep = Array.from({length: 65}).reduce<object>((a) => ({a}), {});
    assert.deepEqual(await said({...signed, deep}), ['proof unknown di-too-complex']);
  });

  it('may be so deep, so large, and have so many contexts', () => {
    const deep = (depth: number): JsonObject => (depth ? {a: deep(depth - 1)} : {});
    const inModel = (more: object) => refused({'@context': model, ...more});
    const contexts = (count: number) => Array.from({length: count}, () => ({'@context': model}));
    assert.equal(inModel(deep(64)), undefined);
    assert.equal(inModel(deep(65)), 'di-too-complex');
    assert.equal(inModel({a: Array(9997).fill(1)}), undefined);
    assert.equal(inModel({a: Array(9998).fill(1)}), 'di-too-complex');
    assert.equal(inModel({a: contexts(255)}), undefined);
    assert.equal(inModel({a: contexts(256)}), 'di-too-complex');
  });
});

describe('what a library throws', () => {
  const jsonld = (details: object, message = 'm') =>
    Object.assign(new Error(message), {name: 'jsonld.SyntaxError', details});
  const cases: [unknown, string][] = [
    [new RangeError(), 'di-too-complex'],
    [new Error(long), `di-unexpected ${cut}`],
    [{}, 'di-unexpected '],
    [jsonld({cause: new Refusal('di-context-order')}), 'di-context-order'],
    [jsonld({code: 'protected term redefinition', term: 't'}), 'di-term-redefined t'],
    [jsonld({code: 'invalid context nullification'}), 'di-term-redefined '],
    [jsonld({code: 'c'}), 'di-json-ld c'],
    [jsonld({}), 'di-json-ld m'],
    [jsonld({event: {code: 'e'}}), 'di-term-undefined e'],
    [jsonld({event: {code: 'e', details: {type: 't', id: 'i'}}}), 'di-term-undefined t'],
    [jsonld({event: {code: 'e', details: {property: 7, value: 'v'}}}), 'di-term-undefined v'],
  ];
  for (const [error, expected] of cases)
    it(expected, () => {
      const {code, values} = sayOf(error);
      assert.equal([code, ...Object.values(values ?? {})].join(' '), expected);
    });

  it('is cut', () => assert.equal(shortened(long), cut));
});

it('a deadline passes with its time, or with the check', () => {
  let time = 1000;
  mock.method(performance, 'now', () => time);
  try {
    const deadline = deadlineIn(500);
    time = 1500;
    assert.equal(deadline.aborted, false);
    deadline.check();
    time = 1501;
    assert.equal(deadline.aborted, true);
    assert.throws(() => deadline.check(), {code: 'di-too-complex'});
    assert.equal(deadlineIn(500, AbortSignal.abort()).aborted, true);
    assert.equal(deadlineIn(500, new AbortController().signal).aborted, false);
  } finally {
    mock.restoreAll();
  }
});

it('a compressed key is the point whose sign it has', async () => {
  for (const [curve, size] of [
    ['P-256', 32],
    ['P-384', 48],
  ] as const)
    for (let round = 0; round < 4; round++) {
      const {publicKey} = await crypto.subtle.generateKey({name: 'ECDSA', namedCurve: curve}, true, ['sign']);
      const point = new Uint8Array(await crypto.subtle.exportKey('raw', publicKey));
      const compressed = Uint8Array.of(2 + (point.at(-1)! & 1), ...point.subarray(1, size + 1));
      assert.deepEqual(pointOf(curve, compressed), point);
      assert.deepEqual(pointOf(curve, point), point);
      assert.equal(pointOf(curve, point.subarray(1)), undefined);
      assert.equal(pointOf(curve, Uint8Array.of(4, ...compressed.subarray(1))), undefined);
      assert.equal(pointOf(curve, Uint8Array.of(2, ...point.subarray(1))), undefined);
    }
});

it('a compressed key whose x is the prime, or beyond, is none', () => {
  const primes = {
    'P-256': 'ffffffff00000001000000000000000000000000ffffffffffffffffffffffff',
    'P-384': `${'f'.repeat(63)}e${'f'.repeat(8)}${'0'.repeat(16)}${'f'.repeat(8)}`,
  };
  for (const [curve, prime] of Object.entries(primes)) {
    const of = (x: string) => pointOf(curve as 'P-256', Uint8Array.from(Buffer.from(`02${x}`, 'hex')));
    assert.equal(of(prime), undefined);
    // There is a point at x = 0, and p stands for 0.
    assert.ok(of('0'.repeat(prime.length)));
  }
});

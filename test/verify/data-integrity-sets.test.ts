import assert from 'node:assert/strict';
import {describe, it, mock} from 'node:test';
import {checkProofs} from '../../src/verify/data-integrity/index.js';
import type {ProofReport, ResolveKey} from '../../src/verify/data-integrity/types.js';
import type {JsonObject} from '../../src/verify/types.js';
import {badge, makeSigner, resolveFragment} from './signer.js';

const now = new Date('2026-06-01T00:00:00Z');
const check = (document: JsonObject, resolve: ResolveKey = resolveFragment): Promise<ProofReport> =>
  checkProofs(document, resolve, {purpose: 'assertionMethod', now});
const codes = ({checks}: ProofReport) => checks.map(({code}) => code);

describe('a set of proofs', () => {
  it('is invalid with any invalid one, and valid with one that is beside unknown ones', async () => {
    const [one, two] = [await makeSigner(), await makeSigner('P-256')];
    const document = badge(one.did);
    const [first, second] = [await one.prove(document), await two.prove(document)];
    const wrong = {...first, created: '2026-01-02T00:00:00Z'};
    const other = {...first, cryptosuite: 'bbs-2023'};
    const lost = {...first, verificationMethod: 'did:example:1#key'};
    const of = async (...proof: unknown[]) => check({...document, proof});
    const sets: [unknown[], ProofReport['proof'], string[]][] = [
      [[first, second], 'valid', ['pass', 'pass']],
      [[first, wrong], 'invalid', ['pass', 'fail']],
      [[other, second], 'valid', ['warn', 'pass']],
      [[lost, second], 'valid', ['warn', 'pass']],
      [[other, lost], 'unresolvable', ['unknown', 'unknown']],
      [[other, wrong], 'invalid', ['unknown', 'fail']],
      [['x', second], 'invalid', ['fail', 'pass']],
      [[[first]], 'invalid', ['fail']],
      [Array(9).fill(first), 'unsupported', ['unknown']],
    ];
    for (const [proofs, outcome, outcomes] of sets) {
      const report = await of(...proofs);
      assert.deepEqual([report.proof, report.checks.map((item) => item.outcome)], [outcome, outcomes]);
    }
    const report = await of(first, second);
    assert.deepEqual(
      report.checks.map(({id}) => id),
      ['proof', 'proof-2'],
    );
    assert.deepEqual(
      report.proofs.map(({suite}) => suite),
      ['eddsa-rdfc-2022', 'ecdsa-rdfc-2019'],
    );
  });

  it('may be none', async () => {
    for (const proof of [undefined, null, []])
      assert.deepEqual(await check({...badge('did:example:1'), proof}), {
        proof: 'none',
        checks: [],
        proofs: [],
      });
  });
});

describe('its keys', () => {
  it('are asked for only when the document can be signed at all', async () => {
    const signer = await makeSigner();
    const signed = await signer.sign(badge(signer.did));
    let asked = 0;
    const resolve: ResolveKey = async (method) => {
      asked++;
      return resolveFragment(method);
    };
    for (const change of [{grade: 'A'}, {'@context': 'https://evil.example/'}, {type: ['Unknown']}])
      assert.notEqual((await check({...signed, ...change}, resolve)).proof, 'valid');
    assert.equal(asked, 0);
    await check(signed, resolve);
    assert.equal(asked, 1);
  });

  it('may come slowly: that is not the document’s time', async () => {
    const signer = await makeSigner();
    const signed = await signer.sign(badge(signer.did));
    const clock = mock.method(performance, 'now');
    const start = performance.now();
    const report = await check(signed, async (method) => {
      clock.mock.mockImplementation(() => start + 10_000);
      return resolveFragment(method);
    });
    mock.restoreAll();
    assert.equal(report.proof, 'valid');
  });

  it('may fail in ways that are theirs, and those that nobody foresaw', async () => {
    const signer = await makeSigner();
    const signed = await signer.sign(badge(signer.did));
    for (const outcome of ['unresolvable', 'invalid', 'unsupported'] as const) {
      const report = await check(signed, async () => ({outcome, code: 'key-not-found', values: {key: 'k'}}));
      assert.equal(report.proof, outcome);
      assert.deepEqual(report.checks[0]?.values, {key: 'k'});
    }
    const report = await check(signed, () => Promise.reject(new Error('broken')));
    assert.deepEqual([report.proof, codes(report)], ['unsupported', ['di-unexpected']]);
    const none = await check(signed, async () => ({
      outcome: 'key',
      controller: '',
      key: {kind: 'Ed25519', bytes: new Uint8Array(3)},
    }));
    assert.deepEqual([none.proof, codes(none)], ['invalid', ['di-signature-wrong']]);
  });
});

import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {verify} from '../../src/cli/verify.js';
import {UsageError} from '../../src/cli/usage.js';
import type {VerificationResult} from '../../src/verify/index.js';
import {badge, jwt, makeSigner} from '../verify/issuing.js';
import {file, run} from './run.js';

const signer = await makeSigner('EdDSA');
const good = await jwt(signer, badge(signer.did));
const expired = await jwt(signer, badge(signer.did, {validUntil: '2026-02-01T00:00:00Z'}));

describe('iioe-widgets verify', () => {
  it('ends with 0 for a credential that is verified, and says by whom', async () => {
    const state = run(['verify', await file(good)]);
    assert.equal(await state.ended, 0);
    assert.match(state.stdout, / {2}✓ proof {8}The signature is right/);
    assert.match(
      state.stdout,
      /\nproof: valid · issuer: bound · time: current · status: none\nverified: signed by did:jwk:\w+, in its own words “U”\n$/,
    );
    assert.ok(!state.stdout.includes('\u001b'));
    assert.equal(state.stderr, '');
  });

  it('ends with 1 for one that is not', async () => {
    const state = run(['verify', await file(expired)]);
    assert.equal(await state.ended, 1);
    assert.match(state.stdout, /✗ time +It expired: 2026-02-01/);
    assert.match(state.stdout, /\nnot verified: said to be by did:jwk/);
  });

  it('ends with 2 for one that can’t be checked, or isn’t there', async () => {
    const state = run(['verify', 'http://u.example/badge.json']);
    assert.equal(await state.ended, 2);
    assert.match(state.stdout, /not secure/);
    const none = run(['verify', '/nowhere/badge.png']);
    assert.equal(await none.ended, 2);
    assert.equal(none.stdout, '');
    assert.equal(none.stderr, 'iioe-widgets: /nowhere/badge.png: there is no such file\n');
    assert.equal(await run(['verify', '/']).ended, 2);
  });

  it('prints one JSON object and nothing else', async () => {
    const state = run(['verify', '--json', await file(good)]);
    assert.equal(await state.ended, 0);
    const result = JSON.parse(state.stdout) as VerificationResult;
    assert.equal(result.verdict, 'verified');
    assert.equal(result.issuerId, signer.did);
  });

  it('shows what a credential says without obeying it', async () => {
    const text = await jwt(signer, badge(signer.did, {issuer: {id: signer.did, name: '\u001b[31mX\u202e'}}));
    const state = run(['verify', await file(text)]);
    assert.equal(await state.ended, 0);
    assert.match(state.stdout, /“\\u\{1b\}\[31mX\\u\{202e\}”/);
  });

  for (const args of [[], ['a', 'b'], ['--unknown', 'a'], ['ftp://u.example/'], ['https://'], ['']])
    it(`${JSON.stringify(args)} is wrong usage`, async () => {
      await assert.rejects(verify(args), UsageError);
    });

  it('ends with 64 for wrong usage', async () => {
    const state = run(['verify']);
    assert.equal(await state.ended, 64);
    assert.match(state.stderr, /verify needs one file/);
  });
});

import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {verifyCredential} from '../../src/verify/index.js';
import {sample} from '../../src/testing/sample.js';
import {credentialOf, type SampleCertificate} from '../support/issue-sample.js';
import {contradictions} from '../../src/verify/record.js';
import {certificateIn} from '../../src/verify/shown.js';
import {line, web} from './issuing.js';

const DAY = 86_400_000;

describe('the sample’s credentials', () => {
  for (const certificate of sample.certificates as unknown as SampleCertificate[]) {
    const {credential, description, issued, expires, issuer, name, recipient, url} = certificate;
    const {fetch, asked} = web();
    const at = (date: string, days: number) =>
      verifyCredential(credential, {fetch, now: new Date(Date.parse(date) + days * DAY)});

    describe(name.en, () => {
      it('is verified without asking anybody, and without a warning', async () => {
        const result = await at(issued, 1);
        assert.equal(line(result), 'verified: valid bound current none');
        assert.deepEqual(
          result.checks.filter(({outcome}) => outcome !== 'pass'),
          [],
        );
        assert.match(result.issuerId!, /^did:key:z6Mk/);
        assert.deepEqual(asked, []);
      });

      it('says what the record says, all of it', async () => {
        const {credential: signed = {}} = await at(issued, 1);
        assert.deepEqual(contradictions({...certificate}, signed), []);
        assert.deepEqual(certificateIn(signed), {
          id: url,
          name: name.en,
          description: description.en,
          recipient: {...recipient},
          issuer: {name: issuer.name.en, url: issuer.url},
          issued,
          ...(expires && {expires}),
          url,
        });
      });

      it('holds from its first day to the end of its last', async () => {
        assert.equal((await at(issued, -1)).time, 'not-yet-valid');
        if (!expires) return;
        assert.equal((await at(expires, 0.9)).time, 'current');
        assert.equal(line(await at(expires, 1)), 'not-verified: valid bound expired none');
      });

      it('is what `test/support/issue-sample.ts` signs', async () => {
        assert.equal(credential, await credentialOf(certificate));
      });
    });
  }
});

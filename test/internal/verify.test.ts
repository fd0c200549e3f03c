import {expect} from '@open-wc/testing';
import {verifyCredential} from '../../src/verify/index.js';
import {badge, makeSigner} from '../verify/signer.js';

describe('a check of a credential in a page', () => {
  it('reads JSON-LD here as in Node', async () => {
    const signer = await makeSigner();
    const plain = badge(signer.did);
    delete plain.credentialStatus;
    const signed = await signer.sign(plain);
    const options = {now: new Date('2025-03-01T00:00:00Z')};
    expect((await verifyCredential(signed, options)).verdict).to.equal('verified');
    expect((await verifyCredential({...signed, name: 'Another'}, options)).proof).to.equal('invalid');
    expect((await verifyCredential({...signed, grade: 'A'}, options)).proof).to.equal('invalid');
  });
});

import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {contexts} from '../../src/verify/data-integrity/known-contexts.js';
import {checkMeaning, checkProofMeaning} from '../../src/verify/data-integrity/meaning.js';
import {Refusal} from '../../src/verify/data-integrity/refusal.js';
import {scan} from '../../src/verify/data-integrity/scan.js';
import {isSigned} from '../../src/verify/data-integrity/signature.js';

/** What is signed is what is read, statement by statement; and what a document's own contexts may say. */

function refusedBy(check: () => void): string | undefined {
  try {
    check();
  } catch (error) {
    assert.ok(error instanceof Refusal, String(error));
    return [error.code, ...Object.values(error.values ?? {})].join(' ');
  }
  return undefined;
}

describe('a credential’s statements stand where they are read', () => {
  const credential = 'https://www.w3.org/2018/credentials#';
  const document = {id: 'urn:1', issuer: 'did:x', credentialSubject: [{id: 'urn:l'}, {}]};
  const signed = {
    '@id': 'urn:1',
    [`${credential}issuer`]: [{'@id': 'did:x'}],
    [`${credential}credentialSubject`]: [{'@id': 'urn:l'}, {}],
  };
  const refused = (written: object, said: object) =>
    refusedBy(() => checkMeaning({...document, ...written}, {...signed, ...said}));

  it('and else it is refused, with the name of the first', () => {
    assert.equal(refused({}, {}), undefined);
    assert.equal(refused({id: 'urn:2'}, {}), 'di-hidden id');
    assert.equal(refused({issuer: 'did:y'}, {}), 'di-hidden issuer');
    assert.equal(refused({issuer: undefined}, {}), 'di-hidden issuer');
    assert.equal(refused({issuer: {id: 'did:x', name: 'U'}}, {}), undefined);
    assert.equal(refused({}, {[`${credential}issuer`]: [{'@value': 'did:x'}]}), undefined);
    const value = {[`${credential}issuer`]: [{'@id': 'did:x', '@value': 'x'}]};
    assert.equal(refused({issuer: {id: 'did:x'}}, value), 'di-hidden issuer');
    assert.equal(refused({credentialSubject: {id: 'urn:l'}}, {}), 'di-hidden credentialSubject');
    assert.equal(
      refused({credentialSubject: [{id: 'urn:l'}, {id: 'urn:m'}]}, {}),
      'di-hidden credentialSubject',
    );
  });

  for (const name of ['credentialStatus', 'validFrom', 'validUntil', 'issuanceDate', 'expirationDate'])
    it(name, () => {
      const said = {[credential + name]: [{'@value': 'v'}]};
      assert.equal(refused({[name]: 'v'}, said), undefined);
      assert.equal(refused({[name]: 'w'}, said), `di-hidden ${name}`);
      assert.equal(refused({}, said), `di-hidden ${name}`);
      assert.equal(refused({[name]: 'v'}, {}), undefined, 'another meaning of the name');
    });

  it('and no other object by its id says more of it', () => {
    const more = (said: object) => refused({}, {'urn:p': ['x', null, {'@id': 'urn:2'}, {'urn:q': [said]}]});
    const until = {[`${credential}validUntil`]: [{'@value': 'v'}]};
    assert.equal(more({'@id': 'urn:1', ...until}), 'di-hidden id');
    assert.equal(more({'@id': 'urn:1', [`${credential}issuer`]: []}), 'di-hidden id');
    assert.equal(more({'@id': 'urn:1', 'urn:r': 'x'}), undefined);
    assert.equal(more({'@id': 'urn:3', ...until}), undefined);
    const anonymous = {'@id': undefined, 'urn:p': [until]};
    assert.equal(refused({id: undefined}, anonymous), undefined);
  });
});

describe('a proof’s statements stand where they are read', () => {
  const security = 'https://w3id.org/security#';
  const proof = {proofPurpose: 'assertionMethod'};
  const signed = {[`${security}proofPurpose`]: [{'@id': `${security}assertionMethod`}]};
  const refused = (written: object, said: object) =>
    refusedBy(() => checkProofMeaning({...proof, ...written}, {...signed, ...said}));

  it('its purpose', () => {
    assert.equal(refused({}, {}), undefined);
    assert.equal(refused({proofPurpose: 'authentication'}, {}), 'di-hidden proofPurpose');
    assert.equal(refused({}, {[`${security}proofPurpose`]: undefined}), 'di-hidden proofPurpose');
  });

  const iris = {
    created: 'http://purl.org/dc/terms/created',
    expires: `${security}expiration`,
    verificationMethod: `${security}verificationMethod`,
    cryptosuite: `${security}cryptosuite`,
    previousProof: `${security}previousProof`,
  };
  for (const [name, iri] of Object.entries(iris))
    it(name, () => {
      const said = {[iri]: [{'@value': 'v'}]};
      assert.equal(refused({[name]: 'v'}, said), undefined);
      assert.equal(refused({}, said), `di-hidden ${name}`);
    });
});

describe('a document’s own context', () => {
  const model = 'https://www.w3.org/ns/credentials/v2';
  const refused = (own: object) => refusedBy(() => scan({'@context': [model, own]}));

  it('may say what contexts say of themselves, and take a term away', () =>
    assert.equal(refused({'@version': 1.1, '@protected': true, x: 'urn:a@b', y: null}), undefined));

  it('names no keyword, and nothing that looks like one', () => {
    for (const keyword of ['@idx', '@typed', '@value'])
      assert.equal(refused({x: keyword}), 'di-json-ld keyword alias');
  });

  it('may give a word of ours the meaning that it has in all of ours', () => {
    const ours = Object.values(contexts).flatMap((held) =>
      Object.entries((held as {'@context': Record<string, unknown>})['@context']),
    );
    const meanings = ours.flatMap(([term, meaning]) =>
      term === 'Achievement' ? [(meaning as {'@id': string})['@id']] : [],
    );
    const [meaning] = meanings;
    assert.ok(meaning && meanings.every((one) => one === meaning));
    assert.equal(refused({Achievement: meaning}), undefined);
    assert.equal(refused({Achievement: {'@id': meaning}}), undefined);
    assert.equal(refused({Achievement: 'urn:x'}), 'di-term-redefined Achievement');
  });
});

it('a key that is none, or of a kind that signs no proofs, has signed nothing', async () => {
  const [signature, data] = [new Uint8Array(64), new Uint8Array(1)];
  const keys = [
    {kind: 'RSA', jwk: {}},
    {kind: 'P-256', bytes: new Uint8Array(33)},
    {kind: 'P-256', bytes: Uint8Array.of(4, ...new Uint8Array(64))},
    {kind: 'Ed25519', bytes: new Uint8Array(31)},
  ] as Parameters<typeof isSigned>[0][];
  for (const key of keys) assert.equal(await isSigned(key, signature, data), false);
});

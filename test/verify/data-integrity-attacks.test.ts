/** What RDF doesn't sign: names, places, contexts. Whoever hands a credential on can change them. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {checkProofs} from '../../src/verify/data-integrity/index.js';
import type {JsonObject} from '../../src/verify/types.js';
import {badge, makeSigner, resolveFragment, type Signer} from './signer.js';

const now = new Date('2026-06-01T00:00:00Z');
const check = (document: JsonObject) =>
  checkProofs(document, resolveFragment, {purpose: 'assertionMethod', now});

const cred = 'https://www.w3.org/2018/credentials#';
const dateTime = 'http://www.w3.org/2001/XMLSchema#dateTime';
const contextOf = (document: JsonObject) => document['@context'] as unknown[];
const until = {'@type': dateTime, '@value': '2025-06-30T00:00:00Z'};

/** The document without one of its fields, and with others. */
function without(document: JsonObject, field: string, more: JsonObject): JsonObject {
  const rest = {...document};
  delete rest[field];
  return {...rest, ...more};
}

/** The document with one more context, written into it. */
const withContext = (document: JsonObject, context: JsonObject) =>
  Object.assign({}, document, {'@context': [...contextOf(document), context]});

interface Attack {
  name: string;
  /** What is signed, if not a plain badge. */
  signed?: (document: JsonObject) => JsonObject;
  change: (document: JsonObject) => JsonObject;
  code?: string;
}

const attacks: Attack[] = [
  {
    name: 'an end that is nested away',
    change: (document) => without(document, 'validUntil', {'@nest': {validUntil: document.validUntil}}),
    code: 'di-hidden',
  },
  {
    name: 'an end under its IRI',
    change: (document) => without(document, 'validUntil', {[`${cred}validUntil`]: until}),
    code: 'di-hidden',
  },
  {
    name: 'an end under an alias',
    change: (document) =>
      withContext(without(document, 'validUntil', {end: document.validUntil}), {
        end: {'@id': `${cred}validUntil`, '@type': dateTime},
      }),
    code: 'di-hidden',
  },
  {
    name: 'an end under an alias of nesting',
    change: (document) =>
      withContext(without(document, 'validUntil', {more: {validUntil: document.validUntil}}), {
        more: '@nest',
      }),
    code: 'di-hidden',
  },
  {
    name: 'an end in an included object of the same id',
    change: (document) =>
      without(document, 'validUntil', {'@included': [{id: document.id, [`${cred}validUntil`]: until}]}),
    code: 'di-hidden',
  },
  {
    name: 'an end in another object that has the credential’s id',
    signed: (document) => ({...document, refreshService: {id: document.id, type: 'urn:x:Refresh'}}),
    change: (document) =>
      without(document, 'validUntil', {
        refreshService: {id: document.id, type: 'urn:x:Refresh', [`${cred}validUntil`]: until},
      }),
    code: 'di-hidden',
  },
  {
    name: 'an end written as an object',
    change: (document) => ({...document, validUntil: until}),
    code: 'di-hidden',
  },
  {
    name: 'a status under its IRI',
    change: (document) =>
      without(document, 'credentialStatus', {[`${cred}credentialStatus`]: document.credentialStatus}),
    code: 'di-hidden',
  },
  {
    name: 'everything in a graph',
    change: ({'@context': context, proof, ...rest}) => ({'@context': context, proof, '@graph': [rest]}),
  },
  {
    name: 'another subject by a prefix',
    signed: (document) => ({
      ...document,
      credentialSubject: {...subjectOf(document), id: 'https://a.example/?lin@a.example'},
    }),
    change: (document) =>
      withContext(
        {...document, credentialSubject: {...subjectOf(document), id: 'mailto:lin@a.example'}},
        {
          mailto: 'https://a.example/?',
        },
      ),
    code: 'di-hidden',
  },
  {
    name: 'two terms exchanged by a context, where none is protected',
    signed: (document) => ({
      ...document,
      '@context': [
        'https://www.w3.org/2018/credentials/v1',
        'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json',
        'https://w3id.org/security/data-integrity/v2',
      ],
      validFrom: undefined,
      validUntil: undefined,
      issuanceDate: '2025-01-01T00:00:00Z',
      credentialStatus: undefined,
    }),
    change: (document) => withContext(document, {achievement: 'https://schema.org/name'}),
    code: 'di-term-redefined',
  },
  {
    name: 'a protected term redefined within another',
    change: (document) =>
      withContext(document, {more: {'@id': 'urn:x:more', '@context': {validUntil: 'urn:x:until'}}}),
    code: 'di-term-redefined',
  },
  {
    name: 'a term of a context redefined before it',
    change: (document) => ({...document, '@context': [{validUntil: 'urn:x:until'}, ...contextOf(document)]}),
    code: 'di-context-order',
  },
  {
    name: 'contexts in another order',
    change: (document) => ({...document, '@context': contextOf(document).toReversed()}),
    code: 'di-context-order',
  },
  {
    name: 'no contexts',
    change: (document) => ({...document, '@context': undefined}),
    code: 'di-context-order',
  },
  {
    name: 'contexts taken back',
    change: (document) => ({...document, '@context': [...contextOf(document), null]}),
    code: 'di-term-redefined',
  },
  {
    name: 'a base',
    change: (document) => withContext(document, {'@base': 'https://evil.example/'}),
    code: 'di-json-ld',
  },
  {
    name: 'a context imported',
    change: (document) => withContext(document, {'@import': 'https://evil.example/'}),
    code: 'di-context-unknown',
  },
  {
    name: 'a context deep within, of a place unknown',
    change: (document) => ({...document, evidence: {id: 'urn:x:1', '@context': ['https://evil.example/']}}),
    code: 'di-context-unknown',
  },
  {
    name: 'a relative context',
    change: (document) => ({...document, '@context': [...contextOf(document), 'context.json']}),
    code: 'di-context-unknown',
  },
  {
    name: 'a context that an object’s prototype has',
    change: (document) => ({...document, '@context': [...contextOf(document), '__proto__']}),
    code: 'di-context-unknown',
  },
  {
    name: 'a prototype',
    change: (document) => ({
      ...document,
      ...(JSON.parse('{"__proto__": {"validUntil": "2099-01-01T00:00:00Z"}}') as object),
    }),
  },
  {
    name: 'a proof’s end under its IRI',
    change: (document) => {
      const {expires, ...proof} = document.proof as JsonObject;
      const value = {'@type': dateTime, '@value': expires};
      return {...document, proof: {...proof, 'https://w3id.org/security#expiration': value}};
    },
    code: 'di-hidden',
  },
  {
    name: 'a proof’s end nested away',
    change: (document) => {
      const {expires, ...proof} = document.proof as JsonObject;
      return {...document, proof: {...proof, '@nest': {expires}}};
    },
    code: 'di-hidden',
  },
  {
    name: 'a context of the proof’s own, deep within it',
    change: (document) => ({
      ...document,
      proof: {...(document.proof as JsonObject), domain: {'@context': 'https://evil.example/'}},
    }),
    code: 'di-context-unknown',
  },
];

const subjectOf = (document: JsonObject) => document.credentialSubject as JsonObject;
const plain = (document: JsonObject) => JSON.parse(JSON.stringify(document)) as JsonObject;

describe('a changed credential with an unchanged signature', () => {
  const sign = async (signer: Signer, document: JsonObject) =>
    signer.sign(plain(document), {expires: '2027-01-01T00:00:00Z'});

  for (const {name, signed = plain, change, code} of attacks)
    it(`is not valid: ${name}`, async () => {
      const signer = await makeSigner();
      const document = await sign(signer, signed(badge(signer.did)));
      assert.equal((await check(document)).proof, 'valid', 'as it was signed');
      const {proof, checks, proofs} = await check(change(document));
      assert.notEqual(proof, 'valid');
      assert.deepEqual(proofs, []);
      if (code) assert.equal(checks[0]?.code, code);
    });

  it('is valid when it says the same in the same places', async () => {
    const signer = await makeSigner();
    const document = await sign(signer, badge(signer.did));
    const same = [
      Object.fromEntries(Object.entries(document).toReversed()),
      {...document, type: (document.type as string[]).toReversed()},
      {...document, credentialStatus: [document.credentialStatus]},
      withContext(document, {grade: 'urn:x:grade'}),
    ];
    for (const changed of same) assert.equal((await check(changed)).proof, 'valid', JSON.stringify(changed));
  });

  it('has a JSON form that is signed as it stands, by suites that sign JSON', async () => {
    const signer = await makeSigner();
    const document = await signer.sign(badge(signer.did), {cryptosuite: 'eddsa-jcs-2022'});
    for (const change of [
      {'@included': []},
      {validUntil: undefined},
      {type: ['OpenBadgeCredential', 'VerifiableCredential']},
    ])
      assert.equal((await check(plain({...document, ...change}))).checks[0]?.code, 'di-signature-wrong');
  });
});

/** What RDF doesn't sign: names, places, contexts. Whoever hands a credential on can change them. */
import type {JsonObject} from '../../src/verify/types.js';

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
export const withContext = (document: JsonObject, context: JsonObject) =>
  Object.assign({}, document, {'@context': [...contextOf(document), context]});

interface Attack {
  name: string;
  /** What is signed, if not a plain badge. */
  signed?: (document: JsonObject) => JsonObject;
  change: (document: JsonObject) => JsonObject;
  code?: string;
}

export const attacks: Attack[] = [
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
    code: 'di-json-ld',
  },
  {
    name: 'words under an alias of what is not signed',
    change: (document) => withContext({...document, honours: 'summa cum laude'}, {honours: '@index'}),
    code: 'di-json-ld',
  },
  {
    name: 'words as the keys of an index',
    signed: (document) => withContext({...document, titles: 'Irrigation'}, {titles: 'urn:x:titles'}),
    change: (document) => ({
      ...document,
      titles: {PhD: 'Irrigation'},
      '@context': [
        ...contextOf(document).slice(0, -1),
        {titles: {'@id': 'urn:x:titles', '@container': '@index'}},
      ],
    }),
    code: 'di-json-ld',
  },
  {
    name: 'words of a context that is not named any more, exchanged',
    signed: (document) => document,
    change: (document) => {
      const [model, , ...more] = contextOf(document);
      const ob = 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#';
      return {
        ...document,
        '@context': [model, ...more, {achievement: `${ob}source`, source: `${ob}achievement`}],
      };
    },
    code: 'di-term-redefined',
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
    name: 'another id by a prefix',
    signed: (document) => ({...document, id: 'https://a.example/?uuid:1'}),
    change: (document) => withContext({...document, id: 'urn:uuid:1'}, {urn: 'https://a.example/?'}),
    code: 'di-hidden',
  },
  {
    name: 'an end beside nothing',
    change: (document) => ({...document, validUntil: [document.validUntil, null]}),
    code: 'di-hidden',
  },
  {
    name: 'a term of a context that is imported, and redefined there',
    change: (document) => {
      const [model, badges] = contextOf(document);
      return {...document, '@context': [model, {'@import': badges, achievementType: 'urn:x:type'}]};
    },
    code: 'di-term-redefined',
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
export const plain = (document: JsonObject) => JSON.parse(JSON.stringify(document)) as JsonObject;

import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {certificateIn, namesIn, wordings} from '../../src/verify/shown.js';
import type {JsonObject} from '../../src/verify/types.js';

/** A credential that has nothing else says `{id: 'credential', recipient: {}}`. */
const bare = {id: 'credential', recipient: {}};
const ID = 'https://u.example/1';
const UTC = '2026-01-02';

const cases: [name: string, credential: JsonObject, shown: JsonObject][] = [
  ['nothing', {}, {}],
  ['its address', {id: ID}, {id: ID, url: ID}],
  ['its name, which is no address', {id: 'urn:uuid:1'}, {id: 'urn:uuid:1'}],
  ['an address that is one within only', {id: 'urn:https://u.example'}, {id: 'urn:https://u.example'}],
  [
    'its own words before its achievement’s',
    {name: 'N', description: 'D', image: 'I', credentialSubject: {achievement: {name: 'n', image: 'i'}}},
    {name: 'N', description: 'D', image: {url: 'I'}},
  ],
  [
    'its achievement’s words',
    {credentialSubject: {achievement: {name: 'n', description: 'd', image: 'i'}}},
    {name: 'n', description: 'd', image: {url: 'i'}},
  ],
  [
    'the first of several',
    {credentialSubject: ['x', {achievement: [null, {name: 'n'}, {name: 'm'}]}], image: ['i', 'j']},
    {name: 'n', image: {url: 'i'}},
  ],
  ['a picture’s words', {image: {id: 'i', type: 'Image', caption: 'c'}}, {image: {url: 'i', alt: 'c'}}],
  ['no picture without an address', {image: {caption: 'c'}}, {}],
  [
    'Open Badges 2.0',
    {
      badge: {name: 'n', description: 'd', image: 'i', issuer: {id: ID, name: 'U', url: 'http://u.example'}},
      issuedOn: '2026-01-02T23:59:59-10:00',
      expires: '2027-01-02T00:00:00Z',
    },
    {
      name: 'n',
      description: 'd',
      image: {url: 'i'},
      issuer: {name: 'U', url: 'http://u.example'},
      issued: '2026-01-03',
      expires: '2027-01-02',
    },
  ],
  ['seconds', {issuedOn: Date.parse(UTC) / 1000, expires: 0}, {issued: UTC, expires: '1970-01-01'}],
  [
    'the dates of VCDM 2.0 before those of 1.1, and these before 2.0’s of Open Badges',
    {
      validFrom: UTC,
      issuanceDate: '2025-01-01',
      issuedOn: '2024-01-01',
      validUntil: '2027-01-02',
      expirationDate: '2028-01-01',
      expires: '2029-01-01',
    },
    {issued: UTC, expires: '2027-01-02'},
  ],
  [
    'the dates of VCDM 1.1',
    {issuanceDate: UTC, issuedOn: '2024-01-01', expirationDate: '2027-01-02', expires: '2029-01-01'},
    {issued: UTC, expires: '2027-01-02'},
  ],
  ['no date that is none', {validFrom: 'soon', validUntil: 8.64e15, issuer: {}}, {}],
  ['an issuer by address', {issuer: ID}, {issuer: {name: ID, url: ID}}],
  ['an issuer by DID', {issuer: {id: 'did:x'}}, {issuer: {name: 'did:x'}}],
  ['an issuer by name', {issuer: {name: 'U'}}, {issuer: {name: 'U'}}],
  ['an issuer’s own site', {issuer: {id: 'did:x', name: 'U', url: ID}}, {issuer: {name: 'U', url: ID}}],
  ['no site that is none', {issuer: {name: 'U', url: 'javascript:0//https://'}}, {issuer: {name: 'U'}}],
  [
    'words in languages',
    {
      name: [
        {'@value': 'N', '@language': 'en'},
        {'@value': 'Nom', '@language': 'fr'},
      ],
    },
    {name: {en: 'N', fr: 'Nom'}},
  ],
  ['words in a thing', {name: {'@value': 'N'}}, {name: 'N'}],
  ['words beside what is none', {name: [7, {'@language': 'en'}, 'N']}, {name: 'N'}],
  ['whose it is', {credentialSubject: {name: 'L'}}, {recipient: {name: 'L'}}],
  [
    'whose it is, by an identifier',
    {
      credentialSubject: {
        identifier: [
          'x',
          {identityType: 'emailAddress', identityHash: 'a@b'},
          {identityType: 'name', hashed: true, identityHash: 'sha256$'},
          {identityType: 'name', hashed: false, identityHash: 'L'},
        ],
      },
    },
    {recipient: {name: 'L'}},
  ],
  [
    'whose it is, in words of its own',
    {credentialSubject: {identifier: {identityType: 'ext:name', identityHash: 'L'}}},
    {recipient: {name: 'L'}},
  ],
  ['whose it is, in 2.0', {recipient: {type: 'name', identity: 'L'}}, {recipient: {name: 'L'}}],
  ['no nickname', {recipient: {type: 'username', identity: 'L'}}, {}],
  ['no other kind of name', {recipient: {type: 'names', identity: 'L'}}, {}],
  ['no hash', {recipient: {type: 'name', hashed: true, identity: 'sha256$'}}, {}],
];

describe('a credential shows', () => {
  for (const [name, credential, shown] of cases)
    it(name, () => assert.deepEqual(certificateIn(credential), {...bare, ...shown}));
});

describe('its names', () => {
  it('are its own and its achievement’s, in all languages', () => {
    const name = [
      {'@value': 'N', '@language': 'en'},
      {'@value': 'Nom', '@language': 'fr'},
    ];
    assert.deepEqual(namesIn({name, credentialSubject: {achievement: {name: 'n'}}}), ['N', 'Nom', 'n']);
    assert.deepEqual(namesIn({badge: {name: 'n'}}), ['n']);
    assert.deepEqual(namesIn({}), []);
  });

  it('are texts', () => assert.deepEqual(wordings({en: 'N', fr: 7}), ['N']));
});

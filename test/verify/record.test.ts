import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {contradictions} from '../../src/verify/record.js';

const credential = {
  name: 'AI in Medicine',
  issuer: {id: 'https://u.example/', name: 'Université A', url: 'https://u.example/about'},
  validFrom: '2026-01-01T10:00:00Z',
  validUntil: '2027-01-01T10:00:00Z',
  credentialSubject: {
    name: 'Bat Erdene',
    achievement: {name: {'@value': 'L’IA en médecine', '@language': 'fr'}},
  },
};
const record = {
  name: 'AI in Medicine',
  recipient: {name: 'Bat Erdene'},
  issuer: {name: 'Université A'},
  issued: '2026-01-01',
  expires: '2027-01-01',
};

const rows: [name: string, changes: object, fields: string[]][] = [
  ['nothing', {}, []],
  [
    'nothing where it says nothing',
    {name: undefined, recipient: {}, issued: null, expires: '', issuer: 'U'},
    [],
  ],
  [
    'nothing by case, spaces and punctuation',
    {name: ' ai-in  MEDICINE!', recipient: {name: 'BAT  ERDENE.'}},
    [],
  ],
  ['nothing by one of several languages', {name: {en: 'AI', fr: 'l’ia en médecine'}}, []],
  ['nothing by full-width letters', {name: 'ＡＩ in Medicine'}, []],
  ['its name', {name: 'AI in Law'}, ['name']],
  ['its recipient', {recipient: {name: 'Bat'}}, ['recipient']],
  ['its issuer', {issuer: {name: 'Université B'}}, ['issuer']],
  ['no issuer of the same host', {issuer: {name: 'UA', url: 'https://u.example/x'}}, []],
  ['an issuer of another host', {issuer: {name: 'UA', url: 'https://v.example/'}}, ['issuer']],
  ['an issuer of no host', {issuer: {name: 'UA', url: 'u.example'}}, ['issuer']],
  ['nothing by a time zone', {issued: '2025-12-31', expires: '2027-01-02'}, []],
  ['its dates', {issued: '2025-12-30', expires: '2027-01-03'}, ['issued', 'expires']],
  [
    'nothing by a time of the day before, of the day after',
    {issued: '2025-12-31T09:00Z', expires: '2027-01-02T23:30'},
    [],
  ],
  ['nothing by a month or a year', {issued: '2026', expires: '2027-01'}, []],
  ['the year before, but for its last day', {issued: '2025', expires: '2026'}, []],
  ['a month later', {issued: '2026-03', expires: '2027-03'}, ['issued', 'expires']],
  ['another year', {issued: '2023', expires: '2029-01'}, ['issued', 'expires']],
  ['what is no date', {issued: 'soon'}, []],
];

const changed: [name: string, record: object, credential: object, fields: string[]][] = [
  ['nothing by ß in capitals', {name: 'GROSSE MAẞE'}, {name: 'Große Maße'}, []],
  ['nothing by a Σ at the end of a word', {name: 'ΛΟΓΟΣ: Α'}, {name: 'λογοσ α'}, []],
  [
    'an issuer where neither has an address',
    {issuer: {name: 'A'}},
    {issuer: {id: 'did:web:u.example', name: 'B'}},
    ['issuer'],
  ],
  [
    'nothing by a day in a year that is told',
    {issued: '2026', expires: '2027-11'},
    {validFrom: '2026-12-30T10:00:00Z', validUntil: '2027-11-30T10:00:00Z'},
    [],
  ],
  [
    'another year, however near',
    {issued: '2026', expires: '2027-11'},
    {validFrom: '2025-06-01', validUntil: '2027-12-31'},
    ['issued', 'expires'],
  ],
  ['a day that is a year later than a day', {issued: '2026-12-30'}, {validFrom: '2026-01-01'}, ['issued']],
];

describe('a record contradicts its credential in', () => {
  for (const [name, changes, fields] of rows)
    it(name, () => assert.deepEqual(contradictions({...record, ...changes}, credential), fields));
  for (const [name, changes, other, fields] of changed)
    it(name, () =>
      assert.deepEqual(contradictions({...record, ...changes}, {...credential, ...other}), fields),
    );
});

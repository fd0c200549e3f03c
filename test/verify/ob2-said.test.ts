import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Step, VerificationResult} from '../../src/verify/index.js';
import {check, makeSigner} from './issuing.js';
import {assertion, BADGE, chain, hosted, ID, issuer, ISSUER, key, KEY} from './ob2.fixture.js';
import {other, otherPem, pemOf, revocations, REVOKED, rsa, signed} from './ob2.fixture.js';

/** What a check of an Open Badge 2.0 says: its lines, with what stands in them. */

type Web = NonNullable<Parameters<typeof check>[1]>;
type Case = [name: string, given: string | object | Promise<string>, web: Web, expected: string[]];

const said = ({checks}: VerificationResult) =>
  checks.map(({id, outcome, code, values}) => [id, outcome, code, ...Object.values(values ?? {})].join(' '));

const GONE = new Response('', {status: 404});
const DOWN = new TypeError('x');
const PAGE = '<html>';
const IMAGE = `<svg xmlns:o="http://openbadges.org"><o:assertion verify="${ID}"/></svg>`;

/** Each says what a sound badge does, but for these lines. */
function says(cases: Case[], web: (changes: Web) => Web, sound: string[]) {
  for (const [name, given, changes, expected] of cases)
    it(name, async () => {
      const lines = said(await check(await given, web(changes)));
      assert.deepEqual(
        lines.filter((line) => !sound.includes(line)),
        expected,
      );
    });
}

describe('of a hosted Open Badge 2.0 a check says', () => {
  const sound = [
    `proof pass ob2-hosted ${ID}`,
    `issuer pass ob2-hosted ${ID}`,
    'time pass time-current',
    'status pass status-none',
  ];
  it('what makes it sound', async () => assert.deepEqual(said(await check(assertion(), hosted())), sound));

  /** A copy that says what is hosted. */
  const same = (changes: object) => [assertion(changes), {[ID]: assertion(changes)}] as const;
  const contexts = {'@context': 'https://w3id.org/openbadges/v1'};
  const embedded = {badge: {issuer: ISSUER}};
  says(
    [
      [
        'that it should be signed',
        assertion({verification: {type: 'signed'}}),
        {},
        ['proof fail proof-absent'],
      ],
      [
        'that it should be, at its own address',
        IMAGE,
        {[ID]: assertion({verification: {type: 'SignedBadge'}})},
        ['proof fail proof-absent'],
      ],
      [
        'how else it is verified',
        assertion({verification: {type: 'x'.repeat(41)}}),
        {},
        [`proof unknown ob2-unknown-kind ${'x'.repeat(40)}`],
      ],
      ['that it has no id', assertion({id: undefined}), {}, ['proof fail ob2-malformed id']],
      ['nothing where only its address was given', IMAGE, {[ID]: assertion({id: undefined})}, []],
      [
        'that it is gone',
        assertion(),
        {[ID]: new Response('', {status: 410})},
        [`status fail ob2-gone ${ID}`],
      ],
      ['that it isn’t there', assertion(), {[ID]: GONE}, [`proof unknown fetch-status ${ID} 404`]],
      ['that a page is there', assertion(), {[ID]: PAGE}, ['proof unknown read-not-json']],
      ['that what is there is none', assertion(), {[ID]: {}}, ['proof fail ob2-malformed badge']],
      [
        'why it was revoked, in few words',
        ...same({revoked: true, revocationReason: 'y'.repeat(201)}),
        [`status fail status-revoked ${'y'.repeat(200)}`],
      ],
      [
        'why it was revoked, where no more is left',
        assertion(),
        {[ID]: {revoked: true, revocationReason: 'Why'}},
        ['status fail status-revoked Why'],
      ],
      ['that it was revoked for no reason', ...same({revoked: true}), ['status fail status-revoked ']],
      ['nothing where it is not', ...same({revoked: false}), []],
      ['nothing where it may be null', ...same({revoked: null}), []],
      [
        'where a copy says more',
        assertion({narrative: 'PhD'}),
        {},
        ['issuer fail ob2-contradicts narrative'],
      ],
      [
        'where a date is none',
        assertion({x: 'a'}),
        {[ID]: assertion({x: 'b'})},
        ['issuer fail ob2-contradicts x'],
      ],
      [
        'where a number differs',
        assertion({x: 7}),
        {[ID]: assertion({x: 8})},
        ['issuer fail ob2-contradicts x'],
      ],
      ['nothing of another context', assertion(contexts), {}, []],
      [
        'nothing of a kind in other words',
        assertion({also: 'signed'}),
        {[ID]: assertion({also: 'SignedBadge'})},
        [],
      ],
      [
        'where a copy embeds another',
        assertion({x: {id: ID}}),
        {[ID]: assertion({x: `${ID}0`})},
        ['issuer fail ob2-contradicts x'],
      ],
      [
        'where another is embedded',
        assertion({x: `${ID}0`}),
        {[ID]: assertion({x: {id: ID}})},
        ['issuer fail ob2-contradicts x'],
      ],
      ['where a thing is missing', assertion({x: {}}), {}, ['issuer fail ob2-contradicts x']],
      ['nothing of equal lists', assertion({x: ['a', {b: 1}]}), {[ID]: assertion({x: ['a', {b: 1}]})}, []],
      ['nothing of a list of one', assertion({x: 'a'}), {[ID]: assertion({x: ['a']})}, []],
      [
        'where a list is longer',
        assertion({x: ['a']}),
        {[ID]: assertion({x: ['a', 'b']})},
        ['issuer fail ob2-contradicts x'],
      ],
      [
        'where a list’s item differs',
        assertion({x: ['a', 'c']}),
        {[ID]: assertion({x: ['a', 'b']})},
        ['issuer fail ob2-contradicts x'],
      ],
      [
        'that it has another id',
        assertion(),
        {[ID]: assertion({id: `${ID}0`})},
        ['issuer fail ob2-contradicts id'],
      ],
      [
        'that one of 1.x has another id',
        JSON.stringify(
          assertion({id: undefined, verification: undefined, verify: {type: 'hosted', url: ID}}),
        ),
        {[ID]: assertion({id: `${ID}0`, verification: undefined, verify: {type: 'hosted', url: ID}})},
        ['issuer fail ob2-contradicts id'],
      ],
      ['that its badge class is none', ...same({badge: 7}), ['issuer unknown ob2-malformed badge']],
      [
        'that its badge class can’t be had',
        assertion(),
        {[BADGE]: DOWN},
        [`issuer unknown fetch-failed ${BADGE}`],
      ],
      [
        'that its badge class is a page',
        assertion(),
        {[BADGE]: PAGE},
        ['issuer unknown ob2-malformed badge'],
      ],
      ['nothing of a badge class in it', ...same(embedded), []],
      ['that it has no issuer', assertion(), {[BADGE]: {id: BADGE}}, ['issuer unknown issuer-missing']],
      [
        'that its issuer can’t be had',
        assertion(),
        {[ISSUER]: DOWN},
        [`issuer unknown fetch-failed ${ISSUER}`],
      ],
      ['that its issuer is a page', assertion(), {[ISSUER]: PAGE}, ['issuer unknown ob2-malformed issuer']],
      [
        'that its issuer is another',
        assertion(),
        {[ISSUER]: issuer({id: `${ISSUER}0`})},
        ['issuer unknown ob2-malformed issuer'],
      ],
      [
        'that another host should serve it',
        assertion(),
        {[ISSUER]: issuer({verification: {allowedOrigins: 'v.example'}})},
        [`issuer fail ob2-other-host ${ID}`],
      ],
      ['that it names nobody', ...same({recipient: 'x'}), ['recipient warn recipient-absent']],
      [
        'that somebody is named as a hash',
        ...same({recipient: {hashed: true}}),
        ['recipient warn recipient-hashed'],
      ],
      ['that it is endorsed', ...same({endorsement: {}}), ['endorsements warn endorsements']],
      [
        'that its badge class is',
        assertion(),
        {[BADGE]: {id: BADGE, issuer: ISSUER, endorsement: {}}},
        ['endorsements warn endorsements'],
      ],
      [
        'that its issuer is',
        assertion(),
        {[ISSUER]: issuer({endorsement: {}})},
        ['endorsements warn endorsements'],
      ],
      ['nothing of a status as other formats have it', ...same({credentialStatus: {type: 'X'}}), []],
      [
        'when it ended, in seconds',
        ...same({expires: 1767225601}),
        ['time fail time-expired 2026-01-01T00:00:01.000Z'],
      ],
    ],
    hosted,
    sound,
  );
});

const ec = await makeSigner('ES256');
const ecPem = await pemOf(ec.jwk);
const pem = (base64: string) => ({
  [KEY]: {...key, publicKeyPem: `-----BEGIN PUBLIC KEY-----\n${base64}\n-----END PUBLIC KEY-----`},
});
const jwk = (publicKeyJwk: object) => ({[KEY]: {id: KEY, owner: ISSUER, publicKeyJwk}});

describe('of a signed Open Badge 2.0 a check says', () => {
  const sound = [
    'proof pass signature-right RS256',
    `issuer pass issuer-bound ${ISSUER} ${ISSUER}`,
    'status pass status-none',
    'time pass time-current',
  ];
  it('what makes it sound', async () => assert.deepEqual(said(await check(await signed(), chain())), sound));

  const old = 'https://u.example/old';
  const unnamed = () => signed({verification: undefined});
  const listed = (publicKey: unknown, more: object = {}) => ({[ISSUER]: issuer({publicKey, ...more})});
  says(
    [
      ['that it is signed by nothing', signed({}, {alg: 'none'}), {}, ['proof fail jwt-alg-forbidden none']],
      ['that its issuer can’t be had', unnamed(), {[ISSUER]: DOWN}, [`proof unknown fetch-failed ${ISSUER}`]],
      ['that its issuer has no key', unnamed(), listed([]), ['proof unknown jwt-no-key']],
      ['that its issuer has several', unnamed(), listed([key, KEY]), ['proof unknown jwt-no-key']],
      [
        'that it has no issuer',
        signed(),
        {[BADGE]: {id: BADGE}},
        ['issuer unknown issuer-missing', 'status unknown status-malformed'],
      ],
      ['that its key is gone', signed(), {[KEY]: GONE}, [`proof unknown fetch-status ${KEY} 404`]],
      ['that its key is a page', signed(), {[KEY]: PAGE}, [`proof unknown key-not-found ${KEY}`]],
      [
        'that its key is no text',
        signed(),
        {[KEY]: new Response(Uint8Array.of(255))},
        [`proof unknown key-not-found ${KEY}`],
      ],
      ['that its key is none', signed(), pem('AAAA'), ['proof fail key-malformed']],
      ['that its key is no Base64', signed(), pem('AAAAA'), ['proof fail key-malformed']],
      ['that its JWK is none', signed(), jwk({}), ['proof fail key-malformed']],
      ['that its JWK is of another kind', signed(), jwk({kty: 'X'}), ['proof unknown key-unsupported']],
      [
        'that its PEM is of another kind',
        signed(),
        {[KEY]: {...key, publicKeyPem: key.publicKeyPem.replaceAll('PUBLIC', 'RSA PUBLIC')}},
        ['proof unknown key-unsupported'],
      ],
      ['nothing of a JWK', signed(), jwk(rsa.jwk), []],
      [
        'that P-256 signed it',
        signed({}, {}, ec),
        {[KEY]: {...key, publicKeyPem: ecPem}},
        ['proof pass signature-right ES256'],
      ],
      ['that another signed it', signed({}, {}, other), {}, ['proof fail signature-wrong RS256']],
      [
        'that its key is another’s',
        signed(),
        {[KEY]: {...key, owner: old}},
        [`issuer fail issuer-not-controller ${ISSUER} ${old}`],
      ],
      [
        'nothing of a key’s owner, where none is named',
        signed(),
        {[KEY]: {...key, owner: undefined}},
        [`issuer pass issuer-bound ${ISSUER} `],
      ],
      [
        'that its issuer doesn’t list its key',
        signed(),
        listed(old),
        [`issuer fail key-not-listed ${ISSUER} ${ISSUER}`],
      ],
      [
        'that its issuer lists other keys only',
        signed(),
        listed([{id: 'x', publicKeyPem: otherPem}, {publicKeyPem: 7}, {id: 'y', publicKeyPem: ecPem}]),
        [`issuer fail key-not-listed ${ISSUER} ${ISSUER}`],
      ],
      [
        'that its issuer lists one, and another',
        signed(),
        listed({id: 'x', publicKeyPem: otherPem}),
        [`issuer fail key-not-listed ${ISSUER} ${ISSUER}`],
      ],
      [
        'that its issuer has another key by that name',
        signed(),
        listed({id: KEY, publicKeyPem: otherPem}),
        ['proof fail signature-wrong RS256'],
      ],
      ['nothing of its key’s name', signed(), listed([null, {id: 'x', publicKeyPem: key.publicKeyPem}]), []],
      ['nothing of a key named in a thing', signed(), listed([{id: KEY}]), []],
      [
        'that it says itself why it was revoked',
        signed({revoked: true, revocationReason: 'Why'}),
        {},
        ['status fail status-revoked Why'],
      ],
      [
        'why it was revoked',
        signed(),
        revocations({id: 'urn:uuid:1', uid: '7', revocationReason: 'Why'}),
        ['status fail status-revoked Why'],
      ],
      [
        'that it was revoked, by its name alone',
        signed(),
        revocations('urn:uuid:1'),
        ['status fail status-revoked '],
      ],
      [
        'that it was not',
        signed(),
        revocations('urn:uuid:2', {uid: null}, {}, null),
        ['status pass status-ok'],
      ],
      ['nothing where no list is', signed(), listed(KEY, {revocationList: null}), []],
      ['that it has no name', signed({id: null}), revocations('null'), ['status unknown status-no-id']],
      [
        'that a list is none',
        signed(),
        {...revocations(), [REVOKED]: {}},
        ['status unknown status-malformed'],
      ],
      [
        'that a list is a page',
        signed(),
        {...revocations(), [REVOKED]: PAGE},
        ['status unknown status-malformed'],
      ],
      [
        'that a list’s address is none',
        signed(),
        listed(KEY, {revocationList: 7}),
        ['status unknown status-malformed'],
      ],
      [
        'that a list can’t be had',
        signed(),
        {...revocations(), [REVOKED]: DOWN},
        [`status unknown fetch-failed ${REVOKED}`],
      ],
    ],
    chain,
    sound,
  );
});

describe('a check of an Open Badge 2.0', () => {
  it('tells its steps', async () => {
    const stepsOf = async (given: string | object, web: Web) => {
      const steps: Step[] = [];
      await check(given, web, {onStep: (step) => void steps.push(step)});
      return steps;
    };
    assert.deepEqual(await stepsOf(assertion(), hosted()), ['read', 'proof', 'issuer']);
    assert.deepEqual(await stepsOf(await signed(), chain()), ['read', 'proof', 'issuer', 'status']);
  });

  it('hands back what it checked: the issuer’s own words, else those that were given', async () => {
    const badge = {id: BADGE, type: 'BadgeClass', name: 'B', issuer: issuer()};
    assert.deepEqual((await check(IMAGE, hosted())).credential, assertion({badge}));
    const unread = await check(assertion(), hosted({[ID]: GONE}));
    assert.deepEqual([unread.format, unread.credential], ['ob2-hosted', assertion()]);
    const unissued = await check(assertion(), hosted({[ISSUER]: DOWN}));
    assert.deepEqual(unissued.credential, assertion({badge: {...badge, issuer: ISSUER}}));
    const nobody = await check(assertion(), hosted({[BADGE]: {id: BADGE, name: 'B'}}));
    assert.equal((nobody.credential?.badge as {name: string}).name, 'B');
    assert.equal((await check(IMAGE, {})).credential, undefined);
  });

  it('says that a page without https has no keys', async () => {
    const given = await signed();
    const {crypto} = globalThis;
    for (const none of [undefined, {}]) {
      Object.defineProperty(globalThis, 'crypto', {value: none, configurable: true});
      try {
        assert.deepEqual(said(await check(given, chain())).slice(0, 1), ['proof unknown no-crypto']);
      } finally {
        Object.defineProperty(globalThis, 'crypto', {value: crypto, configurable: true});
      }
    }
  });
});

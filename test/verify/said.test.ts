import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {judgeIssuer} from '../../src/verify/keys/issuer.js';
import {parseJws} from '../../src/verify/jwt/jws.js';
import {keyOfJwk} from '../../src/verify/keys/jwk.js';
import type {PublicKey, ResolvedKey} from '../../src/verify/data-integrity/types.js';
import type {Run, VerificationResult} from '../../src/verify/types.js';
import {badge, check, jwt, makeSigner, NOW} from './issuing.js';
import {base58} from './signer.js';

/** What a check says of the proof, the issuer and the claims: its lines, with what stands in them. */

const ed = await makeSigner('EdDSA');
const other = await makeSigner('EdDSA');
const multibase = `z${base58(Uint8Array.from([0xed, 1, ...Buffer.from(ed.jwk.x!, 'base64url')]))}`;

const ISSUER = 'https://u.example/issuers/1';
const JWKS = 'https://u.example/.well-known/jwks.json';
const KEY = 'https://u.example/key';
const profile = {id: ISSUER, name: 'U'};

const said = ({proof, issuer, checks}: VerificationResult) => [
  `${proof} ${issuer}`,
  ...checks
    .filter(({id}) => !/^(time|status|recipient|type)$/.test(id))
    .map(({id, outcome, code, values}) => [id, outcome, code, ...Object.values(values ?? {})].join(' ')),
];
type Web = Parameters<typeof check>[1];
const of = async (issuer: unknown, header: object, web: Web = {}, changes: object = {}) => {
  const claims = badge(String(issuer), {issuer, iss: issuer, ...changes});
  return said(await check(await jwt(ed, claims, header), web));
};
const own = {kid: undefined, jwk: ed.jwk};
const signed = 'proof pass signature-right EdDSA';

const cases: [name: string, result: () => Promise<string[]>, expected: string[]][] = [
  [
    'its issuer’s key',
    () => of(ISSUER, own, {[JWKS]: {keys: [ed.jwk]}}),
    ['valid bound', signed, `issuer pass issuer-bound ${ISSUER} `],
  ],
  [
    'a key that nobody publishes',
    () => of(ISSUER, own),
    ['valid self-asserted', signed, `issuer unknown key-self-asserted ${ISSUER} `],
  ],
  [
    'a key that its issuer has for something else',
    () => of(ISSUER, own, {[ISSUER]: {...profile, verificationMethod: [{id: '#1', publicKeyJwk: ed.jwk}]}}),
    ['valid mismatch', signed, `issuer fail key-not-for-assertion ${ISSUER} `],
  ],
  [
    'a key that its issuer lacks',
    () => of(ISSUER, own, {[JWKS]: {keys: [other.jwk]}}),
    ['valid mismatch', signed, `issuer fail key-not-listed ${ISSUER} `],
  ],
  [
    'an issuer that can’t be asked',
    () => of(ISSUER, own, {[ISSUER]: new TypeError('x')}),
    ['valid unknown', signed, `issuer unknown fetch-failed ${ISSUER}`],
  ],
  [
    'an issuer whose documents are gone',
    () =>
      of(ISSUER, own, {[ISSUER]: new Response('', {status: 410}), [JWKS]: new Response('', {status: 410})}),
    ['valid self-asserted', signed, `issuer unknown key-self-asserted ${ISSUER} `],
  ],
  [
    'no issuer',
    () => of(undefined, own),
    ['valid mismatch', 'claims warn claim-missing iss', signed, 'issuer fail issuer-missing'],
  ],
  [
    'another’s key',
    () => of(other.did, {}),
    ['valid mismatch', signed, `issuer fail issuer-not-controller ${other.did} ${ed.did}`],
  ],
  [
    'the name of a key in its host’s set',
    () => of(ISSUER, {kid: 'k'}, {[JWKS]: {keys: [{...ed.jwk, kid: 'k'}]}}),
    ['valid bound', signed, `issuer pass issuer-bound ${ISSUER} `],
  ],
  [
    'a name that its host’s set lacks',
    () => of(ISSUER, {kid: 'k'}, {[JWKS]: {keys: [{...ed.jwk, kid: 'x'}]}}),
    ['unresolvable mismatch', 'proof unknown key-not-found k', `issuer fail key-not-listed ${ISSUER}`],
  ],
  [
    'a name, and no keys',
    () => of(ISSUER, {kid: 'k'}),
    ['unresolvable unknown', 'proof unknown key-not-found k'],
  ],
  [
    'a name, and a set that can’t be asked for',
    () => of(ISSUER, {kid: 'k'}, {[JWKS]: new TypeError('x')}),
    ['unresolvable unknown', `proof unknown fetch-failed ${JWKS}`],
  ],
  [
    'a name, and half of the keys',
    () => of(ISSUER, {kid: 'k'}, {[ISSUER]: new TypeError('x'), [JWKS]: {keys: [{...ed.jwk, kid: 'x'}]}}),
    ['unresolvable unknown', `proof unknown fetch-failed ${ISSUER}`],
  ],
  [
    'a name and no issuer',
    () => of(undefined, {kid: 'k'.repeat(200)}),
    [
      'unresolvable unknown',
      'claims warn claim-missing iss',
      `proof unknown key-id-unknown ${'k'.repeat(100)}`,
    ],
  ],
  [
    'a fragment of its issuer’s profile',
    () => of(ISSUER, {kid: '#a#b'}, {[ISSUER]: {...profile, publicKey: {id: '#a#b', publicKeyJwk: ed.jwk}}}),
    ['valid bound', signed, `issuer pass issuer-bound ${ISSUER} `],
  ],
  [
    'a name like a DID',
    () => of(ISSUER, {kid: 'xdid:key'}, {[JWKS]: {keys: [{...ed.jwk, kid: 'xdid:key'}]}}),
    ['valid bound', signed, `issuer pass issuer-bound ${ISSUER} `],
  ],
  [
    'a name like an address',
    () =>
      of(ISSUER, {kid: 'x-https://u.example/'}, {[JWKS]: {keys: [{...ed.jwk, kid: 'x-https://u.example/'}]}}),
    ['valid bound', signed, `issuer pass issuer-bound ${ISSUER} `],
  ],
  [
    'a key by http',
    () => of(ISSUER, {kid: 'http://u.example/key'}),
    ['unresolvable unknown', 'proof unknown url-http http://u.example/key'],
  ],
  [
    'a key at an address',
    () => of(ISSUER, {kid: KEY}, {[KEY]: ed.jwk}),
    ['valid unknown', signed, `issuer unknown issuer-publishes-none ${ISSUER} `],
  ],
  [
    'a verification method at an address',
    () => of(ISSUER, {kid: KEY}, {[KEY]: {id: KEY, controller: ISSUER, publicKeyJwk: ed.jwk}}),
    ['valid unknown', signed, `issuer unknown issuer-publishes-none ${ISSUER} ${ISSUER}`],
  ],
  [
    'a verification method that lies elsewhere',
    () => of(ISSUER, {kid: KEY}, {[KEY]: {id: `${KEY}2`, controller: ISSUER, publicKeyJwk: ed.jwk}}),
    ['unresolvable unknown', `proof unknown key-not-found ${KEY}`],
  ],
  [
    'a verification method of nobody',
    () => of(ISSUER, {kid: KEY}, {[KEY]: {id: KEY, publicKeyJwk: ed.jwk}}),
    ['unresolvable unknown', `proof unknown key-not-found ${KEY}`],
  ],
  [
    'a key in a set at an address',
    () =>
      of(
        ISSUER,
        {kid: `${KEY}#a`},
        {
          [KEY]: {
            keys: [
              {...other.jwk, kid: 'b'},
              {...ed.jwk, kid: 'a'},
            ],
          },
        },
      ),
    ['valid unknown', signed, `issuer unknown issuer-publishes-none ${ISSUER} `],
  ],
  [
    'a key that a set at an address lacks',
    () => of(ISSUER, {kid: `${KEY}#a`}, {[KEY]: {keys: [{...ed.jwk, kid: 'b'}]}}),
    ['unresolvable unknown', `proof unknown key-not-found ${KEY}#a`],
  ],
  [
    'a key in its issuer’s profile',
    () =>
      of(
        ISSUER,
        {kid: `${ISSUER}#a`},
        {
          [ISSUER]: {
            ...profile,
            publicKey: [
              {id: '#b', publicKeyJwk: other.jwk},
              {id: '#a', publicKeyJwk: ed.jwk},
            ],
          },
        },
      ),
    ['valid bound', signed, `issuer pass issuer-bound ${ISSUER} ${ISSUER}`],
  ],
  [
    'a key that its issuer’s profile lacks',
    () =>
      of(
        ISSUER,
        {kid: `${ISSUER}#a`},
        {[ISSUER]: {...profile, publicKey: [{id: '#b', publicKeyJwk: ed.jwk}]}},
      ),
    [
      'unresolvable mismatch',
      `proof unknown key-not-found ${ISSUER}#a`,
      `issuer fail key-not-listed ${ISSUER}`,
    ],
  ],
  [
    'a key in the fragment of an address',
    () => of(ISSUER, {kid: `${ISSUER}#${multibase}`}),
    ['valid self-asserted', signed, `issuer unknown key-self-asserted ${ISSUER} ${ISSUER}`],
  ],
  [
    'a fragment that begins like a key',
    () => of(ISSUER, {kid: `${ISSUER}#zzz`}),
    ['invalid unknown', 'proof fail key-malformed'],
  ],
  [
    'a fragment with a key in it',
    () => of(ISSUER, {kid: `${ISSUER}#x${multibase}`}, {[ISSUER]: profile}),
    [
      'unresolvable mismatch',
      `proof unknown key-not-found ${ISSUER}#x${multibase}`,
      `issuer fail key-not-listed ${ISSUER}`,
    ],
  ],
  [
    'a fragment that ends like a key',
    () => of(ISSUER, {kid: `${ISSUER}#az`}, {[ISSUER]: profile}),
    [
      'unresolvable mismatch',
      `proof unknown key-not-found ${ISSUER}#az`,
      `issuer fail key-not-listed ${ISSUER}`,
    ],
  ],
  [
    'an address of nothing',
    () => of(ISSUER, {kid: KEY}),
    ['unresolvable unknown', `proof unknown fetch-status ${KEY} 404`],
  ],
  [
    'an address of a page',
    () => of(ISSUER, {kid: KEY}, {[KEY]: new Response('<html>')}),
    ['unresolvable unknown', `proof unknown key-not-found ${KEY}`],
  ],
  [
    'a DID of another method',
    () => of(ISSUER, {kid: 'did:example:1#a'}),
    ['unresolvable unknown', 'proof unknown did-method-unknown did:example:1'],
  ],
  [
    'a fragment that a did:jwk lacks',
    () => of(ed.did, {kid: `${ed.did}#x`}),
    [
      'unresolvable mismatch',
      `proof unknown key-not-found ${ed.did}#x`,
      `issuer fail key-not-listed ${ed.did}`,
    ],
  ],
  [
    'a did:web with a space',
    () => of('did:web:u.example:a b', {kid: 'did:web:u.example:a b#k'}),
    ['unresolvable unknown', 'proof unknown did-malformed did:web:u.example:a b'],
  ],
  [
    'a did:web with a dot before its folder',
    () => of('did:web:u.example:.a', {kid: 'did:web:u.example:.a#k'}),
    ['unresolvable unknown', 'proof unknown fetch-status https://u.example/.a/did.json 404'],
  ],
  [
    'a did:web without a document',
    () => of('did:web:u.example', {kid: 'did:web:u.example#k'}),
    ['unresolvable unknown', 'proof unknown fetch-status https://u.example/.well-known/did.json 404'],
  ],
  [
    'a did:web with another’s document',
    () =>
      of(
        'did:web:u.example',
        {kid: 'did:web:u.example#k'},
        {'https://u.example/.well-known/did.json': {id: 'did:web:v.example'}},
      ),
    ['unresolvable unknown', 'proof unknown did-document-other did:web:u.example'],
  ],
  [
    'a type of something else',
    () => of(ed.did, {typ: `${'x'.repeat(60)}+jwt`}),
    ['unsupported unknown', `proof unknown jwt-typ ${'x'.repeat(40)}`],
  ],
  [
    'a type that ends like a credential’s',
    () => of(ed.did, {typ: 'xvc+jwt'}),
    ['unsupported unknown', 'proof unknown jwt-typ xvc+jwt'],
  ],
  [
    'a credential’s type',
    () => of(ed.did, {typ: 'application/vc+ld+jwt'}),
    ['valid bound', signed, `issuer pass issuer-bound ${ed.did} ${ed.did}`],
  ],
  [
    'a type that is no JWT’s',
    () => of(ed.did, {typ: 'at+jwtx'}),
    ['valid bound', signed, `issuer pass issuer-bound ${ed.did} ${ed.did}`],
  ],
  [
    'claims that contradict',
    () => of(ed.did, {}, {}, {iss: 'x', jti: 'y'}),
    [
      'valid mismatch',
      'claims fail claim-contradicts iss',
      'claims fail claim-contradicts jti',
      signed,
      `issuer pass issuer-bound ${ed.did} ${ed.did}`,
    ],
  ],
  [
    'claims that are missing',
    () => of(ed.did, {}, {}, {iss: undefined, sub: undefined, jti: undefined}),
    [
      'valid bound',
      'claims warn claim-missing iss, sub, jti',
      signed,
      `issuer pass issuer-bound ${ed.did} ${ed.did}`,
    ],
  ],
  [
    'claims of what the credential leaves out',
    () => of(ed.did, {}, {}, {id: undefined, credentialSubject: {achievement: {}}}),
    ['valid bound', signed, `issuer pass issuer-bound ${ed.did} ${ed.did}`],
  ],
  [
    'a start a second later',
    () => of(ed.did, {}, {}, {validFrom: '2026-01-01T00:00:01Z'}),
    [
      'valid mismatch',
      'claims fail claim-contradicts nbf',
      signed,
      `issuer pass issuer-bound ${ed.did} ${ed.did}`,
    ],
  ],
  [
    'no credential’s type',
    () => of(ed.did, {}, {}, {type: ['OpenBadgeCredential']}),
    ['none unknown', 'read fail read-nothing'],
  ],
];

describe('a check of what is signed by', () => {
  for (const [name, result, expected] of cases)
    it(`${name} says so`, async () => assert.deepEqual(await result(), expected));
});

describe('a JWT of an old credential (VCDM 1.1)', () => {
  const vc = {type: ['VerifiableCredential', 'OpenBadgeCredential'], credentialSubject: {achievement: {}}};
  const filled = async (changes: object, claims: object = {}) => {
    const {iss, sub, jti, nbf} = badge(ed.did);
    const text = await jwt(ed, {vc: {...vc, ...changes}, iss, sub, jti, nbf, ...claims});
    return (await check(text)).credential;
  };

  it('gives its issuer an id, and keeps the one it has', async () => {
    assert.deepEqual((await filled({issuer: {name: 'U'}}))?.issuer, {name: 'U', id: ed.did});
    assert.deepEqual((await filled({issuer: {id: 'urn:1'}}))?.issuer, {id: 'urn:1'});
    assert.equal((await filled({issuer: 'urn:1'}))?.issuer, 'urn:1');
  });

  it('keeps the dates and the subject that the credential tells itself', async () => {
    const dates = {issuanceDate: '2026-02-01T00:00:00Z', expirationDate: '2029-01-01T00:00:00Z'};
    const kept = await filled(dates, {exp: 1_900_000_000});
    assert.deepEqual([kept?.issuanceDate, kept?.expirationDate], Object.values(dates));
    const late = {validFrom: '2026-02-01T00:00:00Z', validUntil: '2029-01-01T00:00:00Z'};
    const told = await filled(late, {exp: 1_900_000_000});
    assert.deepEqual([told?.issuanceDate, told?.expirationDate], Object.values(late));
    const subject = {id: 'urn:learner', achievement: {}};
    assert.deepEqual((await filled({credentialSubject: subject}))?.credentialSubject, subject);
    assert.deepEqual((await filled({credentialSubject: [subject]}))?.credentialSubject, [subject]);
  });

  it('is given nothing that its claims leave out, or say wrongly', async () => {
    const kept = await filled({}, {sub: undefined, nbf: '1767225600'});
    assert.deepEqual(Object.keys(kept!).sort(), ['credentialSubject', 'id', 'issuer', 'type']);
    assert.deepEqual(kept?.credentialSubject, {achievement: {}});
    assert.ok(!('expirationDate' in kept));
  });
});

describe('a compact JWS', () => {
  it('has three parts, of which two are objects', async () => {
    const text = await jwt(ed, badge(ed.did));
    const [header, payload, signature] = text.split('.') as [string, string, string];
    const list = Buffer.from('[]').toString('base64url');
    for (const changed of [
      `${header}.${payload}`,
      `${text}.${signature}`,
      `${list}.${payload}.${signature}`,
      `${header}.${list}.${signature}`,
    ]) {
      assert.equal(parseJws(changed), undefined, changed);
    }
    assert.equal(parseJws(text)?.header.alg, 'EdDSA');
  });
});

describe('what else a check says', () => {
  const REGISTRY = 'https://r.example/registry';
  const lines = async (changes: object, options: object = {}, web: Web = {}, header: object = {}) => {
    const {checks} = await check(await jwt(ed, badge(ed.did, changes), header), web, options);
    return checks
      .filter(({id}) => !/^(proof|issuer|status|claims)$/.test(id))
      .map(({id, outcome, code, values}) => [id, outcome, code, ...Object.values(values ?? {})].join(' '))
      .filter((said) => said !== 'time pass time-current');
  };
  const achievement = {name: 'A'};
  const unnamed = (more: object) => ({sub: undefined, credentialSubject: {achievement, ...more}});
  const typed = (type: string) => ({type: ['VerifiableCredential', type]});
  const registry = (document: unknown) => ({[REGISTRY]: document as object});

  const cases: [name: string, lines: () => Promise<string[]>, expected: string[]][] = [
    ['nothing of a sound badge', () => lines({}), []],
    ['nothing of an achievement', () => lines(typed('AchievementCredential')), []],
    ['nothing of an endorsement', () => lines(typed('EndorsementCredential')), []],
    ['that it is no badge', () => lines(typed('Diploma')), ['type warn not-open-badge']],
    ['that it names nobody', () => lines(unnamed({})), ['recipient warn recipient-absent']],
    [
      'that it names nobody by a text',
      () => lines({sub: undefined, credentialSubject: ['text']}),
      ['recipient warn recipient-absent'],
    ],
    [
      'that somebody is named as a hash only',
      () => lines(unnamed({identifier: [{hashed: false}, {hashed: true}]})),
      ['recipient warn recipient-hashed'],
    ],
    [
      'that no other identifier is one',
      () => lines(unnamed({identifier: ['x', {hashed: 'true'}, {hashed: false}]})),
      ['recipient warn recipient-absent'],
    ],
    [
      'nothing where one of several is named',
      () => lines({sub: undefined, credentialSubject: [{achievement}, {id: 'urn:learner'}]}),
      [],
    ],
    ['that it is endorsed', () => lines({endorsement: {}}), ['endorsements warn endorsements']],
    [
      'that its issuer is',
      () => lines({issuer: {id: ed.did, endorsementJwt: ['x']}}),
      ['endorsements warn endorsements'],
    ],
    [
      'that its achievement is',
      () => lines({credentialSubject: {id: 'did:example:learner', achievement: {endorsement: {}}}}),
      ['endorsements warn endorsements'],
    ],
    ['that a date is none', () => lines({validUntil: 'soon'}), ['time unknown time-malformed']],
    [
      'when it ended',
      () => lines({validUntil: '2026-05-31T23:59:59Z'}),
      ['time fail time-expired 2026-05-31T23:59:59.000Z'],
    ],
    [
      'when it begins',
      () => lines({nbf: undefined, validFrom: '2026-06-01T00:00:00.001Z'}),
      ['time fail time-not-yet 2026-06-01T00:00:00.001Z'],
    ],
    [
      'that a registry lists its issuer',
      () => lines({}, {trust: {registry: [ed.did]}}),
      ['trust pass trust-listed'],
    ],
    ['that it doesn’t', () => lines({}, {trust: {issuers: [null, 7]}}), ['trust warn trust-unlisted']],
    [
      'that a registry is none',
      () => lines({}, {trust: REGISTRY}, registry({})),
      ['trust unknown trust-malformed'],
    ],
    [
      'that a registry can’t be had',
      () => lines({}, {trust: REGISTRY}, registry(new TypeError('x'))),
      [`trust unknown fetch-failed ${REGISTRY}`],
    ],
    [
      'what a registry says that has moved',
      () =>
        lines(
          {},
          {trust: REGISTRY},
          {
            [REGISTRY]: () => Response.redirect('https://moved.example/'),
            'https://moved.example/': {registry: [ed.did]},
          },
        ),
      ['trust pass trust-listed'],
    ],
    [
      'that nobody is looked up who isn’t proven',
      () => lines({}, {trust: {registry: [ed.did]}}, {}, {alg: 'none'}),
      ['trust unknown trust-unbound'],
    ],
  ];
  for (const [name, found, expected] of cases)
    it(name, async () => assert.deepEqual(await found(), expected));
});

describe('of several keys', () => {
  const answer = (signer: typeof ed): ResolvedKey => ({
    key: keyOfJwk(signer.jwk) as PublicKey,
    controller: signer === ed ? '' : signer.did,
    binding: 'credential',
  });
  const run: Run = {
    now: NOW,
    get: async (url) => ({ok: false, status: 404, code: 'fetch-status', values: {url}}),
    note: () => undefined,
    step: () => undefined,
    signal: new AbortController().signal,
  };

  it('the one that is worth most counts', async () => {
    const judged = (issuer: string, ...signers: (typeof ed)[]) =>
      judgeIssuer(issuer, signers.map(answer), run);
    assert.equal(await judged(other.did, other, ed), 'bound');
    assert.equal(await judged(other.did, ed, other), 'bound');
    assert.equal(await judged(ISSUER, other, ed), 'self-asserted');
    assert.equal(await judged(ISSUER, ed, other), 'self-asserted');
    assert.equal(await judged(ISSUER, other), 'mismatch');
  });

  it('the one that is proven counts, though half of the keys could not be read', async () => {
    const bytes = new TextEncoder().encode(JSON.stringify({keys: [ed.jwk]}));
    const half: Run = {
      ...run,
      get: async (url) =>
        url === JWKS ? {ok: true, bytes, url} : {ok: false, status: 500, code: 'fetch-status', values: {url}},
    };
    const unowned = {...answer(other), controller: ''};
    for (const keys of [
      [answer(ed), unowned],
      [unowned, answer(ed)],
    ])
      assert.equal(await judgeIssuer(ISSUER, keys, half), 'bound');
    assert.equal(await judgeIssuer(ISSUER, [unowned], half), 'unknown');
  });
});

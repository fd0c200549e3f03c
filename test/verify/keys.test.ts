import assert from 'node:assert/strict';
import {createPublicKey, type JsonWebKey} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {keyOfMultibase, fromBase58} from '../../src/verify/keys/multikey.js';
import {keyOfJwk, nameOfKey} from '../../src/verify/keys/jwk.js';
import {resolveKey, unresolvable} from '../../src/verify/keys/resolve.js';
import {judgeMissing} from '../../src/verify/keys/unbound.js';
import type {PublicKey} from '../../src/verify/data-integrity/types.js';
import type {Run} from '../../src/verify/types.js';
import {badge, check, codes, jwt, line, makeSigner, web} from './issuing.js';
import {hasVectors, VECTORS} from './vectors.js';
import {base58} from './signer.js';

const ed = await makeSigner('EdDSA');
const rsa = await makeSigner('RS256');
const ec = await makeSigner('ES256');
const edBytes = new Uint8Array(Buffer.from(ed.jwk.x!, 'base64url'));
const multibase = `z${base58(Uint8Array.from([0xed, 1, ...edBytes]))}`;

const pem = createPublicKey({key: rsa.jwk as JsonWebKey, format: 'jwk'})
  .export({type: 'spki', format: 'pem'})
  .toString();
const padded = Buffer.concat([Buffer.of(0), Buffer.from(rsa.jwk.n!, 'base64url')]).toString('base64url');

const ISSUER = 'https://u.example/issuers/1';
const JWKS = 'https://u.example/.well-known/jwks.json';
const GOOD = 'verified: valid bound current none';

const offline: Run = {
  now: new Date(),
  get: async (url) => ({ok: false, code: 'fetch-failed', values: {url}}),
  note: () => undefined,
  step: () => undefined,
  signal: new AbortController().signal,
};

describe('keys as text', () => {
  it('base58btc: leading zeros, nothing else, not too long', () => {
    assert.deepEqual([...fromBase58('11')], [0, 0]);
    assert.deepEqual([...fromBase58('2NEpo7TZRRrLZSi2U')], [...new TextEncoder().encode('Hello World!')]);
    for (const text of ['0', 'O', 'I', 'l', ' ', 'é', 'z'.repeat(161)])
      assert.throws(() => fromBase58(text), SyntaxError, text);
  });

  it('Multikeys of other kinds are unsupported, and others none', () => {
    assert.equal(keyOfMultibase('z6LSbysY2xFMRpGMhb7tFTLMpeuPRaqaWM1yECx2AtzE3KCc'), 'unsupported');
    assert.equal(keyOfMultibase('zQ3shokFTS3brHcDQrn82RUDfCZESWL1ZdCEJwekUDPQiYBme'), 'unsupported');
    for (const text of ['', 'z', 'u7QE', multibase.slice(1), `${multibase}1`, multibase.slice(0, -1)])
      assert.throws(() => keyOfMultibase(text), SyntaxError, text);
  });

  it('a Multikey has the length and the form of its kind', () => {
    const of = (...bytes: number[]) => `z${base58(Uint8Array.from(bytes))}`;
    const body = (length: number, first: number) => [first, ...new Uint8Array(length - 1).fill(7)];
    assert.deepEqual(keyOfMultibase(of(0xed, 1, ...body(32, 9))), {
      kind: 'Ed25519',
      bytes: Uint8Array.from(body(32, 9)),
    });
    for (const [name, second, length] of [
      ['P-256', 0x80, 33],
      ['P-384', 0x81, 49],
    ] as const) {
      for (const first of [2, 3])
        assert.equal((keyOfMultibase(of(second, 0x24, ...body(length, first))) as PublicKey).kind, name);
      for (const bytes of [body(length, 4), body(length - 1, 2), body(length + 1, 3)])
        assert.throws(() => keyOfMultibase(of(second, 0x24, ...bytes)), SyntaxError);
    }
    assert.throws(() => keyOfMultibase(of(0xed, 1, ...body(31, 9))), SyntaxError);
    assert.throws(() => keyOfMultibase(of(0xed, 2, ...body(32, 9))), SyntaxError);
    assert.throws(() => keyOfMultibase(`x${of(0xed, 1, ...body(32, 9)).slice(1)}`), SyntaxError);
    // As long as it may be; and only leading ones are zeros.
    assert.equal(fromBase58('2'.repeat(160)).length, 117);
    assert.equal(fromBase58('21').length, 1);
  });

  it('a JWK has the kind, the curve and the length of its point', () => {
    const point = (length: number) => Buffer.alloc(length, 5).toString('base64url');
    const of = (crv: string, x: number, y = x) => ({kty: 'EC', crv, x: point(x), y: point(y)});
    assert.deepEqual(keyOfJwk(of('P-384', 48)), {
      kind: 'P-384',
      bytes: Uint8Array.from([4, ...new Uint8Array(96).fill(5)]),
    });
    for (const jwk of [of('P-256', 31), of('P-256', 32, 31), of('P-384', 32), {kty: 7}, {kty: 'RSA'}])
      assert.throws(() => keyOfJwk(jwk));
    for (const jwk of [
      {kty: 'OKP', crv: 'X25519', x: point(32)},
      {...of('P-256', 32), kty: 'XX'},
      {kty: 'EC', crv: 'Ed25519'},
    ])
      assert.equal(keyOfJwk(jwk), 'unsupported');
  });

  it('keys have names of their own', () => {
    const named = (jwk: object) => nameOfKey(keyOfJwk(jwk) as PublicKey);
    assert.equal(named(rsa.jwk), `RSA ${rsa.jwk.n} ${rsa.jwk.e}`);
    const four = Uint8Array.from([4, ...new Uint8Array(31).fill(1)]);
    assert.equal(
      nameOfKey({kind: 'Ed25519', bytes: four}),
      `Ed25519 ${Buffer.from(four).toString('base64url')}`,
    );
  });

  it('the same point has the same name, compressed or not', () => {
    const whole = keyOfJwk(ec.jwk) as PublicKey & {bytes: Uint8Array};
    const bytes = Uint8Array.from([2 + (whole.bytes[64]! & 1), ...whole.bytes.subarray(1, 33)]);
    assert.equal(nameOfKey(whole), nameOfKey({kind: 'P-256', bytes}));
    const other = bytes.slice();
    other[0]! ^= 1;
    assert.notEqual(nameOfKey(whole), nameOfKey({kind: 'P-256', bytes: other}));
  });
});

describe('a key that is named', () => {
  it('may come along, and is then its own word only', async () => {
    const brought = {id: 'urn:k', controller: 'https://u.example/', publicKeyJwk: ed.jwk};
    const key = keyOfJwk(ed.jwk);
    const expected = {outcome: 'key', key, controller: brought.controller, binding: 'credential'};
    assert.deepEqual(await resolveKey(brought, offline), expected);
    assert.deepEqual(await resolveKey({publicKeyJwk: ed.jwk}, offline), {...expected, controller: ''});
    const byDid = await resolveKey({id: `${ed.did}#0`, publicKeyJwk: ec.jwk}, offline);
    assert.deepEqual(byDid, {outcome: 'key', key, controller: ed.did, binding: 'did'});
  });

  it('by no address and no DID is unknown', async () => {
    for (const [reference, key] of [
      [7, ''],
      ['xhttps://u.example/', 'xhttps://u.example/'],
    ]) {
      assert.deepEqual(await resolveKey(reference, offline), {
        outcome: 'unresolvable',
        code: 'key-id-unknown',
        values: {key},
        lackedBy: '',
      });
    }
  });
});

describe('did:key', {skip: !hasVectors}, () => {
  it('resolves as W3C’s vectors say, for signatures only', async () => {
    const vectors = JSON.parse(readFileSync(`${VECTORS}/did-key/ed25519-x25519.json`, 'utf8')) as Record<
      string,
      {
        verificationKeyPair: {id: string; publicKeyBase58?: string; publicKeyJwk?: object};
        keyAgreementKeyPair: {id: string};
      }
    >;
    for (const [did, {verificationKeyPair: pair, keyAgreementKeyPair: agreement}] of Object.entries(
      vectors,
    )) {
      const answer = await resolveKey(new URL(pair.id, did).href, offline);
      assert.ok(answer.outcome === 'key' && answer.key.kind === 'Ed25519', did);
      assert.equal(answer.controller, did);
      const {publicKeyBase58: base58, publicKeyJwk: jwk} = pair;
      if (base58) assert.deepEqual(answer.key.bytes, fromBase58(base58));
      if (jwk) assert.deepEqual(answer.key, keyOfJwk(jwk));
      assert.equal((await resolveKey(new URL(agreement.id, did).href, offline)).outcome, 'unresolvable');
    }
  });

  it('of P-256 is compressed, and verifies', async () => {
    const {bytes} = keyOfJwk(ec.jwk) as {bytes: Uint8Array};
    const point = [2 + (bytes[64]! & 1), ...bytes.subarray(1, 33)];
    const did = `did:key:z${base58(Uint8Array.from([0x80, 0x24, ...point]))}`;
    assert.equal(line(await check(await jwt(ec, badge(did), {kid: `${did}#${did.slice(8)}`}))), GOOD);
  });
});

describe('did:web', () => {
  const did = 'did:web:u.example:a';
  const method = {id: `${did}#k`, type: 'Multikey', controller: did, publicKeyMultibase: multibase};
  const document = {id: did, verificationMethod: [method], assertionMethod: [`${did}#k`]};
  const at = async (answers: Record<string, object>, id = did, kid = `${id}#k`) =>
    check(await jwt(ed, badge(id), {kid}), answers);
  const documents: [string, object, string][] = [
    ['as it should be', document, GOOD],
    [
      'with ids that are relative',
      {...document, verificationMethod: [{...method, id: '#k'}], assertionMethod: ['#k']},
      GOOD,
    ],
    ['with the key in assertionMethod', {id: did, assertionMethod: [method]}, GOOD],
    [
      'with a JWK',
      {
        ...document,
        verificationMethod: [{id: `${did}#k`, type: 'JsonWebKey', controller: did, publicKeyJwk: ed.jwk}],
      },
      GOOD,
    ],
    [
      'of 2018',
      {
        ...document,
        verificationMethod: [
          {
            id: `${did}#k`,
            type: 'Ed25519VerificationKey2018',
            controller: did,
            publicKeyBase58: base58(edBytes),
          },
        ],
      },
      GOOD,
    ],
    [
      'of 2018, by the name of another kind',
      {id: did, assertionMethod: [{id: `${did}#k`, type: 'X', publicKeyBase58: base58(edBytes)}]},
      'could-not-check: unsupported unknown current none',
    ],
    [
      'of 2018, too short',
      {
        id: did,
        assertionMethod: [
          {id: `${did}#k`, type: 'Ed25519VerificationKey2018', publicKeyBase58: base58(edBytes.slice(1))},
        ],
      },
      'not-verified: invalid unknown current none',
    ],
    [
      'with the key as publicKey, as a profile has it',
      {id: did, publicKey: [{...method}]},
      'not-verified: valid mismatch current none',
    ],
    [
      'without assertionMethod',
      {id: did, verificationMethod: [method]},
      'not-verified: valid mismatch current none',
    ],
    [
      'with it for logging in',
      {id: did, authentication: [`${did}#k`], verificationMethod: [method]},
      'not-verified: valid mismatch current none',
    ],
    [
      'with another’s key',
      {...document, verificationMethod: [{...method, controller: 'did:web:evil.example'}]},
      'not-verified: valid mismatch current none',
    ],
    [
      'of another',
      {...document, id: 'did:web:evil.example'},
      'could-not-check: unresolvable unknown current none',
    ],
    ['that is a list', [document], 'could-not-check: unresolvable unknown current none'],
    ['without keys', {id: did}, 'not-verified: unresolvable mismatch current none'],
    [
      'with the key for logging in alone',
      {id: did, authentication: [{...method}]},
      'not-verified: unresolvable mismatch current none',
    ],
    [
      'with a key that was revoked',
      {...document, verificationMethod: [{...method, revoked: '2026-05-01T00:00:00Z'}]},
      'not-verified: valid mismatch current none',
    ],
    [
      'with a key that has ended',
      {...document, verificationMethod: [{...method, expires: '2026-05-01T00:00:00Z'}]},
      'not-verified: valid mismatch current none',
    ],
    [
      'with a key whose end can’t be read',
      {...document, verificationMethod: [{...method, expires: 'soon'}]},
      'not-verified: valid mismatch current none',
    ],
    [
      'with a key that has not ended yet',
      {...document, verificationMethod: [{...method, expires: '2026-07-01T00:00:00Z'}]},
      GOOD,
    ],
    [
      'with nonsense',
      {id: did, verificationMethod: [null, 7, 'x', {id: `${did}#k`}], assertionMethod: {}},
      'could-not-check: unsupported unknown current none',
    ],
  ];
  for (const [name, body, expected] of documents) {
    it(`${name}: ${expected}`, async () => {
      assert.equal(line(await at({'https://u.example/a/did.json': body})), expected);
    });
  }

  it('knows ports, and the well-known place', async () => {
    const root = 'did:web:u.example%3A8443';
    const body = {id: root, assertionMethod: [{...method, id: `${root}#k`, controller: root}]};
    assert.equal(line(await at({'https://u.example:8443/.well-known/did.json': body}, root)), GOOD);
  });

  for (const id of [
    'did:web:u.example:..:a',
    'did:web:u.example/a',
    'did:web:a@u.example',
    'did:web:u.example%2Fa',
    'did:web:',
    'did:web:u.example::a',
    'did:web:u.example?x',
  ])
    it(`${id} is not asked for`, async () => {
      const {fetch, asked} = web();
      const result = await check(await jwt(ed, badge(id), {kid: `${id}#k`}), {}, {fetch});
      assert.deepEqual(asked, []);
      assert.equal(result.verdict, 'could-not-check');
    });

  it('that can’t be had has no key in its fragment', async () => {
    const result = await check(await jwt(ed, badge(did), {kid: `${did}#${multibase}`}));
    assert.equal(line(result), 'could-not-check: unresolvable unknown current none');
  });
});

describe('an https issuer', () => {
  const signed = (header: object = {kid: undefined, jwk: rsa.jwk}, issuer = ISSUER) =>
    jwt(rsa, badge(issuer), header);
  const profile = {id: ISSUER, type: ['Profile'], name: 'U'};
  const answers: [string, Record<string, object>, string][] = [
    ['publishes nothing', {}, 'could-not-check: valid self-asserted current none'],
    ['has a profile without keys', {[ISSUER]: profile}, 'could-not-check: valid self-asserted current none'],
    [
      'can’t be reached',
      {[ISSUER]: new TypeError('x'), [JWKS]: new TypeError('x')},
      'could-not-check: valid unknown current none',
    ],
    [
      'has a set that can’t be reached',
      {[JWKS]: new Response('', {status: 503})},
      'could-not-check: valid unknown current none',
    ],
    ['has the key in its set', {[JWKS]: {keys: [ec.jwk, rsa.jwk]}}, GOOD],
    [
      'has the key in its set, with a zero before its number',
      {[JWKS]: {keys: [{...rsa.jwk, n: padded}]}},
      GOOD,
    ],
    [
      'has it in its profile, as PEM',
      {[ISSUER]: {...profile, publicKey: {id: '#1', publicKeyPem: pem}}},
      GOOD,
    ],
    ['has the key in its set, with its name', {[JWKS]: {keys: [{...rsa.jwk, iss: ISSUER}]}}, GOOD],
    [
      'has it in its set for another',
      {[JWKS]: {keys: [{...rsa.jwk, iss: 'https://u.example/issuers/2'}]}},
      'not-verified: valid mismatch current none',
    ],
    [
      'has other keys, and a profile that can’t be reached',
      {[ISSUER]: new TypeError('x'), [JWKS]: {keys: [ec.jwk]}},
      'could-not-check: valid unknown current none',
    ],
    ['has other keys', {[JWKS]: {keys: [ec.jwk]}}, 'not-verified: valid mismatch current none'],
    [
      'has it in its profile',
      {[ISSUER]: {...profile, assertionMethod: [{id: '#1', publicKeyJwk: rsa.jwk}]}},
      GOOD,
    ],
    [
      'has it there as publicKey',
      {[ISSUER]: {...profile, publicKey: {id: '#1', publicKeyJwk: rsa.jwk}}},
      GOOD,
    ],
    [
      'has it there as publicKey, beside a list of others to assert with',
      {
        [ISSUER]: {
          ...profile,
          assertionMethod: [{id: '#2', publicKeyJwk: ec.jwk}],
          publicKey: {id: '#1', publicKeyJwk: rsa.jwk},
        },
      },
      'not-verified: valid mismatch current none',
    ],
    [
      'has it there for something else',
      {[ISSUER]: {...profile, verificationMethod: [{id: '#1', publicKeyJwk: rsa.jwk}]}},
      'not-verified: valid mismatch current none',
    ],
    [
      'has a profile of another',
      {[ISSUER]: {...profile, id: 'https://u.example/issuers/2', publicKey: {publicKeyJwk: rsa.jwk}}},
      'could-not-check: valid self-asserted current none',
    ],
    [
      'has a page',
      {[ISSUER]: new Response('<html>'), [JWKS]: new Response('<html>')},
      'could-not-check: valid self-asserted current none',
    ],
  ];
  for (const [name, web, expected] of answers) {
    it(`${name}: ${expected}`, async () => {
      const result = await check(await signed(), web);
      assert.equal(line(result), expected, JSON.stringify(result.checks));
    });
  }

  it('by http is not asked, and unknown', async () => {
    const {fetch, asked} = web();
    const result = await check(await signed(undefined, 'http://u.example/issuers/1'), {}, {fetch});
    assert.equal(line(result), 'could-not-check: valid unknown current none');
    assert.ok(codes(result).includes('url-http'));
    assert.ok(asked.every((url) => url.startsWith('https:')));
  });

  it('is found by the name of its key', async () => {
    const keys = [ec.jwk, {...rsa.jwk, kid: 'k1'}];
    assert.equal(line(await check(await signed({kid: 'k1'}), {[JWKS]: {keys}})), GOOD);
    assert.equal((await check(await signed({kid: 'k2'}), {[JWKS]: {keys}})).proof, 'unresolvable');
  });

  it('is not proven by a key at any address but its own', async () => {
    const KEY = 'https://u.example/students/eve/key';
    const text = await signed({kid: KEY});
    assert.equal(line(await check(text, {[KEY]: rsa.jwk})), 'could-not-check: valid unknown current none');
    assert.equal((await check(text, {[KEY]: rsa.jwk, [JWKS]: {keys: [ec.jwk]}})).issuer, 'mismatch');
    assert.equal(line(await check(text, {[KEY]: rsa.jwk, [JWKS]: {keys: [rsa.jwk]}})), GOOD);
    const claimed = {id: KEY, controller: ISSUER, publicKeyJwk: rsa.jwk};
    assert.equal((await check(text, {[KEY]: claimed})).issuer, 'unknown');
  });

  it('is not proven by the key of another host', async () => {
    const KEY = 'https://evil.example/keys#1';
    const document = {id: 'https://evil.example/keys', assertionMethod: [{id: KEY, publicKeyJwk: rsa.jwk}]};
    const result = await check(await signed({kid: KEY}), {'https://evil.example/keys': document});
    assert.equal(line(result), 'not-verified: valid mismatch current none');
  });
});

it('of several keys that can’t be found, one that the issuer’s own document lacks counts against it', () => {
  const issuer = 'https://u.example';
  const run: Partial<Run> = {note: () => undefined};
  const judged = (...owners: string[]) =>
    judgeMissing(
      issuer,
      owners.map((owner) => unresolvable({code: 'key-not-found'}, owner)),
      run as Run,
    );
  assert.equal(judged(issuer, 'https://v.example'), 'mismatch');
  assert.equal(judged('https://v.example'), 'unknown');
});

import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {verifyCredential} from '../../src/verify/index.js';
import {check, codes, line, NOW, web} from './issuing.js';
import {
  assertion,
  BADGE,
  chain,
  hosted,
  ID,
  issuer,
  key,
  KEY,
  other,
  otherPem,
  revocations,
  REVOKED,
  rsa,
  signed,
  ISSUER,
} from './ob2.fixture.js';

const GOOD = 'verified: valid bound current none';
const UNREACHABLE = 'could-not-check: unresolvable unknown unknown unknown';

describe('a hosted Open Badge 2.0', () => {
  it('is verified by itself, its address, or its address in an image', async () => {
    const svg = `<svg xmlns:o="http://openbadges.org"><o:assertion verify="${ID}"/></svg>`;
    const image = new TextEncoder().encode(svg);
    for (const input of [assertion(), JSON.stringify(assertion()), ID, svg, `\n ${svg}`, image]) {
      const result = await check(input, hosted());
      assert.equal(line(result), GOOD, JSON.stringify(result.checks));
      assert.equal(result.format, 'ob2-hosted');
      assert.equal(result.issuerId, ISSUER);
      assert.equal(result.claimedIssuerName, 'U');
      assert.equal((result.credential?.badge as {name: string}).name, 'B');
    }
  });

  it('is asked for once, even when its address was given', async () => {
    const {fetch, asked} = web(hosted());
    await verifyCredential(ID, {fetch, now: NOW});
    assert.deepEqual(asked, [ID, BADGE, ISSUER]);
  });

  const cases: [string, object | string, Record<string, object | string>, string][] = [
    [
      'with an embedded badge class',
      assertion(),
      {[ID]: assertion({badge: {id: BADGE, issuer: ISSUER}})},
      GOOD,
    ],
    ['whose copy embeds what is hosted apart', assertion({badge: {id: BADGE, issuer: ISSUER}}), {}, GOOD],
    [
      'whose copy writes the same time otherwise',
      assertion({issuedOn: '2026-01-01T01:00:00+01:00'}),
      {},
      GOOD,
    ],
    [
      'whose copy leaves something out',
      {type: 'Assertion', id: ID, badge: BADGE, recipient: assertion().recipient},
      {},
      GOOD,
    ],
    [
      'whose copy has another recipient',
      assertion({recipient: {type: 'email', hashed: false, identity: 'x@y'}}),
      {},
      'not-verified: valid mismatch current none',
    ],
    [
      'whose copy has another badge',
      assertion({badge: 'https://u.example/badges/2'}),
      {},
      'not-verified: valid mismatch current none',
    ],
    [
      'whose copy names its kind in other words',
      assertion({verification: {type: 'HostedBadge'}}),
      {[ID]: assertion({verification: {type: 'hosted'}})},
      GOOD,
    ],
    [
      'whose address has variants',
      `<svg xmlns:o="http://openbadges.org"><o:assertion verify="${ID}?v=2_0"/></svg>`,
      {[`${ID}?v=2_0`]: assertion()},
      GOOD,
    ],
    ['whose copy says more', assertion({narrative: 'PhD'}), {}, 'not-verified: valid mismatch current none'],
    [
      'whose copy expired',
      assertion({expires: '2026-05-01T00:00:00Z'}),
      {},
      'not-verified: valid mismatch expired none',
    ],
    [
      'that expired',
      assertion({expires: '2026-05-01T00:00:00Z'}),
      {[ID]: assertion({expires: '2026-05-01T00:00:00Z'})},
      'not-verified: valid bound expired none',
    ],
    [
      'that expired, though its copy doesn’t say so',
      assertion(),
      {[ID]: assertion({expires: '2026-05-01T00:00:00Z'})},
      'not-verified: valid bound expired none',
    ],
    [
      'of tomorrow',
      assertion(),
      {[ID]: assertion({issuedOn: '2027-05-01'})},
      'not-verified: valid mismatch not-yet-valid none',
    ],
    [
      'that is hosted with another id',
      assertion(),
      {[ID]: assertion({id: 'https://u.example/assertions/2'})},
      'not-verified: valid mismatch current none',
    ],
    [
      'that is gone',
      assertion(),
      {[ID]: new Response('', {status: 410})},
      'not-verified: unresolvable unknown unknown revoked',
    ],
    [
      'that says it is revoked',
      assertion(),
      {[ID]: assertion({revoked: true, revocationReason: 'Why'})},
      'not-verified: valid bound current revoked',
    ],
    [
      'of which only its revocation is left',
      assertion(),
      {[ID]: {id: ID, revoked: true}},
      'not-verified: unresolvable unknown unknown revoked',
    ],
    [
      'that says in a word that it is revoked',
      assertion(),
      {[ID]: assertion({revoked: 'true'})},
      'not-verified: valid bound current revoked',
    ],
    ['that isn’t there', assertion(), {[ID]: new Response('', {status: 404})}, UNREACHABLE],
    ['that can’t be reached', assertion(), {[ID]: new TypeError('x')}, UNREACHABLE],
    ['that is a page', assertion(), {[ID]: '<html>'}, UNREACHABLE],
    [
      'that is a page, and no copy',
      `<svg xmlns:o="http://openbadges.org"><o:assertion verify="${ID}"/></svg>`,
      {[ID]: '<html>'},
      'not-verified: none unknown unknown unknown',
    ],
    ['by http', assertion({id: 'http://u.example/assertions/1'}), {}, UNREACHABLE],
    [
      'that moved to another host',
      assertion(),
      {[ID]: new Response('', {status: 302, headers: {location: 'https://v.example/'}})},
      UNREACHABLE,
    ],
    ['without an id', assertion({id: undefined}), {}, 'not-verified: none unknown unknown unknown'],
    [
      'without a badge class',
      assertion(),
      {[BADGE]: new Response('', {status: 404})},
      'could-not-check: valid unknown current none',
    ],
    ['without an issuer', assertion(), {[BADGE]: {id: BADGE}}, 'could-not-check: valid unknown current none'],
    [
      'without a profile',
      assertion(),
      {[ISSUER]: new Response('', {status: 404})},
      'could-not-check: valid unknown current none',
    ],
    [
      'with another’s profile',
      assertion(),
      {[ISSUER]: issuer({id: 'https://u.example/2'})},
      'could-not-check: valid unknown current none',
    ],
    [
      'of an issuer by http',
      assertion(),
      {[BADGE]: {id: BADGE, issuer: 'http://u.example/issuer'}},
      'could-not-check: valid unknown current none',
    ],
    [
      'in the name of another host',
      assertion(),
      {
        [BADGE]: {id: BADGE, issuer: 'https://v.example/i'},
        'https://v.example/i': issuer({id: 'https://v.example/i'}),
      },
      'not-verified: valid mismatch current none',
    ],
    [
      'that should be signed',
      assertion({verification: {type: 'SignedBadge'}}),
      {},
      'not-verified: none unknown unknown unknown',
    ],
    [
      'that is verified otherwise',
      assertion({verification: {type: 'X'}}),
      {},
      'could-not-check: unsupported unknown unknown unknown',
    ],
  ];
  for (const [name, given, answers, expected] of cases)
    it(`${name}: ${expected}`, async () => {
      const result = await check(given, hosted(answers));
      assert.equal(line(result), expected, JSON.stringify(result.checks));
    });

  const scopes: [object, string][] = [
    [{startsWith: 'https://u.example/assertions/'}, 'bound'],
    [{startsWith: ['https://u.example/x', 'https://u.example/a']}, 'bound'],
    [{startsWith: 'https://u.example/x'}, 'mismatch'],
    [{startsWith: 'https://u.exam'}, 'mismatch'],
    [{startsWith: 'https://'}, 'mismatch'],
    [{allowedOrigins: 'u.example'}, 'bound'],
    [{allowedOrigins: ['v.example', 'https://u.example']}, 'bound'],
    [{allowedOrigins: 'example'}, 'mismatch'],
    [{allowedOrigins: 'u.example', startsWith: 'https://u.example/x'}, 'mismatch'],
    [{}, 'bound'],
  ];
  for (const [verification, expected] of scopes)
    it(`whose issuer’s scope is ${JSON.stringify(verification)}: ${expected}`, async () => {
      assert.equal((await check(ID, hosted({[ISSUER]: issuer({verification})}))).issuer, expected);
    });

  it('of 1.x names its address in verify', async () => {
    const old = {
      uid: '1',
      recipient: {type: 'email', hashed: true, identity: 'sha256$x'},
      badge: BADGE,
      issuedOn: 1767225600,
      verify: {type: 'hosted', url: ID},
    };
    const result = await check(old, hosted({[ID]: old}));
    assert.equal(line(result), GOOD, JSON.stringify(result.checks));
    assert.ok(codes(result).includes('recipient-hashed'));
  });
});

describe('a signed Open Badge 2.0', () => {
  const cases: [string, Promise<string>, Record<string, object | string>, string][] = [
    ['as it should be', signed(), {}, GOOD],
    ['without a creator', signed({verification: {type: 'signed'}}), {}, GOOD],
    ['with several keys', signed(), {[ISSUER]: issuer({publicKey: ['https://u.example/old', KEY]})}, GOOD],
    [
      'with the key in the profile',
      signed({verification: {type: 'signed'}}),
      {[ISSUER]: issuer({publicKey: key})},
      GOOD,
    ],
    [
      'with a key that is a PEM alone, as in 1.x',
      signed({verification: undefined, verify: {type: 'signed', url: KEY}}),
      {[KEY]: new Response(key.publicKeyPem)},
      GOOD,
    ],
    [
      'by another, whose key comes along under the address of the issuer’s',
      signed({verification: {type: 'signed', creator: {...key, publicKeyPem: otherPem}}}, {}, other),
      {},
      'not-verified: invalid unknown unknown unknown',
    ],
    [
      'by another, whose key the 1.x address is',
      signed(
        {verification: undefined, verify: {type: 'signed', url: {...key, publicKeyPem: otherPem}}},
        {},
        other,
      ),
      {},
      'not-verified: invalid unknown unknown unknown',
    ],
    ['by another', signed({}, {}, other), {}, 'not-verified: invalid unknown unknown unknown'],
    ['without an algorithm', signed({}, {alg: 'none'}), {}, 'not-verified: invalid unknown unknown unknown'],
    ['with an unknown crit', signed({}, {crit: ['x']}), {}, 'not-verified: invalid unknown unknown unknown'],
    [
      'with a key that isn’t there',
      signed(),
      {[KEY]: new Response('', {status: 404})},
      'could-not-check: unresolvable unknown unknown unknown',
    ],
    [
      'with a key that is none',
      signed(),
      {[KEY]: {...key, publicKeyPem: 'x'}},
      'not-verified: invalid unknown unknown unknown',
    ],
    [
      'with a key of another',
      signed(),
      {[KEY]: {...key, owner: 'https://v.example'}},
      'not-verified: valid mismatch current none',
    ],
    [
      'with a key that the issuer doesn’t list',
      signed(),
      {[ISSUER]: issuer({publicKey: 'https://u.example/old'})},
      'not-verified: valid mismatch current none',
    ],
    ['without any listed key', signed(), {[ISSUER]: issuer()}, 'not-verified: valid mismatch current none'],
    [
      'without a profile',
      signed(),
      {[ISSUER]: new TypeError('x')},
      'could-not-check: valid unknown current unknown',
    ],
    ['that expired', signed({expires: '2026-05-01T00:00:00Z'}), {}, 'not-verified: valid bound expired none'],
    [
      'that is revoked',
      signed(),
      revocations({id: 'urn:uuid:1', revocationReason: 'Why'}),
      'not-verified: valid bound current revoked',
    ],
    [
      'that is revoked, by its id',
      signed(),
      revocations('urn:uuid:1'),
      'not-verified: valid bound current revoked',
    ],
    [
      'that is revoked, by its uid',
      signed({uid: '7'}),
      revocations({uid: '7'}),
      'not-verified: valid bound current revoked',
    ],
    ['that is not revoked', signed(), revocations('urn:uuid:2'), 'verified: valid bound current ok'],
    [
      'that is revoked, by a number',
      signed({uid: 7}),
      revocations({uid: '7'}),
      'not-verified: valid bound current revoked',
    ],
    ['that says itself that it is', signed({revoked: true}), {}, 'not-verified: valid bound current revoked'],
    [
      'that has no name to look for',
      signed({id: undefined}),
      revocations('urn:uuid:2'),
      'could-not-check: valid bound current unknown',
    ],
    ...[[REVOKED], {type: 'RevocationList', revokedAssertions: ['urn:uuid:1']}].map(
      (revocationList): [string, Promise<string>, Record<string, object | string>, string] => [
        `that is revoked in ${JSON.stringify(revocationList)}`,
        signed(),
        {...revocations('urn:uuid:1'), [ISSUER]: issuer({publicKey: KEY, revocationList})},
        'not-verified: valid bound current revoked',
      ],
    ),
    ...[7, [REVOKED, REVOKED], [], {}].map(
      (revocationList): [string, Promise<string>, Record<string, object | string>, string] => [
        `whose revocations are ${JSON.stringify(revocationList)}`,
        signed(),
        {...revocations('urn:uuid:1'), [ISSUER]: issuer({publicKey: KEY, revocationList})},
        'could-not-check: valid bound current unknown',
      ],
    ),
    ['with its named key in the profile', signed(), {[ISSUER]: issuer({publicKey: [key]}), [KEY]: {}}, GOOD],
    [
      'whose key’s address has a page',
      signed(),
      {[KEY]: '<!doctype html><title>Log in</title>'},
      'could-not-check: unresolvable unknown unknown unknown',
    ],
    [
      'with an older kind of PEM',
      signed(),
      {[KEY]: {...key, publicKeyPem: '-----BEGIN RSA PUBLIC KEY-----\nMIIB\n-----END RSA PUBLIC KEY-----'}},
      'could-not-check: unsupported unknown unknown unknown',
    ],
    ['with a key as a JWK', signed(), {[KEY]: {id: KEY, owner: ISSUER, publicKeyJwk: rsa.jwk}}, GOOD],
    [
      'whose revocations can’t be had',
      signed(),
      {...revocations(), [REVOKED]: new TypeError('x')},
      'could-not-check: valid bound current unknown',
    ],
    [
      'whose revocations are none',
      signed(),
      {...revocations(), [REVOKED]: {}},
      'could-not-check: valid bound current unknown',
    ],
  ];
  for (const [name, text, answers, expected] of cases)
    it(`${name}: ${expected}`, async () => {
      const result = await check(await text, chain(answers));
      assert.equal(result.format, 'ob2-signed');
      assert.equal(line(result), expected, JSON.stringify(result.checks));
    });
});

import assert from 'node:assert/strict';
import {describe, it, mock} from 'node:test';
import {badge, check, codes, jwt, line, makeSigner, web, NOW, type Algorithm} from './issuing.js';
import {verifyCredential} from '../../src/verify/index.js';

const signers = Object.fromEntries(
  await Promise.all((['RS256', 'ES256', 'EdDSA'] as const).map(async (alg) => [alg, await makeSigner(alg)])),
) as Record<Algorithm, Awaited<ReturnType<typeof makeSigner>>>;
const {EdDSA: ed, ES256: ec, RS256: rsa} = signers;

const GOOD = 'verified: valid bound current none';
const INVALID = 'not-verified: invalid unknown current none';

describe('a JWT', () => {
  for (const signer of Object.values(signers)) {
    it(`is verified by ${signer.alg}, with the key of its issuer`, async () => {
      const result = await check(await jwt(signer, badge(signer.did)));
      assert.equal(line(result), GOOD, JSON.stringify(result.checks));
      assert.equal(result.issuerId, signer.did);
      assert.equal(result.claimedIssuerName, 'U');
      assert.equal(result.format, 'ob3-jwt');
      assert.equal(result.checkedAt, NOW.toISOString());
    });
  }

  it('is read with spaces around it, as bytes, and enveloped', async () => {
    const text = await jwt(ed, badge(ed.did));
    const enveloped = {type: 'EnvelopedVerifiableCredential', id: `data:application/vc+jwt,${text}`};
    for (const input of [
      `\n ${text} \n`,
      new TextEncoder().encode(text),
      enveloped,
      JSON.stringify(enveloped),
    ])
      assert.equal(line(await check(input)), GOOD);
  });

  const headers: [string, object, string, string][] = [
    ['without an algorithm', {alg: undefined}, INVALID, 'jwt-alg-forbidden'],
    ['with the algorithm None', {alg: 'None'}, INVALID, 'jwt-alg-forbidden'],
    ['with HS512', {alg: 'HS512'}, INVALID, 'jwt-alg-forbidden'],
    ['with the algorithm of another key', {alg: 'ES256'}, INVALID, 'key-other-kind'],
    [
      'with a name of every object',
      {alg: 'constructor'},
      'could-not-check: unsupported unknown current none',
      'jwt-alg-unknown',
    ],
    ...['PS256', 'xHS256', 'HS256x'].map((alg): [string, object, string, string] => [
      `with ${alg}`,
      {alg},
      'could-not-check: unsupported unknown current none',
      'jwt-alg-unknown',
    ]),
    ['with an empty crit', {crit: []}, INVALID, 'jwt-crit'],
    ['with an unencoded payload', {b64: false, crit: ['b64']}, INVALID, 'jwt-crit'],
    [
      'that is an access token',
      {typ: 'at+jwt'},
      'could-not-check: unsupported unknown current none',
      'jwt-typ',
    ],
    ['with the newer name of EdDSA', {alg: 'Ed25519'}, GOOD, 'signature-right'],
    ['without a key', {kid: undefined}, 'could-not-check: unresolvable unknown current none', 'jwt-no-key'],
    [
      'with a kid that is no text',
      {kid: 7},
      'could-not-check: unresolvable unknown current none',
      'jwt-no-key',
    ],
    ['with a shared key', {jwk: {kty: 'oct', k: 'AAAA'}}, INVALID, 'key-malformed'],
    ['with a private key', {jwk: {...ed.jwk, d: ed.jwk.x}}, INVALID, 'key-malformed'],
    ['with a key to encrypt', {jwk: {...ed.jwk, use: 'enc'}}, INVALID, 'key-malformed'],
    ['with a key of other uses', {jwk: {...ed.jwk, key_ops: ['deriveKey']}}, INVALID, 'key-malformed'],
    ['with a key that is too short', {jwk: {...ed.jwk, x: 'AAAA'}}, INVALID, 'key-malformed'],
    ['with a key that is no object', {jwk: 'x'}, INVALID, 'key-malformed'],
    [
      'with a key of another kind',
      {jwk: {kty: 'EC', crv: 'secp256k1', x: 'AA', y: 'AA'}},
      'could-not-check: unsupported unknown current none',
      'key-unsupported',
    ],
    ['with another’s key', {jwk: undefined, kid: `${ec.did}#0`}, INVALID, 'key-other-kind'],
    [
      'with a fragment that isn’t there',
      {kid: `${ed.did}#1`},
      'not-verified: unresolvable mismatch current none',
      'key-not-found',
    ],
  ];
  for (const [name, header, expected, code] of headers) {
    it(`${name}: ${code}`, async () => {
      const result = await check(await jwt(ed, badge(ed.did), header));
      assert.equal(line(result), expected);
      assert.ok(codes(result).includes(code), codes(result).join());
    });
  }

  it('is verified by a kid that is a part of its issuer’s id, or by the key itself', async () => {
    for (const header of [{kid: '#0'}, {kid: '0'}, {kid: undefined, jwk: ed.jwk}, {kid: ed.did}])
      assert.equal(line(await check(await jwt(ed, badge(ed.did), header))), GOOD);
  });

  it('of one who signs in another’s name is a mismatch', async () => {
    const result = await check(await jwt(ed, badge(rsa.did)));
    assert.equal(line(result), 'not-verified: valid mismatch current none');
    assert.ok(codes(result).includes('issuer-not-controller'));
    const withKey = await check(await jwt(ed, badge(rsa.did), {kid: undefined, jwk: ed.jwk}));
    assert.equal(line(withKey), 'not-verified: valid mismatch current none');
  });

  it('has no key fetched by jku or x5u', async () => {
    const {fetch, asked} = web();
    const header = {jku: 'https://evil.example/jwks', x5u: 'https://evil.example/x5u', kid: undefined};
    await verifyCredential(await jwt(ed, badge(ed.did), header), {fetch, now: NOW});
    assert.deepEqual(asked, []);
  });

  it('has a weak RSA key refused', async () => {
    const weak = await makeSigner('RS256', {modulusLength: 1024});
    const result = await check(await jwt(weak, badge(weak.did)));
    assert.equal(line(result), INVALID);
    assert.ok(codes(result).includes('key-weak'));
  });

  it('is not checked without WebCrypto, as on a page without https', async () => {
    const text = await jwt(ed, badge(ed.did));
    for (const none of [{}, undefined]) {
      mock.getter(globalThis, 'crypto', () => none as Crypto);
      const result = await check(text).finally(() => mock.restoreAll());
      assert.equal(line(result), 'could-not-check: unsupported unknown current none');
      assert.ok(codes(result).includes('no-crypto'));
    }
  });

  it('has one spelling: no padding, no other last character, no whitespace within', async () => {
    const text = await jwt(ed, badge(ed.did));
    const [header, payload, signature] = text.split('.') as [string, string, string];
    const last = signature.at(-1)!;
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const other = signature.slice(0, -1) + alphabet[alphabet.indexOf(last) ^ 1]!;
    for (const changed of [
      other,
      `${signature}=`,
      `${signature}==`,
      `${signature} `,
      `${signature.slice(0, 9)}\n${signature.slice(9)}`,
      '',
    ]) {
      const result = await check(`${header}.${payload}.${changed}${changed.endsWith(' ') ? 'x' : ''}`);
      assert.equal(result.verdict, 'not-verified', JSON.stringify(changed));
    }
    assert.equal((await check(`${header}=.${payload}.${signature}`)).proof, 'none');
  });

  it('has ECDSA signatures of 64 bytes, not in DER', async () => {
    const text = await jwt(ec, badge(ec.did));
    const at = text.lastIndexOf('.') + 1;
    const raw = Buffer.from(text.slice(at), 'base64url');
    const [r, s] = [raw.subarray(0, 32), raw.subarray(32)];
    const der = Buffer.concat([Buffer.from([0x30, 70, 2, 33, 0]), r, Buffer.from([2, 33, 0]), s]);
    assert.equal(line(await check(text.slice(0, at) + der.toString('base64url'))), INVALID);
  });

  for (const payload of [
    'text',
    7,
    null,
    [],
    {},
    {type: 'VerifiableCredential'},
    {vc: 'x', type: 'VerifiableCredential'},
  ]) {
    it(`with ${JSON.stringify(payload)} as its payload is not verified`, async () => {
      assert.equal((await check(await jwt(ed, payload))).verdict, 'not-verified');
    });
  }

  it('that holds two credentials is refused', async () => {
    const result = await check(await jwt(ed, badge(ed.did, {vc: badge(ed.did)})));
    assert.equal(result.proof, 'invalid');
    assert.ok(codes(result).includes('jwt-two'));
  });
});

describe('a JWT’s claims', () => {
  const claims: [string, object, string][] = [
    ['another issuer', {iss: 'https://u.example'}, 'mismatch'],
    ['another subject', {sub: 'x'}, 'mismatch'],
    ['another id', {jti: 'x'}, 'mismatch'],
    ['another start', {nbf: 1}, 'mismatch'],
    ['a start that is no number', {nbf: '1767225600'}, 'mismatch'],
    ['an end where the credential has another', {exp: 1.9e9, validUntil: '2030-01-01T00:00:00Z'}, 'mismatch'],
    ['a start of the same second', {validFrom: '2026-01-01T00:00:00.999Z'}, 'bound'],
    ['an issuer that is a text', {issuer: ed.did}, 'bound'],
    ['nothing of it', {iss: undefined, sub: undefined, jti: undefined, nbf: undefined}, 'bound'],
  ];
  for (const [name, change, issuer] of claims) {
    it(`say ${name}: ${issuer}`, async () => {
      assert.equal((await check(await jwt(ed, badge(ed.did, change)))).issuer, issuer);
    });
  }

  it('that are missing are told of', async () => {
    const {checks} = await check(await jwt(ed, badge(ed.did, {sub: undefined})));
    const missing = checks.find(({code}) => code === 'claim-missing');
    assert.equal(missing?.outcome, 'warn');
    assert.match(missing.message, /: sub$/);
  });

  it('limit the time too, to the second', async () => {
    const at = async (exp: number) => (await check(await jwt(ed, badge(ed.did, {exp})))).time;
    const now = NOW.getTime() / 1000;
    assert.equal(await at(now + 1), 'current');
    assert.equal(await at(now), 'expired');
    assert.equal((await check(await jwt(ed, badge(ed.did, {exp: 'never'})))).time, 'unknown');
  });

  it('fill in what an old credential (VCDM 1.1) leaves to them', async () => {
    const {iss, sub, jti, nbf} = badge(ed.did);
    const vc = {type: ['VerifiableCredential', 'OpenBadgeCredential'], credentialSubject: {achievement: {}}};
    const {credential, ...result} = await check(await jwt(ed, {vc, iss, sub, jti, nbf, exp: 1_900_000_000}));
    assert.equal(line(result), GOOD);
    assert.equal(credential?.id, jti);
    assert.equal(credential?.issuer, iss);
    assert.equal(credential?.issuanceDate, '2026-01-01T00:00:00.000Z');
    assert.equal(credential?.expirationDate, '2030-03-17T17:46:40.000Z');
    assert.equal((credential?.credentialSubject as {id: string}).id, sub);
  });
});

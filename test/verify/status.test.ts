import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {gzipSync} from 'node:zlib';
import {badge, check, codes, jwt, line, makeSigner, web, NOW} from './issuing.js';
import {verifyCredential} from '../../src/verify/index.js';

const ed = await makeSigner('EdDSA');
const other = await makeSigner('EdDSA');
const LIST = 'https://u.example/status/1';

/** A list with these bits set. */
const encoded = (set: number[], bytes = 16_384) => {
  const bits = new Uint8Array(bytes);
  for (const at of set) bits[at >> 3]! |= 0x80 >> (at & 7);
  return `u${gzipSync(bits).toString('base64url')}`;
};
const subject = (changes: object = {}) => ({
  type: 'BitstringStatusList',
  statusPurpose: 'revocation',
  encodedList: encoded([23]),
  ...changes,
});
const list = (credentialSubject: object = subject(), changes: object = {}, signer = ed) =>
  jwt(signer, {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: signer.did,
    credentialSubject,
    ...changes,
  });
const entry = (changes: object = {}) => ({
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: '22',
  statusListCredential: LIST,
  ...changes,
});
const withStatus = (credentialStatus: unknown) => jwt(ed, badge(ed.did, {credentialStatus}));
const of = async (credentialStatus: unknown, answer?: unknown) =>
  check(await withStatus(credentialStatus), answer === undefined ? {} : {[LIST]: answer as string});

const good = await list();
const bitstrings: [string, unknown, unknown, string, string][] = [
  ['its bit clear', entry(), good, 'ok', 'status-ok'],
  ['its bit set', entry({statusListIndex: '23'}), good, 'revoked', 'status-revoked'],
  ['an index that is a number', entry({statusListIndex: 23}), good, 'revoked', 'status-revoked'],
  ['its last bit', entry({statusListIndex: '131071'}), good, 'ok', 'status-ok'],
  ['an index beyond', entry({statusListIndex: '131072'}), good, 'unknown', 'status-index'],
  ['a negative index', entry({statusListIndex: '-1'}), good, 'unknown', 'status-malformed'],
  ['an index that is no number', entry({statusListIndex: '2e1'}), good, 'unknown', 'status-malformed'],
  ['no index', entry({statusListIndex: undefined}), good, 'unknown', 'status-malformed'],
  ['no purpose', entry({statusPurpose: undefined}), good, 'unknown', 'status-malformed'],
  ['another purpose', entry({statusPurpose: 'suspension'}), good, 'unknown', 'status-list-purpose'],
  ['an unknown purpose', entry({statusPurpose: 'x'}), good, 'unknown', 'status-unknown-type'],
  ['a message', entry({statusPurpose: 'message'}), good, 'none', 'status-message-only'],
  ['an unknown type', {type: 'X', id: LIST}, good, 'unknown', 'status-unknown-type'],
  ['no type', {id: LIST}, good, 'unknown', 'status-unknown-type'],
  ['an entry that is a text', LIST, good, 'unknown', 'status-malformed'],
  ['http', entry({statusListCredential: 'http://u.example/'}), good, 'unknown', 'url-http'],
  ['a list that isn’t there', entry(), undefined, 'unknown', 'fetch-status'],
  ['a page', entry(), '<html>', 'unknown', 'status-malformed'],
  [
    'a list without proof',
    entry(),
    {
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      issuer: ed.did,
      credentialSubject: subject(),
    },
    'unknown',
    'status-list-proof',
  ],
  ['a list whose signature is wrong', entry(), `${good.slice(0, -4)}AAAA`, 'unknown', 'status-list-proof'],
  [
    'a list whose signature is wrong, and its bit set',
    entry({statusListIndex: '23'}),
    `${good.slice(0, -4)}AAAA`,
    'unknown',
    'status-list-proof',
  ],
  [
    'a list in another’s name',
    entry({statusListIndex: '23'}),
    await list(subject(), {issuer: other.did}),
    'unknown',
    'status-list-proof',
  ],
  [
    'a list that expired',
    entry({statusListIndex: '23'}),
    await list(subject(), {validUntil: '2026-05-01T00:00:00Z'}),
    'unknown',
    'status-list-time',
  ],
  [
    'a list of tomorrow',
    entry(),
    await list(subject(), {validFrom: '2027-05-01T00:00:00Z'}),
    'unknown',
    'status-list-time',
  ],
  ['a JWT that expired', entry(), await list(subject(), {exp: 1}), 'unknown', 'status-list-time'],
  [
    'a credential of another type',
    entry(),
    await list(subject(), {type: ['VerifiableCredential']}),
    'unknown',
    'status-list-type',
  ],
  ['a subject of another type', entry(), await list(subject({type: 'X'})), 'unknown', 'status-list-type'],
  ['no list', entry(), await list(subject({encodedList: undefined})), 'unknown', 'status-malformed'],
  [
    'a list that isn’t packed',
    entry(),
    await list(subject({encodedList: 'uAAAA'})),
    'unknown',
    'status-malformed',
  ],
  [
    'a bomb',
    entry(),
    await list(subject({encodedList: encoded([], 16 * 2 ** 20 + 1)})),
    'unknown',
    'status-malformed',
  ],
  [
    'a suspension',
    entry({statusListIndex: '23', statusPurpose: 'suspension'}),
    await list(subject({statusPurpose: ['revocation', 'suspension']})),
    'suspended',
    'status-suspended',
  ],
  ['several bits an entry', entry({statusListIndex: '11', statusSize: 2}), good, 'revoked', 'status-revoked'],
  ['no bits an entry', entry({statusSize: 0}), good, 'unknown', 'status-malformed'],
  ['a size that says nothing', entry({statusSize: null}), good, 'unknown', 'status-malformed'],
];

describe('a bitstring status list', () => {
  for (const [name, written, answer, status, code] of bitstrings)
    it(`${name}: ${status}`, async () => {
      const result = await of(written, answer);
      assert.equal(result.status, status, codes(result).join());
      assert.ok(codes(result).includes(code), codes(result).join());
      assert.equal(result.proof, 'valid');
    });

  it('of another issuer counts, with a warning; a short one too', async () => {
    const result = await of(entry(), await list(subject({encodedList: encoded([], 100)}), {}, other));
    assert.equal(result.verdict, 'verified');
    const warned = result.checks.filter(({outcome}) => outcome === 'warn').map(({code}) => code);
    assert.deepEqual(
      warned,
      ['claim-missing', 'status-list-issuer', 'status-list-short'].filter((code) =>
        codes(result).includes(code),
      ),
    );
    assert.ok(warned.includes('status-list-issuer') && warned.includes('status-list-short'));
  });

  it('of somebody who isn’t known has bad news only', async () => {
    const issuer = 'https://v.example/1';
    const signed = await jwt(
      ed,
      {type: ['VerifiableCredential', 'BitstringStatusListCredential'], issuer, credentialSubject: subject()},
      {kid: undefined, jwk: ed.jwk},
    );
    assert.equal((await of(entry({statusListIndex: '23'}), signed)).status, 'revoked');
    const good = await of(entry(), signed);
    assert.equal(good.status, 'unknown');
    assert.ok(codes(good).includes('status-list-proof'));
  });

  it('of the draft (StatusList2021) is the same, without multibase', async () => {
    const draft = {type: 'StatusList2021', statusPurpose: 'revocation', encodedList: encoded([23]).slice(1)};
    const answer = await list(draft, {type: ['VerifiableCredential', 'StatusList2021Credential']});
    assert.equal((await of(entry({type: 'StatusList2021Entry'}), answer)).status, 'ok');
    assert.equal(
      (await of(entry({type: 'StatusList2021Entry', statusListIndex: '23'}), answer)).status,
      'revoked',
    );
  });

  it('has no status of its own asked for', async () => {
    const answer = await list(subject(), {credentialStatus: entry()});
    const {fetch, asked} = web({[LIST]: answer});
    const result = await verifyCredential(await withStatus(entry()), {fetch, now: NOW});
    assert.equal(result.status, 'ok');
    assert.deepEqual(asked, [LIST]);
  });

  it('is asked once for several entries, of which the worst counts', async () => {
    const {fetch, asked} = web({[LIST]: good});
    const several = [entry(), entry({statusListIndex: '23'}), {type: 'X'}, entry({statusListIndex: '24'})];
    const result = await verifyCredential(await withStatus(several), {fetch, now: NOW});
    assert.equal(result.status, 'revoked');
    assert.deepEqual(asked, [LIST]);
    assert.equal((await of([entry(), {type: 'X'}], good)).status, 'unknown');
    assert.equal(
      (
        await of(
          Array.from({length: 9}, () => entry()),
          good,
        )
      ).status,
      'unknown',
    );
    assert.equal((await of([], good)).status, 'none');
  });
});

describe('a 1EdTech revocation list', () => {
  const written = {type: '1EdTechRevocationList', id: LIST};
  const cases: [string, unknown, string][] = [
    [
      'lists it',
      {issuer: ed.did, revokedCredential: [{id: 'urn:uuid:1', revocationReason: 'Why'}]},
      'revoked',
    ],
    ['lists it as an id', {revokedCredential: ['urn:uuid:1']}, 'revoked'],
    ['lists it as not revoked', {revokedCredential: [{id: 'urn:uuid:1', revoked: false}]}, 'ok'],
    [
      'lists it as both',
      {
        revokedCredential: [
          {id: 'urn:uuid:1', revoked: false},
          {id: 'urn:uuid:1', revoked: true},
        ],
      },
      'revoked',
    ],
    ['lists others', {issuer: {id: ed.did}, revokedCredential: [{id: 'urn:uuid:2'}]}, 'ok'],
    ['is empty', {revokedCredential: []}, 'ok'],
    ['is another issuer’s', {issuer: 'https://v.example', revokedCredential: []}, 'unknown'],
    ['is no list', {error: 'x'}, 'unknown'],
    ['is the issuer’s, but no list', {issuer: ed.did, revokedCredentials: []}, 'unknown'],
    ['is another list', {id: 'https://v.example/list', issuer: ed.did, revokedCredential: []}, 'unknown'],
    ['is this list', {id: LIST, issuer: ed.did, revokedCredential: []}, 'ok'],
    ['is not JSON', 'x', 'unknown'],
    ['isn’t there', undefined, 'unknown'],
  ];
  for (const [name, answer, status] of cases)
    it(`${name}: ${status}`, async () => assert.equal((await of(written, answer)).status, status));

  it('says why', async () => {
    const {checks} = await of(written, cases[0]![1]);
    assert.match(checks.find(({id}) => id === 'status')!.message, /Why/);
  });

  it('can’t be used without an id, or an address', async () => {
    const text = await jwt(ed, badge(ed.did, {id: undefined, jti: undefined, credentialStatus: written}));
    assert.ok(codes(await check(text, {[LIST]: {revokedCredential: []}})).includes('status-no-id'));
    assert.equal((await of({type: '1EdTechRevocationList'})).status, 'unknown');
  });
});

it('nobody is asked for the status of what isn’t signed rightly', async () => {
  const {fetch, asked} = web();
  const text = await withStatus(entry());
  const result = await verifyCredential(`${text.slice(0, -4)}AAAA`, {fetch, now: NOW});
  assert.equal(line(result), 'not-verified: invalid unknown current unknown');
  assert.deepEqual(asked, []);
});

describe('a status says what was found', () => {
  const said = async (credentialStatus: unknown, answer?: unknown) => {
    const {checks} = await of(credentialStatus, await answer);
    return checks
      .filter(({id}) => id.startsWith('status'))
      .map(({id, outcome, code, values}) => [id, outcome, code, ...Object.values(values ?? {})].join(' '));
  };
  const draft = (encodedList: string) => ({...subject(), type: 'StatusList2021', encodedList});
  const padded = Buffer.from(encoded([23]).slice(1), 'base64url').toString('base64');
  const revocations = {type: '1EdTechRevocationList', id: LIST};
  const revoked = (more: object) => ({revokedCredential: [{id: 'urn:uuid:1', ...more}]});
  const short = {encodedList: encoded([], 16_383)};
  const many = (count: number) => Array.from({length: count}, () => entry());

  const cases: [name: string, lines: () => Promise<string[]>, expected: string[]][] = [
    ['good news', () => said(entry(), good), ['status pass status-ok']],
    ['bad news', () => said(entry({statusListIndex: '23'}), good), ['status fail status-revoked ']],
    [
      'bad news that may pass',
      () =>
        said(
          entry({statusPurpose: 'suspension', statusListIndex: '23'}),
          list(subject({statusPurpose: 'suspension'})),
        ),
      ['status fail status-suspended'],
    ],
    [
      'no news',
      () => said(entry({statusPurpose: 'message'}), good),
      ['status warn status-message-only message'],
    ],
    [
      'a refresh',
      () => said(entry({statusPurpose: 'refresh'}), good),
      ['status warn status-message-only refresh'],
    ],
    [
      'another purpose, in few words',
      () => said(entry({statusPurpose: 'x'.repeat(99)}), good),
      [`status unknown status-unknown-type ${'x'.repeat(60)}`],
    ],
    [
      'another kind, in few words',
      () => said({type: 'y'.repeat(99)}, good),
      [`status unknown status-unknown-type ${'y'.repeat(60)}`],
    ],
    ['no entry', () => said('x', good), ['status unknown status-malformed']],
    ['no address', () => said(entry({statusListCredential: 7}), good), ['status unknown status-malformed']],
    ['a list that isn’t there', () => said(entry()), [`status unknown fetch-status ${LIST} 404`]],
    [
      'a short list',
      () => said(entry(), list(subject(short))),
      ['status-list warn status-list-short', 'status pass status-ok'],
    ],
    [
      'another’s list',
      () => said(entry(), list(subject(), {}, other)),
      [`status-list warn status-list-issuer ${other.did}`, 'status pass status-ok'],
    ],
    [
      'each of several',
      () => said([entry(), entry({statusListIndex: '23'}), 'x'], good),
      ['status pass status-ok', 'status-2 fail status-revoked ', 'status-3 unknown status-malformed'],
    ],
    ['as many as are looked up', () => said(many(8), good).then(({length}) => [`${length}`]), ['8']],
    [
      'that there are too many',
      () => said(many(10), good).then((lines) => lines.slice(8)),
      ['status-9 unknown status-too-many 8'],
    ],
    [
      'entries of 32 bits',
      () => said(entry({statusListIndex: '0', statusSize: 32}), good),
      ['status fail status-revoked '],
    ],
    ['entries of 33', () => said(entry({statusSize: 33}), good), ['status unknown status-malformed']],
    [
      'the first entry of its own bits',
      () => said(entry({statusListIndex: '12', statusSize: 2}), good),
      ['status pass status-ok'],
    ],
    [
      'a draft’s list, in base64 as it comes',
      () => said(entry({statusListIndex: '23'}), list(draft(padded))),
      ['status fail status-revoked '],
    ],
    ['that nothing is listed', () => said(revocations, {revokedCredential: []}), ['status pass status-ok']],
    [
      'why',
      () => said(revocations, revoked({revocationReason: 'z'.repeat(300)})),
      [`status fail status-revoked ${'z'.repeat(200)}`],
    ],
    ['nothing of why', () => said(revocations, revoked({})), ['status fail status-revoked ']],
    [
      'whose list it is',
      () => said(revocations, {issuer: 'https://v.example', revokedCredential: []}),
      ['status unknown status-list-issuer https://v.example'],
    ],
    ['that a list is none', () => said(revocations, {}), ['status unknown status-malformed']],
    ['that it isn’t there', () => said(revocations), [`status unknown fetch-status ${LIST} 404`]],
    ['that none is named', () => said({type: '1EdTechRevocationList'}), ['status unknown status-malformed']],
  ];
  for (const [name, lines, expected] of cases)
    it(name, async () => assert.deepEqual(await lines(), expected));

  it('whose list lies elsewhere, and isn’t its issuer’s: unknown', async () => {
    const moved = 'https://v.example/list';
    const answers = {[LIST]: () => Response.redirect(moved), [moved]: await list(subject(), {}, other)};
    const result = await check(await withStatus(entry()), answers);
    assert.equal(result.status, 'unknown');
    const {code, values} = result.checks.find(({id}) => id === 'status')!;
    assert.deepEqual([code, values], ['status-list-issuer', {issuer: other.did}]);
    const home = {...answers, [moved]: good};
    assert.equal((await check(await withStatus(entry()), home)).status, 'ok');
  });
});

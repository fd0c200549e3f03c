import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {utf8} from '../../src/verify/base64.js';
import {verifyCredential, type Step} from '../../src/verify/index.js';
import {copyOf, isA} from '../../src/verify/json.js';
import {sayer, type MessageCode} from '../../src/verify/messages.js';
import {lateMessages} from '../../src/verify/messages-late.js';
import {timeOf} from '../../src/verify/time.js';
import {verdictOf} from '../../src/verify/verdict.js';
import {inZone} from '../support/zone.js';
import {badge, check, codes, jwt, line, makeSigner, NOW, web} from './issuing.js';

const ed = await makeSigner('EdDSA');
const rsa = await makeSigner('RS256');
const hanging = (async () => new Promise<Response>(() => undefined)) as typeof fetch;
const did = 'did:web:u.example';
const onWeb = await jwt(ed, badge(did), {kid: `${did}#k`});
const own = await jwt(ed, badge(ed.did));

describe('a check', () => {
  it('ends in time, whatever hangs', async () => {
    const start = Date.now();
    const result = await verifyCredential(onWeb, {fetch: hanging, now: NOW, timeout: 50});
    assert.ok(Date.now() - start < 1000);
    assert.equal(line(result), 'could-not-check: unresolvable unknown unknown unknown');
    assert.deepEqual(codes(result), ['out-of-time']);
  });

  it('says what it had found out by then', async () => {
    const status = {type: '1EdTechRevocationList', id: 'https://u.example/list'};
    const text = await jwt(ed, badge(ed.did, {credentialStatus: status}));
    const result = await verifyCredential(text, {fetch: hanging, now: NOW, timeout: 200});
    assert.equal(line(result), 'could-not-check: valid bound current unknown');
  });

  it('can be ended from outside, before and during', async () => {
    const early = AbortSignal.abort();
    assert.deepEqual(codes(await check(own, {}, {signal: early})), ['ended-early']);
    const end = new AbortController();
    setTimeout(() => end.abort(), 20);
    const result = await verifyCredential(onWeb, {fetch: hanging, now: NOW, signal: end.signal});
    assert.deepEqual(codes(result), ['ended-early']);
    assert.equal(result.verdict, 'could-not-check');
  });

  it('doesn’t reject over an option that is none', async () => {
    const result = await check(own, {}, {signal: {} as AbortSignal});
    assert.deepEqual(codes(result), ['went-wrong']);
  });

  it('says what it could not do', async () => {
    const failing = (message: string) =>
      ({
        aborted: false,
        addEventListener: () => {
          throw new TypeError(message);
        },
      }) as unknown as AbortSignal;
    const checksOf = async (message: string) => (await check(own, {}, {signal: failing(message)})).checks;
    const [wrong, ...others] = await checksOf('x');
    assert.deepEqual(
      [wrong?.id, wrong?.outcome, wrong?.code, others],
      ['check', 'unknown', 'went-wrong', []],
    );
    const messages = ['Failed to fetch dynamically imported module: x', 'Importing a module script failed.'];
    for (const message of messages) assert.equal((await checksOf(message))[0]?.code, 'part-missing');
  });

  it('takes any time that is longer than a timer can be', async () => {
    const slow = (async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return new Response('', {status: 404});
    }) as typeof fetch;
    const result = await verifyCredential(onWeb, {fetch: slow, now: NOW, timeout: Infinity});
    assert.ok(!codes(result).includes('out-of-time'));
  });

  it('listens to its signal no longer than it takes', async () => {
    const {signal} = new AbortController();
    const heard = new Set<unknown>();
    signal.addEventListener = (type: string, listener: unknown) =>
      void heard.add(`${type} ${String(listener)}`);
    signal.removeEventListener = (type: string, listener: unknown) =>
      void heard.delete(`${type} ${String(listener)}`);
    await check(own, {}, {signal});
    assert.deepEqual([...heard], []);
  });

  it('says what it could not read', async () => {
    const url = 'https://u.example/1';
    const thrower = {
      get proof() {
        throw new Error('x');
      },
    };
    for (const [given, expected] of [
      [url, ['read', 'unknown', 'fetch-status']],
      ['x', ['read', 'fail', 'read-nothing']],
      [thrower, ['read', 'fail', 'read-nothing']],
    ] as const) {
      const result = await check(given, {});
      assert.deepEqual(
        result.checks.map(({id, outcome, code}) => [id, outcome, code]),
        [expected],
      );
      assert.ok(!('issuerId' in result) && !('claimedIssuerName' in result) && !('credential' in result));
    }
  });

  it('asks nobody about what is not signed, and says what else there is to say', async () => {
    const credentialStatus = {type: '1EdTechRevocationList', id: 'https://u.example/list'};
    const {fetch, asked} = web({});
    const unsigned = {...badge(ed.did), type: ['VerifiableCredential', 'Diploma'], credentialStatus};
    const result = await verifyCredential(unsigned, {fetch, now: NOW});
    assert.equal(line(result), 'not-verified: none unknown current unknown');
    assert.deepEqual(asked, []);
    assert.ok(codes(result).includes('not-open-badge'));
    const steps: Step[] = [];
    const signed = await jwt(ed, badge(ed.did, {credentialStatus}));
    await verifyCredential(signed, {fetch, now: NOW, onStep: (step) => steps.push(step)});
    assert.deepEqual(steps, ['read', 'proof', 'issuer', 'status']);
  });

  it('tells an Open Badge 2.0 from what only has some of its words', async () => {
    const credential = badge(ed.did);
    const [to, about] = [{recipient: {identity: 'x'}}, {badge: 'https://u.example/1'}];
    const cases: [name: string, given: string | object, format: string, line: string][] = [
      ['its type', {type: 'Assertion', id: about.badge}, 'ob2-hosted', 'proof unknown fetch-status'],
      ['its words', {...to, ...about}, 'ob2-hosted', 'proof fail ob2-malformed'],
      ['a badge for nobody', about, 'unknown', 'read fail read-nothing'],
      ['a recipient of nothing', to, 'unknown', 'read fail read-nothing'],
      ['a credential with its words', {...credential, ...to, ...about}, 'unknown', 'proof fail proof-absent'],
      ['no credential', {name: 'x'}, 'unknown', 'read fail read-nothing'],
      ['a JWT that holds no JSON', 'a.b.c', 'unknown', 'read fail jwt-malformed'],
    ];
    for (const [name, given, format, expected] of cases) {
      const result = await check(given);
      const [first] = result.checks;
      assert.deepEqual(
        [result.format, [first?.id, first?.outcome, first?.code].join(' ')],
        [format, expected],
        name,
      );
    }
  });

  it('says of an empty list of proofs that there is none', async () => {
    for (const proof of [[], null]) {
      const result = await check({...badge(ed.did), proof});
      assert.equal(line(result), 'not-verified: none unknown current none');
      assert.ok(codes(result).includes('proof-absent'));
    }
  });

  it('refuses names that nobody signs', async () => {
    const proof = {type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022'};
    const nested = (name: string, value: unknown = 'x') => ({
      credentialSubject: {deep: [null, {[name]: value}]},
    });
    const changes: [object, string][] = [
      [{id: '_:x'}, 'id'],
      [{credentialSubject: {'@id': '_:x'}}, '@id'],
      [{'@type': 'X'}, '@type'],
      [{credentialSubject: {id: 'urn:a', '@id': 'urn:b'}}, '@id'],
      ...['@graph', '@included', '@index', '@nest', '@reverse'].map((name): [object, string] => [
        nested(name),
        name,
      ]),
    ];
    for (const [change, detail] of changes) {
      const result = await check({...badge(ed.did), proof, ...change});
      const {id, outcome, code, values} = result.checks[0]!;
      assert.deepEqual(
        [result.format, result.proof, result.issuer, id, outcome, code, values],
        ['ob3-di', 'invalid', 'unknown', 'proof', 'fail', 'di-term-undefined', {detail}],
      );
    }
    // These mean something else: a context's own words, and names that only look like those.
    const sound = {'@context': [{'@index': 'x', id: '_:x'}], ...nested('x@id', '_:x')};
    const alike = [
      {credentialSubject: {'@idx': 'a', idx: 'b'}},
      {credentialSubject: {'x@id': 'a', '@id': 'urn:b'}},
    ];
    for (const change of [sound, nested('@idx', '_:x'), nested('id', ['_:x']), nested('@type'), ...alike])
      assert.doesNotMatch(codes(await check({...badge(ed.did), proof, ...change}))[0]!, /^(di-term|went)/);
  });

  it('aborts what it asked for when it ends', async () => {
    let signal: AbortSignal | undefined | null;
    const ask = ((_url: string, init: RequestInit) => ((signal = init.signal), hanging(''))) as typeof fetch;
    await verifyCredential(onWeb, {fetch: ask, now: NOW, timeout: 500});
    assert.equal(signal?.aborted, true);
  });

  it('tells of its steps, and doesn’t mind a page that throws at them', async () => {
    const steps: Step[] = [];
    await check(own, {}, {onStep: (step) => steps.push(step), trust: {registry: {}}});
    assert.deepEqual(steps, ['read', 'proof', 'issuer', 'trust']);
    const result = await check(
      own,
      {},
      {
        onStep: () => {
          throw new Error('x');
        },
      },
    );
    assert.equal(result.verdict, 'verified');
  });

  it('survives a fetch that throws, answers nonsense, or rejects with nothing', async () => {
    for (const answer of [
      () => {
        throw new Error('x');
      },
      () => undefined,
      () => ({}),
      () => Promise.reject(new Error()),
    ]) {
      const result = await verifyCredential(onWeb, {fetch: answer as unknown as typeof fetch, now: NOW});
      assert.equal(line(result), 'could-not-check: unresolvable unknown current none');
    }
  });

  it('is unsupported in a page without WebCrypto, whatever signed it', async () => {
    const {crypto} = globalThis;
    const signed = await jwt(rsa, {
      type: 'Assertion',
      id: 'urn:1',
      badge: 'https://u.example/b',
      recipient: {},
    });
    const proof = {type: 'DataIntegrityProof'};
    const document = {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: ['VerifiableCredential'],
      proof,
    };
    Object.defineProperty(globalThis, 'crypto', {value: {}, configurable: true});
    try {
      for (const input of [own, signed, document]) assert.equal((await check(input)).proof, 'unsupported');
    } finally {
      Object.defineProperty(globalThis, 'crypto', {value: crypto, configurable: true});
    }
  });

  it('takes answers that are like a Response, and bytes of any view', async () => {
    const bytes = new TextEncoder().encode(own);
    const answer = {ok: true, status: 200, arrayBuffer: async () => bytes.buffer};
    const fetch = (async () => answer) as unknown as typeof globalThis.fetch;
    assert.equal((await verifyCredential('https://u.example/', {fetch, now: NOW})).verdict, 'verified');
    for (const input of [bytes.buffer, new DataView(bytes.buffer), Buffer.from(own)])
      assert.equal((await check(input)).verdict, 'verified');
  });

  it('asks by the platform’s fetch unless told otherwise', async () => {
    const {fetch} = globalThis;
    globalThis.fetch = web({'https://u.example/': own}).fetch;
    try {
      assert.equal((await verifyCredential('https://u.example/', {now: NOW})).verdict, 'verified');
    } finally {
      globalThis.fetch = fetch;
    }
  });

  it('takes a date that is none for the present', async () => {
    const result = await verifyCredential(own, {fetch: web().fetch, now: new Date(NaN)});
    assert.ok(Math.abs(Date.parse(result.checkedAt) - Date.now()) < 5000);
  });

  it('leaves nothing out of its result, and no hole in its sentences', async () => {
    const result = await check(own, {}, {trust: {registry: {}}});
    for (const name of [
      'verdict',
      'format',
      'proof',
      'issuer',
      'time',
      'status',
      'trust',
      'checkedAt',
      'checks',
    ])
      assert.ok(name in result, name);
    for (const {message, id, outcome} of result.checks) {
      assert.ok(id && /^(pass|fail|warn|unknown)$/.test(outcome));
      assert.match(message, /^[A-Z][^{}]+$/);
    }
  });
});

describe('JSON', () => {
  const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));

  it('may be 64 deep, in lists and in objects, and no deeper', () => {
    assert.deepEqual(copyOf(nested(65)), nested(65));
    assert.throws(() => copyOf(nested(66)), RangeError);
    const object = (depth: number): object => (depth ? {a: object(depth - 1)} : {});
    assert.deepEqual(copyOf(object(64)), object(64));
    assert.throws(() => copyOf(object(65)), RangeError);
  });

  it('may hold 200,000 values beside itself', () => {
    assert.equal((copyOf(Array.from({length: 200_000}, () => 0)) as unknown[]).length, 200_000);
    assert.throws(() => copyOf(Array.from({length: 200_001}, () => 0)), RangeError);
  });

  it('names its type in JSON-LD’s own word, too', () => {
    assert.ok(isA({'@type': ['X', 'Y']}, 'Y'));
    assert.ok(!isA({'@type': 'X'}, 'Y') && !isA('X', 'X'));
  });

  it('keeps a byte order mark: it would be another text', () => {
    assert.equal(utf8(Uint8Array.of(0xef, 0xbb, 0xbf)).length, 1);
  });
});

describe('the verdict', () => {
  const proofs = ['valid', 'invalid', 'unsupported', 'unresolvable', 'none'] as const;
  const issuers = ['bound', 'mismatch', 'self-asserted', 'unknown'] as const;
  const times = ['current', 'expired', 'not-yet-valid', 'unknown'] as const;
  const statuses = ['ok', 'revoked', 'suspended', 'none', 'unknown'] as const;

  it('is the first row that fits, for all 400 cases', () => {
    const counts = {verified: 0, 'not-verified': 0, 'could-not-check': 0};
    for (const proof of proofs)
      for (const issuer of issuers)
        for (const time of times)
          for (const status of statuses) {
            const verdict = verdictOf({proof, issuer, time, status});
            counts[verdict]++;
            const isWrong =
              proof === 'invalid' ||
              proof === 'none' ||
              issuer === 'mismatch' ||
              time === 'expired' ||
              time === 'not-yet-valid' ||
              status === 'revoked' ||
              status === 'suspended';
            const isGood =
              proof === 'valid' && issuer === 'bound' && time === 'current' && /ok|none/.test(status);
            assert.equal(verdict, isWrong ? 'not-verified' : isGood ? 'verified' : 'could-not-check');
          }
    assert.equal(counts.verified, 2);
  });
});

describe('dates', () => {
  const dates: [unknown, number | undefined][] = [
    ['2026-01-01T00:00:00Z', Date.UTC(2026, 0)],
    ['2026-01-01T00:00:00.5z', Date.UTC(2026, 0) + 500],
    ['2026-01-01T02:00:00+02:00', Date.UTC(2026, 0)],
    ['2026-01-01T00:00:00', Date.UTC(2026, 0)],
    ['2026-01-01', Date.UTC(2026, 0)],
    ['2026-01-01T00:00Z', Date.UTC(2026, 0)],
    ['2026-01-01T02:00:00+0200', Date.UTC(2026, 0)],
    [undefined, undefined],
    [null, undefined],
    ...[
      '',
      'x',
      '2026',
      '2026-13-01',
      '2026-02-30',
      'x2026-01-01',
      '2026-01-01x',
      '2026-01-01T25:00:00Z',
      '01/01/2026',
      1,
      [],
      {},
      'Thu, 01 Jan 2026 00:00:00 GMT',
    ].map((value): [unknown, number] => [value, NaN]),
  ];
  for (const [value, expected] of dates)
    it(`${JSON.stringify(value)}: ${expected}`, () => assert.equal(timeOf(value), expected));

  it('without an offset are UTC, wherever they are read', () => {
    const time = inZone('Asia/Ulaanbaatar', () => timeOf('2026-01-01T00:00:00'));
    assert.equal(time, Date.UTC(2026, 0));
  });

  it('of a credential: from its first to its last moment', async () => {
    const at = async (changes: object) =>
      (await check(await jwt(ed, badge(ed.did, {nbf: undefined, ...changes})))).time;
    assert.equal(await at({validFrom: '2026-06-01T00:00:00Z'}), 'current');
    assert.equal(await at({validFrom: '2026-06-01T00:00:00.001Z'}), 'not-yet-valid');
    assert.equal(await at({validUntil: '2026-06-01T00:00:00Z'}), 'current');
    assert.equal(await at({validUntil: '2026-05-31T23:59:59Z'}), 'expired');
    assert.equal(await at({expirationDate: '2026-05-31T23:59:59Z'}), 'expired');
    assert.equal(await at({validFrom: 'soon'}), 'unknown');
    assert.equal(await at({validFrom: undefined}), 'current');
  });
});

describe('a registry', () => {
  const REGISTRY = 'https://r.example/registry.json';
  const trust = async (registry: unknown, text = own) =>
    (await check(text, {[REGISTRY]: registry as object}, {trust: REGISTRY})).trust;
  it('lists an issuer, or doesn’t', async () => {
    assert.equal(await trust({registry: {[ed.did]: {name: 'U'}}}), 'listed');
    assert.equal(await trust({registry: {}}), 'unlisted');
    assert.equal(await trust({issuers: [{did: ed.did}]}), 'listed');
    assert.equal(await trust({registry: [ed.did]}), 'listed');
    assert.equal((await check(own, {}, {trust: {registry: {[ed.did]: {}}}})).trust, 'listed');
    assert.equal((await check(own)).trust, 'not-asked');
  });

  it('knows no names that every object has', async () => {
    const text = await jwt(ed, badge('constructor', {iss: 'constructor'}));
    assert.notEqual(await trust({registry: {}}, text), 'listed');
  });

  it('says nothing of who isn’t proven, or when it can’t be read', async () => {
    const forged = await jwt(ed, badge(did), {kid: undefined, jwk: ed.jwk});
    assert.equal(await trust({registry: {[did]: {}}}, forged), 'unknown');
    for (const registry of ['x', {}, {registry: 7}, new TypeError('x')])
      assert.equal(await trust(registry), 'unknown');
    assert.equal((await check(own, {}, {trust: 'http://r.example/'})).trust, 'unknown');
  });

  it('changes no verdict', async () => {
    assert.equal((await check(own, {}, {trust: {registry: {}}})).verdict, 'verified');
  });
});

describe('messages', () => {
  it('are sentences, and fill in what they are given', async () => {
    const known = Object.keys(lateMessages) as MessageCode[];
    const say = await sayer(known);
    for (const code of known) {
      const text: string = lateMessages[code as keyof typeof lateMessages];
      const names = [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
      const said = say(code, Object.fromEntries(names.map((name) => [name, '{x}$&'])));
      assert.match(said, /^[A-Z]/);
      assert.equal(said.split('{x}$&').length - 1, names.length, code);
    }
  });
});

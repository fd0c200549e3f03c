import assert from 'node:assert/strict';
import {describe, it, mock} from 'node:test';
import {TIMEOUT} from '../../src/verify/limits.js';
import {readCredential, type Opened} from '../../src/verify/reading.js';
import {badge, jwt, makeSigner, web} from './issuing.js';
import {assertion, BADGE, ID} from './ob2.fixture.js';

const AT = 'https://u.example/badge';
const ed = await makeSigner('EdDSA');
const credential = {type: ['VerifiableCredential'], name: 'A', credentialSubject: {id: 'did:example:l'}};
const json = JSON.stringify(credential);
const claims = badge(ed.did);
const token = await jwt(ed, claims);
const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0">
  <openbadges:credential><![CDATA[${json}]]></openbadges:credential></svg>`;
const linked = (address: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="http://openbadges.org">
  <openbadges:assertion verify="${address}"></openbadges:assertion></svg>`;
const bytesOf = (text: string) => new TextEncoder().encode(text);

async function open(held: string | object, answers: Parameters<typeof web>[0] = {}) {
  const {fetch, asked} = web(answers);
  return {opened: await readCredential(held, {fetch}), asked};
}
const shown = (opened: Opened) => ('credential' in opened ? opened.credential : opened.code);

describe('a credential that is held is read without asking anybody', () => {
  const same: [string, string | object, object][] = [
    ['an object', credential, credential],
    ['JSON', json, credential],
    ['JSON within spaces', `\n ${json} `, credential],
    ['a JWT', token, claims],
    ['an image', svg, credential],
    [
      'JSON in which an address stands first',
      JSON.stringify({id: AT, ...credential}),
      {id: AT, ...credential},
    ],
  ];
  for (const [name, held, expected] of same)
    it(name, async () => {
      const {opened, asked} = await open(held);
      assert.deepEqual(opened, {credential: expected, input: held});
      assert.deepEqual(asked, []);
    });

  it('an enveloped one by its JWT', async () => {
    const {opened} = await open({
      type: 'EnvelopedVerifiableCredential',
      id: `data:application/vc+jwt,${token}`,
    });
    assert.deepEqual(shown(opened), claims);
  });

  it('a JWT’s claims fill in what its `vc` leaves out', async () => {
    const {opened} = await open(await jwt(ed, {iss: ed.did, vc: {type: 'VerifiableCredential'}}));
    assert.deepEqual(shown(opened), {type: 'VerifiableCredential', issuer: ed.did});
  });

  const nothing: [string, string | object, string][] = [
    ['words', 'hello', 'read-nothing'],
    ['a list', [credential], 'read-nothing'],
    ['JSON that is cut off', json.slice(0, -1), 'read-not-json'],
    ['a JWT that holds no JSON', 'a.b.c', 'jwt-malformed'],
    ['an image without a credential', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'read-nothing'],
  ];
  for (const [name, held, code] of nothing)
    it(`${name}: ${code}`, async () => {
      const {opened, asked} = await open(held);
      assert.deepEqual([shown(opened), asked], [code, []]);
    });
});

describe('a credential at an address is read', () => {
  const there: [string, string, object][] = [
    ['JSON', json, credential],
    ['a JWT', token, claims],
    ['an image', svg, credential],
  ];
  for (const [name, body, expected] of there)
    it(`${name}, with the bytes to check it by`, async () => {
      const {opened, asked} = await open(AT, {[AT]: body});
      assert.deepEqual(opened, {credential: expected, input: bytesOf(body)});
      assert.deepEqual(asked, [AT]);
    });

  it('whatever case its protocol is written in, and wherever it leads', async () => {
    const moved = new Response('', {status: 302, headers: {location: 'https://v.example/b'}});
    const {opened} = await open('HTTPS://u.example/badge', {
      'HTTPS://u.example/badge': moved,
      'https://v.example/b': json,
    });
    assert.deepEqual(shown(opened), credential);
  });

  it('an image on this machine, for tests', async () => {
    const at = 'http://localhost:8080/badge.svg';
    assert.deepEqual(shown((await open(at, {[at]: svg})).opened), credential);
  });

  it('each address once, though it leads to itself', async () => {
    const {opened, asked} = await open(AT, {[AT]: AT});
    assert.deepEqual([shown(opened), asked], ['read-not-json', [AT]]);
  });

  it('or its status is told where it isn’t there', async () => {
    assert.deepEqual((await open(AT)).opened, {
      ok: false,
      status: 404,
      code: 'fetch-status',
      values: {url: AT, status: '404'},
    });
  });

  it('or why nobody was asked', async () => {
    const {opened, asked} = await open('http://u.example/badge');
    assert.deepEqual([shown(opened), asked], ['url-http', []]);
  });

  const nothing: [string, string, string][] = [
    ['a page', '<html><body>Not yet</body></html>', 'read-nothing'],
    ['JSON that is cut off', '{"a":', 'read-not-json'],
    ['a JWT that holds no JSON', 'a.b.c', 'jwt-malformed'],
  ];
  for (const [name, body, code] of nothing)
    it(`${name}: ${code}`, async () => assert.equal(shown((await open(AT, {[AT]: body})).opened), code));
});

describe('a hosted Open Badge is read', () => {
  const badgeClass = {id: BADGE, type: 'BadgeClass', name: 'B', issuer: 'https://u.example/issuer'};

  it('with its badge class, and without its issuer', async () => {
    const {opened, asked} = await open(assertion(), {[BADGE]: badgeClass});
    assert.deepEqual(opened, {credential: {...assertion(), badge: badgeClass}, input: assertion()});
    assert.deepEqual(asked, [BADGE]);
  });

  it('by the address that an image holds', async () => {
    const image = linked(ID);
    const {opened, asked} = await open(image, {[ID]: assertion(), [BADGE]: badgeClass});
    assert.deepEqual(opened, {credential: {...assertion(), badge: badgeClass}, input: image});
    assert.deepEqual(asked, [ID, BADGE]);
  });

  it('its badge class over https where it is written as http', async () => {
    const {opened} = await open(assertion({badge: BADGE.replace('https', 'http')}), {[BADGE]: badgeClass});
    assert.deepEqual(shown(opened), {...assertion(), badge: badgeClass});
  });

  it('as it is where the badge class is not to be had', async () => {
    assert.deepEqual(shown((await open(assertion())).opened), assertion());
    assert.deepEqual(shown((await open(assertion(), {[BADGE]: '<html>'})).opened), assertion());
  });

  it('as it is where it holds its badge class', async () => {
    const whole = assertion({badge: badgeClass});
    const {opened, asked} = await open(whole);
    assert.deepEqual([shown(opened), asked], [whole, []]);
  });

  it('but a `badge` beside a subject is nobody’s address', async () => {
    const {opened, asked} = await open({...credential, badge: BADGE}, {[BADGE]: badgeClass});
    assert.deepEqual([shown(opened), asked], [{...credential, badge: BADGE}, []]);
  });

  it('or why it isn’t there', async () => {
    const {opened} = await open(linked(ID));
    assert.deepEqual([shown(opened), 'status' in opened && opened.status], ['fetch-status', 404]);
  });

  it('or that there is something else', async () => {
    for (const body of ['<html>', '[1]'])
      assert.deepEqual((await open(linked(ID), {[ID]: body})).opened, {code: 'read-not-json'});
  });
});

describe('reading ends', () => {
  const silent = (_input: unknown, init?: RequestInit) =>
    new Promise<Response>((_resolve, reject) => {
      init?.signal?.addEventListener('abort', () => reject(new Error('aborted')));
    });

  it('with the page’s signal', async () => {
    const end = new AbortController();
    setTimeout(() => end.abort(), 20);
    const opened = await readCredential(AT, {fetch: silent, signal: end.signal});
    assert.equal(shown(opened), 'fetch-timeout');
  });

  it('before anybody is asked, where it has ended', async () => {
    const {fetch, asked} = web({[AT]: json});
    assert.equal(shown(await readCredential(AT, {fetch, signal: AbortSignal.abort()})), 'fetch-timeout');
    assert.deepEqual(asked, []);
  });

  it('by itself, after as long as a check may take', async () => {
    const timeout = mock.method(AbortSignal, 'timeout', () => AbortSignal.abort());
    try {
      assert.equal(shown(await readCredential(AT, {fetch: silent})), 'fetch-timeout');
      assert.deepEqual(
        timeout.mock.calls.map(({arguments: given}) => given),
        [[TIMEOUT]],
      );
      await readCredential(json, {signal: new AbortController().signal});
      assert.equal(timeout.mock.callCount(), 1);
    } finally {
      timeout.mock.restore();
    }
  });
});

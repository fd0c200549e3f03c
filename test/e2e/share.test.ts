import assert from 'node:assert/strict';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';
import type {CDPSession, HTTPRequest, Page} from 'puppeteer-core';
import {filesOf} from '../support/baked.js';
import {allSettled, STRICT, watch} from './page.js';
import {browser, server} from './setup.js';

const ID = 'c-c57c447f49e68517a10154f7430b5fa1';
const sample = (await (await fetch(`${server.url}api/certificates/${ID}`)).json()) as Record<string, unknown>;
const jwt = sample.credential as string;
const files = filesOf(jwt);
const ELSEWHERE = 'https://credentials.example.org';
const downloads = await mkdtemp(join(tmpdir(), 'share-'));
after(() => rm(downloads, {recursive: true}));

interface Visit {
  /** What the badge is about: its attributes, or the record that its API has. */
  attributes?: string;
  record?: object;
  lang?: string;
  dir?: string;
  script?: string;
  /** What other addresses answer with; without it they are out of reach. */
  web?: Record<string, Buffer>;
  /** The end of an address that can't be reached. */
  down?: string;
}

interface Visited {
  page: Page;
  faults: string[];
  requests: URL[];
  session: CDPSession;
  /** A visitor's click, by the keyboard: a pointer may miss what moves as more comes in. */
  click(part: string): Promise<void>;
  textOf(part: string): Promise<string>;
  /** Runs the check, and tells its verdict. */
  verify(): Promise<string>;
  openShare(): Promise<void>;
  /** The next file that is downloaded. */
  downloaded(): Promise<{name: string; bytes: Buffer}>;
}

const BADGE = `document.querySelector('iioe-certificate-badge')`;
const part = (name: string) => `${BADGE}.shadowRoot.querySelector('[part=${name}]')`;
const pageFor = ({attributes = `certificate="c1"`, lang = 'en', dir = 'ltr', script = 'loader'}: Visit) =>
  `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>Test</title>
  <script defer src="/dist/cdn/${script}.js" data-api="/x/"></script></head><body>
  <iioe-certificate-badge ${attributes} loading="eager"></iioe-certificate-badge></body></html>`;

function answer(request: HTTPRequest, visit: Visit): Promise<void> {
  const {href, origin, pathname} = new URL(request.url());
  const {web = {}, record, down} = visit;
  if (down && pathname.includes(down)) return request.abort();
  if (`${origin}/` !== server.url)
    return web[href]
      ? request.respond({body: web[href], headers: {'Access-Control-Allow-Origin': '*'}})
      : request.abort();
  if (pathname === '/share.html') {
    const policy = STRICT.replace("connect-src 'self'", `connect-src 'self' ${ELSEWHERE}`);
    const headers = {'Content-Security-Policy': policy};
    return request.respond({body: pageFor(visit), contentType: 'text/html; charset=utf-8', headers});
  }
  if (pathname.startsWith('/x/'))
    return pathname === '/x/certificates'
      ? request.respond({body: JSON.stringify({items: [record]}), contentType: 'application/json'})
      : request.respond({status: 404});
  const file = /^\/f\/.*\.(\w+)$/.exec(pathname)?.[1];
  return file ? request.respond({body: files[file as keyof typeof files]}) : request.continue();
}

async function visit(given: Visit): Promise<Visited> {
  const {page, faults, requests} = await watch(browser);
  const session = await page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allowAndName',
    downloadPath: downloads,
    eventsEnabled: true,
  });
  await page.setRequestInterception(true);
  page.on('request', (request) => void answer(request, given));
  await page.goto(`${server.url}share.html`);
  assert.deepEqual(await allSettled(page), ['ready']);
  // Ready, it may still wait for its language.
  await page.waitForFunction(part('heading'), {timeout: 10_000});
  await page.bringToFront();
  const click = async (name: string) => {
    await page.evaluate(`(${part(name)}.querySelector(':scope > summary') ?? ${part(name)}).focus()`);
    await page.keyboard.press('Enter');
  };
  return {
    page,
    faults,
    requests,
    session,
    click,
    textOf: (name) => page.evaluate(`${part(name)}?.textContent.trim() ?? ''`) as Promise<string>,
    verify: async () => {
      await page.evaluate(`globalThis.told = undefined;
        ${BADGE}.addEventListener('iioe-verify', ({detail}) => (told = detail.result.verdict))`);
      await click('verify');
      await page.waitForFunction('told', {timeout: 20_000});
      return (await page.evaluate('told')) as string;
    },
    openShare: async () => {
      await click('share');
      await page.waitForFunction(part('share-options'), {timeout: 10_000});
    },
    downloaded: () =>
      new Promise((resolve, reject) => {
        const names = new Map<string, string>();
        session.on('Browser.downloadWillBegin', ({guid, suggestedFilename}) =>
          names.set(guid, suggestedFilename),
        );
        session.on('Browser.downloadProgress', ({guid, state}) => {
          if (state !== 'completed') return;
          session.removeAllListeners();
          readFile(join(downloads, guid)).then((bytes) => resolve({name: names.get(guid)!, bytes}), reject);
        });
      }),
  };
}

const isOfCheck = ({pathname}: URL) => /\/verify\.js|\/verify\/(?!reading)/.test(pathname);

for (const [index, kind] of (['jwt', 'json', 'png', 'svg'] as const).entries())
  test(`a ${kind} that was verified can be kept as it is`, async () => {
    const script = index % 2 ? 'iioe-widgets' : 'loader';
    const {page, faults, requests, ...visitor} = await visit({
      attributes: `credential="/f/mine.${kind}"`,
      script,
    });
    await visitor.openShare();
    assert.deepEqual(requests.filter(isOfCheck).map(String), [], 'before the click');
    assert.equal(await visitor.verify(), 'verified');
    const isBaked = kind === 'png' || kind === 'svg';
    for (const control of isBaked ? ['download', 'download-image'] : ['download']) {
      const coming = visitor.downloaded();
      await visitor.click(control);
      const {name, bytes} = await coming;
      assert.equal(name, `AI-in-education-micro-certification.${kind}`);
      assert.ok(bytes.equals(files[kind]), `${control}: byte for byte`);
    }
    assert.equal(await page.evaluate(`!!${part('download-image')}`), isBaked);
    assert.equal(page.url(), `${server.url}share.html`);
    assert.deepEqual(faults, []);
    await page.close();
  });

const record = {...sample, id: 'c1', url: `${ELSEWHERE}/c1`};

test('of a record with an address, what is kept is what was checked there', async () => {
  const address = `${ELSEWHERE}/c1.jwt`;
  const web = {[address]: files.jwt};
  const {page, faults, requests, ...visitor} = await visit({record: {...record, credential: address}, web});
  assert.ok(!requests.some(({href}) => href === address), 'nothing is asked for before a click');
  assert.equal(await visitor.verify(), 'verified');
  web[address] = Buffer.from('something else');
  await visitor.openShare();
  const coming = visitor.downloaded();
  await visitor.click('download');
  assert.ok((await coming).bytes.equals(files.jwt));
  assert.deepEqual(faults, []);
  await page.close();
});

test('of a record with an address, the credential can be kept without a check', async () => {
  const web = {[`${server.url}x/badges/1.png`]: files.png};
  const {page, faults, requests, ...visitor} = await visit({
    record: {...record, credential: '/f/1.png'},
    web,
  });
  await visitor.openShare();
  const coming = visitor.downloaded();
  await visitor.click('download');
  const {name, bytes} = await coming;
  assert.equal(name, 'AI-in-education-micro-certification.png');
  assert.ok(bytes.equals(files.png));
  assert.deepEqual(requests.filter(isOfCheck).map(String), []);
  assert.equal(page.url(), `${server.url}share.html`);
  assert.deepEqual(faults, []);
  await page.close();
});

test('what can’t be read from here says so, by CORS’s name, and leaves its address', async () => {
  const credential = `${ELSEWHERE}/closed.json`;
  const {page, ...visitor} = await visit({record: {...record, credential}});
  await visitor.openShare();
  await visitor.click('download');
  await page.waitForFunction(`${part('address')}`, {timeout: 10_000});
  assert.equal(await visitor.textOf('address'), credential);
  assert.equal(page.url(), `${server.url}share.html`);
  assert.equal(await visitor.verify(), 'could-not-check');
  assert.match(await visitor.textOf('reason'), /CORS/);
  await page.close();
});

for (const setting of ['granted', 'denied'] as const)
  test(`the link is copied, or stands there to be copied: clipboard ${setting}`, async () => {
    const {page, session, faults, ...visitor} = await visit({record});
    const origin = new URL(server.url).origin;
    for (const name of ['clipboard-read', 'clipboard-write'])
      await session.send('Browser.setPermission', {
        origin,
        permission: {name, allowWithoutSanitization: name === 'clipboard-read'},
        setting: name === 'clipboard-read' ? 'granted' : setting,
      });
    await page.bringToFront();
    await visitor.openShare();
    assert.equal(await page.evaluate(`${part('share-news')}.getAttribute('role')`), 'status');
    assert.equal(await visitor.textOf('share-news'), '');
    await page.evaluate(`${part('copy')}.focus()`);
    await page.keyboard.press('Enter');
    await page.waitForFunction(`${part('share-news')}.textContent.trim()`, {timeout: 10_000});
    const news = await visitor.textOf('share-news');
    if (setting === 'granted') {
      assert.equal(news, 'Copied');
      assert.equal(await page.evaluate('navigator.clipboard.readText()'), record.url);
    } else assert.match(news, /^Could not be copied.*https:\/\/credentials\.example\.org\/c1$/);
    assert.equal(await page.evaluate(`${BADGE}.shadowRoot.activeElement.getAttribute('part')`), 'copy');
    assert.deepEqual(faults, []);
    await page.close();
  });

test('LinkedIn’s form is a plain link, filled in; a picture elsewhere opens beside the page', async () => {
  const image = {url: `${ELSEWHERE}/c1.png`};
  const {page, requests, ...visitor} = await visit({record: {...record, image, expires: '2029-06'}});
  await visitor.openShare();
  const {href, target, rel} = (await page.evaluate(
    `(({href, target, rel}) => ({href, target, rel}))(${part('linkedin')})`,
  )) as Record<string, string>;
  assert.equal(`${target} ${rel}`, '_blank noopener noreferrer');
  assert.equal(new URL(href!).origin + new URL(href!).pathname, 'https://www.linkedin.com/profile/add');
  assert.deepEqual(Object.fromEntries(new URL(href!).searchParams), {
    startTask: 'CERTIFICATION_NAME',
    name: 'AI in education: micro-certification',
    organizationName: 'Southern University of Science and Technology (SUSTech)',
    issueYear: '2026',
    issueMonth: '6',
    expirationYear: '2029',
    expirationMonth: '6',
    certUrl: `${ELSEWHERE}/c1`,
    certId: 'c1',
  });
  assert.equal(await page.evaluate(`${part('open-image')}.target`), '_blank');
  assert.ok(!requests.some(({host}) => host.includes('linkedin')));
  await page.close();
});

test('a credential that has no address is not given one', async () => {
  const {page, ...visitor} = await visit({record: {...record, url: undefined}});
  await visitor.openShare();
  assert.equal(await page.evaluate(`!!${part('copy')} || !!${part('linkedin')}`), false);
  const coming = visitor.downloaded();
  await visitor.click('download');
  assert.equal((await coming).bytes.toString(), jwt);
  await page.close();
});

test('what its API calls revoked says so before a check and after it, and is not for a profile', async () => {
  const {page, ...visitor} = await visit({record: {...record, status: 'revoked'}});
  assert.equal(await visitor.textOf('status'), 'Revoked');
  await visitor.openShare();
  assert.equal(await page.evaluate(`!!${part('linkedin')}`), false);
  assert.equal(await visitor.verify(), 'not-verified');
  assert.equal(await visitor.textOf('status'), 'Revoked');
  assert.match(await visitor.textOf('verdict'), /^Not verified.*service says that it was revoked/s);
  await page.close();
});

test('where the ways to share can’t be loaded, it says so, and asks again', async () => {
  const given: Visit = {record, lang: 'fr', down: '/chunks/index-'};
  const {page, faults, ...visitor} = await visit(given);
  await visitor.click('share');
  await page.waitForFunction(`${part('share')}.querySelector('button')`, {timeout: 10_000});
  assert.match(await visitor.textOf('share'), /n’a pas abouti/);
  delete given.down;
  await page.evaluate(`${part('share')}.querySelector('button').click()`);
  await page.waitForFunction(part('share-options'), {timeout: 10_000});
  assert.deepEqual(faults, []);
  await page.close();
});

test('by keyboard alone, and in French without a word of English', async () => {
  const {page, faults, ...visitor} = await visit({record, lang: 'fr'});
  await page.evaluate(`${part('verify')}.focus()`);
  await page.evaluate(`${BADGE}.addEventListener('iioe-verify', () => (globalThis.told = true))`);
  await page.keyboard.press('Space');
  await page.waitForFunction('globalThis.told', {timeout: 20_000});
  const seen: string[] = [];
  for (let step = 0; step < 8; step++) {
    await page.keyboard.press('Tab');
    const at = (await page.evaluate(`(() => {
      const at = ${BADGE}.shadowRoot.activeElement;
      return at ? (at.getAttribute('part') ?? at.parentElement.getAttribute('part')) : '';
    })()`)) as string;
    if (!at) break;
    seen.push(at);
    if (at === 'checks' || at === 'share') {
      await page.keyboard.press('Enter');
      await page.waitForFunction(`${part(at)}.open && ${part(at)}.children.length > 1`, {timeout: 10_000});
    }
  }
  assert.deepEqual(seen, ['checks', 'share', 'copy', 'download', 'open-image', 'linkedin']);
  const words = await visitor.textOf('verification');
  assert.match(words, /Vérifié.*Copier le lien.*Télécharger.*Ajouter à LinkedIn/s);
  assert.doesNotMatch(words, /\b(Copy|Download|Add to|Verified|Passed|Checked|Share)\b/);
  assert.deepEqual(faults, []);
  await page.close();
});

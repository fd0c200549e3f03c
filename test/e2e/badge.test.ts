import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Page} from 'puppeteer-core';
import {allSettled, serveHtml, watch} from './page.js';
import {browser, server} from './setup.js';

const ID = 'c-c57c447f49e68517a10154f7430b5fa1';
const pageWith = (script: string, lang = 'en') =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Test</title>
  <script defer src="/dist/cdn/${script}.js" data-api="/api/"></script></head><body>
  <iioe-certificate-badge certificate="${ID}" loading="eager"></iioe-certificate-badge></body></html>`;
const BADGE = `document.querySelector('iioe-certificate-badge')`;
const part = (name: string) => `${BADGE}.shadowRoot.querySelector('[part=${name}]')`;
const isOfCheck = ({pathname}: URL) => /\/verify(\/|\.js)|verification/.test(pathname);

async function verdictOf(page: Page): Promise<string> {
  await page.evaluate(
    `${BADGE}.addEventListener('iioe-verify', ({detail}) => (globalThis.told = detail.result.verdict))`,
  );
  await page.focus('iioe-certificate-badge');
  await page.evaluate(`${part('verify')}.focus()`);
  await page.keyboard.press('Enter');
  await page.waitForFunction('globalThis.told', {timeout: 20_000});
  assert.equal(
    await page.evaluate(`${BADGE}.shadowRoot.activeElement?.getAttribute('part')`),
    'verify',
    'focus',
  );
  return (await page.evaluate('told')) as string;
}

for (const script of ['loader', 'iioe-widgets'])
  test(`a check loads what it needs when it is asked for, and asks nobody else, by ${script}.js`, async () => {
    const {page, faults, requests} = await watch(browser);
    await serveHtml(page, `${server.url}badge-${script}.html`, pageWith(script, 'fr'));
    assert.deepEqual(await allSettled(page), ['ready']);
    assert.deepEqual(requests.filter(isOfCheck).map(String), []);
    assert.equal(await verdictOf(page), 'verified');
    assert.ok(requests.some(isOfCheck));
    assert.ok(requests.every(({origin}) => origin === new URL(server.url).origin));
    assert.match(
      (await page.evaluate(`${part('verdict')}.textContent`)) as string,
      /Vérifié.*personne d’autre/s,
    );
    assert.deepEqual(faults, []);
    await page.close();
  });

for (const script of ['loader', 'iioe-widgets'])
  test(`where the checker can’t be loaded, it says so, and tries again with the next click, by ${script}.js`, async () => {
    const {page, faults} = await watch(browser);
    let isDown = true;
    const url = `${server.url}badge-down.html`;
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (request.url() === url)
        void request.respond({body: pageWith(script), contentType: 'text/html; charset=utf-8'});
      else if (isDown && new URL(request.url()).pathname === '/dist/cdn/verify.js') void request.abort();
      else void request.continue();
    });
    await page.goto(url);
    await allSettled(page);
    assert.equal(await verdictOf(page), 'could-not-check');
    assert.match((await page.evaluate(`${part('verdict')}.textContent`)) as string, /could not be loaded/);
    assert.deepEqual(faults, []);
    isDown = false;
    await page.evaluate('delete globalThis.told');
    assert.equal(await verdictOf(page), 'verified');
    await page.close();
  });

test('any Open Badge’s address is a badge', async () => {
  const {page, faults, requests} = await watch(browser);
  const jwt = await (
    await fetch(`${server.url}api/certificates/${ID}`)
  )
    .json()
    .then((item: {credential: string}) => item.credential);
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const {pathname} = new URL(request.url());
    if (pathname === '/mine.jwt') void request.respond({body: jwt, contentType: 'application/vc+jwt'});
    else if (pathname === '/mine.html')
      void request.respond({
        body: pageWith('loader').replace(`certificate="${ID}"`, 'credential="/mine.jwt"'),
        contentType: 'text/html; charset=utf-8',
      });
    else void request.continue();
  });
  await page.goto(`${server.url}mine.html`);
  assert.deepEqual(await allSettled(page), ['ready']);
  assert.match(
    (await page.evaluate(`${BADGE}.shadowRoot.textContent`)) as string,
    /AI in education.*Alex Example/s,
  );
  const before = requests.length;
  assert.equal(await verdictOf(page), 'verified');
  assert.ok(requests.slice(before).every(({pathname}) => pathname.startsWith('/dist/')));
  assert.deepEqual(faults, []);
  await page.close();
});

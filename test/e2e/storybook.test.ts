import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {extname, join} from 'node:path';
import {after, test} from 'node:test';
import {openBrowser} from './browser.js';

const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};
/** Somewhere below a host, as GitHub Pages serves a project. */
const PATH = '/x/y/';
const PATIENCE = 60_000;

const folder = mkdtempSync(join(tmpdir(), 'storybook-'));
const built = spawnSync('npx', ['storybook', 'build', '--quiet', '--output-dir', folder], {encoding: 'utf8'});
const browser = await openBrowser();
const server = createServer(({url}, reply) => {
  const {pathname} = new URL(url!, 'http://host/');
  try {
    assert.ok(pathname.startsWith(PATH));
    const file = pathname.slice(PATH.length) || 'index.html';
    const body = readFileSync(join(folder, file));
    reply.writeHead(200, {'Content-Type': types[extname(file)] ?? 'application/octet-stream'}).end(body);
  } catch {
    reply.writeHead(404).end();
  }
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}${PATH}`;

after(async () => {
  await browser.close();
  server.close();
  rmSync(folder, {recursive: true});
});

/** Opens an address of the built Storybook; what fails on its way is written down. */
async function open(address: string, width = 800) {
  const page = await browser.newPage();
  await page.setViewport({width, height: 800});
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText;
    // A page of documentation renders again before all pictures of the first time are there.
    if (reason !== 'net::ERR_ABORTED') faults.push(`${reason} ${request.url()}`);
  });
  page.on('response', (reply) => {
    // A browser's own wish, of the host.
    if (reply.status() >= 400 && !reply.url().endsWith('/favicon.ico'))
      faults.push(`${reply.status()} ${reply.url()}`);
  });
  await page.goto(home + address, {timeout: PATIENCE});
  return {page, faults};
}

test('Storybook is built', () => assert.equal(built.status, 0, built.stderr));

test('a story shows its widget, below a path, without a failed request', async () => {
  const {page, faults} = await open('iframe.html?id=widgets-course-card--playground&viewMode=story');
  await page.waitForFunction(`document.querySelector('iioe-course-card')?.state === 'ready'`, {
    timeout: PATIENCE,
  });
  await page.waitForNetworkIdle();
  assert.deepEqual(faults, []);
});

test('the first click on a widget shows what to paste, and a control for each attribute', async () => {
  const {page, faults} = await open('');
  const entry = await page.waitForSelector('#widgets-award-summary', {timeout: PATIENCE});
  await entry!.click();
  const docs = (await (await page.waitForSelector('#storybook-preview-iframe'))!.contentFrame())!;
  await docs.waitForFunction(
    `document.querySelector('#storybook-docs pre')?.textContent.includes('<iioe-award-summary')`,
    {
      timeout: PATIENCE,
    },
  );
  const code = await docs.$eval('#storybook-docs pre', (pre) => pre.textContent);
  assert.match(
    code,
    /^<script defer src="https:.*loader\.js".*><\/script>\s+<link .*>\s+<iioe-award-summary award="pioneer-2025"/,
  );
  for (const name of ['award', 'api', 'loading', 'layout', 'heading-level', 'json-ld']) {
    await docs.waitForSelector(`[id$="-playground-${name}"]`, {timeout: PATIENCE});
  }
  await page.waitForNetworkIdle();
  assert.deepEqual(faults, []);
});

test('the first page leads to each widget’s lines, and every link of the guide to a page', async () => {
  const {entries} = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as {
    entries: Record<string, {type: string}>;
  };
  const pages = Object.keys(entries).filter((id) => /^(home|guide|more)/.test(id) && id.endsWith('--docs'));
  assert.ok(pages.length > 20, `${pages.length}`);
  const {page, faults} = await open('');
  await page.waitForFunction(`location.search === '?path=/docs/home--docs'`, {timeout: PATIENCE});
  const links = new Map<string, string[]>();
  const wide: string[] = [];
  await page.setViewport({width: 375, height: 800});
  for (const id of pages) {
    await page.goto(`${home}iframe.html?id=${id}&viewMode=docs`, {timeout: PATIENCE});
    await page.waitForSelector('#storybook-docs h1', {timeout: PATIENCE});
    assert.equal(await page.$('.sb-show-errordisplay, #storybook-docs [role=alert]'), null, id);
    assert.doesNotMatch(
      await page.$eval('#storybook-docs', ({textContent}) => textContent),
      /\| -+ \||<undefined>/,
      id,
    );
    const width = await page.evaluate('document.documentElement.scrollWidth');
    if (width !== 375) wide.push(`${id}: ${String(width)}`);
    links.set(
      id,
      await page.$$eval('#storybook-docs a', (all) => all.map((a) => a.getAttribute('href') ?? '')),
    );
  }
  for (const [id, all] of links)
    for (const href of all.filter((one) => !/^(https?:|#)/.test(one))) {
      const [, target = ''] = /^\.\/\?path=\/docs\/([\w-]+)(?:#.*)?$/.exec(href) ?? [];
      assert.ok(target in entries, `${id}: ${href}`);
    }
  assert.deepEqual(wide, [], 'wider than a phone');
  const widgets = Object.keys(entries).filter((id) => /^widgets-.*--docs$/.test(id));
  for (const id of widgets) assert.ok(links.get('home--docs')!.includes(`./?path=/docs/${id}`), id);
  assert.deepEqual(faults, []);
  await page.close();
});

test('on a phone nothing of a widget’s page is wider than the screen, and the lines are seen whole', async () => {
  const {page, faults} = await open('iframe.html?id=widgets-course-card--docs&viewMode=docs', 375);
  await page.waitForSelector('[id$="-playground-course"]', {timeout: PATIENCE});
  await page.waitForFunction('document.documentElement.scrollWidth === 375', {timeout: PATIENCE});
  const widths = await page.$eval('#storybook-docs pre > *', (lines) => [
    lines.scrollWidth,
    lines.clientWidth,
  ]);
  assert.equal(widths[0], widths[1]);
  assert.deepEqual(faults, []);
  await page.close();
});

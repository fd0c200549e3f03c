/**
 * Builds each app of `examples/` against the packed package, as who installs it would, and tries it in a browser:
 * `npm run test:frameworks [name …]`, after a build. It needs the npm registry, and says so where there is none.
 */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {extname, join, resolve} from 'node:path';
import type {Browser, Page} from 'puppeteer-core';
import {openBrowser} from '../e2e/browser.js';

const types: Record<string, string> = {'.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css'};

/** Those whose build renders them, too. */
const prerendered = ['react'];
/** React tells of what doesn't fit in development only. */
const modes: Record<string, readonly string[]> = {react: ['production', 'development']};

const npm = (cwd: string, env: Record<string, string>, ...args: string[]) =>
  execFileSync('npm', args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {...process.env, ...env},
  });

function isReachable(): boolean {
  try {
    npm('.', {}, 'view', 'react', 'version', '--fetch-retries=0');
    return true;
  } catch {
    return false;
  }
}

/** Serves the files of a folder until the work is done. */
async function serving<T>(folder: string, work: (url: string) => Promise<T>): Promise<T> {
  const server = createServer(({url}, reply) => {
    const path = new URL(url!, 'http://site/').pathname;
    const file = path === '/' ? '/index.html' : path;
    try {
      const body = readFileSync(join(folder, file));
      reply.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
      reply.end(body);
    } catch {
      reply.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  try {
    return await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** Before any script of the page's own: the nodes that it came with, those in shadow roots too. */
const KEEP = `
  window.nodesIn = (root) => [...root.querySelectorAll('*')]
    .filter(({localName}) => localName !== 'style')
    .flatMap((node) => [node, ...(node.shadowRoot ? nodesIn(node.shadowRoot) : [])]);
  document.addEventListener('readystatechange', () => (window.came ??= nodesIn(document.body)));
`;

/** It renders what a property or its API gave it, its event is heard, and a later property is followed. */
async function tryIn(browser: Browser, url: string, isPrerendered: boolean): Promise<void> {
  const page = await browser.newPage();
  const faults: string[] = [];
  const asked: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (
      ['error', 'warn'].includes(message.type()) &&
      !/favicon|Lit is in dev mode/.test(`${message.text()} ${message.location().url}`)
    )
      faults.push(message.text());
  });
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.evaluateOnNewDocument(KEEP);
  await page.goto(url);
  await page.waitForSelector('iioe-course-card >>> [role=heading][aria-level="2"] ::-p-text(AI in medicine)');
  await page.waitForFunction(`document.querySelector('output').textContent.includes('AI in medicine')`);
  if (isPrerendered) await keepsItsNodes(page);
  await page.click('button');
  await page.waitForSelector('iioe-course-card[layout=compact]');
  assert.deepEqual(faults, []);
  if (isPrerendered)
    assert.deepEqual(
      asked.filter((path) => path.endsWith('.json')),
      [],
    );
  await page.close();
}

/** What a server rendered is what is shown, and it is the widget's own by now. */
async function keepsItsNodes(page: Page): Promise<void> {
  const [inside, lost, more] = (await page.evaluate(`(() => {
    const now = nodesIn(document.body);
    const lost = came.filter((node) => !now.includes(node)).map(({outerHTML}) => outerHTML.slice(0, 80));
    const inside = came.filter((node) => node.getRootNode() instanceof ShadowRoot).length;
    return [inside, lost, now.length - came.length];
  })()`)) as [number, string[], number];
  assert.ok(inside > 5, `${inside} nodes were rendered`);
  assert.deepEqual([lost, more], [[], 0]);
  assert.equal(await page.$('[defer-hydration]'), null);
}

async function check(name: string, archive: string, browser: Browser): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), `iioe-${name}-`));
  try {
    cpSync(join('examples', name), folder, {recursive: true});
    npm(folder, {}, 'install', '--no-audit', '--no-fund', archive);
    npm(folder, {}, 'run', 'types');
    for (const mode of modes[name] ?? ['production']) {
      npm(folder, {NODE_ENV: mode}, 'run', 'build');
      await serving(join(folder, 'dist'), (url) => tryIn(browser, url, prerendered.includes(name)));
    }
  } finally {
    rmSync(folder, {recursive: true});
  }
}

if (isReachable()) {
  const names = process.argv.slice(2);
  const place = mkdtempSync(join(tmpdir(), 'iioe-pack-'));
  const archive = join(place, npm('.', {}, 'pack', '--silent', '--pack-destination', place).trim());
  const browser = await openBrowser();
  for (const name of names.length > 0 ? names : readdirSync('examples')) {
    try {
      await check(name, resolve(archive), browser);
      console.log(`${name}: type-checks, builds, renders, takes properties, tells events`);
    } catch (error) {
      process.exitCode = 1;
      const {stdout = '', stderr = ''} = error as {stdout?: string; stderr?: string};
      console.error(`${name}: failed`, error, stdout, stderr);
    }
  }
  await browser.close();
  rmSync(place, {recursive: true});
} else {
  console.log('Skipped: the npm registry, which the examples need, cannot be reached.');
}

import {build} from 'esbuild';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {brotliCompressSync} from 'node:zlib';
import type {Browser} from 'puppeteer-core';
import {openBrowser} from '../e2e/browser.js';
import {startServer} from '../e2e/server.js';
import {alternate, type Measure} from './stats.js';

const RUNS = 7;
/** A slow line: 1.6 Mbit/s, and 150 ms there and back. */
const SLOW = {offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000};

/** The first card of a page on a slow line: by the autoloader, by its own module, and by a bundle for it alone. */
export async function paintMeasures(): Promise<Measure[]> {
  const [site, browser] = await Promise.all([startSite(), openBrowser()]);
  try {
    const first = (page: string) => () => firstCard(browser, `${site.url}${page}`);
    return [
      {
        name: 'first card through the loader on a slow line, beside the card’s own module',
        unit: 'ms',
        ...(await alternate(RUNS, first('loader.html'), first('module.html'))),
        limit: 1.1,
      },
      {
        name: 'first card through the loader on a slow line, beside one file that a bundler made for it',
        unit: 'ms',
        ...(await alternate(RUNS, first('loader.html'), first('bundle.html'))),
        limit: 1.1,
      },
    ];
  } finally {
    await browser.close();
    site.stop();
  }
}

/** Milliseconds from the start of the visit to the frame that shows the card; nothing is cached. */
async function firstCard(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage();
  try {
    const session = await page.createCDPSession();
    await session.send('Network.enable');
    await session.send('Network.setCacheDisabled', {cacheDisabled: true});
    await session.send('Network.emulateNetworkConditions', SLOW);
    await page.evaluateOnNewDocument(WHEN_SHOWN);
    await page.goto(url, {waitUntil: 'domcontentloaded'});
    return (await page.evaluate('shown')) as number;
  } finally {
    await page.close();
  }
}

/** As text, since what tsx makes of a function needs a helper that no page has. */
const WHEN_SHOWN = `
  window.shown = new Promise((resolve) =>
    document.addEventListener('iioe-ready', () => requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))), {once: true}));
`;

const page = (script: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>A course</title>${script}
  <iioe-course-card course="ai-in-medicine" loading="eager"><a href="/">AI in medicine</a></iioe-course-card>`;

/** A site as a content delivery network would serve it: compressed, and all from one host. */
async function startSite(): Promise<{url: string; stop(): void}> {
  const api = await startServer();
  const pages: Readonly<Record<string, string>> = {
    '/loader.html': page('<script src="/dist/cdn/loader.js" data-api="/api/"></script>'),
    '/module.html': page('<script type="module" src="/dist/cdn/course-card.js" data-api="/api/"></script>'),
    '/bundle.html': page('<script src="/bundle.js" data-api="/api/" defer></script>'),
    '/bundle.js': await oneFile(),
  };
  const compressed = new Map<string, Promise<Compressed>>();
  const at = (path: string): Promise<Compressed> => {
    const known = compressed.get(path) ?? compress(pages[path] ?? fetch(new URL(path, api.url)), path);
    compressed.set(path, known);
    return known;
  };
  const server = createServer((request, response) => {
    void at(request.url ?? '/').then(({body, ...headers}) => response.writeHead(200, headers).end(body));
  });
  await new Promise<void>((resolve) => void server.listen(0, resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    stop: () => {
      server.close();
      server.closeAllConnections();
      api.stop();
    },
  };
}

interface Compressed {
  body: Uint8Array;
  'Content-Type': string;
  'Content-Encoding': 'br';
}

async function compress(content: string | Promise<Response>, path: string): Promise<Compressed> {
  const reply =
    typeof content === 'string'
      ? new Response(content, {
          headers: {'Content-Type': path.endsWith('.js') ? 'text/javascript' : 'text/html'},
        })
      : await content;
  const body = brotliCompressSync(new Uint8Array(await reply.arrayBuffer()));
  return {body, 'Content-Type': reply.headers.get('Content-Type') ?? '', 'Content-Encoding': 'br'};
}

/** One file with all that this card may need, what comes late elsewhere too. */
async function oneFile(): Promise<string> {
  const {outputFiles} = await build({
    stdin: {
      contents: `import './dist/cdn/course-card.js';`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
  });
  return outputFiles[0]!.text;
}

import {build, type PluginBuild} from 'esbuild';
import type {Browser} from 'puppeteer-core';
import {openBrowser} from '../e2e/browser.js';
import {openCompressed, slowDown, type CompressedSite} from '../e2e/compressed.js';
import {alternate, type Measure} from './stats.js';

const RUNS = 5;

/** The first card of a page on a slow line: by the autoloader, by its own module, and by a bundle for it alone. */
export async function loaderMeasures(): Promise<Measure[]> {
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
    await slowDown(page);
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

async function startSite(): Promise<CompressedSite> {
  return openCompressed({
    '/loader.html': page('<script src="/dist/cdn/loader.js" data-api="/api/"></script>'),
    '/module.html': page('<script type="module" src="/dist/cdn/course-card.js" data-api="/api/"></script>'),
    '/bundle.html': page('<script src="/bundle.js" data-api="/api/" defer></script>'),
    '/bundle.js': await oneFile(),
  });
}

/** One file with what this card loads on this page, and nothing that other pages would ask for besides. */
async function oneFile(): Promise<string> {
  const {outputFiles} = await build({
    stdin: {
      contents: `import './dist/cdn/course-card.js';`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    // Asked for by name.
    external: ['../lang/*', '../frameworks/*'],
    plugins: [{name: 'not-asked-for', setup: (bundler) => leaveOut(bundler)}],
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
  });
  return outputFiles[0]!.text;
}

/** Late files that a card in English, at an API of the contract, never asks for. */
function leaveOut(bundler: PluginBuild): void {
  bundler.onResolve({filter: /./}, ({kind, path}) =>
    kind === 'dynamic-import' && !/\/(?:client|details)-[\w-]+\.js$/.test(path)
      ? {path, external: true}
      : undefined,
  );
}

import type {Browser} from 'puppeteer-core';
import {openBrowser} from '../e2e/browser.js';
import {openCompressed, slowDown, type CompressedSite} from '../e2e/compressed.js';
import {prerender} from '../e2e/prerendered.js';
import {withPage} from './meter.js';
import {PLAIN} from './plain.js';
import {alternateAll, type Measure} from './stats.js';

const RUNS = 5;
const COURSES = ['ai-in-medicine', 'ai-in-education', 'ai-foundations'];
const LOADER = '<script defer src="/dist/cdn/loader.js" data-api="/api/"></script>';
/** Where it keeps room for what is to come, and so holds up the first paint. */
const EARLY = LOADER.replace('defer ', '');

/** The first cards of a page on a slow line, nothing cached, beside a page with the same cards as plain HTML. */
export async function paintMeasures(): Promise<Measure[]> {
  const pages: Record<string, string> = {};
  const [site, browser] = await Promise.all([openCompressed(pages), openBrowser()]);
  try {
    Object.assign(pages, await cardPages(site, browser));
    const seen = (page: string) => () => visit(browser, `${site.url}${page}`);
    const beside = (page: string) => alternateAll(RUNS, seen(page), seen('plain.html'));
    const [late, early, rendered] = [
      await beside('loader.html'),
      await beside('early.html'),
      await beside('prerendered.html'),
    ];
    return [
      {name: 'First paint, with a link in each card', unit: 'ms', ...late.first, limit: 1.05},
      {
        name: 'All cards ready, through the loader',
        unit: 'ms',
        ...late.all,
        limit: 2,
        why: 'Three rounds of 150 ms where plain HTML takes one (the page, the loader, then the code and the data together), and 24 kB at 0.2 kB a millisecond. With the fallback in each card the first paint is no later, and prerendered cards wait for none of it.',
      },
      {name: 'Largest contentful paint, through the loader', unit: 'ms', ...late.largest},
      {name: 'Layout shift, through the loader', unit: 'shift', ours: late.shift.ours, limit: 0.05},
      {name: 'All cards ready, with the loader in the head', unit: 'ms', ...early.all},
      {
        name: 'Layout shift, with the loader in the head',
        unit: 'shift',
        ours: early.shift.ours,
        limit: 0.05,
      },
      {name: 'Prerendered: first paint', unit: 'ms', ...rendered.first, limit: 1.05},
      {name: 'Prerendered: all cards shown', unit: 'ms', ...rendered.all, limit: 1.05},
      {name: 'Prerendered: largest contentful paint', unit: 'ms', ...rendered.largest},
      {name: 'Prerendered: layout shift', unit: 'shift', ours: rendered.shift.ours, limit: 0.05},
    ];
  } finally {
    await browser.close();
    site.stop();
  }
}

async function cardPages(site: CompressedSite, browser: Browser): Promise<Record<string, string>> {
  const cards = COURSES.map(
    (id) => `<iioe-course-card course="${id}" loading="eager"><a href="/">${id}</a></iioe-course-card>`,
  );
  const rendered = await Promise.all(COURSES.map((id) => prerender(`${site.url}api/`, 'course-card', id)));
  const ready = pageOf(LOADER, cards.join('\n'));
  const {html, css} = await asPlain(site, browser, cards.join('\n'));
  return {
    '/loader.html': ready,
    '/early.html': pageOf(EARLY, cards.join('\n')),
    '/prerendered.html': pageOf(LOADER, rendered.join('\n')),
    '/plain.html': pageOf(`<style>${css}</style>`, html),
  };
}

/** What the cards become, in a page without haste. */
const asPlain = (
  site: CompressedSite,
  browser: Browser,
  cards: string,
): Promise<{html: string; css: string}> =>
  withPage(browser, `${site.url}api/`, [`${site.url}dist/cdn/iioe-widgets.js`, PLAIN], async (page) => {
    await page.evaluate(`
      document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(cards.replaceAll('course="', 'api="/api/" course="'))})`);
    return (await page.evaluate(`(async () => {
      const cards = [...document.querySelectorAll('iioe-course-card')];
      await allReady(cards);
      await new Promise((resolve) => setTimeout(resolve, 1000));
      return {html: cards.map((card) => plainOf(card).outerHTML).join('\\n'), css: plainStyle(cards[0])};
    })()`)) as {html: string; css: string};
  });

const pageOf = (head: string, body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Courses</title>
  <meta name="viewport" content="width=device-width">${head}</head>
  <body><h1>Courses</h1>${body}<p>What stands below.</p><script>whenParsed()</script></body></html>`;

/** Milliseconds since the visit began, and the layout shift. */
type Visit = Record<'first' | 'all' | 'largest' | 'shift', number>;

async function visit(browser: Browser, url: string): Promise<Visit> {
  const page = await browser.newPage();
  try {
    await page.setViewport({width: 1280, height: 900});
    await slowDown(page);
    await page.evaluateOnNewDocument(SEEN);
    await page.goto(url, {waitUntil: 'load'});
    return (await page.evaluate('outcome()')) as Visit;
  } finally {
    await page.close();
  }
}

/** As text, since what tsx makes of a function needs a helper that no page has. */
const SEEN = `
  const seen = {first: 0, largest: 0, shift: 0};
  const watch = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({type, buffered: true});
  watch('paint', ({name, startTime}) => name === 'first-contentful-paint' && (seen.first = startTime));
  watch('largest-contentful-paint', ({startTime}) => (seen.largest = startTime));
  watch('layout-shift', ({value}) => (seen.shift += value));
  const ready = new Set();
  let told = () => {};
  addEventListener('iioe-ready', ({target}) => (ready.add(target), told()));
  /** A card that stands there with its shadow root is seen as it is. */
  window.whenParsed = () => {
    const waiting = [...document.querySelectorAll('iioe-course-card')].filter(({shadowRoot}) => !shadowRoot);
    window.shown = new Promise((resolve, reject) => {
      addEventListener('iioe-error', ({detail}) => reject(new Error(detail.kind)));
      told = () => waiting.every((card) => ready.has(card)) &&
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
      told();
    });
  };
  window.outcome = async () => {
    const all = await shown;
    // What only comes late may still move something.
    await new Promise((resolve) => setTimeout(resolve, 700));
    return {...seen, all};
  };
`;

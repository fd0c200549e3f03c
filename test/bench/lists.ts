import type {Browser, CDPSession, Page} from 'puppeteer-core';
import {openBrowser} from '../e2e/browser.js';
import {startServer} from '../e2e/server.js';
import {costOf, cpuOf, withPage} from './meter.js';
import {PLAIN, type Plain} from './plain.js';
import {alternate, alternateAll, type Measure} from './stats.js';

const RUNS = 5;
const ENTRIES = 1000;

/** Lists with hundreds of entries, each beside the same entries as plain HTML with the same style. */
export async function listMeasures(): Promise<Measure[]> {
  const [server, browser] = await Promise.all([startServer(), openBrowser()]);
  try {
    const url = `${server.url}api/`;
    const scripts = [`${server.url}dist/cdn/iioe-widgets.js`, PLAIN, LISTS];
    const plain = await plainList(browser, url, scripts);
    const lists = await shown(browser, url, scripts, plain);
    return await withPage(browser, url, scripts, async (page) => [
      ...lists,
      await fewer(page),
      await lateMore(page),
    ]);
  } finally {
    await browser.close();
    server.stop();
  }
}

export const plainList = (browser: Browser, url: string, scripts: readonly string[]): Promise<Plain> =>
  withPage(browser, url, scripts, async (page) => (await page.evaluate('onePlain()')) as Plain);

/** Shows the entries, then scrolls past them. */
async function shown(
  browser: Browser,
  url: string,
  scripts: readonly string[],
  plain: Plain,
): Promise<Measure[]> {
  const measured = (script: string) => () =>
    withPage(browser, url, scripts, async (page, session) => {
      const {cpu, memory} = await costOf(page, session, script);
      return {cpu, memory: memory / 1000 / ENTRIES, ...(await scrolled(page, session))};
    });
  const {cpu, memory, scrolling, frame} = await alternateAll(
    RUNS,
    measured(`listed(coursesOf(${ENTRIES}))`),
    measured(`plainly(${JSON.stringify(plain)}, ${ENTRIES})`),
  );
  return [
    {name: '1,000 entries in a list: CPU, beside innerHTML of the same', unit: 'ms', ...cpu},
    {
      name: '1,000 entries in a list: JS and Blink heap after collection, beside innerHTML of the same',
      unit: 'kB a card',
      ...memory,
    },
    {name: 'Scrolling past them: CPU, beside innerHTML of the same', unit: 'ms', ...scrolling, limit: 1.2},
    {name: 'Scrolling past them: the 95th of 100 frames, beside innerHTML of the same', unit: 'ms', ...frame},
  ];
}

async function scrolled(page: Page, session: CDPSession): Promise<{scrolling: number; frame: number}> {
  const scrolling = await cpuOf(page, session, 'scrolled()');
  return {scrolling, frame: (await page.evaluate('slowFrame')) as number};
}

const timed = (page: Page, script: string) => async () => (await page.evaluate(script)) as number;

const fewer = async (page: Page): Promise<Measure> => ({
  name: '10 entries fewer of 1,000, beside 10 fewer of 100',
  unit: 'ms',
  ...(await alternate(RUNS, timed(page, 'fewer(1000)'), timed(page, 'fewer(100)'))),
});

/** Whether "show more" costs what it brings, and not what is there already. */
const lateMore = async (page: Page): Promise<Measure> => ({
  name: '100 entries more, by the ninth "show more" beside the first',
  unit: 'ms',
  ...(await alternate(RUNS, timed(page, 'showMore(9)'), timed(page, 'showMore(1)'))),
  limit: 2.5,
});

/** As text, since what tsx makes of a function needs a helper that no page has. */
export const LISTS = `
  const list = (more) => Object.assign(document.createElement('iioe-course-list'), {layout: 'row', loading: 'eager'}, more);
  window.listed = async (data) => {
    const element = list({data});
    main.replaceChildren(element);
    await allReady([element]);
    await painted();
    return element;
  };
  window.onePlain = async () => {
    const element = await listed([marked]);
    return {html: plainOf(element).outerHTML, css: plainStyle(element)};
  };
  /** The list's own element once, and so many of its entries. */
  window.plainly = async ({html, css}, length) => {
    addStyle(css);
    const entry = html.slice(html.indexOf('<li'), html.lastIndexOf('</li>') + 5);
    main.innerHTML = html.replace(entry, coursesOf(length).map((_, i) => entry.replaceAll(MARK, 'number ' + i)).join(''));
    await painted();
  };
  /** From top to bottom in 100 frames; \`slowFrame\` is the time of the 95th slowest. */
  window.scrolled = async () => {
    const frame = () => new Promise(requestAnimationFrame);
    const times = [];
    let last = await frame();
    for (let i = 1; i <= 100; i++) {
      scrollTo(0, (document.documentElement.scrollHeight * i) / 100);
      const now = await frame();
      times.push(now - last);
      last = now;
    }
    window.slowFrame = times.sort((a, b) => a - b)[94];
  };
  const clock = async (work) => {
    const start = performance.now();
    await work();
    await painted();
    return performance.now() - start;
  };
  const nextReady = (element) => new Promise((done) => element.addEventListener('iioe-ready', done, {once: true}));
  window.fewer = async (length) => {
    const data = coursesOf(length);
    const element = await listed(data);
    return clock(async () => {
      element.data = data.slice(10);
      await nextReady(element);
    });
  };
  const courses = coursesOf(1000);
  const fetchPage = async (address) => {
    const from = Number(new URL(address).searchParams.get('cursor') ?? 0);
    const next = from + 100 < 1000 ? {next: '/api/courses?limit=100&cursor=' + (from + 100)} : {};
    return Response.json({items: courses.slice(from, from + 100), total: 1000, ...next});
  };
  window.showMore = async (times) => {
    const provider = Object.assign(document.createElement('iioe-provider'), {api: '/api/', fetch: fetchPage});
    const element = list({limit: 100});
    provider.append(element);
    main.replaceChildren(provider);
    await nextReady(element);
    let last;
    for (let i = 0; i < times; i++)
      last = await clock(async () => {
        element.shadowRoot.querySelector('[part=more]').click();
        await nextReady(element);
      });
    return last;
  };
`;

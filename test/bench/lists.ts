import type {Page} from 'puppeteer-core';
import {openBrowser} from '../e2e/browser.js';
import {startServer} from '../e2e/server.js';
import {alternate, type Measure} from './stats.js';

const RUNS = 5;

/** Lists with hundreds of entries, in a page. */
export async function listMeasures(): Promise<Measure[]> {
  const [server, browser] = await Promise.all([startServer(), openBrowser()]);
  try {
    const page = await browser.newPage();
    await page.setViewport({width: 1280, height: 900});
    // A bare page of the same origin.
    await page.goto(`${server.url}api/`);
    await page.addScriptTag({url: `${server.url}dist/cdn/iioe-widgets.js`});
    await page.evaluate(IN_PAGE);
    const timed = (script: string) => async () => (await page.evaluate(script)) as number;
    return [
      {
        name: '1,000 courses in a list, painted, beside the same words as plain HTML',
        unit: 'ms',
        ...(await alternate(RUNS, timed('listed(courses)'), timed('plain(courses)'))),
      },
      {
        name: '10 entries fewer of 1,000, beside 10 fewer of 100',
        unit: 'ms',
        ...(await alternate(RUNS, timed('fewer(1000)'), timed('fewer(100)'))),
      },
      await lateMore(page),
    ];
  } finally {
    await browser.close();
    server.stop();
  }
}

/** Whether "show more" costs what it brings, and not what is there already. */
async function lateMore(page: Page): Promise<Measure> {
  const more = (times: number) => async () => (await page.evaluate(`showMore(${times})`)) as number;
  return {
    name: '100 entries more, by the ninth "show more" beside the first',
    unit: 'ms',
    ...(await alternate(RUNS, more(9), more(1))),
    limit: 2.5,
  };
}

/** As text, since what tsx makes of a function needs a helper that no page has. */
const IN_PAGE = `
  const main = document.body.appendChild(document.createElement('main'));
  const course = (_, i) => ({
    id: 'c' + i,
    title: 'Course number ' + i,
    summary: 'A short text that says what course ' + i + ' is about.',
    url: 'https://courses.example/' + i,
    provider: {name: 'University ' + (i % 7), country: 'MN'},
    level: 'introductory',
    languages: ['en', 'mn'],
    learners: {value: i},
  });
  window.courses = Array.from({length: 1000}, course);
  const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const ready = (element) => new Promise((done) => element.addEventListener('iioe-ready', done, {once: true}));
  const clock = async (work) => {
    const start = performance.now();
    await work();
    await painted();
    return performance.now() - start;
  };
  const list = (more) => Object.assign(document.createElement('iioe-course-list'), {layout: 'row', loading: 'eager'}, more);

  window.listed = (data) =>
    clock(async () => {
      const element = list({data});
      main.replaceChildren(element);
      await ready(element);
    });
  window.plain = (data) =>
    clock(() => {
      main.replaceChildren(...data.map((one) => {
        const entry = document.createElement('article');
        for (const word of [one.title, one.summary, one.provider.name, one.level, ...one.languages, one.learners.value]) {
          const line = entry.appendChild(document.createElement('p'));
          line.append(String(word));
        }
        return entry;
      }));
    });
  window.fewer = async (length) => {
    const data = courses.slice(0, length);
    await listed(data);
    const [element] = main.children;
    return clock(async () => {
      element.data = data.slice(10);
      await ready(element);
    });
  };
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
    await ready(element);
    let last;
    for (let i = 0; i < times; i++)
      last = await clock(async () => {
        element.shadowRoot.querySelector('[part=more]').click();
        await ready(element);
      });
    return last;
  };
`;

import type {Browser} from 'puppeteer-core';
import {openBrowser} from '../e2e/browser.js';
import {startServer} from '../e2e/server.js';
import {LISTS, plainList} from './lists.js';
import {costOf, withPage, type Cost} from './meter.js';
import {PLAIN} from './plain.js';
import {once, spread, turnsOf, type Measure, type Spread} from './stats.js';

const RUNS = 3;
const ENTRIES = [10, 100, 1000, 10_000];
const WIDGETS = [1, 10, 100];

/** How a cost grows with what is on the page: one point a number, the median of a few pages. */
export interface Line {
  name: string;
  points: [count: number, cpu: number][];
  /** Of each point. */
  spreads: Spread[];
}

export interface Growth {
  measures: Measure[];
  entries: Line[];
  widgets: Line[];
}

/** The cost of entries in a list and of cards that ask an API, by their number, beside the same as plain HTML. */
export async function growthMeasures(): Promise<Growth> {
  const [server, browser] = await Promise.all([startServer(), openBrowser()]);
  try {
    const url = `${server.url}api/`;
    const scripts = [`${server.url}dist/cdn/iioe-widgets.js`, PLAIN, LISTS, ASKING];
    const plain = JSON.stringify(await plainList(browser, url, scripts));
    const of = (name: string, counts: readonly number[], script: (count: number) => string) =>
      lineOf(name, counts, (count) => cost(browser, url, scripts, script(count)));
    const [list, listFloor, cards] = [
      await of('a list', ENTRIES, (count) => `listed(coursesOf(${count}))`),
      await of('innerHTML of the same', ENTRIES, (count) => `plainly(${plain}, ${count})`),
      await of('cards that ask an API', WIDGETS, (count) => `asking(${count})`),
    ];
    return {
      entries: [list, listFloor],
      widgets: [cards],
      measures: [
        ...ENTRIES.map((count, i) =>
          cpuOf(
            `${count} entries in a list: CPU, beside innerHTML of the same`,
            list.spreads[i]!,
            listFloor.spreads[i],
          ),
        ),
        straight('CPU of an entry from 1,000 to 10,000, beside one from 100 to 1,000', list.points.slice(1)),
        ...WIDGETS.map((count, i) =>
          cpuOf(
            `${count} ${count === 1 ? 'card that asks' : 'cards that ask'} an API: CPU`,
            cards.spreads[i]!,
          ),
        ),
        straight('CPU of a card from 10 to 100, beside one from 1 to 10', cards.points),
      ],
    };
  } finally {
    await browser.close();
    server.stop();
  }
}

const cost = (browser: Browser, url: string, scripts: readonly string[], script: string): Promise<Cost> =>
  withPage(browser, url, scripts, (page, session) => costOf(page, session, script));

async function lineOf(
  name: string,
  counts: readonly number[],
  measure: (count: number) => Promise<Cost>,
): Promise<Line> {
  const spreads: Spread[] = [];
  for (const count of counts) {
    const costs: number[] = [];
    for (let i = 0; i < turnsOf(RUNS); i++) costs.push((await measure(count)).cpu);
    spreads.push(spread(costs));
  }
  return {name, points: counts.map((count, i) => [count, spreads[i]!.median]), spreads};
}

const cpuOf = (name: string, ours: Spread, floor?: Spread): Measure => ({
  name,
  unit: 'ms',
  ours,
  ...(floor && {floor, ratio: ours.median / floor.median}),
});

/** The slope of the last piece of a line beside that of the piece before: 1 where the line is straight. */
function straight(name: string, points: Line['points']): Measure {
  const [before, last] = [slope(points[0]!, points[1]!), slope(points[1]!, points[2]!)];
  return {name, unit: 'ms', ours: once(last), floor: once(before), ratio: last / before, limit: 1.3};
}

const slope = ([from, low]: [number, number], [to, high]: [number, number]): number =>
  (high - low) / (to - from);

/** As text, since what tsx makes of a function needs a helper that no page has. */
const ASKING = `
  window.asking = async (count) => {
    const provider = document.createElement('iioe-provider');
    const answer = async (address) => {
      const ids = new URL(address).searchParams.get('ids')?.split(',') ?? [];
      return Response.json({items: ids.map((id) => ({...coursesOf(1)[0], id}))});
    };
    Object.assign(provider, {api: '/api/', fetch: answer});
    const cards = Array.from({length: count}, (_, i) =>
      Object.assign(document.createElement('iioe-course-card'), {course: 'c' + i, loading: 'eager'}));
    provider.append(...cards);
    main.append(provider);
    await allReady(cards);
    await painted();
  };
`;

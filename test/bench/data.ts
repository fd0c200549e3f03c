import {setMaxListeners} from 'node:events';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Page} from 'puppeteer-core';
import {readBase} from '../../src/data/address.js';
import {DataClient} from '../../src/data/client.js';
import type {Resource} from '../../src/data/source.js';
import type {Course} from '../../src/schemas/index.js';
import {courseShape} from '../../src/schemas/shapes/course.js';
import {openBrowser} from '../e2e/browser.js';
import {startServer, type Server} from '../e2e/server.js';
import {withPage} from './meter.js';
import {PLAIN} from './plain.js';
import {alternate, once, type Measure} from './stats.js';

/** A slow line, as many visitors have: milliseconds to and fro, bytes a second. */
const SLOW = {latency: 150, downloadThroughput: 200_000, uploadThroughput: 100_000, offline: false};
const RUNS = 9;

/** The data path, in a page and alone. */
export async function dataMeasures(): Promise<Measure[]> {
  const [server, browser] = await Promise.all([serveMany(), openBrowser()]);
  try {
    const scripts = [`${server.url}dist/cdn/iioe-widgets.js`, PLAIN, inPage(server.url)];
    return await withPage(browser, `${server.url}api/`, scripts, async (page) => [
      ...(await badges(page)),
      await cardsAndTrackers(page),
      await warmCache(),
    ]);
  } finally {
    await browser.close();
    server.stop();
  }
}

/** An API with as many things as are asked for. */
async function serveMany(): Promise<Server> {
  const folder = await mkdtemp(join(tmpdir(), 'iioe-bench-'));
  const file = join(folder, 'data.json');
  const many = <T>(make: (i: number) => T) => Array.from({length: 50}, (_, i) => make(i));
  const data = {
    courses: many((i) => ({id: `c${i}`, title: `Course ${i}`, summary: 'One of many.'})),
    certificates: many((i) => ({
      id: `c${i}`,
      name: `Certificate ${i}`,
      status: 'active',
      issued: '2026-01-01',
    })),
    progress: many((i) => ({id: `p${i}`, course: `c${i}`, learner: {id: 'learner-7be410'}, fraction: 0.5})),
  };
  await writeFile(file, JSON.stringify(data));
  const server = await startServer('--data', file);
  await rm(folder, {recursive: true});
  return server;
}

/** As text, since what tsx makes of a function needs a helper that no page has. */
const inPage = (url: string) => `
  window.asked = [];
  const relay = async (address, init) => {
    const {pathname} = new URL(address);
    if (!pathname.endsWith('/api/')) asked.push(address);
    return fetch(address, {...init, cache: 'no-store'});
  };
  /** Puts elements into a provider of their own, so with nothing kept, and tells how long until all are ready. */
  window.show = async (elements) => {
    asked.length = 0;
    const provider = document.createElement('iioe-provider');
    Object.assign(provider, {api: '${url}api/', fetch: (...request) => relay(...request)});
    provider.append(...elements.map(([tag, attributes]) => Object.assign(document.createElement(tag), {loading: 'eager'}, attributes)));
    let open = elements.length;
    const start = performance.now();
    await new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error(open + ' are not ready after 20 s')), 20_000);
      const end = () => --open || resolve();
      provider.addEventListener('iioe-ready', end);
      main.append(provider);
    });
    await painted();
    const time = performance.now() - start;
    provider.remove();
    return {time, requests: asked.length, address: asked[0]};
  };
  window.badges = () => show(Array.from({length: 50}, (_, i) => ['iioe-certificate-badge', {certificate: 'c' + i}]));
  window.pairs = () =>
    show(Array.from({length: 60}, (_, i) => [i % 2 ? 'iioe-course-card' : 'iioe-progress-tracker', {course: 'c' + (i >> 1)}]));
  let plain;
  /** One badge as plain HTML, for the floor. */
  window.learnBadge = async () => {
    const badge = document.createElement('iioe-certificate-badge');
    Object.assign(badge, {data: {id: 'x', name: 'Certificate 1', status: 'active', issued: '2026-01-01'}});
    main.append(badge);
    await allReady([badge]);
    addStyle(plainStyle(badge));
    plain = plainOf(badge).outerHTML;
    badge.remove();
  };
  window.byHand = async (address) => {
    const start = performance.now();
    const {items} = await (await fetch(address, {cache: 'no-store'})).json();
    const box = main.appendChild(document.createElement('div'));
    box.innerHTML = items.map(({name}) => plain.replaceAll('Certificate 1', name)).join('');
    await painted();
    box.remove();
    return performance.now() - start;
  };
`;

const inThe = async <T>(page: Page, script: string): Promise<T> => (await page.evaluate(script)) as T;

interface Shown {
  time: number;
  requests: number;
  address: string;
}

async function badges(page: Page): Promise<Measure[]> {
  await inThe(page, 'learnBadge()');
  const {address, requests} = await inThe<Shown>(page, 'badges()');
  const compare = () =>
    alternate(
      RUNS,
      async () => (await inThe<Shown>(page, 'badges()')).time,
      () => inThe<number>(page, `byHand(${JSON.stringify(address)})`),
    );
  const near = await compare();
  await page.emulateNetworkConditions({
    upload: SLOW.uploadThroughput,
    download: SLOW.downloadThroughput,
    latency: SLOW.latency,
  });
  const far = await compare();
  await page.emulateNetworkConditions(null);
  return [
    {name: '50 eager badges: data requests', ours: once(requests), unit: 'requests', limit: 1},
    {
      name: '50 eager badges, shown, beside one fetch and innerHTML, on a slow line',
      unit: 'ms',
      ...far,
      limit: 1.2,
    },
    {
      name: '50 eager badges, shown, beside one fetch and innerHTML, no distance',
      unit: 'ms',
      ...near,
      limit: 1.2,
      why: 'Without a line the request takes next to nothing, and what is compared is 50 widgets with 50 pieces of HTML: see 1,000 cards.',
    },
  ];
}

async function cardsAndTrackers(page: Page): Promise<Measure> {
  const {requests} = await inThe<Shown>(page, 'pairs()');
  return {
    name: '30 cards and 30 trackers: data requests',
    ours: once(requests),
    unit: 'requests',
    limit: 2,
  };
}

/** Microseconds a call, of 1,000 at once. */
async function warmCache(): Promise<Measure> {
  const courses: Resource<Course> = {collection: 'courses', shape: courseShape};
  const ids = Array.from({length: 1000}, (_, i) => `c${i}`);
  const {signal} = new AbortController();
  setMaxListeners(0, signal);
  const client = new DataClient({
    base: readBase('https://api.example/'),
    fetch: async (url) => {
      const asked = new URL(url).searchParams.get('ids')?.split(',') ?? [];
      return Response.json({items: asked.map((id) => ({id, title: id}))});
    },
  });
  const map = new Map(ids.map((id) => [id, {value: {id, title: id}}]));
  const timed = (get: (id: string) => Promise<unknown>) => async () => {
    const start = performance.now();
    await Promise.all(ids.map(get));
    return performance.now() - start;
  };
  const ask = timed((id) => client.item(courses, {by: 'ids', id}, {signal}));
  await ask();
  return {
    name: 'a get on a warm cache, beside a plain Map behind a promise',
    unit: 'µs',
    ...(await alternate(
      RUNS,
      ask,
      timed(async (id) => map.get(id)),
    )),
  };
}

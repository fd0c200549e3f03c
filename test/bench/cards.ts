import type {Browser} from 'puppeteer-core';
import {openBrowser} from '../e2e/browser.js';
import {startServer} from '../e2e/server.js';
import {costOf, withPage, type Cost} from './meter.js';
import {PLAIN, type Plain} from './plain.js';
import {alternateAll, type Measure} from './stats.js';

const RUNS = 7;
const CARDS = 1000;
/** The least that a page with so many does for its visitors, and on both sides. */
const FAR = `
  article, iioe-course-card, least-card { content-visibility: auto; contain-intrinsic-block-size: auto 30rem; margin-block-end: 1rem }
`;

/** 1,000 cards with all that a card shows of a course without a picture, each in a page that has shown none. */
export async function cardMeasures(): Promise<Measure[]> {
  const [server, browser] = await Promise.all([startServer(), openBrowser()]);
  try {
    const url = `${server.url}api/`;
    const scripts = [`${server.url}dist/cdn/iioe-widgets.js`, PLAIN, `addStyle(${JSON.stringify(FAR)})`];
    const plain = await plainCard(browser, url, scripts);
    const cost = (script: string) => () =>
      withPage(browser, url, scripts, async (page, session) => perCard(await costOf(page, session, script)));
    const lazy = await alternateAll(RUNS, cost(LAZY_CARDS), cost(byHand(plain)));
    const {cpu, memory, nodes} = await alternateAll(RUNS, cost(CARDS_BY_WIDGETS), cost(byHand(plain)));
    const least = await alternateAll(RUNS, cost(leastOf(plain)), cost(byHand(plain)));
    const same = (what: string) => `The least of Lit for the same text: ${what}, beside innerHTML`;
    return [
      {
        name: '1,000 cards: CPU, beside innerHTML of the same',
        unit: 'ms',
        ...cpu,
        limit: 1.2,
        why: 'Nearly half of it is Lit putting some 20 small templates into a card, since each part is left out where its data are; the rest reads and checks the data, finds language, provider and links, forms figures and names, and tells the page by events. The least of Lit, one template that leaves nothing out, takes nearly all that the limit allows.',
      },
      {
        name: '1,000 cards: JS and Blink heap after collection, beside innerHTML of the same',
        unit: 'kB a card',
        ...memory,
        limit: 1.4,
        why: 'A shadow root, and a comment for each place that may change: more than twice the nodes. Templates put together when they are first used would save a sixth of it, for 0.25 kB more on every page.',
      },
      {name: '1,000 cards: DOM nodes a card, beside innerHTML of the same', unit: 'nodes', ...nodes},
      {name: same('CPU'), unit: 'ms', ...least.cpu},
      {name: same('JS and Blink heap'), unit: 'kB a card', ...least.memory},
      {
        name: '1,000 lazy cards by their ids, until those in view are shown: CPU, beside innerHTML of all',
        unit: 'ms',
        ...lazy.cpu,
      },
    ];
  } finally {
    await browser.close();
    server.stop();
  }
}

const perCard = ({cpu, memory, nodes}: Cost) => ({
  cpu,
  memory: memory / 1000 / CARDS,
  nodes: nodes / CARDS,
});

const plainCard = (browser: Browser, url: string, scripts: readonly string[]): Promise<Plain> =>
  withPage(browser, url, scripts, async (page) => (await page.evaluate(ONE_CARD)) as Plain);

const ONE_CARD = `(async () => {
  const card = Object.assign(document.createElement('iioe-course-card'), {data: marked});
  main.append(card);
  await allReady([card]);
  await painted();
  return {html: plainOf(card).outerHTML, css: plainStyle(card)};
})()`;

const CARDS_BY_WIDGETS = `(async () => {
  const cards = coursesOf(${CARDS}).map((data) => Object.assign(document.createElement('iioe-course-card'), {data}));
  main.append(...cards);
  await allReady(cards);
  await painted();
})()`;

/** As a page's author writes them, over an API that answers at once. */
const LAZY_CARDS = `(async () => {
  const answer = async (address) => {
    const ids = new URL(address).searchParams.get('ids')?.split(',') ?? [];
    const all = coursesOf(${CARDS});
    return Response.json({items: all.filter(({id}) => ids.includes(id))});
  };
  const provider = Object.assign(document.createElement('iioe-provider'), {api: '/api/', fetch: answer});
  main.append(provider);
  provider.innerHTML = coursesOf(${CARDS}).map(({id}) => '<iioe-course-card course="' + id + '"></iioe-course-card>').join('');
  await allReady([...provider.children].slice(0, 2));
  await painted();
})()`;

/** An element with the same style and one template, whose texts are its only values. */
const leastOf = ({html}: Plain) => `(async () => {
  const card = customElements.get('iioe-course-card');
  const LitElement = Object.getPrototypeOf(Object.getPrototypeOf(card));
  const strings = ${JSON.stringify(html.replace(/^<article[^>]*>|<\/article>$/g, ''))}.split(MARK);
  strings.raw = strings;
  customElements.define('least-card', class extends LitElement {
    static styles = card.elementStyles;
    render() {
      return {_$litType$: 1, strings, values: strings.slice(1).map(() => this.number)};
    }
  });
  main.append(...coursesOf(${CARDS}).map((_, i) => Object.assign(document.createElement('least-card'), {number: 'number ' + i})));
  await painted();
  if (!main.lastChild.shadowRoot.textContent.includes(main.lastChild.number)) throw new Error('nothing was rendered');
})()`;

const byHand = ({html, css}: Plain) => `(async () => {
  addStyle(${JSON.stringify(css)});
  const html = ${JSON.stringify(html)};
  main.innerHTML = coursesOf(${CARDS}).map((_, i) => html.replaceAll(MARK, 'number ' + i)).join('');
  await painted();
})()`;

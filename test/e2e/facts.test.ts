import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {before, test} from 'node:test';
import type {Page} from 'puppeteer-core';
import {allSettled, watch} from './page.js';
import {browser, server} from './setup.js';

/** The table of `docs/facts.md` is what it is checked by. */
const lines = readFileSync('docs/facts.md', 'utf8').split('\n');
const facts = lines.flatMap((line) => {
  const [, fact, selector, part, reads] =
    /^\| (.+?) +\| `(iioe-.+?)` +\| `(.+?)` +\| (.+?) +\|$/.exec(line) ?? [];
  return fact && selector && part && reads ? [{fact, selector, part, reads}] : [];
});

let pages: Page[];
before(async () => {
  pages = [await open(''), await open('catalogue.html')];
});

async function open(path: string): Promise<Page> {
  const {page} = await watch(browser);
  await page.goto(server.url + path);
  await allSettled(page);
  // What a widget knows by an id alone, it asks for after its own data.
  await page.waitForFunction(() =>
    [...document.querySelectorAll('iioe-course-card, iioe-case-highlight')].every(
      ({shadowRoot}) => !shadowRoot!.querySelector('[part=facts]')?.textContent.includes('\u00a0'),
    ),
  );
  return page;
}

/** What a reader finds in a widget's part, without what only a screen reader is told. */
const readOn = (page: Page, selector: string, part: string) =>
  page.evaluate(`(() => {
    const walk = (node) =>
      node.classList?.contains('spoken') ? '' :
      node.nodeType === Node.TEXT_NODE ? node.data : [...node.childNodes].map(walk).join(' ');
    const quoted = ${JSON.stringify(selector)}.replace(/=(.+)]/, '="$1"]');
    const parts = [...document.querySelectorAll('main ' + quoted)]
      .flatMap((widget) => [...widget.shadowRoot.querySelectorAll('[part~="${part}"]')]);
    return parts.map(walk).join(' ').replace(/\\s+/g, ' ');
  })()`) as Promise<string>;

const read = async (selector: string, part: string) =>
  (await Promise.all(pages.map((page) => readOn(page, selector, part)))).join(' ');

test('the table holds what the widgets are for', () => {
  assert.ok(facts.length > 95, String(facts.length));
  const rows = lines.filter((line) => line.startsWith('| ') && line.includes('`'));
  assert.equal(rows.length, facts.length, 'every row can be read');
});

for (const {fact, selector, part, reads} of facts) {
  test(`${selector} ${part}: ${fact}`, async () => {
    const text = await read(selector, part);
    assert.ok(text.includes(reads), `“${reads}” is not in “${text}”`);
  });
}

test('the platform’s notice stands in the part that the page says', async () => {
  const {page} = await watch(await browser.createBrowserContext());
  await page.goto(`${server.url}states.html`);
  await page.waitForSelector('iioe-course-card[api*="maintenance"]');
  const notice = await page.waitForFunction(`(() => {
    const card = document.querySelector('iioe-course-card[api*="maintenance"]');
    card.scrollIntoView();
    return card.shadowRoot?.querySelector('[part=message] p')?.textContent.trim();
  })()`);
  assert.match((await notice.jsonValue()) as string, /^We are updating this service/);
  await page.close();
});

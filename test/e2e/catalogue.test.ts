import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Page} from 'puppeteer-core';
import {allSettled, watch} from './page.js';
import {browser, server} from './setup.js';

async function open(query = '') {
  const watched = await watch(browser);
  await watched.page.setViewport({width: 1280, height: 900});
  await watched.page.goto(`${server.url}catalogue.html${query}`);
  assert.deepEqual([...new Set(await allSettled(watched.page))], ['ready']);
  return watched;
}

const LIST = `document.querySelector('iioe-course-list').shadowRoot`;
const count = (page: Page) => page.evaluate(`${LIST}.querySelector('[part=count]').textContent.trim()`);
const entries = (page: Page) => page.evaluate(`${LIST}.querySelectorAll('[part=entry]').length`);
const until = (page: Page, condition: string) => page.waitForFunction(condition, {timeout: 10_000});

test('the catalogue shows lists and pathways, without a fault', async () => {
  const {page, faults} = await open();
  assert.equal(await count(page), '14 entries · 6 of 14 shown');
  assert.deepEqual(faults, []);
  await page.close();
});

test('what is typed and chosen stands in the address, which leads back to it', async () => {
  const {page, faults} = await open();
  await (
    await page.evaluateHandle(`${LIST}.querySelector('input[type=search]')`)
  )
    .asElement()!
    .type('teachers');
  await until(page, `location.search.includes('q=teachers')`);
  await until(page, `!${LIST}.querySelector('[part=count]').textContent.startsWith('14')`);
  await page.evaluate(`(() => {
    const filter = [...${LIST}.querySelectorAll('details')].find((one) => one.textContent.includes('Mongolian'));
    filter.open = true;
    [...filter.querySelectorAll('label')].find((one) => one.textContent.includes('Mongolian')).click();
  })()`);
  await until(page, `location.search.includes('language=mn')`);
  await until(page, `${LIST}.querySelector('.entries').getAttribute('aria-busy') === 'false'`);
  const [said, address] = [await count(page), page.url()];
  assert.deepEqual(faults, []);
  await page.close();

  const again = await open(new URL(address).search);
  assert.equal(await count(again.page), said);
  const field = await again.page.evaluate(`${LIST}.querySelector('input').value`);
  assert.equal(field, 'teachers');
  await again.page.close();
});

test('more is shown by the keyboard, which then goes on with what came', async () => {
  const {page} = await open();
  await page.evaluate(`${LIST}.querySelector('[part=more]').focus()`);
  await page.keyboard.press('Enter');
  await until(page, `${LIST}.querySelectorAll('[part=entry]').length === 12`);
  await page.evaluate(`${LIST}.querySelector('[part=more]').focus()`);
  await page.keyboard.press('Enter');
  await until(page, `${LIST}.querySelectorAll('[part=entry]').length === 14`);
  await until(page, `${LIST}.activeElement?.getAttribute('part') === 'entry'`);
  assert.equal(await entries(page), 14);
  await page.close();
});

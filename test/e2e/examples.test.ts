import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, test} from 'node:test';
import type {Frame} from 'puppeteer-core';
import {fences, nameOf} from '../docs/fences.js';
import {openBrowser} from './browser.js';
import {allSettled, watch} from './page.js';
import {startServer} from './server.js';
import {onYourSite} from './your-site.js';

const [server, browser] = await Promise.all([
  startServer('--origin', 'https://widgets.your.site'),
  openBrowser(),
]);
after(async () => {
  await browser.close();
  server.stop();
});

/** What an example leaves out because its page has said it before. */
const LOADER =
  '<script defer src="https://widgets.your.site/dist/cdn/loader.js" data-api="https://api.your.site/iioe/"></script>';

const hashes = JSON.parse(readFileSync('dist/cdn/integrity.json', 'utf8')) as Record<string, string>;

const pageOf = (code: string): string => {
  const body = code.replace('sha384-…', hashes['loader.js']!);
  const script = /<script[^>]* src=/.test(body) ? '' : LOADER;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Example</title></head><body>${script}${body}</body></html>`;
};

const states = (frame: Frame): Promise<unknown> =>
  frame.evaluate(
    `[...document.querySelectorAll('*')].filter(({localName}) => /^iioe-(?!provider)/.test(localName)).map(({state}) => state)`,
  );

/** How many widgets the lines of an example bring. */
const brings = (code: string): number => [...code.matchAll(/<iioe-(?!provider)|data-iioe="/g)].length;

const examples = fences.filter(({language}) => language === 'html');

test('there are examples, and few that are not run', () => {
  assert.ok(examples.length > 20, `${examples.length}`);
  assert.ok(examples.filter(({notRun}) => notRun).length < 4);
});

for (const fence of examples)
  test(nameOf(fence), {skip: fence.notRun ?? false}, async () => {
    const {page, faults} = await watch(browser);
    const missing: string[] = [];
    page.on('response', (reply) => {
      // A browser's own wish, of the site.
      if (reply.status() >= 400 && !reply.url().endsWith('/favicon.ico'))
        missing.push(`${reply.status()} ${reply.url()}`);
    });
    await onYourSite(page, server.url, pageOf(fence.code));
    // A portable `div` has its widget when the script has run.
    await page.waitForFunction(
      `[...document.querySelectorAll('[data-iioe]')].every((div) => div.querySelector(':scope > :defined[layout]'))`,
    );
    const settled = await allSettled(page);
    assert.deepEqual(settled, Array<string>(brings(fence.code)).fill('ready'));
    for (const frame of page.frames().slice(1)) {
      await frame.waitForFunction(`document.querySelector('iioe-course-card')?.state === 'ready'`);
      assert.deepEqual(await states(frame), ['ready']);
    }
    const pictures = await page.$$eval('img', (all) =>
      all.map(({complete, naturalWidth}) => complete && naturalWidth > 0),
    );
    assert.ok(pictures.every(Boolean), 'a picture that is not there');
    assert.deepEqual(missing, []);
    assert.deepEqual(faults, []);
    await page.close();
  });

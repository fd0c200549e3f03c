import type {HTTPRequest, Page} from 'puppeteer-core';
import {full, written} from '../support/samples.js';
import {allSettled} from './page.js';
import {browser, server} from './setup.js';

/** Each widget in full. */
export const widgets: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(full).map(([name, attributes]) => [name, written(attributes)]),
);

/** What an API answers below an address of its own: nothing yet, or that it failed. */
const answers: Readonly<Record<string, (request: HTTPRequest) => unknown>> = {
  '/hanging/': () => undefined,
  '/failing/': (request) =>
    request.respond({status: 500, body: '{"status": 500}', contentType: 'application/problem+json'}),
};

/** A widget's tag, with its attributes and more of them. */
export const tag = (name: string, more = ''): string =>
  `<iioe-${name} ${widgets[name]} ${more} loading="eager"></iioe-${name}>`;

/**
 * A page with this content, which asks the demo's API; `/failing/` fails and `/hanging/` never answers. Two links
 * stand around it, where a keyboard comes from and goes to.
 *
 * @param waits whether the widgets are to have settled
 */
export async function openPage(content: string, {lang = 'en', waits = true} = {}): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({width: 1280, height: 900});
  const url = `${server.url}a11y.html`;
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const {pathname, href} = new URL(request.url());
    const answer = Object.entries(answers).find(([path]) => pathname.startsWith(path))?.[1];
    if (answer) void answer(request);
    else if (href !== url) void request.continue();
    else void request.respond({body: pageOf(content, lang), contentType: 'text/html; charset=utf-8'});
  });
  await page.goto(url);
  if (waits) await allSettled(page);
  return page;
}

const pageOf = (content: string, lang: string): string =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Test</title>
  <meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
  <style>html {font: 1rem/1.5 sans-serif; background: Canvas; color: CanvasText}</style>
  <script defer src="/dist/cdn/iioe-widgets.js" data-api="/api/"></script></head><body>
  <main><a href="#before" id="before">Before</a>${content}<a href="#after" id="after">After</a></main></body></html>`;

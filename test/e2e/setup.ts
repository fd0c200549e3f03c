import {after, before} from 'node:test';
import type {Browser} from 'puppeteer-core';
import {openBrowser} from './browser.js';
import {startServer, type Server} from './server.js';

/** What serves the pages of a file of tests, and what opens them: from before its first test to after its last. */
export let server: Server;
export let browser: Browser;

before(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
});
after(async () => {
  await browser.close();
  server.stop();
});

import {after} from 'node:test';
import {openBrowser} from './browser.js';
import {startServer} from './server.js';

/** What serves the pages of a file of tests, and what opens them: there before its first test and hook, until after its last. */
export const [server, browser] = await Promise.all([startServer(), openBrowser()]);

after(async () => {
  await browser.close();
  server.stop();
});

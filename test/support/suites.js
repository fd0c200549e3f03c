import {readdirSync} from 'node:fs';

/** The folders of `test/` that run in a browser, by web-test-runner: in Chromium, and by `test:engines` in others. */
export const browserSuites = ['components', 'harness', 'internal'];

const elsewhere = [...browserSuites, 'support', 'stories', 'e2e', 'slow', 'engines', 'places', 'mutation'];

/**
 * Those that run in Node: all others. `e2e` and `engines` run there too, but apart, over a build and browsers; `slow`
 * over a build, what would make the gate too long; `places` over a build, with the PHP and Ruby of other systems' own
 * filters. `stories` is what vitest needs, `mutation` what Stryker does.
 */
export const nodeSuites = readdirSync('test', {withFileTypes: true})
  .filter((entry) => entry.isDirectory() && !elsewhere.includes(entry.name))
  .map((entry) => entry.name);

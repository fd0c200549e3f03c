import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {test} from 'node:test';
import {allSettled, watch} from './page.js';
import {browser, server} from './setup.js';

/** Every page of the demo, and what the host says itself: its frames, one of a widget, and what is not there. */
const pages = [
  ...readdirSync('demo').filter((file) => file.endsWith('.html')),
  'embed/',
  'embed/course-card?course=ai-in-medicine',
  'embed/course-card',
  'embed/nothing',
  'go/courses/nothing',
];

/** The sources of a directive. */
const sourcesOf = (policy: string, directive: string): string[] =>
  policy
    .split('; ')
    .map((one) => one.split(' '))
    .find(([name]) => name === directive)
    ?.slice(1) ?? [];

test('the demo has its pages', () => assert.ok(pages.includes('states.html')));

for (const path of pages)
  test(`/${path} has a strict policy with Trusted Types, and breaks none of it`, async () => {
    const {page, faults} = await watch(browser);
    const response = await page.goto(server.url + path);
    const policy = response!.headers()['content-security-policy'] ?? '';
    assert.deepEqual(sourcesOf(policy, 'default-src'), ["'none'"], policy);
    assert.deepEqual(sourcesOf(policy, 'require-trusted-types-for'), ["'script'"]);
    const own = new URL(server.url).origin;
    const strange = (directive: string) =>
      sourcesOf(policy, directive).filter((source) => !["'self'", own].includes(source));
    assert.deepEqual(strange('script-src'), []);
    // A page's own few rules, by their hash.
    assert.deepEqual(
      strange('style-src').filter((source) => !/^'sha256-/.test(source)),
      [],
    );
    await allSettled(page);
    assert.deepEqual(faults, []);
    await page.close();
  });

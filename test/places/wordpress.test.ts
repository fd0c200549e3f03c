import assert from 'node:assert/strict';
import {test} from 'node:test';
import {snippetFor} from '../../src/snippets/index.js';
import {browser, server} from '../e2e/setup.js';
import {missing, startWordPress} from './wordpress.js';

const {code} = snippetFor({
  place: 'wordpress',
  widget: 'course-card',
  attributes: {course: 'ai-in-medicine'},
  host: server.url,
  fallback: {text: 'AI in medicine', url: 'https://courses.example.org/ai-in-medicine'},
});

test(
  'a real WordPress makes the widget of its address, in its sandbox, and gives it its height',
  {skip: missing, timeout: 120_000},
  async () => {
    const wordPress = await startWordPress(server.url);
    try {
      const page = await browser.newPage();
      await page.goto(wordPress.publish(`Before.\n\n${code}\n\nAfter.`));
      const frame = await page.waitForSelector('iframe.wp-embedded-content');
      assert.ok(frame);
      assert.equal(await frame.evaluate(({sandbox}) => sandbox.value), 'allow-scripts');
      assert.match(
        await frame.evaluate(({src}) => src),
        new RegExp(`^${server.url}embed/course-card\\?course=ai-in-medicine#\\?secret=`),
      );
      assert.match(
        await page.$eval('blockquote.wp-embedded-content', (quote) => quote.textContent),
        /AI in medicine/,
      );
      const inner = await frame.contentFrame();
      await inner.waitForFunction(`document.querySelector('iioe-course-card')?.state === 'ready'`);
      assert.equal(await inner.evaluate('origin'), 'null');
      // WordPress lets a frame be 200 to 1,000 pixels high.
      await inner.waitForFunction(
        `Math.abs(innerHeight - Math.min(1000, Math.ceil(document.body.getBoundingClientRect().height))) <= 1`,
      );
      await page.close();
    } finally {
      await wordPress.stop();
    }
  },
);

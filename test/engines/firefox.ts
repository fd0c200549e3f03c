import {launch} from 'puppeteer-core';
import {onPath, type Launcher} from './engine.js';

const executablePath = process.env.FIREFOX_PATH ?? onPath('firefox-esr', 'firefox');

export const firefox: Launcher = {
  missing: executablePath ? undefined : 'not installed: apt-get install firefox-esr, or set FIREFOX_PATH',
  async launch() {
    const browser = await launch({browser: 'firefox', executablePath: executablePath!});
    const page = await browser.newPage();
    return {
      name: await browser.version(),
      open: async (url) => void (await page.goto(url)),
      evaluate: (expression) => page.evaluate(expression),
      evaluateIn: async (frame, expression) => {
        const elements = await page.$$('iframe');
        return (await elements[frame]!.contentFrame()).evaluate(expression);
      },
      close: () => browser.close(),
    };
  },
};

import {launch, type Browser} from 'puppeteer-core';
import {findChromium} from '../support/chromium.js';

/** Starts the tests' browser. Close it in an `after` hook. */
export async function openBrowser(): Promise<Browser> {
  return launch(await findChromium());
}

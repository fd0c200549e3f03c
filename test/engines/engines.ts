import type {Launcher} from './engine.js';
import {firefox} from './firefox.js';
import {webkit} from './webkit.js';

/** Those besides Chromium, where all other tests run. */
export const engines: Readonly<Record<string, Launcher>> = {Firefox: firefox, WebKit: webkit};

/** An engine that is missing is skipped, unless all are asked for: `ENGINES=all npm run test:engines`. */
export const isMust = process.env.ENGINES === 'all';

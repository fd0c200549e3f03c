import type {Launcher} from './engine.js';
import {firefox} from './firefox.js';
import {webkit} from './webkit.js';

/** Those besides Chromium, where all other tests run. */
const known: Readonly<Record<string, Launcher>> = {Firefox: firefox, WebKit: webkit};

const wanted = process.env.ENGINES?.toLowerCase();

/** An engine that is missing is skipped, unless it is asked for: `ENGINES=all npm run test:engines`, or `ENGINES=webkit`. */
export const isMust = wanted !== undefined;

export const engines = Object.entries(known).filter(
  ([name]) => !isMust || wanted === 'all' || wanted === name.toLowerCase(),
);
if (engines.length === 0) throw new Error('ENGINES is all, firefox or webkit');

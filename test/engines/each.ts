import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {startServer, type Server} from '../e2e/server.js';
import type {Engine} from './engine.js';
import {engines, isMust} from './engines.js';

/** What a suite of tests has while they run. */
export interface Running {
  engine: Engine;
  server: Server;
}

/**
 * Defines a suite of tests once for each engine.
 *
 * @param running the engine, and the built server: there from the first hook on
 * @param because why nothing of it can be tried here
 */
export function inEachEngine(what: string, suite: (running: Running) => void, because?: string): void {
  for (const [title, launcher] of engines) {
    const {missing} = launcher;
    if (missing && isMust) it(`${what} in ${title}`, () => assert.fail(missing));
    describe(`${what} in ${title}`, {skip: because ?? missing ?? false, timeout: 240_000}, () => {
      const running = {} as Running;
      before(async () => {
        running.server = await startServer();
        running.engine = await launcher.launch();
      });
      after(async () => {
        await running.engine?.close();
        running.server?.stop();
      });
      suite(running);
    });
  }
}

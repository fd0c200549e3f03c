import type {BrowserLauncher} from '@web/test-runner';
import type {Engine, Launcher} from './engine.js';
import {engines, isMust} from './engines.js';

/** The engines to run the widgets' suites in, for `web-test-runner`: those that are here; says which are missing. */
export function enginesHere(): BrowserLauncher[] {
  return engines.flatMap(([name, launcher]) => {
    if (!launcher.missing) return [inEngine(name, launcher)];
    if (isMust) throw new Error(`${name}: ${launcher.missing}`);
    console.warn(`${name}: skipped, ${launcher.missing}`);
    return [];
  });
}

/** One page that takes one test file after another. */
function inEngine(name: string, launcher: Launcher): BrowserLauncher {
  let starting: Promise<Engine> | undefined;
  let active: string | undefined;
  const engine = () => (starting ??= launcher.launch());
  return {
    name,
    type: 'engine',
    concurrency: 1,
    async startSession(id, url) {
      active = id;
      await (await engine()).open(url);
    },
    isActive: (id) => id === active,
    getBrowserUrl: async () => (await (await engine()).evaluate('location.href')) as string,
    async stopSession() {
      // Ends what a test may have left running.
      await (await engine()).open('about:blank');
      active = undefined;
      return {};
    },
    async stop() {
      await (await starting)?.close();
    },
    startDebugSession: () => Promise.reject(new Error(`${name} is driven without a window to debug in`)),
  };
}

import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import {tsImport} from 'tsx/esm/api';
import {jsonLdForTests} from './build/json-ld-for-tests.js';
import {browserSuites} from './test/support/suites.js';

const {findChromium} = await tsImport('./test/support/chromium.ts', import.meta.url);

/** Lit's dev build says so on every page; that is no finding. */
const isExpected = (text) => text.startsWith('Lit is in dev mode');

export default {
  files: `test/{${browserSuites}}/**/*.test.ts`,
  nodeResolve: true,
  // Two pages at once starve each other on two cores, and are no faster.
  concurrency: 1,
  testsFinishTimeout: 60_000,
  browsers: [chromeLauncher({launchOptions: await findChromium()})],
  plugins: [
    jsonLdForTests(),
    esbuildPlugin({ts: true, json: true, target: 'es2022', tsconfig: 'tsconfig.json'}),
  ],
  testFramework: {config: {timeout: 15_000}},
  filterBrowserLogs: ({args}) => !isExpected(String(args[0])),
  reporters: [defaultReporter({reportTestProgress: process.stdout.isTTY})],
  coverageConfig: {
    include: ['src/**/*.ts'],
    // Node's tests answer for these.
    exclude: ['src/{schemas,data,server,cli,verify}/**', 'src/testing/**'],
    reportDir: 'coverage/browser',
    reporters: ['text-summary', 'lcovonly'],
    threshold: {lines: 90},
  },
};

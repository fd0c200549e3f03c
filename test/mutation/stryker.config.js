/** Stryker's configuration; `run.js` says in `MUTATE` which part of `src/`. */
import {testsOf} from './tests.js';

const part = process.env.MUTATE;
const [area] = part.split('/');

/** What has nothing to break but words and pictures: other tests hold their keys and placeholders together. */
const tables = [
  'src/localization/{en,languages,verification,host}/**',
  'src/localization/{pictures,status-marks}.ts',
  'src/localization/formatters/mn-names.ts',
  'src/verify/messages*.ts',
  'src/schemas/openapi/{descriptions,examples}.ts',
];

export default {
  mutate: [
    part.endsWith('.ts') ? `src/${part}` : `src/${part}/**/*.ts`,
    '!src/**/*.d.ts',
    ...tables.map((files) => `!${files}`),
  ],
  plugins: ['./test/mutation/runner.js'],
  testRunner: 'in-process',
  inProcess: {testFiles: testsOf(part)},
  buildCommand: 'node test/mutation/compile.js',
  coverageAnalysis: 'perTest',
  concurrency: 1,
  timeoutMS: 20_000,
  incremental: true,
  incrementalFile: `.mutation/${area}.json`,
  tempDirName: '.mutation/sandbox',
  // Files with a dot are hidden, and none is needed.
  ignorePatterns: [
    ...['dist', 'demo', 'examples', 'stories', 'storybook-static', 'coverage', 'etc', '.*'],
    ...['test/stories', 'test/e2e', 'test/components', 'test/internal'],
  ],
  reporters: ['progress-append-only', 'clear-text', 'html'],
  clearTextReporter: {allowColor: false, logTests: false, reportTests: false},
  htmlReporter: {fileName: `.mutation/${area}.html`},
  thresholds: {high: 90, low: 80, break: 80},
};

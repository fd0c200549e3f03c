/** Stryker's configuration; `run.js` says in `MUTATE` which part of `src/`. */
import {areaOf, areas, leftOut, testsOf} from './tests.js';

const part = process.env.MUTATE;
const area = areaOf(part);
const report = `.mutation/${area.replace('/', '-')}`;

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
    ...areas.filter((other) => other.startsWith(`${part}/`)).map((other) => `!src/${other}/**`),
  ],
  plugins: ['./test/mutation/runner.js'],
  testRunner: 'in-process',
  // Formatters are kept for good: one that is made before a mutant would hide it.
  inProcess: {testFiles: testsOf(part), isFresh: area === 'localization'},
  buildCommand: 'node test/mutation/compile.js',
  coverageAnalysis: 'perTest',
  concurrency: 1,
  timeoutMS: 20_000,
  incremental: true,
  incrementalFile: `${report}.json`,
  tempDirName: '.mutation/sandbox',
  // Files with a dot are hidden, and none is needed.
  ignorePatterns: [
    ...['dist', 'demo', 'examples', 'stories', 'storybook-static', 'coverage', 'etc', '.*'],
    ...leftOut,
  ],
  reporters: ['progress-append-only', 'clear-text', 'html'],
  clearTextReporter: {allowColor: false, logTests: false, reportTests: false},
  htmlReporter: {fileName: `${report}.html`},
  thresholds: {high: 90, low: 80, break: 80},
};

/** Runs the tests of the folders named, by default of all Node suites: Node 20's `--test` knows no globs. */
import {spawnSync} from 'node:child_process';
import {readdirSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import {join} from 'node:path';
import {nodeSuites} from './suites.js';

const named = process.argv.slice(2);
const files = (named.length > 0 ? named : nodeSuites)
  .flatMap((suite) =>
    readdirSync(join('test', suite), {recursive: true}).map((file) => join('test', suite, file)),
  )
  // The packages that `bench` installs may bring tests of their own.
  .filter((file) => file.endsWith('.test.ts') && !file.includes('node_modules'));

if (files.length === 0) {
  console.error(`No tests found${named.length > 0 ? ` in ${named.join(', ')}` : ''}.`);
  process.exit(1);
}
// Browsers at once would starve each other; all else shares the cores, of which Node would leave one idle.
const atOnce = named.length > 0 ? 1 : availableParallelism();
const {status} = spawnSync(
  process.execPath,
  ['--import', 'tsx', '--test', '--test-reporter', 'spec', `--test-concurrency=${atOnce}`, ...files],
  {stdio: 'inherit'},
);
process.exit(status ?? 1);

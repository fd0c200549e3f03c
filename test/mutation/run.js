/**
 * Mutation testing of what needs no browser: `npm run test:mutation` tries all of it, one area after the other;
 * `-- schemas` one area, `-- verify/keys` a part. More words go to Stryker (`--force`: nothing from the last run).
 * Each area has its own report in `.mutation/`; it fails where one is under Stryker's `thresholds.break`.
 */
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {resolve} from 'node:path';
import {areas, areaOf} from './tests.js';

const here = 'test/mutation';
const given = process.argv.slice(2);
const part = given[0]?.startsWith('-') ? '' : (given.shift() ?? '').replace(/\/+$/, '');
const within = areas.filter((area) => !part || `${area}/`.startsWith(`${part}/`));
// Where files are named (`--mutate`), they are of the area that is.
const parts = within.length && !(part && given.includes('--mutate')) ? within : [part];

if (!areas.includes(areaOf(parts[0])) || !existsSync(`src/${part}`)) {
  console.error(`Name one of ${areas.join(', ')}, or a folder or file in it; or nothing, for all.`);
  process.exit(1);
}
const run = (command, args, env = {}) =>
  spawnSync(command, args, {stdio: 'inherit', env: {...process.env, ...env}}).status === 0;

if (!existsSync(`${here}/node_modules`))
  if (!run('npm', ['ci', '--prefix', here, '--ignore-scripts', '--no-audit'])) process.exit(1);

const stryker = `${here}/node_modules/@stryker-mutator/core/bin/stryker.js`;
const failed = parts.filter(
  (one) =>
    !run(process.execPath, [stryker, 'run', `${here}/stryker.config.js`, ...given], {
      MUTATE: one,
      // Stryker works in a copy, beside which they don't lie.
      IIOE_VECTORS: process.env.IIOE_VECTORS ?? resolve('../shared/vectors'),
    }),
);
if (failed.length) {
  console.error(`Failed: ${failed.join(', ')}`);
  process.exit(1);
}

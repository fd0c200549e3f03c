/**
 * Mutation testing of what needs no browser: `npm run test:mutation -- schemas`, or a part, `-- verify/keys`.
 * More words go to Stryker (`--force`: nothing from the last run). The report is in `.mutation/`.
 */
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {resolve} from 'node:path';

const here = 'test/mutation';
const areas = ['schemas', 'data', 'localization', 'verify'];
const [part = '', ...more] = process.argv.slice(2);
const [area] = part.split('/');

if (!areas.includes(area) || !existsSync(`src/${part}`)) {
  console.error(`Name one of ${areas.join(', ')}, or a folder or file in it.`);
  process.exit(1);
}
const run = (command, args, env = {}) => {
  const {status} = spawnSync(command, args, {stdio: 'inherit', env: {...process.env, ...env}});
  if (status !== 0) process.exit(status ?? 1);
};
if (!existsSync(`${here}/node_modules`))
  run('npm', ['ci', '--prefix', here, '--ignore-scripts', '--no-audit']);
const stryker = `${here}/node_modules/@stryker-mutator/core/bin/stryker.js`;
run(process.execPath, [stryker, 'run', `${here}/stryker.config.js`, ...more], {
  MUTATE: part,
  // Stryker works in a copy, beside which they don't lie.
  IIOE_VECTORS: process.env.IIOE_VECTORS ?? resolve('../shared/vectors'),
});

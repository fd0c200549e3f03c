/** What is public beside elements and modules: entries, files that pages name, the command line. */
import {execFileSync} from 'node:child_process';
import {readdirSync} from 'node:fs';
import {block} from './block.js';

/** Of `dist/cdn/`, what stands in it by a name that stays; what is in folders is the library's own. */
function stableFiles() {
  const files = readdirSync('dist/cdn', {withFileTypes: true}).filter((entry) => entry.isFile());
  const themes = readdirSync('dist/cdn/themes').map((name) => `themes/${name}`);
  return [...files.map(({name}) => name), ...themes].sort();
}

/** @param manifest `package.json` */
export function packageReport({exports, bin, engines, dependencies, peerDependencies}) {
  const [command] = Object.values(bin);
  const usage = execFileSync(process.execPath, [command, '--help'], {encoding: 'utf8'}).trimEnd();
  const pairs = (record) => Object.entries(record).map(([name, value]) => `${name} ${value}`);
  return [
    block(
      'Entries',
      Object.keys(exports)
        .map((path) => path.replace('.', 'iioe-widgets'))
        .sort(),
    ),
    block('Needs', [...pairs(engines), ...Object.keys(dependencies), ...pairs(peerDependencies)].sort()),
    block('Files in dist/cdn/', stableFiles()),
    block('Command line', usage.split('\n')),
  ].join('\n');
}

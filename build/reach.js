import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import ts from 'typescript';

/** The paths that an entry of `package.json` names: `*` stands for the same text each time. */
function filesFor(target, all) {
  if (typeof target === 'object') return Object.values(target).flatMap((value) => filesFor(value, all));
  const path = target.replace('./', '');
  if (!path.includes('*')) return [path];
  const [first, ...rest] = path.split('*').map((text) => text.replace(/[.\\/]/g, '\\$&'));
  const pattern = new RegExp(`^${first}([^/]+)${rest.join('\\1')}$`);
  return all.filter((file) => pattern.test(file));
}

/** What a module, or its types, import of the package itself. */
function imports(file) {
  const names = ts.preProcessFile(readFileSync(file, 'utf8'), true, true).importedFiles;
  const beside = names.map(({fileName}) => fileName).filter((name) => name.startsWith('.'));
  return beside.map((name) => join(dirname(file), name));
}

/**
 * What somebody who installed the package can get at, by its name or its commands, and what that imports.
 *
 * @param folder of the package
 * @param more files that are for tools and readers, by path
 * @returns paths from the folder; those that are imported but not there are among them
 */
export function reached(folder, more = []) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const all = readdirSync(folder, {recursive: true}).map((file) => file.replaceAll('\\', '/'));
  const found = new Set();
  const follow = (file) => {
    if (found.has(file)) return;
    found.add(file);
    if (!/\.(?:js|d\.ts)$/.test(file) || !existsSync(join(folder, file))) return;
    const kind = file.endsWith('.d.ts') ? '.d.ts' : '.js';
    for (const path of imports(join(folder, file)))
      follow(relative(folder, path).replaceAll('\\', '/').replace(/\.js$/, kind));
  };
  const {exports, imports: own = {}, bin = {}} = manifest;
  [exports, own, bin].flatMap((targets) => filesFor(targets, all)).forEach(follow);
  more.forEach(follow);
  return found;
}

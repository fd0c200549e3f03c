import {execFileSync} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {after} from 'node:test';

/** For other people's programs: what they run of their own is no part of our coverage, and slow to write down. */
export const uncovered = {...process.env, NODE_V8_COVERAGE: undefined};

/** A folder of its own until the file's tests are done. */
function temporary(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `iioe-${name}-`));
  after(() => rmSync(folder, {recursive: true, force: true}));
  return folder;
}

export interface Packed {
  /** The archive, as `npm publish` would send it. */
  archive: string;
  /** What is in it, unpacked. */
  folder: string;
  /** Its files, by path. */
  files: string[];
}

/** Packs `dist/` and what goes with it: what is tried is what is published, not what lies in the repository. */
export function pack(): Packed {
  const place = temporary('pack');
  const printed = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', place], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    env: uncovered,
  });
  const [{filename, files}] = JSON.parse(printed) as [{filename: string; files: {path: string}[]}];
  const archive = join(place, filename);
  execFileSync('tar', ['-xzf', archive, '-C', place]);
  return {archive, folder: join(place, 'package'), files: files.map(({path}) => path)};
}

const modules = resolve('node_modules');
const manifestOf = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {dependencies?: Record<string, string>};

/** A package and all that it depends on, as npm would install them. */
function installed(names: string[], found = new Set<string>()): Set<string> {
  for (const name of names.filter((wanted) => !found.has(wanted))) {
    found.add(name);
    installed(Object.keys(manifestOf(join(modules, name)).dependencies ?? {}), found);
  }
  return found;
}

/**
 * A project that has installed the package: it finds what `dependencies` name, and nothing else of ours.
 *
 * @param packed its copy of the package
 * @param files of the project, by path
 * @param tools of ours that it has as well, as a bundler's helpers; linked, with all that they need
 */
export function consumer({folder}: Packed, files: Record<string, string>, tools: string[] = []): string {
  const project = temporary('consumer');
  const place = (name: string) => {
    const path = join(project, 'node_modules', name);
    mkdirSync(dirname(path), {recursive: true});
    return path;
  };
  cpSync(folder, place('iioe-widgets'), {recursive: true});
  // Copied, since a bundler follows a link to where all of ours would be found.
  for (const name of installed(Object.keys(manifestOf(folder).dependencies ?? {})))
    cpSync(join(modules, name), place(name), {recursive: true});
  for (const name of tools) symlinkSync(join(modules, name), place(name));
  const all = {'package.json': '{"type": "module", "private": true}', ...files};
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(project, path)), {recursive: true});
    writeFileSync(join(project, path), text);
  }
  return project;
}

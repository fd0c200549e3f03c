import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join, sep} from 'node:path';
import {isContexts} from './verify.js';

const require = createRequire(import.meta.url);

/** Folders of the packages that something of is in `dist/`, from all builds of a run. */
const folders = new Set();

/** The folder of the package that a module is part of; a package may hold another one's copy. */
function folderOf(id) {
  const [, folder] = /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll(sep, '/')) ?? [];
  return folder;
}

/** JSON-LD contexts are evaluated, so no bundle shows where they came from. */
const importedBy = (code) => [...code.matchAll(/^import .* from '([^.'][^']*)';$/gm)].map(([, name]) => name);

function noticeOf(folder) {
  const {name, version, license} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((path) => /^(?:licen[cs]e|copying)/i.test(path));
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : `It says only: ${license}.`;
  return `${name} ${version} (${license})\n\n${text}\n`;
}

/**
 * Writes `dist/cdn/third-party.txt`: whose code is in `dist/`, and their licences, which ask to go with each copy.
 * The bundles have no comments, and the packages aren't installed beside them.
 */
export function notices() {
  return {
    name: 'notices',
    load(id) {
      if (!isContexts(id)) return null;
      for (const name of importedBy(readFileSync(id, 'utf8'))) folders.add(folderOf(require.resolve(name)));
      return null;
    },
    generateBundle(_options, bundle) {
      for (const {modules = {}} of Object.values(bundle))
        for (const [id, {renderedLength}] of Object.entries(modules))
          if (renderedLength > 0 && folderOf(id)) folders.add(folderOf(id));
    },
    writeBundle() {
      const texts = [...new Set([...folders].map(noticeOf))].sort();
      const file = 'dist/cdn/third-party.txt';
      mkdirSync(dirname(file), {recursive: true});
      writeFileSync(file, `In this package is code of others:\n\n${texts.join(`\n${'-'.repeat(80)}\n\n`)}`);
    },
  };
}

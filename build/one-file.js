/**
 * `dist/cdn/iioe-widgets.js` and what it loads late, from `late/` beside it. No module can import from a classic
 * script: that would run it a second time, with a second Lit. So a late file is a function, to which the script hands
 * what the two share; Rollup writes all of it as CommonJS, whose `require` and `exports` go by that way.
 */
import {createHash} from 'node:crypto';
import {basename, dirname} from 'node:path';
import {importAnew} from './anew.js';
import {ownFolder} from './cdn.js';

const NAME = 'iioe-widgets';
const FOLDER = 'late';

/** What others load late, and every page with this script needs for its widgets' data: it stays in. */
const AT_ONCE =
  /\/src\/(?:cdn|components\/[^/]+\/(?:details|origin)|data\/kinds|data\/list|internal\/viewport)\.ts$/;

/** All late files that one needs, in any order but itself last; as they name each other. */
function filesFor({fileName, imports = []}, found = new Set()) {
  if (!fileName.startsWith(`${FOLDER}/`)) return found;
  imports.forEach((chunk) => filesFor(chunk, found));
  return found.add(fileName.replace(FOLDER, '.'));
}

/**
 * `__own` loads what stands beside the script, wherever that is asked for. `__late` loads late files, all at the same
 * time, and has each begin once, after those that it needs; `__shared` holds what each gives, by the name that others
 * have for it. Our modules use none of these names.
 */
const LOADER = `
  const exports = {};
  const __shared = {'../${NAME}.js': exports};
  ${importAnew}
  const __own = (path) => __anew(() => import(ownFolder + path), ownFolder + path);
  const __late = async (...files) => {
    const modules = await Promise.all(files.map((file) => __shared[file] ?? __own('./${FOLDER}/' + file)));
    const need = (file) => (__shared[file] ??= modules[files.indexOf(file)].default(need, __late, __own));
    return need(files.at(-1));
  };`;

const lateFiles = {
  name: 'late-files',
  renderDynamicImport({targetChunk, targetModuleId, getTargetChunkImports}) {
    if (targetModuleId?.startsWith('./')) return {left: '__own(', right: ')'};
    if (!targetChunk) return null;
    const files = [...filesFor({fileName: targetChunk.fileName, imports: getTargetChunkImports()})];
    // The address that Rollup writes between the two counts from the file that it stands in.
    return {left: `__late(${files.map((file) => JSON.stringify(file)).join()}, /*`, right: '*/)'};
  },
  // It names what it takes of the script by one letter, which may mean something else tomorrow.
  augmentChunkHash() {
    const hash = createHash('sha256');
    // Rollup has them as they were read, which is another order each time.
    for (const id of [...this.getModuleIds()].sort()) hash.update(this.getModuleInfo(id).code ?? '');
    return hash.digest('hex');
  },
  renderChunk: (code, {isEntry, dynamicImports}) =>
    isEntry
      ? `(() => {${ownFolder({dynamicImports})}${LOADER}\n${code}\n})();`
      : `export default (require, __late, __own) => {const exports = {};\n${code}\nreturn exports;};`,
};

/** Comes before `reader` and what minifies; `output` is for `dist/cdn/`. */
export const oneFile = {
  plugin: lateFiles,
  output: {
    format: 'cjs',
    entryFileNames: `${NAME}.js`,
    chunkFileNames: ({name, facadeModuleId}) =>
      `${FOLDER}/${name === 'index' ? basename(dirname(facadeModuleId)) : '[name]'}-[hash:6].js`,
    manualChunks: (id) => (AT_ONCE.test(id) ? NAME : null),
    minifyInternalExports: true,
    strict: false,
    esModule: false,
    freeze: false,
    externalLiveBindings: false,
    generatedCode: {preset: 'es2015', symbols: false},
  },
};

import {createRequire} from 'node:module';
import {resolve} from 'node:path';
import commonjs from '@rollup/plugin-commonjs';
import {evaluate} from './evaluate.js';
import {leanJsonLd} from './lean-json-ld.js';

const require = createRequire(import.meta.url);

/**
 * In place of what `jsonld` and `rdf-canonize` import and we don't need: caches that forget, the package's entry,
 * hashes of their own (`src/verify/data-integrity/json-ld.ts` gives its own), a polyfill.
 */
const standIns = {
  'lru-cache': 'module.exports = class extends Map { constructor() { super(); } };',
  'rdf-canonize': `exports.IdentifierIssuer = require(${JSON.stringify(require.resolve('rdf-canonize/lib/IdentifierIssuer.js'))});`,
  './MessageDigest': 'module.exports = null;',
  './platform': 'exports.setImmediate = setTimeout;',
};
/** No `\0` before it and an extension after, or the plugin for CommonJS would leave them alone. */
const mark = 'stand-in:';
const isTheirs = (id) => /\/node_modules\/(?:jsonld|rdf-canonize)\//.test(id ?? '');
export const isContexts = (id) => /\/src\/verify\/data-integrity\/known-contexts\.ts$/.test(id);

/** JSON-LD for `src/verify/`, and its contexts as data: after TypeScript's plugin nothing of it is left to do. */
export function verification() {
  return [
    {
      name: 'verification',
      resolveId: (id, importer) => (isTheirs(importer) && id in standIns ? `${mark}${id}.js` : null),
      async load(id) {
        if (id.startsWith(mark)) return standIns[id.slice(mark.length, -'.js'.length)];
        if (!isContexts(id)) return null;
        const {contexts} = await evaluate(id);
        return `export const contexts = JSON.parse(${JSON.stringify(JSON.stringify(contexts))});`;
      },
    },
    leanJsonLd(),
    commonjs({
      extensions: ['.js'],
      include: [/\/node_modules\/(?:jsonld|rdf-canonize|canonicalize)\//, /^stand-in:/],
    }),
  ];
}

/** A file's name for what `src/verify/` loads late, by its room: `data-integrity.js`, `read-png.js`. */
export function verifyChunk({facadeModuleId}) {
  const [, room] = /\/src\/verify\/(.+?)(?:\/index)?\.ts$/.exec(facadeModuleId ?? '') ?? [];
  return room && `${room.replaceAll('/', '-')}.js`;
}

/** What widgets load of `src/verify/`, by the name it has in `dist/` and `dist/cdn/`. */
const entries = {verify: 'index', 'verify/reading': 'reading'};
export const verifyInput = (name) => `src/verify/${entries[name]}.ts`;
export const verifyNames = Object.keys(entries);
const nameOf = (id) => verifyNames.find((name) => resolve(verifyInput(name)) === id);
const isVerify = /\/verify\/(?:index|reading)\.js$/;

/**
 * Leaves `src/verify/` to `dist/verify/`, where it stands once, with all that it needs.
 *
 * @param isMirrored for a build of one file a module: what stands beside a source stands beside what is made of it.
 *   Rollup's own `relative` counts from the folder above all modules, packages' among them.
 */
export function verifyBeside({isMirrored = false} = {}) {
  return {
    name: 'verify-beside',
    async resolveId(source, importer, options) {
      if (!isVerify.test(source)) return null;
      const found = await this.resolve(source, importer, {...options, skipSelf: true});
      if (!nameOf(found?.id)) return null;
      return isMirrored
        ? {id: source, external: 'absolute'}
        : {id: found.id.replace(/ts$/, 'js'), external: 'relative'};
    },
  };
}

/**
 * The same for what is loaded late in `dist/cdn/`.
 *
 * @param path from the file that loads it
 */
export function verifyLate(path) {
  return {
    name: 'verify-late',
    async resolveDynamicImport(specifier, importer) {
      if (typeof specifier !== 'string' || !isVerify.test(specifier)) return null;
      const name = nameOf((await this.resolve(specifier, importer))?.id);
      return name ? {id: `${path}${name}.js`, external: 'absolute'} : null;
    },
  };
}

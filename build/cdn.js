import {components} from './components.js';

const isLanguage = (id) => /\/localization\/languages\/[^/]+\.ts$/.test(id);

/** Languages keep their file names, since `iioe-widgets.js` asks for them by URL; other chunks carry a hash. */
export function chunkName({facadeModuleId}) {
  return facadeModuleId && isLanguage(facadeModuleId) ? 'lang/[name].js' : 'chunks/[name]-[hash].js';
}

/**
 * What every widget needs goes into one chunk, what only some share into another:
 * finer ones would cost a request each and compress worse.
 */
export function sharedChunk(id, {getModuleInfo}) {
  // Imported through their package's index, which widgets import too, and used by the provider alone.
  if (/\/@lit\/context\/.*\/(?:context-provider|value-notifier)\.js$/.test(id)) return null;
  const found = new Set();
  const collect = (module) => {
    if (found.has(module)) return;
    found.add(module);
    getModuleInfo(module).importers.forEach(collect);
  };
  collect(id);
  const entries = [...found].filter((module) => getModuleInfo(module).isEntry);
  if (entries.length < 2) return null;
  return components.every((name) => name === 'provider' || entries.some((entry) => isEntryOf(name, entry)))
    ? 'core'
    : 'more';
}

const isEntryOf = (name, entry) => entry.endsWith(`/${name}.define.ts`);

/**
 * What the modules of `dist/cdn/` tell the classic scripts beside them: `recorder` watches the former
 * being built, `reader` serves the latter. Rollup builds one after the other, in the order of its config.
 */
export function moduleGraph() {
  /** @type {import('rollup').OutputChunk[]} */
  let chunks = [];

  /** All files that a chunk needs at once, itself included. */
  const filesOf = (fileName, found = new Set()) => {
    if (!found.has(fileName)) {
      found.add(fileName);
      chunks.find((chunk) => chunk.fileName === fileName).imports.forEach((file) => filesOf(file, found));
    }
    return [...found];
  };

  const recorder = {
    name: 'module-graph-recorder',
    generateBundle(_options, bundle) {
      chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const heavy = chunks.find(
        (chunk) => isLanguage(chunk.facadeModuleId ?? '') && chunk.imports.length > 0,
      );
      if (heavy)
        this.error(
          `${heavy.fileName} must be data alone: a classic script would load ${heavy.imports} twice`,
        );
    },
  };

  const reader = {
    name: 'module-graph-reader',
    resolveId: (id) => (id === 'virtual:graph' ? '\0virtual:graph' : null),
    load(id) {
      if (id !== '\0virtual:graph') return null;
      const entries = chunks.filter((chunk) => chunk.isEntry);
      const graph = Object.fromEntries(
        entries.map(({name, fileName}) => [`iioe-${name}`, filesOf(fileName)]),
      );
      return `export const graph = ${JSON.stringify(graph)};`;
    },
    // A classic script can't know its modules' URLs when it is built: they are beside it at run time.
    // What else is imported late becomes part of it.
    async resolveDynamicImport(specifier, importer) {
      if (typeof specifier !== 'string') return null;
      const target = await this.resolve(specifier, importer);
      if (!target || !isLanguage(target.id)) return null;
      const chunk = chunks.find(({facadeModuleId}) => facadeModuleId === target.id);
      return chunk ? {id: `./${chunk.fileName}`, external: 'absolute'} : null;
    },
    renderDynamicImport: ({targetModuleId}) =>
      targetModuleId?.startsWith('./') ? {left: 'import(ownFolder + ', right: ')'} : null,
  };

  return {recorder, reader};
}

/** A module script is fetched with CORS and resolves `./` by itself; a classic one from a CDN does not. */
export function ownFolder({dynamicImports}) {
  if (dynamicImports.length === 0) return '';
  return `const ownFolder = document.currentScript ? new URL('.', document.currentScript.src).href : '';`;
}

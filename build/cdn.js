import {createHash} from 'node:crypto';
import {components} from './components.js';
import {evaluate, moduleOf} from './evaluate.js';
import {room} from './room.js';

/** What `iioe-widgets.js` doesn't hold either: it asks for these by URL, so they keep their file names. */
const folders = [
  {folder: 'lang', path: /\/localization\/languages\/[^/]+\.ts$/},
  {folder: 'lang/verification', path: /\/localization\/verification\/[^/]+\.ts$/},
  {folder: 'sources', path: /\/data\/adapters\/[^/]+\.ts$/},
  {folder: 'frameworks', path: /\/src\/frameworks\/[^/]+\.ts$/},
];
const folderOf = (id) => folders.find(({path}) => path.test(id ?? ''))?.folder;

/** Modules that such a file may hold or import: none that the script has too. */
const isApart = (id) =>
  folderOf(id) !== undefined || /\/data\/(?:adapters|collection)\/|\/localization\/formatters\//.test(id);

/** What every page with an API needs beside its widgets, at once: the client, and what tells when to ask it. */
const isClient = (id) => /\/src\/(?:data\/kinds|internal\/viewport)\.ts$/.test(id);

export function chunkName(chunk) {
  const folder = folderOf(chunk.facadeModuleId);
  return folder ? `${folder}/[name].js` : 'chunks/[name]-[hash:6].js';
}

/** What a widget imports late, but each time that it stands on a page. */
const isSoon = (id) => /\/components\/[^/]+\/details\.ts$/.test(id);
const isEntryOf = (name, entry) => entry.endsWith(`/${name}.define.ts`);
const isData = (id) => /\/src\/data\/[^/]+\.ts$/.test(id);
const isList = (id) => /-list\.define\.ts$/.test(id);

/**
 * What every widget needs goes into one chunk, and what several do into a second: a browser asks for six files of
 * a host at a time (HTTP/1.1), and a slow line should not wait for a seventh. What a course card has no use for of
 * the second stays out of it, in a third. What only some share is Rollup's to part, by who needs it: a list brings
 * the card that it shows, and nobody else does.
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
  const roots = [...found].filter((module) => getModuleInfo(module).importers.length === 0);
  // Lists bring of it what they ask by.
  if (roots.some(isClient) && roots.every((root) => isClient(root) || isList(root) || isData(root)))
    return 'client';
  const entries = [...found].filter((module) => getModuleInfo(module).isEntry);
  if (components.every((name) => name === 'provider' || entries.some((entry) => isEntryOf(name, entry))))
    return 'core';
  // Others show a course card; what it needs stays with it.
  if (entries.some((entry) => isEntryOf('course-card', entry))) return null;
  const soon = [...found].filter(isSoon);
  const widgets = entries.filter((entry) => !isList(entry));
  const isPart = !isSoon(id) && soon.length + widgets.length >= (soon.length > 0 ? 2 : 3);
  if (!isPart) return null;
  return soon.some((module) => module.includes('/course-card/')) ? 'parts' : 'more';
}

/** Layouts that leave out what is only in a card in full (`isFull` in `src/internal/widget.ts`). */
const LESS = ['row', 'compact'];

/**
 * What the modules of `dist/cdn/` tell the classic scripts beside them: `recorder` watches the former
 * being built, `reader` serves the latter. Rollup builds one after the other, in the order of its config.
 */
export function moduleGraph() {
  /** @type {import('rollup').OutputChunk[]} */
  const chunks = [];

  /** All files that a chunk needs at once, itself included. */
  const filesOf = (fileName, found = new Set()) => {
    if (!found.has(fileName)) {
      found.add(fileName);
      chunks.find((chunk) => chunk.fileName === fileName).imports.forEach((file) => filesOf(file, found));
    }
    return [...found];
  };

  /** The shortest that browsers take as `integrity`. */
  const integrityOf = (file) => {
    const {code} = chunks.find(({fileName}) => fileName === file);
    return `sha256-${createHash('sha256').update(code).digest('base64')}`;
  };

  /** The files that each tag needs, and those that are enough for it in a layout with less. */
  const fileLists = () => {
    const entry = (wanted) => chunks.find(({isEntry, name}) => isEntry && name === wanted).fileName;
    const client = filesOf(chunks.find(({moduleIds}) => moduleIds.some(isClient)).fileName);
    const lists = {};
    for (const name of components) {
      const soon = chunks.find(({moduleIds}) =>
        moduleIds.some((id) => isSoon(id) && id.includes(`/${name}/`)),
      );
      const less = [...new Set([...filesOf(entry(name)), ...client])];
      lists[`iioe-${name}`] = soon ? [...new Set([...less, ...filesOf(soon.fileName)])] : less;
      if (soon) for (const layout of LESS) lists[`${layout}iioe-${name}`] = less;
    }
    return {...lists, late: filesOf(entry('late'))};
  };

  const recorder = {
    name: 'module-graph-recorder',
    generateBundle(_options, bundle) {
      chunks.push(...Object.values(bundle).filter((file) => file.type === 'chunk'));
      const byName = (file) => chunks.find(({fileName}) => fileName === file);
      for (const {fileName, facadeModuleId} of chunks.filter((chunk) => folderOf(chunk.facadeModuleId))) {
        const foreign = filesOf(fileName).flatMap((file) =>
          byName(file).moduleIds.filter((id) => !isApart(id)),
        );
        if (foreign.length)
          this.error(`${facadeModuleId} must stand alone: a classic script would load ${foreign} twice`);
      }
    },
  };

  const reader = {
    name: 'module-graph-reader',
    resolveId: (id) => (id === 'virtual:graph' ? '\0virtual:graph' : null),
    async load(id) {
      if (id !== '\0virtual:graph') return null;
      const lists = Object.entries(fileLists());
      const files = [...new Set(lists.flatMap(([, list]) => list))];
      const indices = lists.map(([name, list]) => [name, list.map((file) => files.indexOf(file))]);
      const {asks, asking} = await evaluate('src/internal/asks.ts');
      return moduleOf({
        files: files.map((file) => [file, integrityOf(file)]),
        needs: Object.fromEntries(indices),
        room: await room(),
        asks,
        asking,
        tags: Object.fromEntries(components.map((name) => [`iioe-${name}`, 1])),
      });
    },
    // A classic script can't know its modules' URLs when it is built: they are beside it at run time.
    // What else is imported late becomes part of it.
    async resolveDynamicImport(specifier, importer) {
      if (typeof specifier !== 'string') return null;
      const target = await this.resolve(specifier, importer);
      if (!target || !folderOf(target.id)) return null;
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

import {createRequire} from 'node:module';
import {basename, dirname, join} from 'node:path';

const require = createRequire(import.meta.url);

/** A package's folder: for Node it has a build of its own in there, which imports `buffer`; an edge runtime has none. */
const folderOf = (name) => join(dirname(require.resolve(name)), '..');
const [client, litHtml] = ['@lit-labs/ssr-client', 'lit-html'].map(folderOf);

/** Lit's two builds call their inner parts by different names. */
const kinds = ['', 'development'];

/**
 * What takes over in a browser what was rendered elsewhere: a part of `dist/`, since who installs the widgets
 * installs no more of Lit than `lit`, by whose names it asks for the rest. It comes in both of Lit's builds, and
 * whoever bundles it takes the one that goes with their `lit`, by `imports` in `package.json`.
 */
export function litHydration() {
  return {
    name: 'lit-hydration',
    buildStart() {
      for (const kind of kinds) this.emitFile({type: 'chunk', id: join(client, kind, HYDRATION)});
    },
    resolveId(id, importer = '') {
      if (id === '@lit-labs/ssr-client') return {id: '#lit-hydration', external: true};
      if (!/\/node_modules\/(?:@lit-labs\/ssr-client|lit-html)\//.test(importer)) return null;
      if (id === 'lit-html/private-ssr-support.js') return join(litHtml, kindOf(importer), basename(id));
      if (id === 'lit-html' || id === './lit-html.js') return {id: 'lit', external: true};
      return id.startsWith('lit-html/') ? {id: id.replace('lit-html', 'lit'), external: true} : null;
    },
  };
}

const HYDRATION = 'lib/hydrate-lit-html.js';
const kindOf = (path) => (path.includes('/development/') ? 'development' : '');

/** Whether it is looked for by `litHydration`. */
export const isHydration = (id) => /^(?:@lit-labs\/ssr-client|lit-html)(?:$|\/)/.test(id);

/** npm leaves out every folder of the name `node_modules`. */
export const besideOurs = ({name}) =>
  name.includes('node_modules') ? join('internal/lit', kindOf(name), `${basename(name)}.js`) : `${name}.js`;

/** What of Lit on a server would look at, or leave behind, in the globals of whoever runs it. */
const leaks = [
  [/\w\.customElements\?\?=\w/, 'null'],
  [/\(globalThis\.HTMLElement\?\?(\w)\)/, '($1)'],
  [/globalThis\.(?:Custom)?Event \?\?= \w+;/g, ''],
  [/\(\w\.lit(?:Html|Element)Versions\?\?=\[\]\)\.push\("[\d.]+"\)/, 'null'],
  [/\(\w\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, 'null'],
];
const isLit = (id) => /\/node_modules\/(?:@lit\/|@lit-labs\/|lit-|lit\/)/.test(id);
const isRegistry = (id) => /\/src\/server\/render\/registry\.ts$/.test(id);

/** Elements that are rendered on a server are known to that renderer alone, not to the process. */
export function ownRegistry() {
  return {
    name: 'own-registry',
    transform(code, id) {
      if (!isLit(id) && !isRegistry(id)) return null;
      const tight = leaks.reduce((text, [leak, instead]) => text.replace(leak, instead), code);
      const needs = /\bcustomElements\.(?:get|define)\(/.test(code) && !id.includes('/ssr-dom-shim/');
      return {
        code: needs ? `import {customElements} from '@lit-labs/ssr-dom-shim';\n${tight}` : tight,
        map: null,
      };
    },
    resolveId(id, importer = '') {
      if (id === '@lit-labs/ssr-client') return join(client, 'index.js');
      // Of our own module, too, which doesn't depend on it.
      return id === '@lit-labs/ssr-dom-shim' && isRegistry(importer)
        ? createRequire(require.resolve('@lit-labs/ssr')).resolve(id)
        : null;
    },
  };
}

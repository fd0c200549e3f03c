import {dirname, join} from 'node:path';

const TABLE = /\/src\/localization\/loaders\.ts$/;
const ENTRY = /import\('\.\/languages\/([\w-]+)\.js'\)/g;

/**
 * In the modules of `dist/cdn/` the languages' files have one address with the tag in it: written out for each of
 * them, as bundlers need it in the package, they cost every card some bytes.
 */
export function languageTable() {
  return {
    name: 'language-table',
    transform(code, id) {
      if (!TABLE.test(id)) return null;
      const tags = [...code.matchAll(ENTRY)].map(([, tag]) => tag);
      if (tags.length === 0) this.error(`${id} lists no languages as build/languages.js reads them`);
      for (const tag of tags) {
        const file = join(dirname(id), 'languages', `${tag}.ts`);
        this.emitFile({type: 'chunk', id: file, fileName: `lang/${tag}.js`});
      }
      const load = '() => import(`../lang/${tag}.js`)';
      return {
        code: `export const loaders = Object.fromEntries('${tags.join(' ')}'.split(' ').map((tag) => [tag, ${load}]));`,
        map: null,
      };
    },
    generateBundle(_options, bundle) {
      for (const {fileName, moduleIds = []} of Object.values(bundle))
        if (moduleIds.some((id) => TABLE.test(id)) && dirname(fileName) !== 'chunks')
          this.error(`${fileName} finds no language at ../lang/`);
    },
  };
}

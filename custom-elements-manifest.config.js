import {jsxTypesPlugin} from '@wc-toolkit/jsx-types';
import {customElementJetBrainsPlugin} from 'custom-element-jet-brains-integration';
import {customElementVsCodePlugin} from 'custom-element-vs-code-integration';
import {internals, listFilters, modulePath, publicOnly, tagNames} from './build/manifest.js';

const outdir = 'dist';

export default {
  globs: ['src/components/*/*.ts', 'src/internal/*.ts'],
  exclude: ['**/*.styles.ts'],
  outdir,
  litelement: true,
  packagejson: false,
  plugins: [
    internals(),
    tagNames(),
    listFilters(),
    publicOnly(),
    jsxTypesPlugin({
      outdir,
      fileName: 'jsx-types.d.ts',
      componentTypePath: (_name, tag) => `./${modulePath(tag)}`,
    }),
    customElementVsCodePlugin({
      outdir,
      htmlFileName: 'vscode.html-custom-data.json',
      cssFileName: 'vscode.css-custom-data.json',
    }),
    customElementJetBrainsPlugin({outdir, webTypesFileName: 'web-types.json', packageJson: false}),
  ],
};

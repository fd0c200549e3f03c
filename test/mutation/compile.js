/** Bundles each test with the mutated source, in Stryker's sandbox: by tsx, a mutant would take ten times as long. */
import {readFile} from 'node:fs/promises';
import {pathToFileURL} from 'node:url';
import {build} from 'esbuild';
import {testsOf} from './tests.js';

/** A bundle lies elsewhere than its sources, which read fixtures beside them. */
const ownAddress = {
  name: 'own-address',
  setup({onLoad}) {
    onLoad({filter: /[\\/](src|test)[\\/].*\.ts$/}, async ({path}) => ({
      contents: (await readFile(path, 'utf8')).replaceAll(
        'import.meta.url',
        JSON.stringify(pathToFileURL(path).href),
      ),
      loader: 'ts',
    }));
  },
};

await build({
  entryPoints: testsOf(process.env.MUTATE),
  outbase: '.',
  outdir: '.',
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  plugins: [ownAddress],
  alias: {'node:test': './test/mutation/harness.js'},
  banner: {js: "import {createRequire} from 'node:module'; const require = createRequire(import.meta.url);"},
  logLevel: 'error',
});

/** Bundles each test with the mutated source, in Stryker's sandbox: by tsx, a mutant would take ten times as long. */
import {readFile} from 'node:fs/promises';
import {pathToFileURL} from 'node:url';
import {build} from 'esbuild';
import {testsOf} from './tests.js';

/**
 * A bundle lies elsewhere than its sources, which read fixtures beside them. What a source would load late is loaded
 * with it: a mutant of what a module does once must be there when it does. Not what the server loads late, which
 * is no part of what is measured: its widgets need a browser's names.
 */
const inOnePiece = {
  name: 'in-one-piece',
  setup({onLoad}) {
    onLoad({filter: /[\\/](src|test)[\\/].*\.ts$/}, async ({path}) => {
      const source = await readFile(path, 'utf8');
      const isServer = /[\\/]src[\\/]server[\\/]/.test(path);
      const late = isServer
        ? []
        : [...source.matchAll(/\bimport\('(\.[^']+\.js)'\)/g)].map(([, name]) => name);
      const contents = [
        source.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
        ...new Set(late.map((name) => `import '${name}';`)),
      ];
      return {contents: contents.join('\n'), loader: 'ts'};
    });
  },
};

await build({
  entryPoints: testsOf(process.env.MUTATE),
  outbase: '.',
  outdir: '.',
  bundle: true,
  // Loaded once: nothing in them is mutated.
  packages: 'external',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  plugins: [inOnePiece],
  ignoreAnnotations: true,
  alias: {'node:test': './test/mutation/harness.js'},
  banner: {js: "import {createRequire} from 'node:module'; const require = createRequire(import.meta.url);"},
  logLevel: 'error',
});

import {mkdirSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs';
import {join, relative} from 'node:path';
import {promisify} from 'node:util';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import {build as esbuild} from 'esbuild';
import {rollup} from 'rollup';
import {build as vite} from 'vite';
import webpack from 'webpack';

/** Files by path; `page.js` is what a page has as its module script, `page.css` its style sheet where there is one. */
export type Site = Record<string, string>;

/** The text files of a folder, by path. */
export function filesIn(folder: string): Site {
  const paths = readdirSync(folder, {recursive: true, encoding: 'utf8'}).map((path) => join(folder, path));
  const files = paths.filter((path) => statSync(path).isFile());
  return Object.fromEntries(files.map((path) => [relative(folder, path), readFileSync(path, 'utf8')]));
}

/** What each bundler makes of a project's `page.js`, with as few options as it takes. */
export const bundlers: Record<string, (project: string) => Promise<Site>> = {
  async Vite(project) {
    const {output} = (await vite({
      root: project,
      configFile: false,
      logLevel: 'error',
      build: {
        write: false,
        modulePreload: {polyfill: false},
        rollupOptions: {
          input: join(project, 'page.js'),
          output: {entryFileNames: '[name].js', assetFileNames: '[name][extname]'},
        },
      },
    })) as {output: {fileName: string; type: string; code?: string; source?: string | Uint8Array}[]};
    return Object.fromEntries(output.map((file) => [file.fileName, String(file.code ?? file.source)]));
  },

  async webpack(project) {
    const outside = join(project, 'webpack');
    const compiler = webpack({
      context: project,
      mode: 'production',
      entry: {page: './page.js'},
      output: {
        path: outside,
        module: true,
        chunkFormat: 'module',
        publicPath: '/',
        filename: '[name].js',
        chunkFilename: '[id].js',
      },
      // Style sheets without a loader.
      experiments: {outputModule: true, css: true},
    });
    const stats = await promisify(compiler.run.bind(compiler))();
    await promisify(compiler.close.bind(compiler))();
    const {errors, warnings} = stats!.toJson({all: false, errors: true, warnings: true});
    const faults = [...errors!, ...warnings!].map(({message}) => message);
    // It tells of any entry over 244 KiB before compression.
    const told = faults.filter((message) => !/size limit/.test(message));
    if (told.length > 0) throw new Error(told.join('\n'));
    return filesIn(outside);
  },

  async esbuild(project) {
    const {outputFiles, warnings} = await esbuild({
      entryPoints: ['page.js'],
      absWorkingDir: project,
      bundle: true,
      splitting: true,
      minify: true,
      format: 'esm',
      outdir: '/',
      write: false,
      logLevel: 'silent',
    });
    if (warnings.length > 0) throw new Error(warnings.map(({text}) => text).join('\n'));
    return Object.fromEntries(outputFiles.map(({path, text}) => [path.slice(1), text]));
  },

  async Rollup(project) {
    const bundle = await rollup({
      input: join(project, 'page.js'),
      // It has none for style sheets; those of ours are files to link.
      plugins: [nodeResolve(), {name: 'css', load: (id) => (id.endsWith('.css') ? 'export {}' : null)}],
      onwarn: ({id = '', message}) => {
        if (id.includes('/iioe-widgets/')) throw new Error(message);
      },
    });
    const folder = join(project, 'rollup');
    mkdirSync(folder);
    await bundle.write({dir: folder});
    await bundle.close();
    const files = filesIn(folder);
    rmSync(folder, {recursive: true});
    return files;
  },
};

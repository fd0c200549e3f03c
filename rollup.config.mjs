import {chmodSync, existsSync, readFileSync} from 'node:fs';
import {literalsHtmlCssMinifier} from '@literals/rollup-plugin-html-css-minifier';
import json from '@rollup/plugin-json';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild, {minify as minifyNames} from 'rollup-plugin-esbuild';
import {anew} from './build/anew.js';
import {chunkName, moduleGraph, ownFolder, sharedChunk} from './build/cdn.js';
import {components, sources} from './build/components.js';
import {languageTable} from './build/languages.js';
import {leanLit} from './build/lean-lit.js';
import {oneFile} from './build/one-file.js';
import {notices} from './build/notices.js';
import {precompute} from './build/precompute.js';
import {besideOurs, isHydration, litHydration, ownRegistry} from './build/rendering.js';
import {
  verification,
  verifyBeside,
  verifyChunk,
  verifyInput,
  verifyLate,
  verifyNames,
} from './build/verify.js';

const {version} = JSON.parse(readFileSync('package.json', 'utf8'));
const typescript = esbuild({
  target: 'es2022',
  tsconfig: 'tsconfig.json',
  define: {__VERSION__: JSON.stringify(version)},
});
const isPackage = (id) => /^[@\w]/.test(id) && !id.startsWith('virtual:') && !isHydration(id);
/** In every build alike: what a server renders is taken over by its templates. */
const templates = literalsHtmlCssMinifier({failOnError: true});
const named = (files) =>
  Object.fromEntries(
    files.filter((file) => existsSync(file)).map((file) => [file.replace(/^src\/|\.ts$/g, ''), file]),
  );

/** What a consumer's bundler takes: one file a module, packages left alone. */
const npm = {
  input: named([
    'src/index.ts',
    'src/register.ts',
    'src/testing/index.ts',
    'src/testing/msw.ts',
    'src/snippets/index.ts',
    ...sources,
    ...components.flatMap((name) =>
      ['', '.define'].map((kind) => `src/components/${name}/${name}${kind}.ts`),
    ),
  ]),
  external: isPackage,
  plugins: [
    precompute(),
    verifyBeside({isMirrored: true}),
    litHydration(),
    nodeResolve({extensions: ['.ts']}),
    templates,
    typescript,
    json({preferConst: true, namedExports: false}),
  ],
  output: {dir: 'dist', preserveModules: true, preserveModulesRoot: 'src', entryFileNames: besideOurs},
};

/** Checks of credentials, for pages with a bundler and for Node alike. What JSON-LD needs is in it, and loaded late. */
const verify = {
  input: named(verifyNames.map(verifyInput)),
  plugins: [
    ...verification(),
    nodeResolve({extensions: ['.ts', '.js'], exportConditions: ['production']}),
    typescript,
  ],
  output: {
    dir: 'dist',
    chunkFileNames: (chunk) =>
      `verify/${verifyChunk(chunk) ?? (chunk.name === 'index' ? 'core.js' : '[name].js')}`,
  },
};

const {recorder, reader} = moduleGraph();
const browser = [
  precompute(),
  leanLit(),
  nodeResolve({extensions: ['.ts', '.js'], exportConditions: ['production']}),
  templates,
  typescript,
];
const minify = terser({
  mangle: {nth_identifier: {get: nameAt}},
  ecma: 2022,
  module: true,
  compress: {
    passes: 3,
    unsafe_arrows: true,
    keep_fargs: false,
    pure_getters: true,
    unsafe_methods: true,
    hoist_funs: true,
  },
  format: {comments: false},
});

/**
 * Short names, the same whatever the text: terser's own go by how often a letter is there, hashes included, so that a
 * file's size would change with every other file. It stands by itself: terser's workers are sent its source.
 */
function nameAt(n) {
  const first = 'etnrisouaflchpdvmgybwxkjqzETNRISOUAFLCHPDVMGYBWXKJQZ_$';
  const letters = `${first}0123456789`;
  let name = first[n % first.length];
  for (let rest = Math.floor(n / first.length); rest > 0; rest = Math.floor(rest / letters.length))
    name += letters[--rest % letters.length];
  return name;
}

/** Before that, for what is many classes: shorter names than terser's, of private members above all. */
const shorten = minifyNames({
  minify: false,
  minifyIdentifiers: true,
  format: 'esm',
  target: 'es2022',
  sourceMap: false,
});

/** Modules for a page without a bundler: one an element, and what they share. */
const modules = {
  input: {
    ...Object.fromEntries(components.map((name) => [name, `src/components/${name}/${name}.define.ts`])),
    late: 'src/internal/late.ts',
  },
  preserveEntrySignatures: 'allow-extension',
  plugins: [anew, verifyLate('../'), languageTable(), ...browser, recorder, shorten, minify],
  output: {
    dir: 'dist/cdn',
    manualChunks: sharedChunk,
    onlyExplicitManualChunks: true,
    chunkFileNames: chunkName,
    // No page names it.
    entryFileNames: ({name}) => (name === 'late' ? 'chunks/late-[hash].js' : '[name].js'),
  },
};

/** Apart, so that reading a credential brings nothing of its check, nor a check a chunk that both share. */
const checks = verifyNames.map((name) => ({
  input: {[name]: verifyInput(name)},
  preserveEntrySignatures: 'allow-extension',
  plugins: [...verification(), ...browser, minify],
  output: {
    dir: 'dist/cdn',
    chunkFileNames: (chunk) => `${name}/${verifyChunk(chunk) ?? '[name].js'}`,
  },
}));

/** One script each, classic or module. */
const script = (input, name) => ({
  input,
  plugins: [verifyLate('./'), reader, ...browser, minify],
  output: {file: `dist/cdn/${name}.js`, format: 'iife', inlineDynamicImports: true, intro: ownFolder},
});
/** All widgets in one, and what it loads late: never a second copy of what is in it. */
const every = {
  input: 'src/cdn.ts',
  preserveEntrySignatures: 'allow-extension',
  plugins: [verifyLate('./'), oneFile.plugin, reader, ...browser, shorten, minify],
  output: {dir: 'dist/cdn', ...oneFile.output},
};
const scripts = [
  every,
  script('src/loader.ts', 'loader'),
  script('src/embed/frame.ts', 'frame'),
  script('src/embed/frame-host.ts', 'frame-host'),
];

/** For Node: everything in it, so that who installs the widgets installs no server. */
const node = {
  input: named(['src/server/index.ts', 'src/server/files.ts', 'src/cli/index.ts']),
  external: /^node:/,
  plugins: [
    precompute(),
    ownRegistry(),
    verifyBeside(),
    nodeResolve({extensions: ['.ts', '.js'], exportConditions: ['node'], preferBuiltins: true}),
    templates,
    typescript,
    json({preferConst: true, namedExports: false}),
    {
      name: 'executable',
      writeBundle: () => existsSync('dist/cli/index.js') && chmodSync('dist/cli/index.js', 0o755),
    },
  ],
  output: {dir: 'dist', chunkFileNames: 'server/chunks/[name]-[hash].js'},
};

/** Says what is wrong with our modules, not with a package's comments and cycles. */
function onLog(level, log, handle) {
  const isForeign = [log.id, ...(log.ids ?? [])].some((id) => id?.includes('/node_modules/'));
  if (!isForeign) handle(level, log);
}

export default [npm, verify, modules, ...checks, ...scripts, node]
  .filter(({input}) => (typeof input === 'string' ? existsSync(input) : Object.keys(input).length > 0))
  .map((config) => ({...config, plugins: [notices(), ...config.plugins], onLog}));

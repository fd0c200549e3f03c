import {build, type Metafile} from 'esbuild';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {brotliCompressSync} from 'node:zlib';

const ENTRY = 'measured-entry.js';

/**
 * Brotli kilobytes of what a browser loads at once for a module of this text, each file compressed by itself; what it
 * imports later isn't counted. Ours and the peers' go the same way.
 */
export async function bundledSize(contents: string, resolveDir: string): Promise<number> {
  const {outputFiles, metafile} = await build({
    stdin: {contents, resolveDir, sourcefile: ENTRY},
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    conditions: ['production'],
    define: {'process.env.NODE_ENV': '"production"', global: 'globalThis'},
    loader: {'.svg': 'text', '.css': 'text'},
    legalComments: 'none',
    outdir: '/out',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  const wanted = filesAtOnce(metafile);
  return outputFiles
    .filter(({path}) => wanted.some((name) => path.endsWith(name.replace(/^.*\/(?=out\/)/, ''))))
    .reduce((sum, {contents: bytes}) => sum + brotli(bytes), 0);
}

/** The same of a file as it is served, with all that it imports at once. */
export async function servedSize(file: string, known = new Set<string>()): Promise<number> {
  if (known.has(file)) return 0;
  known.add(file);
  const text = await readFile(file, 'utf8');
  let size = brotli(Buffer.from(text));
  for (const [, imported] of text.matchAll(/\b(?:from|import)\s*"(\.[^"]+)"/g))
    size += await servedSize(join(file, '..', imported!), known);
  return size;
}

/** In kilobytes, as a server compresses a file once for all. */
export const brotli = (bytes: Uint8Array): number => brotliCompressSync(bytes).byteLength / 1000;

function filesAtOnce({outputs}: Metafile): string[] {
  const entry = Object.keys(outputs).find((name) => outputs[name]!.entryPoint?.endsWith(ENTRY))!;
  const found = new Set<string>();
  const add = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    for (const {path, kind} of outputs[name]!.imports) if (kind === 'import-statement') add(path);
  };
  add(entry);
  return [...found];
}

import {build, type Plugin} from 'esbuild';
import {Miniflare} from 'miniflare';

/** A script in workerd, with all that it imports; a module of Node's in it would end the build. */
export async function startWorker(
  contents: string,
  {resolveDir = process.cwd(), alias = {}, assets}: Settings = {},
): Promise<Miniflare> {
  const {outputFiles} = await build({
    stdin: {contents, resolveDir, sourcefile: 'worker.js'},
    bundle: true,
    logLevel: 'error',
    write: false,
    format: 'esm',
    // No shim of Node's.
    platform: 'neutral',
    plugins: [aliases(alias)],
  });
  const worker = new Miniflare({
    modules: true,
    script: outputFiles[0]!.text,
    compatibilityDate: '2025-06-01',
    ...(assets && {assets}),
  });
  await worker.ready;
  return worker;
}

interface Settings {
  /** Where what the script imports is looked for. */
  resolveDir?: string;
  /** Entries of the package, each with its file. */
  alias?: Readonly<Record<string, string>>;
  /** Files beside the script, for a binding. */
  assets?: {
    directory: string;
    binding: string;
    routerConfig: object;
    assetConfig: {html_handling: 'none'};
  };
}

const aliases = (alias: Readonly<Record<string, string>>): Plugin => ({
  name: 'aliases',
  setup(builder) {
    builder.onResolve({filter: /^iioe-widgets\//}, ({path}) => ({path: alias[path] ?? ''}));
  },
});

/** Not every machine can run workerd's binary: then why. */
export async function tryWorker(start: () => Promise<Miniflare>): Promise<Miniflare | string> {
  try {
    return await start();
  } catch (error) {
    const said = String(error);
    // What is wrong with our own code is no reason to leave the test out.
    if (!/spawn|ENOENT|EACCES|ENOEXEC|GLIBC|workerd (?:binary|exited)|platform/i.test(said)) throw error;
    return `workerd does not start here: ${said.split('\n')[0]}`;
  }
}

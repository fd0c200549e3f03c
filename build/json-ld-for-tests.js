import {build} from 'esbuild';

/** Modules that import packages in CommonJS, which a browser can't read. */
const isForeign = (path) =>
  /\/verify\/(?:data-integrity\/(?:json-ld|known-contexts|proof)|signer)\.ts$/.test(path);

/** For `web-test-runner`: such a module with its packages in it, and our other modules beside it. */
export function jsonLdForTests() {
  return {
    name: 'json-ld-for-tests',
    async serve({path}) {
      if (!isForeign(path)) return undefined;
      const {outputFiles} = await build({
        entryPoints: [`.${path}`],
        bundle: true,
        format: 'esm',
        platform: 'browser',
        target: 'es2022',
        write: false,
        plugins: [
          {
            name: 'ours-beside',
            setup({onResolve}) {
              onResolve({filter: /^\.\.?\//}, ({importer, kind}) =>
                kind === 'entry-point' || importer.includes('/node_modules/') ? undefined : {external: true},
              );
            },
          },
        ],
      });
      return {body: outputFiles[0].text, type: 'js'};
    },
  };
}

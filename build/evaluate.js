import {build} from 'esbuild';

/** What a TypeScript module exports, as it stands. */
export async function evaluate(file) {
  const {outputFiles} = await build({
    entryPoints: [file],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  const [{text}] = outputFiles;
  return import(`data:text/javascript,${encodeURIComponent(text)}`);
}

/** The text of a module that exports these values. */
export const moduleOf = (values) =>
  Object.entries(values)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
    .join('\n');

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {build} from 'esbuild';

/** The files that esbuild finds for a module of `dist/cdn/`, hashes left out. */
async function bundled(name: string): Promise<string[]> {
  const {metafile} = await build({
    entryPoints: [`dist/cdn/${name}.js`],
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: 'unused',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  return Object.keys(metafile.inputs).map((file) => file.replace(/^dist\/cdn\/|-[\w-]{6}(?=\.js$)/g, ''));
}

test('what may be asked for by a second address is found by a bundler all the same', async () => {
  const card = await bundled('course-card');
  for (const file of ['chunks/client.js', 'chunks/details.js', 'lang/fr.js'])
    assert.ok(card.includes(file), `${file}\n${card.join('\n')}`);
  const badge = await bundled('certificate-badge');
  for (const file of ['chunks/open.js', 'chunks/index.js', 'verify.js', 'verify/reading.js'])
    assert.ok(badge.includes(file), `${file}\n${badge.join('\n')}`);
});

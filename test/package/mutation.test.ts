import assert from 'node:assert/strict';
import {test} from 'node:test';
import {build} from 'esbuild';
import {areas, leftOut, testsOf} from '../mutation/tests.js';

/** Every file of the project that the tests of an area need, by their imports. */
async function neededFor(area: string): Promise<string[]> {
  const {metafile} = await build({
    entryPoints: testsOf(area),
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    outdir: 'unused',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  return Object.keys(metafile.inputs);
}

// `npm run test:mutation` takes too long for each change, and an import may end it.
for (const area of areas)
  test(`the tests of ${area} need nothing that a copy for mutants is without`, async () => {
    const needed = await neededFor(area);
    assert.ok(needed.length > 10, 'it has tests');
    assert.deepEqual(
      needed.filter((file) => leftOut.some((folder) => file.startsWith(`${folder}/`))),
      [],
    );
  });

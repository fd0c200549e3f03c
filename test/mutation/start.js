/** Runs the bundle of a test file; one that can't even load has failed, too. */
import {resolve} from 'node:path';
import {pathToFileURL} from 'node:url';

const [, , file] = process.argv;
// The one that imports files by names of its own finds them as TypeScript.
if (file.endsWith('languages.test.ts')) (await import('tsx/esm/api')).register();

await import(pathToFileURL(resolve(file.replace(/ts$/, 'js'))).href).catch((error) => {
  console.log(`TAP version 13\nnot ok 1 - loads: ${String(error).replaceAll('\n', ' ')}\n1..1`);
  process.exit(1);
});

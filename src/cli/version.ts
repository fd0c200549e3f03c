import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {packageRoot} from '../server/files.js';

/** The version of the package that this command is of. */
export async function version(): Promise<string> {
  const manifest = JSON.parse(await readFile(join(packageRoot(), 'package.json'), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}

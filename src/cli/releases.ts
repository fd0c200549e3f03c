import {existsSync} from 'node:fs';
import {readdir} from 'node:fs/promises';
import {join} from 'node:path';
import {isRelease} from '../server/releases.js';
import {CommandError} from './usage.js';

/**
 * The releases that a folder holds, by their versions.
 *
 * @throws {CommandError} when there is no such folder
 */
export async function releasesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => {
    throw new CommandError(`${folder}: there is no such folder`);
  });
  return names.filter((name) => isRelease(name) && existsSync(join(folder, name, 'cdn')));
}

import {readFile, writeFile} from 'node:fs/promises';
import {print} from './terminal.js';
import {CommandError} from './usage.js';

/** Why a file can't be read, for a person. */
export const whyUnread = ({code, message}: NodeJS.ErrnoException): string =>
  code === 'ENOENT' ? 'there is no such file' : message;

/** @throws {CommandError} when it can't be read */
export const readInput = (file: string): Promise<Buffer> =>
  readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(`${file}: ${whyUnread(error)}`);
  });

/**
 * Writes what a command makes.
 *
 * @param file the standard output unless told
 * @throws {CommandError} when it can't be written
 */
export async function writeOutput(text: string, file?: string): Promise<void> {
  if (file === undefined) return print(text);
  await writeFile(file, text).catch((error: Error) => {
    throw new CommandError(`${file}: ${error.message}`);
  });
}

#!/usr/bin/env node
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {packageRoot} from './assets.js';
import {serve} from './serve.js';
import {CommandError, usage, UsageError} from './usage.js';

/** Each command gets the arguments after its name. */
const commands: Readonly<Record<string, (args: string[]) => Promise<void>>> = {serve};

async function main([command, ...args]: string[]): Promise<void> {
  const all = command === undefined ? [] : [command, ...args];
  if (all.includes('--help') || all.includes('-h')) return print(usage);
  if (command === '--version') return print(`${await version()}\n`);
  if (command === undefined) throw new UsageError('a command is missing');
  if (!Object.hasOwn(commands, command)) throw new UsageError(`there is no command "${command}"`);
  await commands[command]?.(args);
}

const print = (text: string): void => void process.stdout.write(text);

async function version(): Promise<string> {
  const manifest = JSON.parse(await readFile(join(packageRoot(), 'package.json'), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  if (error instanceof UsageError) {
    process.stderr.write(`iioe-widgets: ${error.message}\n\n${usage}`);
    process.exit(64);
  }
  const message =
    error instanceof CommandError ? error.message : error instanceof Error ? error.stack : error;
  process.stderr.write(`iioe-widgets: ${String(message)}\n`);
  process.exit(1);
});

#!/usr/bin/env node
import {check} from './check/index.js';
import {convert} from './convert.js';
import {render} from './render.js';
import {serve} from './serve.js';
import {print, warn} from './terminal.js';
import {CommandError, usage, UsageError} from './usage.js';
import {verify} from './verify.js';
import {version} from './version.js';

/** Each command gets the arguments after its name. */
const commands: Readonly<Record<string, (args: string[]) => Promise<void>>> = {
  check,
  convert,
  render,
  serve,
  verify,
};

async function main([command, ...args]: string[]): Promise<void> {
  const all = command === undefined ? [] : [command, ...args];
  if (all.includes('--help') || all.includes('-h')) return help(all);
  if (command === '--version') return print(`${await version()}\n`);
  if (command === undefined) throw new UsageError('a command is missing');
  if (!Object.hasOwn(commands, command)) throw new UsageError(`there is no command "${command}"`);
  await commands[command]?.(args);
}

/** The usage of all; of `convert`, the columns it knows too. */
async function help(args: readonly string[]): Promise<void> {
  if (args[0] !== 'convert' || !args.includes('columns')) return print(usage);
  const words = args.slice(1).filter((word) => !['--help', '-h', 'columns'].includes(word));
  return convert(['--columns', ...words]);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  if (error instanceof UsageError) {
    warn(`${error.message}\n\n${usage.trimEnd()}`);
    process.exit(64);
  }
  const message =
    error instanceof CommandError ? error.message : error instanceof Error ? error.stack : error;
  warn(String(message));
  process.exit(1);
});

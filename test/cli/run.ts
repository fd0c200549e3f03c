import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

const command = new URL('../../src/cli/index.ts', import.meta.url).pathname;

export interface Run {
  child: ChildProcess;
  stdout: string;
  stderr: string;
  /** Settles with the exit status when the process has ended. */
  ended: Promise<number | null>;
}

/** Starts the command as a process of its own. */
export function run(args: readonly string[], env: Record<string, string> = {}): Run {
  // What the tests' own environment says of ports is none of theirs.
  const inherited = Object.entries(process.env).filter(([name]) => name !== 'PORT' && name !== 'HOST');
  const child = spawn(process.execPath, ['--import', 'tsx', command, ...args], {
    env: {...Object.fromEntries(inherited), ...env},
  });
  const state: Run = {
    child,
    stdout: '',
    stderr: '',
    ended: once(child, 'close').then(([code]) => code as number | null),
  };
  child.stdout.on('data', (data: Buffer) => (state.stdout += data.toString()));
  child.stderr.on('data', (data: Buffer) => (state.stderr += data.toString()));
  return state;
}

/** Starts `serve`, waits for its line, hands the address to `use`, and ends it. */
export async function serving(
  args: readonly string[],
  use: (base: string, state: Run) => Promise<void>,
  env: Record<string, string> = {},
): Promise<Run> {
  const state = run(['serve', ...args], env);
  try {
    while (!state.stdout.includes('\n')) {
      if (state.child.exitCode !== null) throw new Error(`ended early: ${state.stderr}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await use(state.stdout.trim(), state);
  } finally {
    state.child.kill('SIGTERM');
    await state.ended;
  }
  return state;
}

/** A file with this content in a folder of its own. */
export async function file(content: unknown): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'iioe-')), 'data.json');
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

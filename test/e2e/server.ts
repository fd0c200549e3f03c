import {spawn} from 'node:child_process';
import {createInterface} from 'node:readline';

/** The built `iioe-widgets serve` with its demo learner, on a port of its own. */
export interface Server {
  /** Its address, with the last slash. */
  url: string;
  stop(): void;
}

/** @param options more of the command line's */
export async function startServer(...options: string[]): Promise<Server> {
  const child = spawn(
    process.execPath,
    ['dist/cli/index.js', 'serve', '--port', '0', '--demo-learner', 'learner-7be410', ...options],
    {stdio: ['ignore', 'pipe', 'inherit']},
  );
  const url = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).once('line', (line) => resolve(/http:\S+/.exec(line)?.[0] ?? line));
    child.once('exit', (status) => reject(new Error(`serve ended with ${status}`)));
  });
  return {url, stop: () => void child.kill()};
}

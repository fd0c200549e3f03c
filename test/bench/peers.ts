import {execFile} from 'node:child_process';
import {existsSync} from 'node:fs';
import {promisify} from 'node:util';

/** What a page's author might take instead, outside our own dependencies: `npm ci` stays quick for all who don't measure. */
export const PEERS = 'test/bench/peers';

/** Installs them from their lock file, once; says why where that fails, and they are left out. */
export async function installPeers(): Promise<string | undefined> {
  if (existsSync(`${PEERS}/node_modules/.package-lock.json`)) return undefined;
  console.log('Installing the peers (about a minute)…');
  try {
    await promisify(execFile)('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: PEERS,
      timeout: 300_000,
    });
    return undefined;
  } catch (error) {
    const {stderr = '', message} = error as Error & {stderr?: string};
    return `The peers can’t be installed: ${(stderr || message).trim().split('\n').slice(0, 3).join(' ')}`;
  }
}

import {spawn, spawnSync, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {createServer, type AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const SOURCE = '/usr/share/wordpress';
const needed = [`${SOURCE}/wp-load.php`, '/usr/sbin/mariadbd', '/usr/bin/php', '/usr/share/doc/php-mysql'];

/** Why a real WordPress can't be started here. */
export const missing = needed.every((file) => existsSync(file))
  ? undefined
  : 'needs Debian’s wordpress, mariadb-server, php-cli and php-mysql';

export interface WordPress {
  /** Publishes a post in the classic editor's format. @returns its address */
  publish(content: string): string;
  stop(): Promise<void>;
}

/** Debian's WordPress over a database of its own, both in a temporary folder. @param host whose addresses it may ask */
export async function startWordPress(host: string): Promise<WordPress> {
  const folder = mkdtempSync(join(tmpdir(), 'wordpress-'));
  const children: ChildProcess[] = [];
  const stop = async (): Promise<void> => {
    // PHP's workers are its children: the group ends as one.
    const running = children.filter(({pid, exitCode, signalCode}) => pid && exitCode === null && !signalCode);
    const ends = running.map((child) => once(child, 'exit'));
    for (const {pid} of running) process.kill(-pid!);
    // What they still write would keep their folder.
    await Promise.all(ends);
    rmSync(folder, {recursive: true, force: true, maxRetries: 5});
  };
  try {
    const socket = join(folder, 'db.sock');
    children.push(await startDatabase(folder, socket));
    const port = await freePort();
    const environment = {
      ...process.env,
      IIOE_SOCKET: socket,
      IIOE_HOME: `http://127.0.0.1:${port}`,
      IIOE_PORT: new URL(host).port,
      // PHP's own server answers one request at a time, and WordPress asks itself.
      PHP_CLI_SERVER_WORKERS: '4',
    };
    const site = join(folder, 'site');
    lay(site);
    children.push(
      spawn('php', ['-S', `127.0.0.1:${port}`, '-t', site], {
        env: environment,
        stdio: 'ignore',
        detached: true,
      }),
    );
    return {
      publish(content) {
        const {status, stdout, stderr} = spawnSync('php', [join(site, 'seed.php')], {
          input: content,
          env: environment,
          encoding: 'utf8',
        });
        const [address] = /http:\S+\?p=\d+$/.exec(stdout) ?? [];
        if (status !== 0 || !address) throw new Error(`WordPress was not seeded: ${stdout}${stderr}`);
        return address;
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The site's folder: WordPress's files by links, so that ours stand beside them. */
function lay(site: string): void {
  const own = fileURLToPath(new URL('wordpress/', import.meta.url));
  mkdirSync(join(site, 'wp-content', 'mu-plugins'), {recursive: true});
  mkdirSync(join(site, 'wp-content', 'themes', 'trial'), {recursive: true});
  for (const name of readdirSync(SOURCE)) {
    if (name === 'wp-content' || name === 'wp-config.php') continue;
    // Copied, not linked: PHP's __DIR__ is where a file really is.
    if (name.endsWith('.php')) cpSync(join(SOURCE, name), join(site, name));
    else symlinkSync(join(SOURCE, name), join(site, name));
  }
  for (const name of ['wp-config.php', 'seed.php']) cpSync(join(own, name), join(site, name));
  cpSync(join(own, 'allow-local.php'), join(site, 'wp-content', 'mu-plugins', 'allow-local.php'));
  const theme = join(site, 'wp-content', 'themes', 'trial');
  cpSync(join(own, 'theme.php'), join(theme, 'index.php'));
  writeFileSync(join(theme, 'style.css'), '/* Theme Name: Trial */');
}

async function startDatabase(folder: string, socket: string): Promise<ChildProcess> {
  const data = join(folder, 'data');
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  const installed = spawnSync(
    'mariadb-install-db',
    ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal', ...user],
    {encoding: 'utf8'},
  );
  if (installed.status !== 0) throw new Error(`mariadb-install-db: ${installed.stderr}`);
  const options = [`--datadir=${data}`, `--socket=${socket}`, '--skip-networking', ...user];
  const database = spawn('/usr/sbin/mariadbd', ['--no-defaults', ...options], {
    stdio: 'ignore',
    detached: true,
  });
  const create = ['--no-defaults', `--socket=${socket}`, '-u', 'root', '-e', 'CREATE DATABASE wordpress'];
  for (let tries = 0; tries < 100; tries++) {
    if (spawnSync('mariadb', create).status === 0) return database;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  database.kill();
  throw new Error('mariadb does not answer');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

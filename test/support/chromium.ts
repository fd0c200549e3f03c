import {existsSync} from 'node:fs';
import {mkdir, mkdtemp, readFile, rename, rm, writeFile} from 'node:fs/promises';
import {delimiter, dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** What puppeteer needs to start a browser. */
export interface ChromiumLaunch {
  executablePath: string;
  args: string[];
  env: Record<string, string | undefined>;
}

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const macApplications = ['Google Chrome', 'Chromium'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

/** Finds a browser for the tests: `CHROME_PATH`, one on the system, else the one that npm installed. */
export async function findChromium(): Promise<ChromiumLaunch> {
  const executablePath = process.env.CHROME_PATH ?? systemChromium();
  if (!executablePath) return npmChromium();
  if (!existsSync(executablePath)) throw new Error(`CHROME_PATH names no file: ${executablePath}`);
  // The sandbox refuses to start for root, which is what most containers run as; their /dev/shm is small, too.
  const args = process.getuid?.() === 0 ? ['--no-sandbox', '--disable-dev-shm-usage'] : [];
  return {executablePath, args, env: {...process.env}};
}

function systemChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...macApplications].find((file) => existsSync(file));
}

/** `@sparticuz/chromium`, unpacked once into a folder that only this version uses. */
async function npmChromium(): Promise<ChromiumLaunch> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('no browser found: install Chrome or Chromium, or set CHROME_PATH');
  }
  const home = await unpacked();
  const env = {
    ...process.env,
    LD_LIBRARY_PATH: [join(home, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
    FONTCONFIG_PATH: join(home, 'fonts'),
  };
  return {
    executablePath: join(home, 'chromium'),
    args: ['--no-sandbox', '--no-zygote', '--disable-dev-shm-usage'],
    env,
  };
}

async function unpacked(): Promise<string> {
  const packageFile = fileURLToPath(
    new URL('../../package.json', import.meta.resolve('@sparticuz/chromium')),
  );
  const {version} = JSON.parse(await readFile(packageFile, 'utf8')) as {version: string};
  const cache = join(dirname(packageFile), '..', '..', '.cache', 'iioe-widgets');
  const home = join(cache, `chromium-${version}`);
  if (existsSync(home)) return home;
  await mkdir(cache, {recursive: true});
  const draft = await mkdtemp(`${home}-`);
  await unpack(draft);
  await writeFile(join(draft, 'fonts', 'fonts.conf'), fontsConfig(join(home, 'fonts')));
  // Renamed when complete, so that two test runners starting together can't see half of it.
  await rename(draft, home).catch(() => rm(draft, {recursive: true}));
  return home;
}

/** The package reads its folder from the environment, and changes that for good: both are put back. */
async function unpack(folder: string): Promise<void> {
  const before = {...process.env};
  Object.assign(process.env, {AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x', TMPDIR: folder});
  try {
    const {default: chromium} = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}

function fontsConfig(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'cache')}</cachedir>
</fontconfig>
`;
}

import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {createServer, type ApiDocument} from '../server/index.js';
import {assetReader, packageFiles, packageRoot} from '../server/files.js';
import {isOrigin} from '../server/origin.js';
import {isAncestors} from '../server/policy.js';
import {codesAt} from '../data/collection/values.js';
import {readData, sampleData} from './data.js';
import {listen} from './listen.js';
import {releasesIn} from './releases.js';
import {print, warn} from './terminal.js';
import {UsageError, usageErrors} from './usage.js';

/** So many warnings are shown; a data file of another kind would have thousands. */
const MOST_WARNINGS = 20;

/** `iioe-widgets serve`: the reference API and the demo, until it is interrupted. */
export async function serve(args: string[]): Promise<void> {
  const {data: file, api, port, 'demo-learner': demoLearner, origin, frameAncestors, releases} = parse(args);
  const asked = portOf(port ?? process.env.PORT, port === undefined ? 'PORT' : '--port');
  const host = process.env.HOST;
  const data = api === undefined ? await load(file) : undefined;
  warnOf(data, demoLearner);
  if (releases !== undefined) await checkReleases(releases);
  const isSample = file === undefined && api === undefined;
  const server = createServer({
    data,
    api,
    demoLearner,
    origin,
    frameAncestors,
    assets: isSample ? assetReader({releases}) : packageFiles({releases}),
    // Strangers shall not turn the maintenance switch.
    demoControls: !host,
  });
  const listening = await listen(server, asked, host);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => listening.close());
  print(`http://localhost:${listening.port}/\n`);
}

function parse(args: string[]) {
  const text = {type: 'string'} as const;
  const options = {
    data: text,
    api: text,
    port: text,
    'demo-learner': text,
    origin: text,
    'frame-ancestors': text,
    releases: text,
  };
  const values = usageErrors(() => parseArgs({args, options}).values);
  if (values.data !== undefined && values.api !== undefined)
    throw new UsageError('give --data or --api, not both');
  if (values['demo-learner'] === '') throw new UsageError('--demo-learner needs an id');
  if (values.releases === '') throw new UsageError('--releases needs a folder');
  return {
    ...values,
    api: values.api === undefined ? undefined : apiOf(values.api),
    origin: originOf(values.origin),
    frameAncestors: ancestorsOf(values['frame-ancestors']),
  };
}

function apiOf(written: string): string {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new UsageError(`--api needs an http(s) address, not "${written}"`);
  if (url.username || url.password)
    throw new UsageError('--api goes into public pages: no user name or password');
  return url.href;
}

function originOf(written: string | undefined): string | undefined {
  if (written !== undefined && !isOrigin(written))
    throw new UsageError(`--origin needs a scheme and a host, as https://widgets.example, not "${written}"`);
  return written;
}

function ancestorsOf(written: string | undefined): string | undefined {
  if (written !== undefined && !isAncestors(written))
    throw new UsageError(`--frame-ancestors can't be "${written}"`);
  return written;
}

function portOf(written: string | undefined, source: string): number | undefined {
  if (written === undefined || (written === '' && source === 'PORT')) return undefined;
  const port = /^\d{1,5}$/.test(written) ? Number(written) : NaN;
  if (!(port <= 65_535)) throw new UsageError(`${source} must be a number from 0 to 65535, not "${written}"`);
  return port;
}

async function load(file: string | undefined): Promise<ApiDocument> {
  if (file === undefined) return sampleData();
  const {data, warnings} = await readData(file);
  warnings.slice(0, MOST_WARNINGS).forEach(warn);
  if (warnings.length > MOST_WARNINGS) warn(`${file}: and ${warnings.length - MOST_WARNINGS} more`);
  return data;
}

function warnOf(data: ApiDocument | undefined, demoLearner: string | undefined): void {
  if (!data && demoLearner !== undefined) warn('--demo-learner does nothing with --api');
  if (data && demoLearner !== undefined && !hasLearner(data, demoLearner)) {
    warn(`the data hold no progress of the demo learner "${demoLearner}"`);
  }
  if (!existsSync(join(packageRoot(), 'dist', 'cdn')))
    warn('dist/ is not built: the pages will show no widgets');
}

async function checkReleases(folder: string): Promise<void> {
  const releases = await releasesIn(folder);
  if (!releases.length)
    warn(`${folder} holds no release: ${join(folder, '<version>')} is where a copy of dist/ belongs`);
}

const hasLearner = (data: ApiDocument, id: string): boolean =>
  (data.progress ?? []).some((record) => codesAt(record, 'learner.id').includes(id));

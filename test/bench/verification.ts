import {execFile} from 'node:child_process';
import {existsSync} from 'node:fs';
import {resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {promisify} from 'node:util';
import {badge, makeSigner} from '../verify/signer.js';
import {PEERS} from './peers.js';
import {alternateAll, type Measure} from './stats.js';

const RUNS = 5;
/** Checks after the first, of which one takes the mean. */
const MORE = 20;

/** Where each is, and what it answers for a credential that it holds good. */
const checkers = {
  ours: {file: 'dist/verify/index.js', check: `verifyCredential(credential)`, says: `verdict === 'verified'`},
  core: {
    file: `${PEERS}/node_modules/@digitalcredentials/verifier-core/dist/index.js`,
    check: `verifyCredential({credential, knownDIDRegistries: [], reloadIssuerRegistry: false})`,
    says: `log?.find(({id}) => id === 'valid_signature')?.valid`,
  },
};
type Checker = (typeof checkers)['ours'];

/** A badge with a Data Integrity proof (eddsa-rdfc-2022) of a did:key, checked by both in Node, each time in a new process. */
export async function verificationMeasures(): Promise<Measure[]> {
  if (!existsSync(checkers.core.file)) {
    console.log('verifier-core is not installed: not measured');
    return [];
  }
  const credential = await signed();
  const run = (checker: Checker) => () => timed(checker, credential);
  const {first, next} = await alternateAll(RUNS, run(checkers.ours), run(checkers.core));
  return [
    {
      name: 'Import and first check of a Data Integrity proof, beside verifier-core',
      unit: 'ms',
      ...first,
      limit: 1,
    },
    {name: 'Each later check, beside verifier-core', unit: 'ms', ...next},
  ];
}

async function signed(): Promise<unknown> {
  const signer = await makeSigner();
  // Neither status nor end: nothing is asked of the network.
  const document = badge(signer.did);
  delete document.credentialStatus;
  delete document.validUntil;
  return signer.sign(document);
}

async function timed(checker: Checker, credential: unknown): Promise<{first: number; next: number}> {
  const script = `
    const credential = ${JSON.stringify(credential)};
    globalThis.fetch = async (url) => { throw new Error('no network: ' + url); };
    const start = performance.now();
    const {verifyCredential} = await import('${pathToFileURL(resolve(checker.file)).href}');
    const result = await ${checker.check};
    const first = performance.now() - start;
    if (!(({verdict, log}) => ${checker.says})(result)) throw new Error(JSON.stringify(result, (key, value) => key === 'credential' ? undefined : value));
    for (let i = 0; i < ${MORE}; i++) await ${checker.check};
    const next = (performance.now() - start - first) / ${MORE};
    console.log('measured ' + JSON.stringify({first, next}));
    process.exit();
  `;
  const {stdout} = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script]);
  return JSON.parse(/^measured (.+)$/m.exec(stdout)![1]!) as {first: number; next: number};
}

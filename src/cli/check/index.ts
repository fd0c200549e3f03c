import {parseArgs} from 'node:util';
import {isColoured, plain, plainJson, print, warn} from '../terminal.js';
import {UsageError, usageErrors} from '../usage.js';
import {version} from '../version.js';
import {checkApi} from './api.js';
import type {CheckOptions} from './asker.js';
import {checkDocument, checkFile} from './document.js';
import {textOf} from './print.js';
import type {Report} from './report.js';

/** What a failing API, and one that can't be reached, leave as the exit status. */
const [INCOMPATIBLE, UNREACHABLE] = [1, 2];

/** `iioe-widgets check`: whether an API answers as the contract says. */
export async function check(args: string[]): Promise<void> {
  const {api, json, token} = parse(args);
  const report = withoutSecret(
    await reportFor(api, {token, agent: `iioe-widgets/${await version()} (check)`}),
    token,
  );
  process.exitCode = exitCodeOf(report);
  if (json) return print(`${plainJson(report)}\n`);
  if (report.reachable) return print(textOf(report, isColoured()));
  const [{details} = {details: []}] = report.checks;
  warn(plain(`${api} can’t be reached: ${details[0]?.got ?? 'no answer'}`));
}

function exitCodeOf({reachable, compatible}: Report): number {
  if (!reachable) return UNREACHABLE;
  return compatible ? 0 : INCOMPATIBLE;
}

function parse(args: string[]) {
  const {values, positionals} = parsed(args);
  const [api, ...others] = positionals;
  if (!api || others.length) throw new UsageError('check needs one API: its address, or a .json file');
  if (values.token === '') throw new UsageError('--token needs a token');
  const token = values.token ?? (process.env.IIOE_TOKEN || undefined);
  // What no header can carry would end in an error that quotes it.
  if (token !== undefined && !/^[\x21-\x7e]+$/.test(token))
    throw new UsageError('the token has characters that no token has');
  return {api, json: values.json ?? false, token};
}

function parsed(args: string[]) {
  const options = {json: {type: 'boolean'}, token: {type: 'string'}} as const;
  return usageErrors(() => parseArgs({args, allowPositionals: true, options}));
}

/** What the address names: an API, a document on the web, a file. */
function reportFor(api: string, options: CheckOptions): Promise<Report> {
  const url = /^https?:\/\//i.test(api) && URL.canParse(api) ? new URL(api) : undefined;
  if (url?.username || url?.password)
    throw new UsageError('an API takes no user name or password in its address');
  if (url) return url.pathname.endsWith('.json') ? checkDocument(api, options) : checkApi(api, options);
  if (/\.json$/i.test(api) && !/^[a-z][a-z\d+.-]*:\/\//i.test(api)) return checkFile(api);
  throw new UsageError(`check needs an http(s) address or a .json file, not "${api}"`);
}

/** An API may send back what it was sent. */
function withoutSecret(report: Report, token: string | undefined): Report {
  if (token === undefined) return report;
  const hide = (_key: string, value: unknown) =>
    typeof value === 'string' ? value.replaceAll(token, '[token]') : value;
  return JSON.parse(JSON.stringify(report, hide)) as Report;
}

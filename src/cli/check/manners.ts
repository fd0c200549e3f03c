import {isRecord} from '../../data/collection/values.js';
import {shorten} from '../findings.js';
import {ORIGIN, type Reply} from './asker.js';
import type {Endpoint} from './endpoint.js';
import {fail, warn, type Detail} from './report.js';

const isError = ({status}: Reply): boolean => status >= 400;
const isNull = ({asked}: Reply): boolean => asked.origin === 'null';
const isFull = ({status}: Reply): boolean => status === 200;
/** A browser keeps no learner data, so how long it could is no question. */
const isKept = (reply: Reply): boolean => isFull(reply) && !reply.asked.learner;

/** What holds for every reply of a kind. */
interface Manner {
  name: string;
  of: (reply: Reply) => boolean;
  fault: (reply: Reply) => Detail | undefined;
  /** The sentences of a pass and of a failure. */
  says: readonly [good: string, bad: string];
}

const cors: readonly Manner[] = [
  {
    name: 'cors',
    of: (reply) => !isError(reply) && !isNull(reply),
    fault: corsFault,
    says: ['Pages of any origin may read.', 'Pages of other origins may not read.'],
  },
  {
    name: 'cors-errors',
    of: (reply) => isError(reply) && !isNull(reply),
    fault: corsFault,
    says: ['Pages of any origin may read errors.', 'Pages of other origins may not read errors.'],
  },
  {
    name: 'cors-null',
    of: isNull,
    fault: corsFault,
    says: ['Sandboxed frames may read.', 'Sandboxed frames, whose origin is null, may not read.'],
  },
];

const content: readonly Manner[] = [
  {
    name: 'json',
    of: isFull,
    fault: jsonFault,
    says: ['Replies are JSON in UTF-8.', 'Replies are not JSON in UTF-8.'],
  },
];

const headers: readonly Manner[] = [
  {
    name: 'expose-headers',
    of: () => true,
    fault: exposeFault,
    says: ['Readers see Retry-After and ETag.', 'Readers of other origins don’t see Retry-After and ETag.'],
  },
  {
    name: 'etag',
    of: isKept,
    fault: headerFault('ETag'),
    says: ['Replies carry an ETag.', 'Replies carry no ETag.'],
  },
  {
    name: 'cache-control',
    of: isKept,
    fault: headerFault('Cache-Control'),
    says: ['Replies carry Cache-Control.', 'Replies carry no Cache-Control.'],
  },
  {
    name: 'problem',
    of: isError,
    fault: problemFault,
    says: ['Errors are problem details (RFC 9457).', 'Errors are not problem details (RFC 9457).'],
  },
  {
    name: 'retry-after',
    of: ({status}) => status === 429 || status === 503,
    fault: retryFault,
    says: ['Who is put off learns until when.', 'Who is put off doesn’t learn until when.'],
  },
];

/**
 * Looks at all that an endpoint answered.
 *
 * @param worst what it costs when headers are missing that a static host can't be told to send
 */
export async function checkManners(endpoint: Endpoint, worst?: 'warn'): Promise<void> {
  for (const manner of [...content, ...cors]) await checkManner(endpoint, manner);
  for (const manner of headers) await checkManner(endpoint, manner, worst);
}

/** One line for all replies; it names the first that are wrong. */
async function checkManner(
  endpoint: Endpoint,
  {name, of, fault, says: [good, bad]}: Manner,
  worst?: 'warn',
): Promise<void> {
  const replies = endpoint.log.filter((reply) => reply.asked.method !== 'OPTIONS' && of(reply));
  if (!replies.length) return;
  await endpoint.check(
    name,
    () => {
      const found = replies.flatMap((reply) => {
        const detail = fault(reply);
        return detail ? [{address: reply.address, ...detail}] : [];
      });
      if (found.length) fail(bad, ...found.slice(0, MOST_FAULTS));
      if (name === 'json') warnOfType(replies);
      return good;
    },
    worst,
  );
}

/** A few show what is wrong: as a rule it is wrong in all replies. */
const MOST_FAULTS = 3;

/** Readers don't look at it, people's tools do. */
function warnOfType(replies: readonly Reply[]): void {
  for (const {address, headers} of replies) {
    const got = headers.get('Content-Type') ?? 'none';
    if (/^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(got)) continue;
    warn('Replies don’t call themselves JSON.', {address, expected: 'Content-Type: application/json', got});
  }
}

function jsonFault({json, isUtf8, body}: Reply): Detail | undefined {
  if (!isUtf8) return {expected: 'UTF-8', got: 'other bytes'};
  return json === undefined ? {expected: 'JSON', got: shorten(body)} : undefined;
}

/** Public replies are for all; learner data may name the page that asked. */
export function corsFault({asked, headers}: Reply): Detail | undefined {
  const allowed = headers.get('Access-Control-Allow-Origin');
  if (allowed === '*' || (asked.learner && allowed === asked.origin)) return undefined;
  const from = asked.origin === ORIGIN ? '' : ` for the origin ${asked.origin}`;
  return {expected: `Access-Control-Allow-Origin: *${from}`, got: allowed ?? 'none'};
}

/** It says nothing where the reply can't be read anyway. */
function exposeFault(reply: Reply): Detail | undefined {
  if (corsFault(reply)) return undefined;
  const exposed = reply.headers.get('Access-Control-Expose-Headers');
  const names = (exposed ?? '').toLowerCase().split(/\s*,\s*/);
  if (names.includes('*') || ['retry-after', 'etag'].every((name) => names.includes(name))) return undefined;
  return {expected: 'Access-Control-Expose-Headers: Retry-After, ETag', got: exposed ?? 'none'};
}

function headerFault(name: string): Manner['fault'] {
  return (reply) => (reply.headers.get(name) ? undefined : {expected: `${name} in the headers`, got: 'none'});
}

/** Problem details say of themselves what they are, for people and for programs. */
function problemFault({headers, json, status, body}: Reply): Detail | undefined {
  const type = headers.get('Content-Type') ?? 'none';
  if (!/^application\/problem\+json\s*(?:;|$)/i.test(type))
    return {expected: `Content-Type: application/problem+json with status ${status}`, got: type};
  if (!isRecord(json)) return {expected: 'problem details', got: shorten(body)};
  for (const field of ['type', 'title']) {
    const value = json[field];
    if (typeof value !== 'string' || !value)
      return {pointer: `/${field}`, expected: 'a string', got: shorten(value)};
  }
  if (json.status !== status)
    return {pointer: '/status', expected: String(status), got: shorten(json.status)};
  return undefined;
}

function retryFault({status, headers}: Reply): Detail | undefined {
  const written = headers.get('Retry-After');
  if (written !== null && (/^\d+$/.test(written) || !isNaN(Date.parse(written)))) return undefined;
  return {expected: `Retry-After with status ${status}`, got: written ?? 'none'};
}

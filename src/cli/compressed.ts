import {parseAccept} from 'hono/utils/accept';
import {COMPRESSIBLE_CONTENT_TYPE_REGEX as compressible} from 'hono/utils/compress';
import {promisify} from 'node:util';
import {brotliCompress, constants, gzip} from 'node:zlib';
import type {FetchServer} from '../server/index.js';
import {Kept} from '../server/kept.js';

/** In bytes. Below, a reply is one packet either way. */
const LEAST = 1024;
/** In bytes, of all compressed bodies that are kept: files are asked for again and again. */
const MOST = 16 << 20;

const brotli = promisify(brotliCompress);
/** The best first. Brotli's default quality is for files that are compressed once, and takes a hundred times as long. */
const encoders: Readonly<Record<string, (body: Uint8Array) => Promise<Uint8Array>>> = {
  br: (body) =>
    brotli(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 5,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength,
      },
    }),
  gzip: promisify(gzip),
};

/**
 * The same server, whose texts are compressed as the client takes them. For Node alone: an edge runtime's platform
 * compresses by itself. Hono's own middleware knows no Brotli, and not how short a reply is.
 */
export function compressed({fetch}: FetchServer): FetchServer {
  const kept = new Kept<Uint8Array>(MOST, ({byteLength}) => byteLength);
  return {
    async fetch(request) {
      const reply = await fetch(request);
      const {headers, status} = reply;
      const isText = compressible.test(headers.get('Content-Type') ?? '');
      // A 304 tells of the reply that it stands for.
      if (!isText && status !== 304) return reply;
      headers.append('Vary', 'Accept-Encoding');
      const etag = headers.get('ETag');
      // One tag for all encodings says that they mean the same, not that their bytes do. (RFC 9110 §8.8.1)
      if (etag?.startsWith('"')) headers.set('ETag', `W/${etag}`);
      const encoding = encodingFor(request.headers.get('Accept-Encoding'));
      if (!encoding || !reply.body || headers.has('Content-Encoding')) return reply;
      const body = new Uint8Array(await reply.arrayBuffer());
      if (body.byteLength < LEAST) return new Response(body, {status, headers});
      const key = `${encoding} ${etag}`;
      const known = etag ? kept.get(key) : undefined;
      const short = known ?? (await encoders[encoding]!(body));
      if (etag && !known) kept.set(key, short);
      headers.set('Content-Encoding', encoding);
      headers.delete('Content-Length');
      return new Response(short as BodyInit, {status, headers});
    },
  };
}

/** The best that the client takes: of the greatest weight, then ours first. (RFC 9110 §12.5.3) */
function encodingFor(accepted: string | null): string | undefined {
  if (!accepted) return undefined;
  const weights = new Map(parseAccept(accepted).map(({type, q}) => [type.toLowerCase(), q]));
  const weightOf = (name: string) => weights.get(name) ?? weights.get('*') ?? 0;
  const [best] = Object.keys(encoders)
    .filter((name) => weightOf(name) > 0)
    .sort((one, other) => weightOf(other) - weightOf(one));
  return best;
}

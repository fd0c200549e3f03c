import type {Problem} from './problems.js';

type Headers = Readonly<Record<string, string>>;

/** On everything this server sends: a body is what its `Content-Type` says. */
export const everywhere: Headers = {'X-Content-Type-Options': 'nosniff'};

/** On every public reply, errors too, for any origin and `null` (API contract, "Caching, errors, access"). */
export const anyOrigin: Headers = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Retry-After, ETag',
};

/** Learner data is never kept, and differs by token. */
export const private_: Headers = {'Cache-Control': 'no-store', Vary: 'Authorization'};

/** A JSON reply; the ETag comes with `withETag`. */
export function json(value: unknown, headers: Headers = {}): Response {
  return new Response(JSON.stringify(value), {
    headers: {...everywhere, ...anyOrigin, 'Content-Type': 'application/json', ...headers},
  });
}

/** An error as RFC 9457 tells it. It is never kept, so what is mended is seen at once. */
export function problemReply({status, title, detail, headers}: Problem): Response {
  return new Response(JSON.stringify({type: 'about:blank', title, status, detail}), {
    status,
    headers: {
      ...everywhere,
      ...anyOrigin,
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      ...headers,
    },
  });
}

/**
 * Gives a 200 reply a strong ETag made from its bytes, and answers 304 when the client has them.
 * (RFC 9110, sections 8.8.3 and 13.1.2: `If-None-Match` compares weakly, `*` is any.)
 */
export async function withETag(request: Request, reply: Response): Promise<Response> {
  return replyTo(request, await tagged(reply));
}

/** A 200 reply as it can be kept: nothing in it belongs to one request. */
export interface Tagged {
  body: ArrayBuffer;
  headers: readonly (readonly [string, string])[];
  etag: string;
}

export async function tagged(reply: Response): Promise<Tagged> {
  const body = await reply.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  return {
    body,
    headers: [...reply.headers],
    etag: `"${btoa(String.fromCharCode(...digest.subarray(0, 18)))}"`,
  };
}

export function replyTo(request: Request, {body, headers: own, etag}: Tagged): Response {
  const headers = new globalThis.Headers(own.map(([name, value]): [string, string] => [name, value]));
  headers.set('ETag', etag);
  if (!isKnown(request.headers.get('If-None-Match'), etag)) return new Response(body, {headers});
  headers.delete('Content-Type');
  return new Response(null, {status: 304, headers});
}

function isKnown(ifNoneMatch: string | null, etag: string): boolean {
  const known = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return known.includes('*') || known.includes(etag);
}

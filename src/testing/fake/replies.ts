/** On every reply, for any origin and `null` (API contract, "Caching, errors, access"). */
const anyOrigin = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Retry-After, ETag',
};

/** A JSON reply. */
export const json = (body: unknown, init: ResponseInit = {}): Response =>
  new Response(JSON.stringify(body), {
    ...init,
    headers: {...anyOrigin, 'Content-Type': 'application/json', ...init.headers},
  });

/** An error as the contract tells it (RFC 9457). */
export const problem = (status: number, body: object = {}, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify({type: 'about:blank', status, ...body}), {
    status,
    headers: {...anyOrigin, 'Content-Type': 'application/problem+json', ...headers},
  });

/** What a hosting company or a login wall puts in an API's place. */
export const htmlPage = (): Response =>
  new Response('<!doctype html><html lang="en"><title>Sign in</title><p>This is not the API.</p></html>', {
    headers: {...anyOrigin, 'Content-Type': 'text/html; charset=utf-8'},
  });

/** What a browser asks before it sends a token to another origin. */
export const preflight = (takesToken: boolean): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...anyOrigin,
      Allow: 'GET, HEAD, OPTIONS',
      ...(takesToken && {
        'Access-Control-Allow-Methods': 'GET',
        'Access-Control-Allow-Headers': 'Authorization',
        'Access-Control-Max-Age': '7200',
      }),
    },
  });

/** Gives a 200 its ETag, and answers 304 to whoever has it. */
export async function withETag(reply: Response, known: string | null): Promise<Response> {
  const body = await reply.text();
  const headers = new Headers(reply.headers);
  headers.set('ETag', `"${hashOf(body)}"`);
  if (!known?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === headers.get('ETag')))
    return new Response(body, {headers});
  headers.delete('Content-Type');
  return new Response(null, {status: 304, headers});
}

/** FNV-1a: `crypto.subtle` is not there on an insecure page. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return `${(hash >>> 0).toString(36)}-${text.length.toString(36)}`;
}

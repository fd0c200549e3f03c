import {escapeHtml} from './html.js';
import type {Asset, ServerOptions} from './options.js';
import {textOf} from './own-pages.js';
import {contentSecurityPolicy, imageOrigins, originsOf} from './policy.js';
import {Problem} from './problems.js';
import {anyOrigin, everywhere, withETag} from './replies.js';

/**
 * Answers everything outside the API from the host's files: `/dist/…` from `dist/`, all else from `demo/`.
 * Pages get a strict policy, and the address of the API they shall read.
 */
export function createPages({assets, api, data}: ServerOptions): (request: Request) => Promise<Response> {
  const origins = originsOf(api);
  const policy = contentSecurityPolicy(origins, data ? imageOrigins(data) : origins);
  return async (request) => {
    if (!['GET', 'HEAD'].includes(request.method)) {
      throw new Problem(405, 'Pages and files can only be read.', {Allow: 'GET, HEAD'});
    }
    const path = filePath(new URL(request.url).pathname);
    const asset = path === undefined ? undefined : await assets?.(path);
    if (!asset) throw new Problem(404, 'There is nothing at this address.');
    return withETag(request, reply(asset, path ?? '', policy, api));
  };
}

function reply(asset: Asset, path: string, policy: string, api: string | undefined): Response {
  const isPage = asset.type.startsWith('text/html');
  const body = isPage && api !== undefined ? withApi(textOf(asset), api) : asset.body;
  return new Response(body as BodyInit, {
    headers: {
      ...everywhere,
      ...(isShared(path) && {...anyOrigin, 'Cross-Origin-Resource-Policy': 'cross-origin'}),
      ...(isPage && {'Content-Security-Policy': policy}),
      'Content-Type': asset.type,
      'Cache-Control': asset.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    },
  });
}

/** What pages on other sites embed: the built files, and pictures that replies name. */
const isShared = (path: string): boolean => /^(?:dist|demo\/images)\//.test(path);

/**
 * The file of a URL's path, or nothing when the path could lead out of its folder: hidden files and steps
 * upwards have no address, not even percent-encoded ones (the URL parser has taken the plain ones out).
 */
function filePath(pathname: string): string | undefined {
  const inside = pathname.replace(/^\/faults(?=\/images\/)/, '');
  const path = decode(inside.endsWith('/') ? `${inside}index.html` : inside)?.slice(1);
  if (path === undefined || /(?:^|\/)(?:\.|\/|$)|[\\:\0]/.test(path)) return undefined;
  return path.startsWith('dist/') ? path : `demo/${path}`;
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** Pages name the API in `<meta name="iioe-api" content="/api/">` or `data-api="/api/"`. */
function withApi(page: string, api: string): string {
  const address = escapeHtml(api);
  return page.replace(
    /(<meta name="iioe-api" content=|\sdata-api=)"\/api\/"/g,
    (_match, before: string) => `${before}"${address}"`,
  );
}

import {Hono} from 'hono';
import type {ServerOptions} from '../options.js';
import {originFor} from '../origin.js';
import {contentSecurityPolicy, imageOrigins, originOf} from '../policy.js';
import type {Reader} from '../reader.js';
import {everywhere, withETag} from '../replies.js';
import {serviceName} from '../service-name.js';
import {hostWords} from '../words.js';
import {isRefusal, readAddress, writeAddress, type FrameAddress} from './address.js';
import {framePage, styleHash, wordsPage} from './page.js';
import {renderFrame} from './render.js';
import {scriptFolder} from './scripts.js';

/** `/embed/<name>`: one widget as a whole page for a frame. (Public interface, "The embed host's addresses") */
export function createEmbed(options: ServerOptions, reader: Reader): Hono {
  const embed = new Hono();
  const policyFor = createPolicy(options);
  const scripts = scriptFolder(options.assets);

  embed.get('/:name', async (c) => {
    const request = c.req.raw;
    const address = readAddress(c.req.param('name'), new URL(request.url).searchParams);
    if (isRefusal(address)) {
      const page = wordsPage(hostWords(address.lang, address.word, address.name), {scripts: await scripts()});
      return reply(page, address.status, await policyFor());
    }
    const reading = reader.for(request);
    const rendered = await renderFrame(address, reading, reader.isPersonal);
    const origin = originFor(options, request);
    const page = framePage({
      lang: address.lang,
      colorScheme: address.colorScheme,
      title: rendered.title ?? titleFor(rendered.status, address, options),
      content: rendered.html,
      canonical: rendered.url,
      oembed:
        rendered.status === 200
          ? `${origin}/oembed?url=${encodeURIComponent(writeAddress(address, origin))}`
          : undefined,
      scripts: await scripts(),
    });
    const policy = await policyFor(address, rendered.styleHashes);
    if (rendered.status !== 200) return reply(page, rendered.status, policy);
    return withETag(request, reply(page, 200, policy, `public, max-age=${options.maxAge ?? 60}`));
  });
  return embed;
}

/** Of what has no name of its own: a list, a learner's progress. */
const titleFor = (status: number, {lang}: FrameAddress, options: ServerOptions): string =>
  status === 200
    ? serviceName(options, lang)
    : hostWords(lang, status === 404 ? 'notFound' : 'unavailable').text;

/** What went wrong is not kept, so that what is mended is seen at once. */
const reply = (page: string, status: number, policy: string, caching = 'no-store'): Response =>
  new Response(page, {
    status,
    headers: {
      ...everywhere,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy,
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Referrer-Policy': 'strict-origin',
      'Cache-Control': caching,
    },
  });

/**
 * The policy of a frame: that of our other pages, and who may frame it. A check of a credential asks its issuer,
 * who may be anywhere; the pictures of somebody else's API may be, too.
 */
function createPolicy({api, data, frameAncestors = '*'}: ServerOptions) {
  const origins = api === undefined ? [] : [originOf(api) ?? ''].filter(Boolean);
  const images = data ? imageOrigins(data) : [...origins, 'https:'];
  return async (address?: FrameAddress, hashes: readonly string[] = []) => {
    const isBadge = address?.name === 'certificate-badge';
    const connect = isBadge ? [...origins, 'https:'] : origins;
    const styles = [await styleHash(), ...hashes];
    const policy = contentSecurityPolicy(connect, isBadge ? [...images, 'https:'] : images, styles);
    return `${policy}; frame-ancestors ${frameAncestors}`;
  };
}

import {Hono} from 'hono';
import {rules} from '../../schemas/rules.js';
import type {ServerOptions} from '../options.js';
import {Kept} from '../kept.js';
import {originFor} from '../origin.js';
import {contentSecurityPolicy, imageOrigins, originOf, originsOf} from '../policy.js';
import type {Reader} from '../reader.js';
import {everywhere, replyTo, tagged, type Tagged} from '../replies.js';
import {spokenFor} from '../spoken.js';
import {serviceName} from '../service-name.js';
import {hostWords, kindOf} from '../words.js';
import {isRefusal, readAddress, writeAddress, type FrameAddress} from './address.js';
import {listPage} from './list.js';
import {framePage, styleHash, wordsPage} from './page.js';
import {renderFrame} from './render.js';
import {scriptFolder} from './scripts.js';

/** For how many seconds a page that was rendered serves others: many see one rendering, and a change is seen soon. */
const KEPT = 10;
/** In bytes, of all pages together. */
const MOST = 16 << 20;

/**
 * `/embed/<name>`: one widget as a whole page for a frame. (Public interface, "The embed host's addresses")
 *
 * @param isResting whether our own API is under maintenance: then no page of before is shown
 */
export function createEmbed(options: ServerOptions, reader: Reader, isResting: () => boolean): Hono {
  const embed = new Hono();
  const {maxAge = 60} = options;
  const policyFor = createPolicy(options);
  const scripts = scriptFolder(options.assets);
  const kept = new Kept<Tagged>(MOST, ({body}) => body.byteLength);

  embed.get('/', async (c) => {
    const lang = rules.language(c.req.query('lang')) as string | undefined;
    return reply(
      listPage(lang ?? 'en'),
      200,
      await policyFor(originFor(options, c.req.raw)),
      `public, max-age=${maxAge}`,
    );
  });

  embed.get('/:name', async (c) => {
    const request = c.req.raw;
    const address = readAddress(c.req.param('name'), new URL(request.url).searchParams);
    const origin = originFor(options, request);
    if (isRefusal(address)) {
      const words = hostWords(address.lang, address.word, address.name);
      return reply(wordsPage(words, {scripts: await scripts()}), address.status, await policyFor(origin));
    }
    const own = writeAddress(address, origin);
    const saveData = savesData(request);
    const keptAs = saveData ? `${own}#save-data` : own;
    const known = isResting() ? undefined : kept.get(keptAs);
    if (known) return replyTo(request, known);
    const rendered = await renderFrame(address, reader.for(request), reader.isPersonal, saveData);
    const {status} = rendered;
    const page = framePage({
      lang: await spokenFor(address.lang),
      colorScheme: address.colorScheme,
      title: rendered.title ?? titleFor(status, address, options),
      content: rendered.html,
      canonical: rendered.url,
      oembed: status === 200 ? `${origin}/oembed?url=${encodeURIComponent(own)}` : undefined,
      scripts: await scripts(),
    });
    const policy = await policyFor(origin, address, rendered.styleHashes);
    if (status !== 200) return reply(page, status, policy, 'no-store', rendered.retryAfter);
    const whole = await tagged(reply(page, 200, policy, `public, max-age=${maxAge}`));
    kept.set(keptAs, whole, Math.min(KEPT, maxAge) * 1000);
    return replyTo(request, whole);
  });
  return embed;
}

/** The request header `Save-Data`: a list whose member `on` says yes. (Save Data API, "Save-Data request header") */
const savesData = ({headers}: Request): boolean => /^on\b/i.test(headers.get('Save-Data') ?? '');

/** Of what has no name of its own: a list, a learner's progress. */
const titleFor = (status: number, {name, lang}: FrameAddress, options: ServerOptions): string =>
  status === 200
    ? (kindOf(name, lang)?.text ?? serviceName(options, lang))
    : hostWords(lang, status === 404 ? 'notFound' : 'unavailable').text;

/** What went wrong is not kept, so that what is mended is seen at once. */
const reply = (
  page: string,
  status: number,
  policy: string,
  caching = 'no-store',
  retryAfter?: string,
): Response =>
  new Response(page, {
    status,
    headers: {
      ...everywhere,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy,
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Referrer-Policy': 'strict-origin',
      'Cache-Control': caching,
      Vary: 'Save-Data',
      ...(retryAfter !== undefined && {'Retry-After': retryAfter}),
    },
  });

/**
 * The policy of a frame: that of our other pages, and who may frame it. A check of a credential asks its issuer,
 * who may be anywhere; the pictures of somebody else's API may be, too.
 */
function createPolicy({api, data, frameAncestors = '*'}: ServerOptions) {
  const origins = originsOf(api);
  const images = data ? imageOrigins(data) : [...origins, 'https:'];
  return async (own: string, address?: FrameAddress, hashes: readonly string[] = []) => {
    const isBadge = address?.name === 'certificate-badge';
    const connect = isBadge ? [...origins, 'https:'] : origins;
    const styles = [await styleHash(), ...hashes];
    const pictures = isBadge ? [...images, 'https:'] : images;
    const policy = contentSecurityPolicy(connect, pictures, styles, originOf(own));
    return `${policy}; frame-ancestors ${frameAncestors}`;
  };
}

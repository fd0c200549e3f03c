import {Hono, type Context} from 'hono';
import {DataError} from '../data/errors.js';
import type {DataSource, ServiceNote} from '../data/source.js';
import {rules} from '../schemas/rules.js';
import {askOne} from './ask.js';
import {anyOrigin, everywhere, withETag} from './replies.js';
import {againOf, statusOf, wordsKeyOf} from './status.js';
import {drawItem, missingSvg, pictures, type Picture, type SvgOptions} from './svg/index.js';

export interface BadgesOptions {
  /**
   * Where the resources come from, asked for public ones only, and never with a token. It is made for each
   * request, since an edge runtime lets none wait for what another one asked.
   */
  source: (request: Request) => DataSource;
  /** How many seconds a picture may be kept: 60 unless told, 300 at most, so that a revocation shows. */
  maxAge?: number | undefined;
}

const MOST_SECONDS = 300;

/** An unknown certificate may be issued any moment. */
const MISSING_SECONDS = 60;

/** An image has no more rights than it needs, even when it is opened as a page. */
const headers = {
  ...everywhere,
  ...anyOrigin,
  'Content-Type': 'image/svg+xml; charset=utf-8',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/**
 * Live images of single resources (public interface, "The embed host's addresses"): `/{certificate id}.svg`,
 * `/course/{id}.svg`, `/pathway/{id}.svg`, `/case/{id}.svg`. The query chooses: `lang`, `color-scheme`, and
 * for a certificate `recipient=1`, without which nobody is named. Every reply is an image, failures too.
 */
export function createBadges({source, maxAge = 60}: BadgesOptions): Hono {
  const badges = new Hono();
  const seconds = Math.min(maxAge, MOST_SECONDS);
  const serve = (path: string, picture: Picture) =>
    badges.get(`${path}/:file{[^/]+\\.svg}`, (c) => reply(c, picture, source(c.req.raw), seconds));
  serve('/course', pictures['course-card']);
  serve('/pathway', pictures['pathway-card']);
  serve('/case', pictures['case-highlight']);
  serve('', pictures['certificate-badge']);
  badges.onError(async (error, c) => {
    // Whoever runs the server gets the error; the visitor an image all the same.
    console.error(error);
    const options = optionsOf(new URL(c.req.url).searchParams);
    return failureReply(new DataError('http', error.message, {status: 500}), options);
  });
  return badges;
}

async function reply(c: Context, picture: Picture, source: DataSource, maxAge: number): Promise<Response> {
  const id = c.req.param('file')!.slice(0, -'.svg'.length);
  const {answer, service} = await askOne(source, picture.resource, id);
  const options = optionsOf(new URL(c.req.url).searchParams, service);
  try {
    if (answer instanceof DataError) throw answer;
    const {value, failure} = answer;
    if (value === undefined)
      throw new DataError('not-found', `${picture.resource.collection} has no "${id}"`);
    const svg = await drawItem(picture, value, {...options, isStale: !!failure});
    const caching = failure ? 'no-cache' : `public, max-age=${maxAge}`;
    return await withETag(c.req.raw, new Response(svg, {headers: {...headers, 'Cache-Control': caching}}));
  } catch (error) {
    if (error instanceof DataError) return failureReply(error, options);
    throw error;
  }
}

async function failureReply(error: DataError, options: SvgOptions): Promise<Response> {
  const status = statusOf(error);
  return new Response(await missingSvg(options, wordsKeyOf(error)), {
    status,
    headers: {
      ...headers,
      'Cache-Control': status === 404 ? `public, max-age=${MISSING_SECONDS}` : 'no-store',
      ...againOf(error),
    },
  });
}

/** What the address asks for; what it asks for in vain is ignored. */
function optionsOf(query: URLSearchParams, {defaultLanguage}: ServiceNote = {}): SvgOptions {
  const scheme = query.get('color-scheme');
  return {
    lang: rules.language(query.get('lang')) as string | undefined,
    defaultLanguage,
    colorScheme: scheme === 'dark' ? 'dark' : 'light',
    showRecipient: query.get('recipient') === '1',
  };
}

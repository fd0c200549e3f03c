import {Hono, type Context} from 'hono';
import {DataError, type ErrorKind} from '../data/errors.js';
import type {DataSource, ServiceNote} from '../data/source.js';
import {checkVersion} from '../data/version.js';
import type {StringKey} from '../localization/strings.js';
import {rules} from '../schemas/rules.js';
import {anyOrigin, everywhere, withETag} from './replies.js';
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

/** Milliseconds for an answer; who shows images gives up before long. */
const PATIENCE = 10_000;
/** And for the service document, which only tells the language. */
const COURTESY = 2_000;

/** An image has no more rights than it needs, even when it is opened as a page. */
const headers = {
  ...everywhere,
  ...anyOrigin,
  'Content-Type': 'image/svg+xml; charset=utf-8',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** What the image says, and the reply's status, where there is nothing to show. */
const FAILURES: Record<ErrorKind, [status: number, why: StringKey]> = {
  'not-found': [404, 'error-not-found'],
  forbidden: [403, 'error-forbidden'],
  maintenance: [503, 'error-maintenance'],
  'rate-limited': [503, 'error-rate-limited'],
  network: [502, 'error-http'],
  timeout: [504, 'error-timeout'],
  http: [502, 'error-http'],
  'invalid-data': [502, 'error-invalid-data'],
  misconfigured: [502, 'error-misconfigured'],
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
  const signal = AbortSignal.timeout(PATIENCE);
  const asking = source.item(picture.resource, {by: 'ids', id}, {signal});
  const [answer, service] = await Promise.all([
    asking.catch((error) => failed(error, signal)),
    serviceOf(source),
  ]);
  const options = optionsOf(new URL(c.req.url).searchParams, service);
  try {
    checkVersion(service);
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

/** A source rejects with a `DataError`, or with whatever when the time is over. */
function failed(error: unknown, {aborted}: AbortSignal): DataError {
  if (error instanceof DataError) return error;
  if (aborted) return new DataError('timeout', String(error));
  throw error;
}

async function failureReply({kind, facts}: DataError, options: SvgOptions): Promise<Response> {
  const [status, why] = FAILURES[kind];
  const {retryAfter} = facts;
  return new Response(await missingSvg(options, why), {
    status,
    headers: {
      ...headers,
      'Cache-Control': status === 404 ? `public, max-age=${MISSING_SECONDS}` : 'no-store',
      ...(status === 503 && retryAfter != null && {'Retry-After': retryAfter}),
    },
  });
}

/** What the API says of itself, if it says so soon. */
async function serviceOf(source: DataSource): Promise<ServiceNote | undefined> {
  let timer: number | undefined;
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(resolve, COURTESY)));
  const note = await Promise.race([source.service?.().catch(() => undefined), late]);
  clearTimeout(timer);
  return note;
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

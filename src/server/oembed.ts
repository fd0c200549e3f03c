import {Hono} from 'hono';
import {goAddress, isRefusal, readAddress, writeAddress, type FrameAddress} from './embed/address.js';
import {attributesOf, escapeHtml, sayable} from './html.js';
import {lookUp, type Found} from './lookup.js';
import type {ServerOptions} from './options.js';
import {originFor} from './origin.js';
import {Problem} from './problems.js';
import type {Reader} from './reader.js';
import {anyOrigin, everywhere, withETag} from './replies.js';
import {serviceName} from './service-name.js';
import {againOf, statusOf} from './status.js';
import {kindOf} from './words.js';

/** A rich reply (oEmbed 1.0, §2.3.4.4), in the order that it is written in. */
interface Rich {
  type: 'rich';
  version: '1.0';
  title: string;
  provider_name: string;
  provider_url: string;
  cache_age: number;
  html: string;
  width: number;
  height: number;
  thumbnail_url?: string;
  thumbnail_width?: number;
  thumbnail_height?: number;
}

const WIDTH = 600;
/** WordPress gives a frame a height between these. */
const HEIGHTS = {least: 200, most: 1000};
/** Of an address of ours; a longer one is none. */
const LONGEST = 4000;

/** `/oembed?url=…`: tells other sites how to frame a page of `/embed/`. (oEmbed 1.0) */
export function createOembed(options: ServerOptions, reader: Reader): Hono {
  const oembed = new Hono();
  oembed.get('/', async (c) => {
    const request = c.req.raw;
    const params = new URL(request.url).searchParams;
    const format = params.get('format') ?? 'json';
    if (format !== 'json' && format !== 'xml') throw new Problem(501, 'There is json, and xml.');
    const url = params.get('url');
    if (url === null) throw new Problem(400, 'Name a page in "url".');
    const origin = originFor(options, request);
    const address = addressAt(url, origin);
    if (!address) throw new Problem(404, 'This is no page of a widget here.');
    const found = await findItem(address, reader, request);
    const rich = richOf(address, found, origin, options, params);
    return withETag(request, format === 'xml' ? xmlReply(rich, options) : jsonReply(rich, options));
  });
  return oembed;
}

/** The frame that an address names, if it is one of this host's, whatever stands in it besides. */
function addressAt(written: string, origin: string): FrameAddress | undefined {
  if (written.length > LONGEST || !/^https?:\/\//i.test(written) || !URL.canParse(written)) return undefined;
  const {host, username, password, pathname, searchParams} = new URL(written);
  const [, name] = /^\/embed\/([a-z-]+)\/?$/.exec(pathname) ?? [];
  // A proxy may hide the scheme that visitors see.
  if (host !== new URL(origin).host || username || password || name === undefined) return undefined;
  const address = readAddress(name, searchParams);
  return isRefusal(address) ? undefined : address;
}

async function findItem(
  {item, lang}: FrameAddress,
  reader: Reader,
  request: Request,
): Promise<Found | undefined> {
  if (!item || reader.isPersonal) return undefined;
  try {
    const found = await lookUp(reader.for(request).source, item.collection, item.id, lang);
    if (found) return found;
  } catch (error) {
    const status = statusOf(error);
    if (status !== 404) throw new Problem(status, 'The API does not answer.', againOf(error));
  }
  throw new Problem(404, 'The API has no such item.');
}

function richOf(
  address: FrameAddress,
  found: Found | undefined,
  origin: string,
  options: ServerOptions,
  params: URLSearchParams,
): Rich {
  const name = serviceName(options, address.lang);
  const title = found?.title ?? kindOf(address.name, address.lang)?.text ?? name;
  const src = writeAddress(address, origin);
  const width = Math.min(WIDTH, limitIn(params, 'maxwidth'));
  const height = Math.min(heightOf(address), limitIn(params, 'maxheight'));
  const link =
    found?.url && address.item ? origin + goAddress(address.item.collection, address.item.id) : src;
  const frame = {src, width: String(width), height: String(height), title};
  const {url, width: thumbnailWidth, height: thumbnailHeight} = found?.image ?? {};
  return {
    type: 'rich',
    version: '1.0',
    title,
    provider_name: name,
    provider_url: `${origin}/`,
    cache_age: options.maxAge ?? 60,
    // WordPress keeps no more than this of a provider that it doesn't know.
    html: `<blockquote><a${attributesOf({href: link})}>${escapeHtml(title)}</a></blockquote><iframe${attributesOf(frame)}></iframe>`,
    width,
    height,
    ...(url &&
      thumbnailWidth &&
      thumbnailHeight && {
        thumbnail_url: url,
        thumbnail_width: thumbnailWidth,
        thumbnail_height: thumbnailHeight,
      }),
  };
}

/** In pixels, at that width; a list's entries alone are flat, and it has many. */
function heightOf({widget, attributes: {layout}}: FrameAddress): number {
  const flat = widget.needs.length > 0 ? {row: 300, compact: HEIGHTS.least}[layout ?? ''] : undefined;
  return Math.min(HEIGHTS.most, Math.max(HEIGHTS.least, flat ?? widget.height));
}

/** What is no number limits nothing. */
function limitIn(params: URLSearchParams, name: string): number {
  const written = params.get(name) ?? '';
  return /^[1-9]\d{0,6}$/.test(written) ? Number(written) : Infinity;
}

const headersFor = (type: string, {maxAge = 60}: ServerOptions) => ({
  headers: {...everywhere, ...anyOrigin, 'Content-Type': type, 'Cache-Control': `public, max-age=${maxAge}`},
});

/** Without lone surrogates, for which other languages refuse the whole. (RFC 8259 §8.2) */
const jsonReply = (rich: Rich, options: ServerOptions): Response =>
  new Response(JSON.stringify(rich, sayableValue), headersFor('application/json', options));

const sayableValue = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? sayable(value) : value;

/** (oEmbed 1.0, §2.3.4.2) */
function xmlReply(rich: Rich, options: ServerOptions): Response {
  const elements = Object.entries(rich).map(
    ([name, value]) => `<${name}>${escapeHtml(String(value))}</${name}>`,
  );
  const body = `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${elements.join('')}</oembed>\n`;
  return new Response(body, headersFor('text/xml; charset=utf-8', options));
}

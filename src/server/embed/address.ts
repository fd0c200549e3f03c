import type {ColorScheme} from '../svg/palette.js';
import type {HostWord} from '../words.js';
import {widgetNamed, type FrameWidget} from './widgets.js';

/** What a frame's address asks for. (Public interface, "The embed host's addresses") */
export interface FrameAddress {
  name: string;
  widget: FrameWidget;
  /** As on the widget's tag. */
  attributes: Readonly<Record<string, string>>;
  lang: string;
  colorScheme: ColorScheme | undefined;
  /** A protocol that the page around speaks, and can't be asked for. */
  host: FrameHost | undefined;
  /** The item that it shows, if it names one that the API has. */
  item: {collection: NonNullable<FrameWidget['item']>['collection']; id: string} | undefined;
}

/** Why there is no page at an address, in words for whoever pasted it. */
export interface Refusal {
  status: 400 | 404;
  word: HostWord;
  name: string;
  lang: string;
}

type FrameHost = 'openedx' | 'lti';

/** What a frame takes beside its widget's attributes. */
const schemes: readonly string[] = ['light', 'dark'] satisfies ColorScheme[];
const hosts: readonly string[] = ['openedx', 'lti'] satisfies FrameHost[];

/** How long a value may be; an id is far shorter. */
const LONGEST = 1000;

/** Reads the name and the query of `/embed/<name>?…`: all of it is understood, or it is refused. */
export function readAddress(name: string, params: URLSearchParams): FrameAddress | Refusal {
  const lang = languageIn(params) ?? 'en';
  const refusal = (word: HostWord, of: string, status: Refusal['status'] = 400): Refusal => ({
    status,
    word,
    name: of.slice(0, 100),
    lang,
  });
  const widget = widgetNamed(name);
  if (!widget) return refusal('unknownWidget', name, 404);
  for (const [key, value] of params) {
    const word = wrongOf(key, value, params, widget);
    if (word) return refusal(word, key);
  }
  const own = [...params].filter(([key]) => widget.attributes.has(key));
  const attributes: Record<string, string> = Object.fromEntries(own);
  if (widget.needs.length && !widget.needs.some((need) => attributes[need]))
    return refusal('missingParameter', widget.needs.join(' / '));
  const id = widget.item && attributes[widget.item.attribute];
  return {
    name,
    widget,
    attributes,
    lang,
    colorScheme: (params.get('color-scheme') ?? undefined) as ColorScheme | undefined,
    host: (params.get('host') ?? undefined) as FrameHost | undefined,
    item: widget.item && id ? {collection: widget.item.collection, id} : undefined,
  };
}

export const isRefusal = (address: FrameAddress | Refusal): address is Refusal => 'word' in address;

function wrongOf(
  key: string,
  value: string,
  params: URLSearchParams,
  {attributes}: FrameWidget,
): HostWord | undefined {
  if (key === 'api') return 'fixedApi';
  const isFrames = ['lang', 'color-scheme', 'host'].includes(key);
  if (!isFrames && !attributes.has(key)) return 'unknownParameter';
  if (params.getAll(key).length > 1) return 'doubledParameter';
  return isPossible(key, value, params) ? undefined : 'wrongValue';
}

function isPossible(key: string, value: string, params: URLSearchParams): boolean {
  if (value.length > LONGEST) return false;
  if (key === 'lang') return languageIn(params) !== undefined;
  if (key === 'color-scheme') return schemes.includes(value);
  if (key === 'host') return hosts.includes(value);
  return (key !== 'credential' && key !== 'trust') || isHttps(value);
}

/** The visitor's browser asks for it, from a page of ours: never in the clear, never with somebody's password. */
function isHttps(value: string): boolean {
  if (!/^https:\/\//i.test(value) || !URL.canParse(value)) return false;
  const {username, password} = new URL(value);
  return !username && !password;
}

function languageIn(params: URLSearchParams): string | undefined {
  try {
    return Intl.getCanonicalLocales(params.get('lang') ?? 'en')[0];
  } catch {
    return undefined;
  }
}

/** The same address, written in one way: of what it asks for nothing is left out, and nothing else is in it. */
export function writeAddress(
  {name, attributes, lang, colorScheme, host}: FrameAddress,
  origin: string,
): string {
  const url = new URL(`/embed/${name}`, origin);
  for (const [key, value] of Object.entries(attributes)) url.searchParams.set(key, value);
  if (lang !== 'en') url.searchParams.set('lang', lang);
  if (colorScheme) url.searchParams.set('color-scheme', colorScheme);
  if (host) url.searchParams.set('host', host);
  return url.href;
}

/** Where a link to an item leads by way of the host. */
export const goAddress = (collection: string, id: string): string =>
  `/go/${collection}/${encodeURIComponent(id)}`;

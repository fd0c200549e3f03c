import type {Note} from './notes.js';
import {address} from './escape.js';
import {choosingOf, widgets, type Rule, type Widget, type WidgetName} from './widgets.js';

/** What somebody wants to put somewhere. */
export interface SnippetRequest {
  widget: WidgetName;
  /** The widget's attributes by their names in HTML; an empty one is none, and what it does not know is left out. */
  attributes: Readonly<Record<string, string | number | boolean | undefined>>;
  look?: {layout?: string; headingLevel?: number | string; colorScheme?: string} | undefined;
  /** BCP 47; without it the widget follows its page. */
  lang?: string | undefined;
  /** The API's address, for places that load the library themselves. A frame reads the host's. */
  api?: string | undefined;
  /** The embed host, which also has the built files: an http(s) address. */
  host: string;
  /** The release to pin; without it the page gets the newest of the host. */
  version?: string | undefined;
  /** What stands there without the widget. */
  fallback: {text: string; url: string};
  /** Of the live image, in pixels, where it is known: then a page keeps its room. */
  imageSize?: {width: number; height: number} | undefined;
  /** How high the widget was measured to be, in rem, on a narrow screen and from 48 rem on; else as high as with sample data. */
  measured?: {narrow: number; wide: number} | undefined;
  /** Of the release's `loader.js`; only with a version, since it holds for that file alone. */
  integrity?: string | undefined;
}

/** A request that was checked: what every place builds on. */
export interface Checked {
  name: WidgetName;
  widget: Widget;
  /** The attributes to write, a flag as an empty value. */
  attributes: readonly (readonly [name: string, value: string])[];
  lang: string | undefined;
  colorScheme: string | undefined;
  api: string | undefined;
  /** The host's address with the last slash. */
  host: string;
  loader: {src: string; integrity: string | undefined};
  /** Whether the addresses of the loader and the style sheet name a release. */
  isPinned: boolean;
  /** The style sheet whose classes keep a widget's room. */
  reserve: string;
  text: string;
  /** Where the fallback leads; without an http(s) address, to the host. */
  url: string;
  imageSize: SnippetRequest['imageSize'];
  measured: SnippetRequest['measured'];
  notes: Note[];
}

/**
 * Checks what was asked for: what is unknown or unusable is left out, and noted.
 *
 * @throws {TypeError} when there is no such widget, no fallback, or the host is no http(s) address
 */
export function check(request: SnippetRequest): Checked {
  const {widget: name, look = {}, lang, version, fallback} = request;
  const widget = Object.hasOwn(widgets, name) ? widgets[name] : undefined;
  if (!widget) throw new TypeError(`There is no widget "${String(name)}".`);
  const host = hostOf(request.host);
  if (typeof (fallback as Partial<typeof fallback> | undefined)?.text !== 'string')
    throw new TypeError('A snippet needs a fallback: its text, and the address that it leads to.');
  const given = {...request.attributes, layout: look.layout, 'heading-level': look.headingLevel};
  const {attributes, isComplete} = known(widget, given);
  const files = `${host}dist/${version ? `${version}/` : ''}cdn/`;
  const found: Note[] = [];
  if (!isComplete || (lang && !isTag(lang))) found.push('left-out');
  if (isMissing(widget, attributes)) found.push('no-id');
  if (isLocal(host)) found.push('not-public');
  return {
    name,
    widget,
    attributes,
    lang: lang && isTag(lang) ? lang : undefined,
    colorScheme: ['light', 'dark'].includes(look.colorScheme ?? '') ? look.colorScheme : undefined,
    api: request.api ? address(request.api, host) : undefined,
    host,
    loader: {
      src: `${files}loader.js`,
      integrity: version ? request.integrity : undefined,
    },
    isPinned: Boolean(version),
    reserve: `${files}reserve.css`,
    // One line of it: editors make paragraphs of line breaks.
    text: fallback.text.replace(/\s+/g, ' ').trim() || name,
    url: address(fallback.url) ?? host,
    imageSize: areLengths(request.imageSize) ? request.imageSize : undefined,
    measured: areLengths(request.measured) ? request.measured : undefined,
    notes: found,
  };
}

function hostOf(written: string): string {
  const host = address(String(written).replace(/[?#].*$/, ''));
  if (!host) throw new TypeError(`A snippet needs the http(s) address of its host, not "${written}".`);
  return host.endsWith('/') ? host : `${host}/`;
}

function known(widget: Widget, given: SnippetRequest['attributes']) {
  const written = Object.entries(given).filter(
    ([, value]) => value !== undefined && value !== '' && value !== false,
  );
  // In the order of the table: what chooses stands first, however it was given.
  const attributes = Object.entries(widget.attributes).flatMap(([name, rule]) => {
    const [, value] = written.find(([other]) => other === name) ?? [];
    return value !== undefined && fits(rule, value)
      ? [[name, rule === 'flag' ? '' : String(value)] as const]
      : [];
  });
  return {attributes, isComplete: attributes.length === written.length};
}

function fits(rule: Rule, value: string | number | boolean): boolean {
  if (rule === 'flag') return value === true || value === 'true';
  if (rule === 'number') return /^[1-9]\d{0,3}$/.test(String(value));
  return rule === 'text' ? typeof value !== 'boolean' : rule.includes(String(value));
}

/** A widget of one item, none of whose choosing attributes is there. */
function isMissing(widget: Widget, given: Checked['attributes']): boolean {
  const choosing = choosingOf(widget);
  return choosing.length > 0 && !given.some(([name]) => choosing.includes(name));
}

/** A picture that has not come, and a widget that shows nothing, are 0 high. */
const areLengths = (all: object | undefined): boolean =>
  all !== undefined && Object.values(all).every((length) => Number.isFinite(length) && length > 0);

const isTag = (lang: string): boolean => /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i.test(lang);

const isLocal = (host: string): boolean =>
  /^(?:localhost|127\.|\[::1\]|.*\.localhost$)/.test(new URL(host).hostname);

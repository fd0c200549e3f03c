import {attributesOf} from '../html.js';

/*
 * The light form is the shadow form with its shadow roots opened: the same render, so that there is no second one
 * to maintain. It reads nothing but what Lit's renderer wrote, where every `<`, `>` and quote of data is escaped.
 */

/** A tag, a comment or text. */
const TOKEN = /<!--[^]*?-->|<\?>|<(\/?)([a-z][\w-]*)((?:[^>"]|"[^"]*")*)>|[^<]+/g;
const ATTRIBUTE = /([^\s=/"]+)(?:="([^"]*)")?/g;
const VOID = /^(?:br|img|input)$/;
/** Without their content: what needs script or style, and pictures whose words stand beside them. */
const LEFT_OUT = /^(?:style|script|button|form|input|svg)$/;
/** Only their content. */
const OPENED = /^(?:template|slot)$/;
const KEPT = /^(?:href|src|alt|width|height|lang|dir|scope|aria-label)$/;

interface Open {
  tag: string;
  /** How it is closed in the light form; nothing where it isn't there. */
  end: string;
  /** Whether its content is left out. */
  isGone: boolean;
}

/** @param html what Lit's renderer made of a widget */
export function lightOf(html: string): string {
  const open: Open[] = [];
  const isGone = () => open.at(-1)?.isGone ?? false;
  let light = '';
  for (const [token, slash, tag, written = ''] of html.matchAll(TOKEN)) {
    if (token.startsWith('<!') || token === '<?>') continue;
    if (!tag) light += isGone() ? '' : token.replace(/\s+/g, ' ');
    else if (slash) light += open.pop()?.end ?? '';
    else {
      const attributes = attributesIn(written);
      const one = opened(tag, attributes, isGone());
      light += one.start;
      if (!VOID.test(tag) && !written.endsWith('/')) open.push({tag, ...one});
    }
  }
  return withoutEmpty(light);
}

function opened(
  tag: string,
  attributes: ReadonlyMap<string, string>,
  isInside: boolean,
): {start: string; end: string; isGone: boolean} {
  const isGone = isInside || LEFT_OUT.test(tag) || isUnseen(attributes);
  if (isGone || OPENED.test(tag)) return {start: '', end: '', isGone};
  const level = attributes.get('role') === 'heading' ? attributes.get('aria-level') : undefined;
  const name = level ? `h${level}` : tag.startsWith('iioe-') ? 'div' : tag;
  const kept = [...attributes].filter(([attribute]) => KEPT.test(attribute));
  const start = `<${name}${written({class: classOf(tag, attributes), ...Object.fromEntries(kept)})}>`;
  return {start, end: VOID.test(tag) ? '' : `</${name}>`, isGone};
}

/** What is there for ears alone is said in sight beside it; what has to be opened by script stays shut. */
const isUnseen = (attributes: ReadonlyMap<string, string>): boolean =>
  attributes.has('hidden') ||
  attributes.get('part') === 'share' ||
  (attributes.get('class')?.split(' ').includes('spoken') ?? false);

/** A part's name, by which a page may style it. */
function classOf(tag: string, attributes: ReadonlyMap<string, string>): string | undefined {
  const parts = attributes.get('part')?.split(/\s+/).filter(Boolean) ?? [];
  const names = tag.startsWith('iioe-') ? [tag] : parts.map((part) => `iioe-${part}`);
  return names.length ? names.join(' ') : undefined;
}

function attributesIn(written: string): Map<string, string> {
  const found = [...written.matchAll(ATTRIBUTE)];
  return new Map(found.map(([, name = '', value = '']) => [name, value]));
}

/** Their values are escaped already. */
const written = (values: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${value}"`))
    .join('');

/** What held only a button, or words that are not there, goes too. */
function withoutEmpty(html: string): string {
  const less = html
    .replace(/<(div|p|span|ul|ol|li|bdi|small|details)(?: [^>]*)?>\s*<\/\1>/g, '')
    .replace(/\s+/g, ' ');
  return less === html ? html.trim() : withoutEmpty(less);
}

/** The box around a widget in its light form. */
export const lightBox = (name: string, lang: string, dir: string, content: string): string =>
  `<div${attributesOf({class: `iioe-${name}`, lang, dir})}>${content}</div>`;

import {attributesOf, escapeHtml} from '../html.js';

export interface Fallback {
  text: string;
  url?: string | undefined;
  /** The language of the text, where it is another one than the page's. */
  lang?: string | undefined;
}

/** A widget as a page would write it: eager, with its API, and its fallback to read until it is there. */
export function declaration(
  name: string,
  attributes: Readonly<Record<string, string>>,
  {api, lang: reader}: {api: string; lang: string},
  {text, url, lang}: Fallback,
): string {
  // Said by the widget itself: the page around it is in the language of the words, which may be another.
  const written = {...attributes, loading: 'eager', api, lang: reader};
  const words = escapeHtml(text);
  const link =
    url === undefined
      ? `<p${attributesOf({lang})}>${words}</p>`
      : `<a${attributesOf({href: url, lang})}>${words}</a>`;
  return `<iioe-${name}${attributesOf(written)}>${link}</iioe-${name}>`;
}

import {directionOf} from '../../localization/choose.js';
import {attributesOf, escapeHtml} from '../html.js';
import {hashSource} from '../policy.js';

/** The frame's own style. No length here may depend on the frame's height, or it would grow with itself. */
const style = `
html{color-scheme:light dark;font:100%/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
html[data-scheme=light]{color-scheme:light}
html[data-scheme=dark]{color-scheme:dark}
body{display:flow-root;margin:0;padding:4px;overflow-wrap:break-word}
`;

let hash: string | undefined;

/** The style's source for a Content-Security-Policy. */
export async function styleHash(): Promise<string> {
  return (hash ??= await hashSource(style));
}

export interface FramePage {
  lang: string;
  colorScheme?: string | undefined;
  title: string;
  /** The widget, or words. */
  content: string;
  /** The resource's own page. */
  canonical?: string | undefined;
  /** Where oEmbed tells of this page. */
  oembed?: string | undefined;
  /** Where the built scripts are; none without files. */
  scripts?: string | undefined;
}

/** A whole page for a frame. Search engines take what it shows as part of the page around it, and not by itself. */
export function framePage({
  lang,
  colorScheme,
  title,
  content,
  canonical,
  oembed,
  scripts,
}: FramePage): string {
  const discovery = (type: string, format: string) =>
    oembed && `<link${attributesOf({rel: 'alternate', type, title, href: `${oembed}&format=${format}`})}>`;
  const head = [
    '<meta charset="utf-8">',
    `<title>${escapeHtml(title)}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex, indexifembedded">',
    // Or a browser asks for one where the page is opened by itself.
    '<link rel="icon" href="data:,">',
    // A frame that goes elsewhere leaves a page within a page.
    '<base target="_blank">',
    canonical && `<link${attributesOf({rel: 'canonical', href: canonical})}>`,
    discovery('application/json+oembed', 'json'),
    discovery('text/xml+oembed', 'xml'),
    `<style>${style}</style>`,
    scripts && `<script src="${scripts}loader.js" defer></script>`,
    scripts && `<script src="${scripts}frame.js" defer></script>`,
  ];
  const html = attributesOf({lang, dir: directionOf(lang), 'data-scheme': colorScheme});
  return `<!doctype html>\n<html${html}>\n<head>\n${head.filter(Boolean).join('\n')}\n</head>\n<body>${content}</body>\n</html>\n`;
}

/** A page of one sentence. */
export const wordsPage = (words: {text: string; lang: string}, more: Partial<FramePage> = {}): string =>
  framePage({...more, lang: words.lang, title: words.text, content: `<p>${escapeHtml(words.text)}</p>`});

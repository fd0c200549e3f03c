import {known} from './values.js';

/**
 * HTML read as a person would read it aloud, without a DOM: an LMS keeps descriptions, and often names, as
 * HTML; the contract's Text is never markup. What comes out is text for good, whatever it looks like.
 */

/** Comments; elements nobody reads; tags. Each alternative also ends with the text, so that none backtracks. */
const MARKUP =
  /<!--[^]*?(?:-->|$)|<(script|style|template|noscript|iframe|svg|head)\b[^]*?(?:<\/\1[^>]*(?:>|$)|$)|<(\/?[a-z][\w-]*)(?:[^"'>]+|"[^"]*(?:"|$)|'[^']*(?:'|$))*(?:>|$)|<[!?/][^>]*(?:>|$)/gi;

const LINE = /^\/?(?:br|li|tr|d[dt])$/i;
const BLOCK =
  /^\/?(?:p|div|section|article|aside|header|footer|main|h\d|hr|[uod]l|table|blockquote|pre|figure)$/i;

/** The text of HTML, with a blank line between paragraphs; undefined where it says nothing. */
export function plainText(html: unknown): string | undefined {
  if (typeof html !== 'string') return undefined;
  const text = html
    .replace(/[\s\0\v]+/g, ' ')
    .replace(MARKUP, (_markup, _unread, tag = '') =>
      BLOCK.test(tag as string) ? '\v' : LINE.test(tag as string) ? '\n' : '',
    );
  // Entities last: `&lt;b&gt;` is the text "<b>", not a tag.
  const linesOf = (part: string): string => part.split('\n').map(words).filter(Boolean).join('\n');
  return text.split('\v').map(linesOf).filter(Boolean).join('\n\n') || undefined;
}

/** The same in one line, for names. */
export const plainLine = (html: unknown): string | undefined => plainText(html)?.replace(/\s+/g, ' ');

const words = (line: string): string =>
  decode(line)
    .replace(/[\s\xa0]+/g, ' ')
    .trim();

const NAMED = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\xa0',
  shy: '',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  bull: '•',
  copy: '©',
  reg: '®',
  trade: '™',
  iexcl: '¡',
  iquest: '¿',
  szlig: 'ß',
  aelig: 'æ',
  AElig: 'Æ',
  oelig: 'œ',
  OElig: 'Œ',
  oslash: 'ø',
  Oslash: 'Ø',
};

/** Accents as combining characters, by the ending of an entity's name: `&eacute;`, `&Ccedil;`. */
const ACCENTS = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  ring: '\u030a',
  caron: '\u030c',
  cedil: '\u0327',
};

/** Each entity once; what is none stays as it is written. */
function decode(text: string): string {
  return text.replace(/&(#x[\da-f]{1,8}|#\d{1,9}|\w{2,9});/gi, (entity, name: string) => {
    if (name.startsWith('#')) return character(Number(name.replace('#', /x/i.test(name) ? '0' : '')));
    const accent = known(ACCENTS, name.slice(1));
    return accent ? (name.charAt(0) + accent).normalize('NFC') : (known(NAMED, name) ?? entity);
  });
}

const character = (code: number): string =>
  !code || code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? '\ufffd' : String.fromCodePoint(code);

import {escapeHtml} from '../html.js';

/** A piece of XML. Only `element` and `text` make it, so that nothing unescaped gets in. */
export type Markup = string & {readonly isMarkup: true};

/** More letters of one text than any picture has room for. */
const MOST = 2000;

/**
 * What may not stand in XML (1.0, section 2.2) or has no shape, and what would turn the direction of more than
 * itself (Unicode's embeddings, overrides and isolates).
 */
const FORBIDDEN = /[^\P{Cc}\n]|[\p{Cs}\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069]/gu;

/** Marks piled on one letter; no language needs more than three, and a pile would cover the lines beside it. */
const PILE = /(\p{M}{3})\p{M}+/gu;

/** A text of the data as one line that can be drawn; spaces where no line may end stay such. */
export const plain = (value: string): string =>
  value
    .slice(0, MOST)
    .replace(/[^\S\u00A0\u202F]+/g, ' ')
    .replace(FORBIDDEN, '')
    .replace(PILE, '$1')
    .trim();

const escape = (value: string): string => escapeHtml(value.replace(FORBIDDEN, ''));

/** A text as XML. */
export const text = (value: string): Markup => escape(value) as Markup;

/** An element; attributes without a value are left out, numbers kept to hundredths. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  ...children: readonly Markup[]
): Markup {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escape(typeof value === 'number' ? short(value) : value)}"`,
  );
  const start = `<${name}${written.join('')}`;
  return (children.length ? `${start}>${children.join('')}</${name}>` : `${start}/>`) as Markup;
}

const short = (value: number): string => String(Math.round(value * 100) / 100);

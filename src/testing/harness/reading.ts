/** Elements between whose texts a reader sees a gap, whatever the markup has there. */
const BLOCKS =
  /^(?:address|blockquote|br|button|caption|dd|details|div|dl|dt|figcaption|figure|h[1-6]|hr|img|li|ol|p|progress|section|summary|svg|table|tbody|td|th|thead|tr|ul)$/;

/** Who reads: eyes see what is hidden from assistive technology, and the other way round. */
export type Reader = 'eyes' | 'ears';

/**
 * What is read of an element, in one line: through open shadow roots and slots, without what is folded away.
 * A number that is written as `7,000+` and said as "more than 7,000" is read once.
 */
export function textOf(node: Node | null | undefined, reader: Reader = 'eyes'): string {
  return node ? walk(node, reader).replace(/\s+/g, ' ').trim() : '';
}

function walk(node: Node, reader: Reader): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
  if (!(isElement(node) || node.nodeType === Node.DOCUMENT_FRAGMENT_NODE)) return '';
  if (isElement(node) && isUnread(node, reader)) return '';
  const text = childrenOf(node)
    .map((child) => walk(child, reader))
    .join('');
  return isElement(node) && BLOCKS.test(node.localName) ? ` ${text} ` : text;
}

const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

function isUnread(element: Element, reader: Reader): boolean {
  if (/^(?:style|script|template)$/.test(element.localName) || element.hasAttribute('hidden')) return true;
  return reader === 'eyes'
    ? element.classList.contains('spoken')
    : element.getAttribute('aria-hidden') === 'true';
}

function childrenOf(node: Node): Node[] {
  if (!isElement(node)) return [...node.childNodes];
  if (node.shadowRoot) return [...node.shadowRoot.childNodes];
  if (node.localName === 'slot') {
    const assigned = (node as HTMLSlotElement).assignedNodes();
    return assigned.length ? assigned : [...node.childNodes];
  }
  if (node.localName === 'details' && !node.hasAttribute('open'))
    return [...node.children].filter(({localName}) => localName === 'summary');
  return [...node.childNodes];
}

/** All elements of a tag below a root, those in open shadow roots too, in document order. */
export function elementsIn(root: ParentNode, tag: string): Element[] {
  const here = [...root.querySelectorAll('*')];
  return here.flatMap((element) => [
    ...(element.localName === tag ? [element] : []),
    ...(element.shadowRoot ? elementsIn(element.shadowRoot, tag) : []),
  ]);
}

/** A figure as it is read. */
export interface FigureReading {
  /** As it is seen: `7,000+`. */
  value: string;
  /** As it is said: "more than 7,000". */
  spoken: string;
  label: string;
  /** Of whom, in which time, as of when, where it stands. */
  notes: string[];
}

export const figureOf = (figure: Element): FigureReading => {
  const value = figure.querySelector('[part~="figure-value"]');
  return {
    value: textOf(value),
    spoken: textOf(value, 'ears'),
    label: textOf(figure.querySelector('[part~="figure-label"]')),
    notes: [...figure.querySelectorAll('[part~="figure-note"]')].map((note) => textOf(note)),
  };
};

/** A link as it is read. */
export interface LinkReading {
  text: string;
  href: string;
}

export const linkOf = (link: HTMLAnchorElement): LinkReading => ({text: textOf(link), href: link.href});

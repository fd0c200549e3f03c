import {elementsIn} from './said.js';

/** Fractions of pixels are rounded. */
const SLACK = 1;
/** Lines may be lower than a font's letters. */
const LINE_SLACK = 6;

/** What in a widget is wider than its box, or whose words stand out of a box around them or are cut. Boxes that scroll may hold more. */
export function overflowing(host: HTMLElement): string[] {
  const hidden = new Set<Element>();
  const faults: string[] = [];
  for (const element of elementsIn(host)) {
    if (hidden.has(parentOf(element)) || isHidden(element)) hidden.add(element);
    else if (element instanceof HTMLElement && !(element instanceof HTMLImageElement))
      faults.push(...faultsOf(element, host).map((fault) => `${nameOf(element)} ${fault}`));
  }
  return faults;
}

/** In the tree as it is seen. */
const parentOf = (node: Node): Element => node.parentElement ?? (node.parentNode as ShadowRoot).host;
const nameOf = (element: Element): string =>
  `${element.localName}[${element.getAttribute('part') ?? element.className}]`;

/** Not there at all, or for screen readers only: in a box of a pixel. */
function isHidden(element: Element): boolean {
  const {width, height} = element.getBoundingClientRect();
  const {overflow, display} = getComputedStyle(element);
  return display === 'none' || (overflow === 'hidden' && (width <= 1 || height <= 1));
}

function faultsOf(element: HTMLElement, host: Element): string[] {
  const {display, overflowX, overflowY} = getComputedStyle(element);
  const wide = display === 'inline' ? 0 : element.scrollWidth - element.clientWidth;
  const high = element.scrollHeight - element.clientHeight;
  return [
    ...(wide > SLACK && !isScrolling(overflowX) ? [`is ${wide} px too wide`] : []),
    ...(high > LINE_SLACK && /hidden|clip/.test(overflowY) ? [`is ${high} px too high`] : []),
    ...wordsOf(element).flatMap((line) => standsOut(line, element, host)),
  ];
}

const isScrolling = (overflow: string): boolean => /auto|scroll/.test(overflow);

/** The boxes of its own lines. */
function wordsOf(element: Element): DOMRect[] {
  const range = document.createRange();
  return [...element.childNodes]
    .filter((node) => node.nodeType === Node.TEXT_NODE && (node as Text).data.trim())
    .flatMap((node) => {
      range.selectNodeContents(node);
      return [...range.getClientRects()];
    });
}

/** Words within each box around them, up to the widget itself. */
function standsOut(line: DOMRect, element: Element, host: Element): string[] {
  for (let box = element; ; box = parentOf(box)) {
    const {display, overflowX} = getComputedStyle(box);
    if (isScrolling(overflowX)) return [];
    const {left, right, top, bottom} = box.getBoundingClientRect();
    const wide = Math.max(left - line.left, line.right - right);
    const high = Math.max(top - line.top, line.bottom - bottom);
    if (!/^(inline|contents)$/.test(display) && (wide > SLACK || high > LINE_SLACK))
      return [`has words ${Math.ceil(Math.max(wide, high))} px out of ${nameOf(box)}`];
    if (box === host) return [];
  }
}

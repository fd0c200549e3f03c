import {elementsIn} from './said.js';

/** Fractions of pixels are rounded. */
const SLACK = 1;
/** Lines may be lower than a font's letters. */
const LINE_SLACK = 6;

/** What in a widget is wider than its box, or whose words stand out of a box around them or are cut. Boxes that scroll may hold more. */
export function overflowing(host: HTMLElement): string[] {
  const hidden = new Set<Element>();
  const faults: string[] = [];
  const boxOf = measuring();
  for (const element of elementsIn(host)) {
    if (hidden.has(parentOf(element)) || isHidden(element)) hidden.add(element);
    else if (element instanceof HTMLElement && !(element instanceof HTMLImageElement))
      faults.push(...faultsOf(element, boxOf, host).map((fault) => `${nameOf(element)} ${fault}`));
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

function faultsOf(element: HTMLElement, boxOf: BoxOf, host: Element): string[] {
  const {display, overflowX, overflowY} = getComputedStyle(element);
  const wide = display === 'inline' ? 0 : element.scrollWidth - element.clientWidth;
  const high = element.scrollHeight - element.clientHeight;
  return [
    ...(wide > SLACK && !isScrolling(overflowX) ? [`is ${wide} px too wide`] : []),
    ...(high > LINE_SLACK && /hidden|clip/.test(overflowY) ? [`is ${high} px too high`] : []),
    ...wordsOf(element).flatMap((line) => standsOut(line, element, boxOf, host)),
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
function standsOut(line: DOMRect, element: Element, boxOf: BoxOf, host: Element): string[] {
  for (let around = element; ; around = parentOf(around)) {
    const {isInline, isScroller, rect} = boxOf(around);
    if (isScroller) return [];
    const wide = Math.max(rect.left - line.left, line.right - rect.right);
    const high = Math.max(rect.top - line.top, line.bottom - rect.bottom);
    if (!isInline && (wide > SLACK || high > LINE_SLACK))
      return [`has words ${Math.ceil(Math.max(wide, high))} px out of ${nameOf(around)}`];
    if (around === host) return [];
  }
}

interface Box {
  isInline: boolean;
  isScroller: boolean;
  rect: DOMRect;
}
type BoxOf = (element: Element) => Box;

/** Measured once each. */
function measuring(): BoxOf {
  const boxes = new Map<Element, Box>();
  return (element) => {
    const known = boxes.get(element);
    if (known) return known;
    const {display, overflowX} = getComputedStyle(element);
    const box = {
      isInline: /^(inline|contents)$/.test(display),
      isScroller: isScrolling(overflowX),
      rect: element.getBoundingClientRect(),
    };
    boxes.set(element, box);
    return box;
  };
}

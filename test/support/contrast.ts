import {elementsIn} from './said.js';

/** Red, green, blue, each 0–255, and how much of it is there, 0–1. */
export type Colour = readonly [number, number, number, number];

/** What is hard to see: text below 4.5:1, or 3:1 where it is large. (WCAG 2.2, 1.4.3) */
export function* faint(host: Element): Generator<string> {
  const backgroundOf = painting();
  for (const element of elementsIn(host)) {
    if (!hasWords(element) || isUnseen(element)) continue;
    const {color, fontSize, fontWeight} = getComputedStyle(element);
    const isLarge = parseFloat(fontSize) >= (Number(fontWeight) >= 700 ? 18.66 : 24);
    const ratio = contrast(colourOf(color), backgroundOf(element), opacityOf(element));
    if (ratio < (isLarge ? 3 : 4.5)) yield `${nameOf(element)} has words of ${ratio.toFixed(2)}:1`;
  }
}

/** What is drawn to tell something, and by which property: lines of fields and of the focus, marks, bars. */
type Drawn = 'outlineColor' | 'borderBlockStartColor' | 'stroke' | 'fill';
const DRAWN: readonly [selector: string, property: Drawn][] = [
  ['a[href], button, summary, input', 'outlineColor'],
  ['input[type=search]', 'borderBlockStartColor'],
  ['.shape, .mark, .arc', 'stroke'],
  ['.on, rect[width]:not(.grid rect, .range)', 'fill'],
];

/** What is drawn to tell something, below 3:1. (WCAG 2.2, 1.4.11) */
export function* faintlyDrawn(host: Element): Generator<string> {
  const backgroundOf = painting();
  for (const element of elementsIn(host)) {
    for (const [selector, property] of DRAWN) {
      const drawn = getComputedStyle(element)[property];
      if (!element.matches(selector) || isUnseen(element) || drawn === 'none' || /^url/.test(drawn)) continue;
      const around = parentOf(element);
      const opacity = opacityOf(element) * Number(getComputedStyle(element).fillOpacity);
      const ratio = contrast(colourOf(drawn), backgroundOf(around), opacity);
      if (ratio < 3) yield `${nameOf(element)} is drawn at ${ratio.toFixed(2)}:1`;
    }
  }
}

const nameOf = (element: Element): string =>
  `${element.localName}[${element.getAttribute('part') ?? element.getAttribute('class') ?? ''}]`;

/** In the tree as it is seen: what a page puts into a slot stands there. */
const parentOf = (element: Element): Element =>
  element.assignedSlot ?? element.parentElement ?? (element.parentNode as ShadowRoot).host;

export const hasWords = ({childNodes}: Element): boolean =>
  [...childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node as Text).data.trim());

export const isUnseen = (element: Element): boolean =>
  !element.checkVisibility() || !!element.closest('.spoken, option');

function* around(element: Element): Generator<Element> {
  for (let one = element; one !== document.documentElement; one = parentOf(one)) yield one;
  yield document.documentElement;
}

const opacityOf = (element: Element): number =>
  [...around(element)].reduce((all, one) => all * Number(getComputedStyle(one).opacity), 1);

/** What is behind an element's words, down to the page. Measured once each. */
export function painting(): (element: Element) => Colour {
  const known = new Map<Element, Colour>();
  const backgroundOf = (element: Element): Colour => {
    const before = known.get(element);
    if (before) return before;
    const own = colourOf(getComputedStyle(element).backgroundColor);
    const isLast = element === document.documentElement;
    const all = own[3] === 1 || isLast ? own : over(own, backgroundOf(parentOf(element)));
    known.set(element, all);
    return all;
  };
  return backgroundOf;
}

const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true})!;
const colours = new Map<string, Colour>();

/** Any colour of CSS as the screen has it. */
export function colourOf(css: string): Colour {
  const known = colours.get(css);
  if (known) return known;
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = css;
  canvas.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data as unknown as Colour;
  const colour: Colour = [red, green, blue, alpha / 255];
  colours.set(css, colour);
  return colour;
}

export const over = ([r, g, b, alpha]: Colour, [r0, g0, b0]: Colour): Colour => [
  r * alpha + r0 * (1 - alpha),
  g * alpha + g0 * (1 - alpha),
  b * alpha + b0 * (1 - alpha),
  1,
];

/** How far two colours are apart, 1–21. (WCAG 2.2, "contrast ratio") */
export function contrast(ink: Colour, paper: Colour, opacity = 1): number {
  const seen = over([ink[0], ink[1], ink[2], ink[3] * opacity], paper);
  const [light, dark] = [luminance(seen), luminance(paper)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** WCAG 2.2, "relative luminance". */
function luminance([red, green, blue]: Colour): number {
  const [r, g, b] = [red, green, blue].map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

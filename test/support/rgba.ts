/** A colour as numbers: red, green, blue from 0 to 1, and how opaque it is. */
export type Rgba = readonly [number, number, number, number];

/** @param css a computed colour: `rgb(…)`, `rgba(…)` or `color(srgb …)` */
export function rgba(css: string): Rgba {
  const numbers = (/\((?:srgb )?(.*)\)/.exec(css)?.[1] ?? '').split(/[\s,/]+/).map(Number);
  if (numbers.length < 3 || numbers.some(Number.isNaN)) throw new Error(`not a colour of sRGB: ${css}`);
  const [red, green, blue, alpha = 1] = numbers as [number, number, number, number?];
  const most = css.startsWith('rgb') ? 255 : 1;
  return [red / most, green / most, blue / most, alpha];
}

/** What is seen of a colour that lies over an opaque one. */
export function over([red, green, blue, alpha]: Rgba, below: Rgba): Rgba {
  const mixed = (upper: number, lower: number) => upper * alpha + lower * (1 - alpha);
  return [mixed(red, below[0]), mixed(green, below[1]), mixed(blue, below[2]), 1];
}

/** WCAG 2.2, "relative luminance". */
function luminance([red, green, blue]: Rgba): number {
  const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** WCAG 2.2, "contrast ratio", of two opaque colours. */
export function contrast(one: Rgba, other: Rgba): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** What an element stands in as it is drawn: its slot, its parent, or its shadow root's host. */
function around(element: Element): Element | null {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/** The colour behind an element's text: all backgrounds up to the page, which is white if nobody says otherwise. */
export function backgroundOf(element: Element | null): Rgba {
  if (!element) return [1, 1, 1, 1];
  const own = rgba(getComputedStyle(element).backgroundColor);
  return own[3] === 1 ? own : over(own, backgroundOf(around(element)));
}

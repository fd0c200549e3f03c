import {elementsIn} from './said.js';

/** Pixels of CSS. (WCAG 2.2, 2.5.8) */
const LEAST = 24;

interface Target {
  name: string;
  element: Element;
  boxes: DOMRect[];
}

/** What is pressed: links, buttons, what unfolds, fields; a box with a label by its label. */
const PRESSED = 'a[href], button, summary, input[type=search], label';

/**
 * What is too small to be pressed, with what it measures. As the rule has it: a link in a sentence may be as its
 * line is, and what is small may be so where a circle of 24 px around its middle touches no other target.
 * (WCAG 2.2, 2.5.8 Target Size (Minimum), exceptions "inline" and "spacing")
 */
export function* small(host: Element): Generator<string> {
  const targets = [...elementsIn(host)]
    .filter(
      (one) => one.matches(PRESSED) && one.checkVisibility() && !one.closest('.spoken') && isInView(one),
    )
    .map((element): Target => ({name: nameOf(element), element, boxes: [...element.getClientRects()]}));
  for (const target of targets) {
    const {element, name} = target;
    const {width, height} = element.getBoundingClientRect();
    if ((width >= LEAST - 0.01 && height >= LEAST - 0.01) || isInSentence(element)) continue;
    const near = targets.find((other) => other !== target && isNear(target, other));
    if (element.localName !== 'a') yield `${name} is ${width.toFixed()} × ${height.toFixed()}`;
    else if (near) yield `${name} is ${width.toFixed()} × ${height.toFixed()}, and near ${near.name}`;
  }
}

const nameOf = (element: Element): string =>
  `${element.localName}[${element.closest('[part]')?.getAttribute('part') ?? ''}] "${element.textContent.trim().slice(0, 30)}"`;

/** Not scrolled away in a box of its own. */
function isInView(element: Element): boolean {
  const room = element.closest('.options')?.getBoundingClientRect();
  return !room || element.getBoundingClientRect().bottom <= room.bottom;
}

/** With other words in its line. */
function isInSentence(element: Element): boolean {
  if (!element.matches('a')) return false;
  const line = element.closest('p, li, dd, div, span:not(:only-child)')!;
  return getComputedStyle(element).display === 'inline' && wordsOf(line) !== wordsOf(element);
}

const wordsOf = (element: Element): string => element.textContent.replace(/\s+/g, '');

/** By the middle of each, and half of the least size around it, or all of what is large. */
function isNear(one: Target, other: Target): boolean {
  const radius = LEAST / 2;
  return one.boxes.some((box) => {
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    return other.boxes.some((near) => {
      const isSmall = near.width < LEAST || near.height < LEAST;
      const [nearX, nearY] = [(near.left + near.right) / 2, (near.top + near.bottom) / 2];
      const toBox = Math.hypot(
        Math.max(near.left - x, 0, x - near.right),
        Math.max(near.top - y, 0, y - near.bottom),
      );
      return toBox < radius || (isSmall && Math.hypot(nearX - x, nearY - y) < LEAST);
    });
  });
}

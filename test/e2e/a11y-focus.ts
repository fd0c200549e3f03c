import type {Page} from 'puppeteer-core';

/** What has the focus, shadow roots crossed. */
export interface Focus {
  /** Its tag and its words. */
  name: string;
  /** Why it is not seen, if so. */
  isUnseen?: string;
}

/** In the page: as text, since what tsx makes of a function needs a helper that no page has. */
const HELPERS = `
  const nameOf = (one) => one.localName + ' ' +
    (one.getAttribute('aria-label') || one.textContent || one.closest('label')?.textContent || '').replace(/\\s+/g, ' ').trim();
  const childrenOf = (node) => node.shadowRoot ? [node.shadowRoot]
    : node.localName === 'slot' && node.assignedNodes().length ? node.assignedNodes() : [...node.childNodes];
  const flat = (node) => [node, ...childrenOf(node).flatMap(flat)];
  const labelled = (one) => one.localName === 'input' && one.closest('label') ? 'input ' + one.closest('label').textContent.replace(/\\s+/g, ' ').trim() : nameOf(one);`;

/** Where a keyboard is to come by: links, buttons, fields, what unfolds, what scrolls; in the order of the tree as it is seen. */
export async function reachable(page: Page, selector: string): Promise<string[]> {
  return (await page.evaluate(`(() => {
    ${HELPERS}
    const isScroller = (one) => /auto|scroll/.test(getComputedStyle(one).overflow) &&
      (one.scrollHeight > one.clientHeight || one.scrollWidth > one.clientWidth) &&
      !flat(one).some((inner) => inner.matches?.('a[href], button, input, summary'));
    return flat(document.querySelector('${selector}'))
      .filter((one) => one.nodeType === Node.ELEMENT_NODE && one.checkVisibility() &&
        (one.matches('a[href], button, input, select, textarea, summary, [tabindex="0"]') || isScroller(one)))
      .map(labelled);
  })()`)) as string[];
}

/** A line around it, of 2 px or the browser's own, in the window. (WCAG 2.2, 2.4.7, 2.4.11) Its contrast is measured with the tokens'. */
export async function focusOf(page: Page): Promise<Focus> {
  return (await page.evaluate(`(() => {
    ${HELPERS}
    let one = document.activeElement;
    while (one.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
    const {outlineStyle, outlineWidth} = getComputedStyle(one);
    const {top, bottom} = one.getBoundingClientRect();
    const isUnseen = outlineStyle === 'none' ? 'no outline'
      : outlineStyle !== 'auto' && parseFloat(outlineWidth) < 2 ? 'a line of ' + outlineWidth
      : bottom <= 0 || top >= innerHeight ? 'out of the window' : undefined;
    return {name: labelled(one), isUnseen};
  })()`)) as Focus;
}

/** An expression about the one widget in a provider: `widget`, and its shadow root, `root`. */
export const script = (expression: string): string =>
  `(() => { const widget = document.querySelector('iioe-provider > *'); const root = widget.shadowRoot; return ${expression}; })()`;

import {warnOnce} from './warn.js';

/**
 * The portable declaration, for editors that drop unknown tags:
 * `<div data-iioe="course-card" data-course="…">fallback</div>` gets the element
 * inside, with the `data-…` as its attributes and the children as its fallback.
 */
const IGNORED = '[contenteditable]:not([contenteditable="false"]), .mce-content-body, [data-iioe-ignore]';

export interface PortableOptions {
  /** Makes a tag known, if it can; the promise of its class. */
  load(tag: string): Promise<CustomElementConstructor | undefined>;
  /** The origins that a `div` may name as its API; undefined for any. */
  origins: readonly string[] | undefined;
}

const upgraded = new WeakSet<Element>();

/** Upgrades the `div`s under a root. */
export function upgradePortables(root: ParentNode, options: PortableOptions): void {
  for (const div of root.querySelectorAll<HTMLElement>('[data-iioe]')) void upgrade(div, options);
}

async function upgrade(div: HTMLElement, options: PortableOptions): Promise<void> {
  const name = div.dataset.iioe ?? '';
  const tag = `iioe-${name}`;
  if (upgraded.has(div) || div.closest(IGNORED) || div.querySelector(`:scope > ${CSS.escape(tag)}`)) return;
  upgraded.add(div);
  const element = name !== 'provider' && (await options.load(tag)) ? document.createElement(tag) : undefined;
  if (!element) {
    warnOnce('portable', div, name, `there is no widget "${name}" to put into a div; its own content stays.`);
    return;
  }
  for (const {name: attribute} of div.attributes) copy(div, element, attribute, options);
  element.append(...div.childNodes);
  div.append(element);
  new MutationObserver((records) => {
    for (const {attributeName} of records) copy(div, element, attributeName ?? '', options);
  }).observe(div, {attributes: true});
}

/** Only what the element knows: no `data-onclick` becomes a script. */
function copy(div: HTMLElement, element: Element, name: string, {origins}: PortableOptions): void {
  const attribute = name.replace(/^data-/, '');
  const {observedAttributes = []} = element.constructor as unknown as {observedAttributes?: string[]};
  const isKnown = attribute === 'lang' || observedAttributes.includes(attribute);
  if (attribute === name || !isKnown) return;
  const value = div.getAttribute(name);
  if (attribute === 'api' && value !== null && origins && !origins.includes(originOf(value))) {
    warnOnce('api-allow', div, value, `the page does not allow a div to name the API "${value}".`);
    return;
  }
  if (value === null) element.removeAttribute(attribute);
  else element.setAttribute(attribute, value);
}

function originOf(api: string): string {
  try {
    return new URL(api, document.baseURI).origin;
  } catch {
    return '';
  }
}

/** The tag that brought a script; call it while the script is evaluated. A module is found by its file's name. */
export const ownScript = (file: RegExp): HTMLScriptElement | undefined =>
  (document.currentScript as HTMLScriptElement | null) ??
  [...document.scripts].findLast(({src}) => file.test(src));

/** `data-api-allow` of the library's script; without it the origin of its `data-api`, else any. */
export function allowedOrigins(script: Element | null | undefined): string[] | undefined {
  const list = script?.getAttribute('data-api-allow') ?? script?.getAttribute('data-api');
  return list ? list.trim().split(/\s+/).map(originOf) : undefined;
}

/** Calls `look` for the document once it is parsed, and for what is added to it later. */
export function onElements(look: (root: ParentNode) => void): void {
  const start = () => {
    look(document);
    new MutationObserver((records) => {
      // Each parent once, however many were added to it.
      const added = records.flatMap(({addedNodes}) => [...addedNodes]);
      const parents = new Set(added.map((node) => (node instanceof Element ? node.parentNode : null)));
      for (const parent of parents) if (parent) look(parent);
    }).observe(document, {childList: true, subtree: true});
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start, {once: true});
  else start();
}

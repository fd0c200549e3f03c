/**
 * What the two classic scripts share, `loader.js` and `iioe-widgets.js`: their own tag, and where on the
 * page they look. Kept small: the loader is on the way of a page's first paint.
 */

/** The tag of a library's script, as page scripts see it. (docs/loader.md) */
export type LibraryScript = HTMLScriptElement & {ready?: Promise<void>};

/**
 * The tag that brought a script; call it while the script is evaluated. A module can't know its own tag
 * and is found by its file's name; classic scripts of that name are somebody else's.
 */
export const ownScript = (file: string): LibraryScript | undefined =>
  (document.currentScript as LibraryScript | null) ??
  [...document.querySelectorAll<LibraryScript>(`script[type=module][src*="/${file}"]`)].pop();

const said: Record<string, unknown> = {};

/** Tells the page's author, once each. */
export function warn(message: string, ...more: unknown[]): void {
  said[message] ??= [console.warn(message, ...more)];
}

/** Once the page is parsed: an element has all its children then. */
export const parsed = new Promise<unknown>((resolve) =>
  document.readyState === 'loading'
    ? document.addEventListener('DOMContentLoaded', resolve)
    : resolve(document),
);

/**
 * Watches the page for elements that are ours, and tells page scripts when those that came with it are done:
 * by the promise `ready` of the script's tag, and by the event `iioe-loaded` of the document. A second tag of
 * the same script does nothing.
 *
 * @param found brings an element to life; never rejects
 */
export function watchPage(
  script: LibraryScript | undefined,
  found: (element: HTMLElement) => Promise<unknown>,
): void {
  const limit = script?.dataset.iioeRoot;
  const page = document as unknown as Record<symbol, Promise<void>>;
  const key = Symbol.for(`iioe-${script?.src}${limit}`);
  const ready = (page[key] ??= (async () => {
    const coming: Promise<unknown>[] = [];
    onElements(limit, (element) => coming.push(found(element)));
    await parsed;
    await Promise.all(coming);
    document.dispatchEvent(new Event('iioe-loaded', {bubbles: true}));
  })());
  if (script) script.ready = ready;
}

/**
 * Calls `found` for each tag of ours, known or not, and each portable declaration: those that stand on the page, and
 * those that come later. Looks into open shadow roots that are there when their host comes.
 *
 * @param limit a selector (`data-iioe-root`): only what stands in such elements counts
 */
function onElements(limit: string | undefined, found: (element: HTMLElement) => void): void {
  const visit = (element: Element) => {
    const isOurs = element.localName.startsWith('iioe-');
    if (isOurs || element.hasAttribute('data-iioe')) {
      try {
        if (!limit || element.closest(limit)) found(element as HTMLElement);
      } catch (error) {
        warn('data-iioe-root', error);
      }
    }
    // A widget's own root is its own business.
    if (element.shadowRoot && !isOurs) look(element.shadowRoot);
  };
  const look = (root: ParentNode & Node) => {
    root.querySelectorAll('*').forEach(visit);
    observer.observe(root, {childList: true, subtree: true, attributeFilter: ['data-iioe']});
  };
  const observer = new MutationObserver((records) => {
    const changed = new Set(
      records.flatMap(({attributeName, target, addedNodes}) => (attributeName ? target : [...addedNodes])),
    );
    // Each once, however much of the page was added around it; a text has nothing in it.
    for (const node of changed as Set<Element>) {
      if (node.querySelectorAll && !changed.has(node.parentNode!))
        [node, ...node.querySelectorAll('*')].forEach(visit);
    }
  });
  look(document);
}

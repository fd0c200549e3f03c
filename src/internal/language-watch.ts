import {composedAncestors, enclosingRoots} from './ancestors.js';
import {pageLanguage} from './library-script.js';

/** The language an element is in: its own `lang`, the nearest ancestor's, the script's `data-lang`, English. */
export function languageOf(element: HTMLElement): string {
  if (element.lang) return element.lang;
  for (const ancestor of composedAncestors(element)) {
    const lang = ancestor.getAttribute('lang');
    if (lang) return lang;
  }
  return pageLanguage() ?? 'en';
}

interface Watch {
  observer: MutationObserver;
  callbacks: Set<() => void>;
}

const watches = new Map<Node, Watch>();

/**
 * Calls back after `lang` changed anywhere around the element; one observer a root,
 * shared by all widgets in it.
 * @returns stops watching
 */
export function watchLanguage(element: HTMLElement, callback: () => void): () => void {
  const roots = enclosingRoots(element);
  for (const root of roots) watchOf(root).callbacks.add(callback);
  return () => {
    for (const root of roots) {
      const watch = watches.get(root);
      watch?.callbacks.delete(callback);
      if (watch?.callbacks.size) continue;
      watch?.observer.disconnect();
      watches.delete(root);
    }
  };
}

function watchOf(root: Node): Watch {
  const known = watches.get(root);
  if (known) return known;
  const callbacks = new Set<() => void>();
  const observer = new MutationObserver(() => callbacks.forEach((callback) => callback()));
  observer.observe(root, {subtree: true, attributes: true, attributeFilter: ['lang']});
  const watch = {observer, callbacks};
  watches.set(root, watch);
  return watch;
}

import {nodesAround} from './nodes-around.js';
import {pageLanguage} from './library-script.js';

/** The language an element is in: its own `lang`, the nearest ancestor's, the script's `data-lang`, English. */
export function languageOf(element: HTMLElement): string {
  for (const node of nodesAround(element)) {
    const lang = node instanceof Element && node.getAttribute('lang');
    if (lang) return lang;
  }
  return pageLanguage() ?? 'en';
}

const callbacks = new Set<() => void>();
let observer: MutationObserver | undefined;

/**
 * Calls back after `lang` changed somewhere on the page; one observer for all widgets.
 * @returns stops watching
 */
export function watchLanguage(element: Element, callback: () => void): () => void {
  observer ??= new MutationObserver(() => callbacks.forEach((call) => call()));
  for (const node of nodesAround(element)) {
    if (!(node instanceof Element)) observer.observe(node, {subtree: true, attributeFilter: ['lang']});
  }
  callbacks.add(callback);
  return () => callbacks.delete(callback);
}

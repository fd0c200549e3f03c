import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {nodesAround} from './nodes-around.js';
import {pageLanguage} from './library-script.js';

/** The language an element is in: its own `lang`, the nearest ancestor's, the script's `data-lang`, English. */
export const languageOf = (element: HTMLElement): string =>
  nodesAround(element)
    .map((node) => (node as Element).getAttribute?.('lang'))
    .find(Boolean) ||
  pageLanguage() ||
  'en';

const hosts = new Set<ReactiveControllerHost>();
/** Made at once, where no widget is at hand that it could hold for ever; on a server there is none. */
const observer =
  globalThis.MutationObserver && new MutationObserver(() => hosts.forEach((each) => each.requestUpdate()));

/** Updates a widget after `lang` changed somewhere on the page; one observer for all of them. */
export const languageWatch = (host: ReactiveControllerHost & HTMLElement): ReactiveController => ({
  hostConnected() {
    for (const node of nodesAround(host)) {
      if (!(node instanceof Element)) observer.observe(node, {subtree: true, attributeFilter: ['lang']});
    }
    hosts.add(host);
  },
  hostDisconnected: () => hosts.delete(host),
});

import type {Localizer} from '../localization/localizer.js';
import {describe, scriptText, type Say} from '../schemas/json-ld/index.js';

interface Told extends HTMLElement {
  jsonLd?: boolean;
}

/** What each widget has told so far. */
const scripts = new WeakMap<Told, HTMLScriptElement>();

/**
 * Tells search engines what a widget shows, as a data block in the page: a child of the widget, so that it
 * goes with it, and of no slot, so that it is no fallback.
 */
export function tellMachines(widget: Told, data: object | undefined, w: Localizer | undefined): void {
  const thing = data && w && widget.jsonLd && describe(widget.localName.replace('iioe-', ''), data, sayIn(w));
  const script = scripts.get(widget);
  const text = thing ? scriptText(thing) : '';
  if (!text) {
    script?.remove();
    scripts.delete(widget);
  } else if (script?.text !== text || script.parentNode !== widget) {
    const next = script ?? document.createElement('script');
    next.type = 'application/ld+json';
    next.slot = 'json-ld';
    // Not `text` or `textContent`, which Trusted Types guard even where nothing is run.
    next.replaceChildren(text);
    widget.append(next);
    scripts.set(widget, next);
  }
}

const sayIn = (w: Localizer): Say => ({
  text: (text) => (text === undefined ? undefined : w.wording(text).value || undefined),
  language: (text) => (text === undefined ? undefined : w.wording(text).lang),
});

import type {Localizer} from '../localization/localizer.js';
import {describe, scriptText, type Say} from '../schemas/json-ld/index.js';

interface Told extends HTMLElement {
  jsonLd?: boolean;
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: {createScript(text: string): string},
  ): {createScript(text: string): string};
}

/**
 * Trusted Types guard a script's text even where it is data that nobody runs. A page that lists its policies
 * lists this one too, or goes without.
 */
const policy = (globalThis as {trustedTypes?: TrustedTypes}).trustedTypes?.createPolicy('iioe-json-ld', {
  createScript: (text) => text,
});
const trusted = (text: string): string => policy?.createScript(text) ?? text;

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
    next.text = trusted(text);
    widget.append(next);
    scripts.set(widget, next);
  }
}

const sayIn = (w: Localizer): Say => ({
  text: (text) => (text === undefined ? undefined : w.wording(text).value || undefined),
  language: (text) => (text === undefined ? undefined : w.wording(text).lang),
});

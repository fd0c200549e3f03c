import type {Localizer} from '../localization/localizer.js';
import {describe, scriptText, type Say} from '../schemas/json-ld/index.js';
import {warnOnce} from './warn.js';

const POLICY = 'iioe-json-ld';

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
 * lists this one too, or goes without: then there is none, and who told the widget to, is told why.
 */
let policy: ReturnType<TrustedTypes['createPolicy']> | null | undefined;

function trusted(text: string): string | undefined {
  const {trustedTypes} = globalThis as {trustedTypes?: TrustedTypes};
  if (!trustedTypes) return text;
  try {
    if (policy === undefined) policy = trustedTypes.createPolicy(POLICY, {createScript: (data) => data});
  } catch {
    policy = null;
  }
  return policy?.createScript(text);
}

/** What each widget has told so far. */
const scripts = new WeakMap<Told, HTMLScriptElement>();

/**
 * Tells search engines what a widget shows, as a data block in the page: a child of the widget, so that it
 * goes with it, and of no slot, so that it is no fallback.
 */
export function tell(widget: Told, data: object | undefined, w: Localizer | undefined): void {
  const thing = data && w && widget.jsonLd && describe(widget.localName.replace('iioe-', ''), data, sayIn(w));
  // A copy of a widget, as of a saved page, comes with what the first one told.
  const script = scripts.get(widget) ?? [...widget.children].find(isTold);
  const text = thing ? trusted(scriptText(thing)) : '';
  if (text === undefined) warnOnce('json-ld', widget, '', `needs the Trusted Types policy ${POLICY}.`);
  if (!text) {
    script?.remove();
    scripts.delete(widget);
  } else if (script?.text !== text || script.parentNode !== widget) {
    const next = script ?? document.createElement('script');
    next.type = 'application/ld+json';
    next.slot = 'json-ld';
    next.text = text;
    widget.append(next);
    scripts.set(widget, next);
  }
}

const isTold = (child: Element): child is HTMLScriptElement =>
  child.localName === 'script' && child.slot === 'json-ld';

const sayIn = (w: Localizer): Say => ({
  text: (text) => (text === undefined ? undefined : w.wording(text).value || undefined),
  language: (text) => (text === undefined ? undefined : w.wording(text).lang),
});

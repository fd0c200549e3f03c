import type {CSSResultOrNative, LitElement} from 'lit';

/**
 * A shadow root that moves to another document loses its style sheets, since those belong to the document
 * that made them (CSSOM, "adoptedStyleSheets"): it gets its own of the new one. Loaded when that happens.
 */
export function restyle(element: LitElement): void {
  const view = element.ownerDocument.defaultView;
  const {shadowRoot} = element;
  if (!view || !shadowRoot) return;
  const {elementStyles} = element.constructor as typeof LitElement;
  shadowRoot.adoptedStyleSheets = elementStyles.map((style) => copyOf(style, view));
  // What was dressed beyond that dresses again.
  element.requestUpdate();
}

/** The same style for a document's window; only a page's own sheet, in a subclass, has no text of its own. */
export function copyOf(style: CSSResultOrNative, view: Window & typeof globalThis): CSSStyleSheet {
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(
    'cssText' in style ? style.cssText : [...style.cssRules].map((rule) => rule.cssText).join('\n'),
  );
  return sheet;
}

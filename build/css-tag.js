/* global CSSStyleSheet */
/**
 * Takes the place of `@lit/reactive-element/css-tag.js` in `dist/cdn/`: constructable style sheets alone,
 * which all our browsers have (Baseline since 2023), without the `<style>` elements for older ones and the
 * pieces of CSS put together at run time that our styles don't use.
 */
export const supportsAdoptingStyleSheets = true;

export function unsafeCSS(text) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  // To be copied for another document: rules that are read back lose declarations (CSSOM, shorthands with `var()`).
  sheet.cssText = text;
  return sheet;
}

export const css = ([text]) => unsafeCSS(text);

export const CSSResult = CSSStyleSheet;

export const getCompatibleStyle = (sheet) => sheet;

export function adoptStyles(root, sheets) {
  root.adoptedStyleSheets = sheets;
}

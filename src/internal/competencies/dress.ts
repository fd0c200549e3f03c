import {copyOf} from '../adopted.js';
import {gridStyles} from './grid.styles.js';

const sheets = new WeakMap<Document, CSSStyleSheet>();

/** Gives a shadow root the style of grids: it comes with them, and a style sheet belongs to one document. */
export function dress(root: Node): void {
  const document = root.ownerDocument;
  // Where there is no window, whoever renders gives the style.
  if (!document?.defaultView || !(root instanceof ShadowRoot)) return;
  const sheet = sheets.get(document) ?? copyOf(gridStyles, document.defaultView);
  sheets.set(document, sheet);
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

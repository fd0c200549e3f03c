import {copyOf} from '../adopted.js';
import {gridStyles} from './grid.styles.js';

const sheets = new WeakMap<Document, CSSStyleSheet>();

/** Gives a shadow root the style of grids: it comes with them, and a style sheet belongs to one document. */
export function dress(root: Node): void {
  const document = root.ownerDocument!;
  if (!(root instanceof ShadowRoot) || !document.defaultView) return;
  const sheet = sheets.get(document) ?? copyOf(gridStyles, document.defaultView);
  sheets.set(document, sheet);
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

import {render} from 'lit';

/** What a visitor may have changed, and properties say that attributes don't. */
const LIVE = ['open', 'value', 'checked'];

/**
 * Makes what was rendered elsewhere say what this browser would: another time zone, other words of the page's own,
 * a certificate that has expired since. Lit takes over values without a look at them.
 *
 * @param content what was taken over in `root`
 * @throws where it is not of the same structure
 */
export function correct(root: ShadowRoot, content: unknown): void {
  // In a document without a window nothing is loaded, and no element is more than its name.
  const inert = document.implementation.createHTMLDocument('');
  const probe = inert.createDocumentFragment();
  render(content, probe, {creationScope: inert});
  const [shown, meant] = [nodesIn(root), nodesIn(probe)];
  if (shown.length !== meant.length) throw new Error('other nodes');
  meant.forEach((node, i) => alike(shown[i]!, node));
}

function alike(shown: Node, meant: Node): void {
  if (shown.nodeName.toLowerCase() !== meant.nodeName.toLowerCase()) throw new Error('another node');
  if (meant instanceof CharacterData) {
    const text = shown as CharacterData;
    if (text.data !== meant.data) text.data = meant.data;
  } else attributesAlike(shown as Element, meant as Element);
}

function attributesAlike(shown: Element, meant: Element): void {
  for (const {name, value} of meant.attributes)
    if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
  // What a custom element says of itself, the inert one doesn't.
  if (shown.localName.includes('-')) return;
  for (const name of shown.getAttributeNames())
    if (!meant.hasAttribute(name) && !LIVE.includes(name)) shown.removeAttribute(name);
}

/** Elements and texts in their order; an empty text may be there or not. */
function nodesIn(root: Node): Node[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const nodes: Node[] = [];
  while (walker.nextNode()) {
    const {currentNode: node} = walker;
    if (!(node instanceof Text && !node.data)) nodes.push(node);
  }
  return nodes;
}

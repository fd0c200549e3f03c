import {render} from 'lit';

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
  } else {
    for (const {name, value} of (meant as Element).attributes) {
      const element = shown as Element;
      if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    }
  }
}

/** Elements and texts in their order; a text without letters may be there or not. */
function nodesIn(root: Node): Node[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const nodes: Node[] = [];
  while (walker.nextNode()) {
    const {currentNode: node} = walker;
    if (!(node instanceof Text && !node.data)) nodes.push(node);
  }
  return nodes;
}

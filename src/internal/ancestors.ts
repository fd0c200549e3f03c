/** The ancestors of an element, out of shadow roots through their hosts. */
export function* composedAncestors(element: Element): Generator<Element> {
  for (let node = above(element); node; node = above(node)) if (node instanceof Element) yield node;
}

function above(node: Node): Node | null {
  return node instanceof ShadowRoot ? node.host : node.parentNode;
}

/** The document and the shadow roots that an element is inside of, from within. */
export function enclosingRoots(element: Element): Node[] {
  const roots: Node[] = [];
  for (let root = element.getRootNode(); ; root = root.host.getRootNode()) {
    roots.push(root);
    if (!(root instanceof ShadowRoot)) return roots;
  }
}

/** An element and all that it stands in, up to the document: out of shadow roots through their hosts. */
export function* nodesAround(element: Element): Generator<Node> {
  let node: Node | null = element;
  while (node) {
    yield node;
    node = node instanceof ShadowRoot ? node.host : node.parentNode;
  }
}

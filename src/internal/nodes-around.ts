/** A node and all that it stands in, up to the document: out of shadow roots through their hosts. */
export const nodesAround = (node: Node | null): Node[] =>
  node ? [node, ...nodesAround(node.parentNode ?? (node as ShadowRoot).host)] : [];

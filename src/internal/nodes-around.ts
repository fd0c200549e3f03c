/** A node and all that it stands in, up to the document: out of shadow roots through their hosts. */
export function nodesAround(from: Node): Node[] {
  const nodes: Node[] = [];
  for (let node: Node | null = from; node; node = node.parentNode ?? (node as ShadowRoot).host)
    nodes.push(node);
  return nodes;
}

/**
 * Whether a page has put something into a widget to show before its data; what has a slot is meant for elsewhere.
 * By what nodes are, not by their class: that is another one where another document made them.
 */
export const hasFallback = ({childNodes}: Element): boolean =>
  [...childNodes].some((node) =>
    'slot' in node ? !node.slot : node.nodeType === 3 && (node as Text).data.trim(),
  );

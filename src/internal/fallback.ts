/** Whether a page has put something into a widget to show before its data; what has a slot is meant for elsewhere. */
export const hasFallback = ({childNodes}: Element): boolean =>
  [...childNodes].some((node) =>
    node instanceof Element ? !node.slot : node instanceof Text && node.data.trim(),
  );

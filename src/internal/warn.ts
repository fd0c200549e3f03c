const said = new Set<string>();

/** Tells the page's author once per cause, tag and id; a second time would only be noise. */
export function warnOnce(cause: string, element: Element | string, id: string, message: string): void {
  const tag = typeof element === 'string' ? element : element.localName;
  const key = `${cause} ${tag} ${id}`;
  if (said.has(key)) return;
  said.add(key);
  console.warn(`<${tag}${id && ` "${id}"`}>: ${message}`);
}

/** For tests, whose pages live longer than a visitor's. */
export const forgetWarnings = (): void => said.clear();

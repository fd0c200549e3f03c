const said = new Set<string>();

/** Tells the page's author once per cause, tag and id; a second time would only be noise. */
export function warnOnce(cause: string, {localName}: Element, id: string, message: string): void {
  const key = `${cause} ${localName} ${id}`;
  if (said.has(key)) return;
  said.add(key);
  console.warn(`<${localName}${id && ` "${id}"`}>: ${message}`);
}

/** For tests, whose pages live longer than a visitor's. */
export const forgetWarnings = (): void => said.clear();

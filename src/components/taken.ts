/** What two copies of the library on a page know of each other: that it was said. */
const said = Symbol.for('iioe-widgets said');

/** Tells the page's author whose a tag is; of another version once, whatever tags each of them has. */
export function tellOwner(tag: string, owner: string | undefined, version: string): void {
  const page = document as unknown as Record<symbol, boolean>;
  if (owner && page[said]) return;
  page[said] ||= !!owner;
  console.warn(
    `<${tag}> is of ${owner ? `iioe-widgets ${owner}` : 'other code'}, not of iioe-widgets ${version}.`,
  );
}

declare const __VERSION__: string;

/** Who registered a tag first; tells versions apart where two copies meet on a page. */
const version = typeof __VERSION__ === 'string' ? __VERSION__ : 'source';

type Versioned = CustomElementConstructor & {iioeVersion?: string};

/**
 * Registers an element unless the page has one of that name: the first wins, since
 * a second `define` would throw and end the script. Another version on the page is told of once, whatever tags
 * it has; a second copy of this one is no news. Does nothing on a server.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (typeof document === 'undefined') return;
  try {
    const known = customElements.get(tag) as Versioned | undefined;
    const owner = known?.iioeVersion;
    (element as Versioned).iioeVersion ??= version;
    if (!known) customElements.define(tag, element);
    else if (owner !== version)
      import('./taken.js').then(
        ({tellOwner}) => tellOwner(tag, owner, version),
        () => {},
      );
  } catch (error) {
    // By a page's own registry, which the others may still get on with.
    console.warn(`<${tag}> is not registered.`, error);
  }
}

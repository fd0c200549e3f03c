declare const __VERSION__: string;

/** Who registered a tag first; tells versions apart where two copies meet on a page. */
const version = typeof __VERSION__ === 'string' ? __VERSION__ : 'source';

type Versioned = CustomElementConstructor & {iioeVersion?: string};

let told: string | undefined;

/**
 * Registers an element unless the page has one of that name: the first wins, since
 * a second `define` would throw and end the script. Another version on the page is told of once, whatever tags
 * it has; a second copy of this one is no news. Does nothing on a server.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (typeof document === 'undefined') return;
  const known = customElements.get(tag) as Versioned | undefined;
  const owner = known?.iioeVersion;
  try {
    (element as Versioned).iioeVersion ??= version;
    if (!known) customElements.define(tag, element);
    else if (owner !== version && told !== (told = owner ?? tag))
      console.warn(
        `<${tag}> is of ${owner ? `iioe-widgets ${owner}` : 'other code'}, not of iioe-widgets ${version}.`,
      );
  } catch (error) {
    // By a page's own registry, which the others may still get on with.
    console.warn(`<${tag}> is not registered.`, error);
  }
}

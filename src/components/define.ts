declare const __VERSION__: string;

/** Who registered a tag first; tells versions apart where two copies meet on a page. */
const version = typeof __VERSION__ === 'string' ? __VERSION__ : 'source';

type Versioned = CustomElementConstructor & {iioeVersion?: string};

/**
 * Registers an element unless the page has one of that name: the first wins, since
 * a second `define` would throw and end the script. Does nothing on a server.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (typeof document === 'undefined') return;
  const known = customElements.get(tag) as Versioned | undefined;
  if (!known) {
    (element as Versioned).iioeVersion = version;
    customElements.define(tag, element);
  } else if (known !== element) {
    console.warn(
      `<${tag}> is taken by ${known.iioeVersion ?? 'other code'}, not by iioe-widgets ${version}.`,
    );
  }
}

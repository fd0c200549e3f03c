/**
 * The portable declaration, for editors that drop unknown tags:
 * `<div data-iioe="course-card" data-course="…">fallback</div>` gets the element
 * inside, with the `data-…` as its attributes and the children as its fallback.
 */
import {IGNORED} from './ignored.js';
import {suggest} from './suggest.js';

export interface PortableOptions {
  /** Makes a tag known, if it can; with what its layout needs. */
  load(tag: string, layout?: string): Promise<unknown>;
  /** The tags that there are. */
  tags: readonly string[];
  /** The script that brought the library: it limits the APIs that a `div` may name. */
  script: Element | undefined;
  /** Tells the page's author, once each. */
  warn: (message: string) => void;
}

/** Shared by all copies of the library on a page: none doubles what another did. */
const page = document as unknown as Record<symbol, WeakSet<Element>>;
const claimed = (page[Symbol.for('iioe-portable')] ??= new WeakSet());

const portables = new WeakMap<Element, Portable>();

/** Makes of a `div` what its `data-iioe` says, again when that was changed; settles when it is done. */
export async function upgrade(div: HTMLElement, options: PortableOptions): Promise<void> {
  if (div.closest(IGNORED)) return;
  if (!claimed.has(div)) portables.set(div, new Portable(div, options));
  claimed.add(div);
  await portables.get(div)?.become();
}

class Portable {
  readonly #div: HTMLElement;
  readonly #options: PortableOptions;
  #element: Element | undefined;

  constructor(div: HTMLElement, options: PortableOptions) {
    this.#div = div;
    this.#options = options;
    // The copy that an editor makes of a div brings the element along.
    this.#element = [...div.children].find(({localName}) => localName === this.#tag);
    new MutationObserver((records) => {
      for (const {attributeName} of records) {
        if (attributeName === 'data-iioe') void this.become();
        else this.#copy(attributeName!);
      }
    }).observe(div, {attributes: true});
  }

  get #tag(): string {
    return `iioe-${this.#div.dataset.iioe}`;
  }

  async become(): Promise<void> {
    const tag = this.#tag;
    if (tag === this.#element?.localName) return;
    const isKnown = this.#isKnown();
    if (isKnown) await this.#options.load(tag, this.#div.dataset.layout);
    // Renamed meanwhile, or done: the page's watcher and the `div`'s own may both have seen it.
    if (tag !== this.#tag || tag === this.#element?.localName) return;
    const element = isKnown && customElements.get(tag) ? document.createElement(tag) : undefined;
    this.#put(element);
    for (const name of element ? this.#div.getAttributeNames() : []) this.#copy(name);
  }

  #isKnown(): boolean {
    const {tags, warn} = this.#options;
    const {iioe: name = ''} = this.#div.dataset;
    if (name === 'provider')
      warn('<div data-iioe="provider">: a provider is no widget; its own content stays.');
    else if (tags.includes(this.#tag)) return true;
    // Without a name it is a widget no more.
    else if (name) {
      const names = tags.map((tag) => tag.slice(5)).filter((each) => each !== 'provider');
      warn(
        `<div data-iioe="${name}">: there is no widget "${name}"; its own content stays.${suggest(name.toLowerCase().replace(/^iioe-/, ''), names)}`,
      );
    }
    return false;
  }

  /** What stood in the `div` goes into its element; or back, where there is none. */
  #put(element: Element | undefined): void {
    const before = this.#element?.parentNode === this.#div ? this.#element : undefined;
    const children = (before ?? this.#div).childNodes;
    element?.append(...children);
    if (before) before.replaceWith(...(element ? [element] : children));
    else if (element) this.#div.append(element);
    this.#element = element;
  }

  /** Only what the element knows: no `data-onclick` becomes a script. */
  #copy(name: string): void {
    const element = this.#element;
    const attribute = name.replace(/^data-/, '');
    if (!element || attribute === name || !knows(element, attribute)) return;
    const value = this.#div.getAttribute(name);
    if (value === null) element.removeAttribute(attribute);
    else if (attribute !== 'api' || this.#mayName(value)) element.setAttribute(attribute, value);
  }

  #mayName(api: string): boolean {
    const origins = allowedOrigins(this.#options.script);
    const isAllowed = !origins || origins.includes(originOf(api));
    if (!isAllowed)
      this.#options.warn(`<div data-api>: the page does not allow a div to name the API "${api}".`);
    return isAllowed;
  }
}

function knows({constructor}: Element, attribute: string): boolean {
  const {observedAttributes} = constructor as unknown as {observedAttributes?: readonly string[]};
  return attribute === 'lang' || !!observedAttributes?.includes(attribute);
}

/** `data-api-allow` of the library's script; without it the origin of its `data-api`, else any. */
function allowedOrigins(script: Element | undefined): string[] | undefined {
  const list = script?.getAttribute('data-api-allow') ?? (script?.getAttribute('data-api') || undefined);
  return list?.split(/\s+/).filter(Boolean).map(originOf);
}

function originOf(api: string): string {
  try {
    return new URL(api, document.baseURI).origin;
  } catch {
    return '';
  }
}

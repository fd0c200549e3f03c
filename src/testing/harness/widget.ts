import type {IioeWidget} from '../../internal/widget.js';
import {elementsIn, figureOf, linkOf, textOf, type FigureReading, type LinkReading} from './reading.js';

/** Milliseconds that a harness waits, for an element to come and for it to settle. */
const PATIENCE = 2000;
const SETTLING = 15_000;
const PAUSE = 20;

/** Which of several: by the values of its properties or attributes, as `{course: 'ai-in-medicine'}`. */
export type HarnessFilter = Readonly<Record<string, string>>;

type HarnessClass<H> = (new (element: never) => H) & {readonly tag: string};

/**
 * Reads a widget as its visitor does, so that a test knows nothing of its shadow root: that may change from
 * version to version, what is said here does not.
 *
 * @example
 * const card = await CourseCardHarness.in(document, {course: 'ai-in-medicine'});
 * await card.whenSettled();
 * card.title(); // 'AI in medicine'
 */
export class WidgetHarness<W extends IioeWidget<object> = IioeWidget<object>> {
  static readonly tag: string;

  constructor(readonly element: W) {}

  /**
   * Finds the first widget of its kind below a root, in open shadow roots too; waits a little for it to come.
   *
   * @throws when there is none, or its element isn't registered
   */
  static async in<H>(
    this: HarnessClass<H>,
    root: ParentNode = document,
    filter: HarnessFilter = {},
  ): Promise<H> {
    const end = Date.now() + PATIENCE;
    for (;;) {
      const [first] = found(this.tag, root, filter);
      if (first && customElements.get(this.tag)) return new this(first as never);
      if (Date.now() > end) throw new Error(first ? unregistered(this.tag) : missing(this.tag, root, filter));
      await pause();
    }
  }

  /** All widgets of its kind that are there now, in document order. */
  static all<H>(this: HarnessClass<H>, root: ParentNode = document, filter: HarnessFilter = {}): H[] {
    return found(this.tag, root, filter).map((element) => new this(element as never));
  }

  /** `idle`, `loading`, `ready`, `empty`, `error` or `maintenance`. */
  get state(): W['state'] {
    return this.element.state;
  }

  /** Whether it shows the last good answer of an API that failed since. */
  get stale(): boolean {
    return this.element.stale;
  }

  /**
   * Waits until it shows what its request came to; a widget without an id and data has settled.
   *
   * @param timeout milliseconds
   * @throws when it goes on loading, or is lazy and nowhere near the viewport
   */
  async whenSettled(timeout = SETTLING): Promise<this> {
    const end = Date.now() + timeout;
    for (;;) {
      await this.element.updateComplete;
      if (!this.#isWaiting()) return this;
      if (Date.now() > end) throw new Error(this.#whyWaiting());
      await Promise.race([pause(), news(this.element)]);
    }
  }

  /** Asks again past the caches, and waits for what comes of it. */
  async refresh(): Promise<this> {
    await this.element.refresh();
    return this.whenSettled();
  }

  /** What a visitor sees, in one line: not what is folded away, nor what only assistive technology says. */
  text(): string {
    return textOf(this.element);
  }

  /** What assistive technology reads, in one line. */
  spokenText(): string {
    return textOf(this.element, 'ears');
  }

  title(): string {
    return this.textOfPart('heading') ?? '';
  }

  /** Where the title leads. */
  link(): string | undefined {
    return this.#titleLink()?.href;
  }

  /** All links, in order. */
  links(): LinkReading[] {
    return [...this.#root().querySelectorAll('a')].map(linkOf);
  }

  /** Clicks the title's link, as a visitor does; `iioe-select` comes first. */
  follow(): void {
    const link = this.#titleLink();
    if (!link) throw new Error(`${this.#name()} has no link to follow`);
    link.click();
  }

  /** What an error or maintenance says; undefined in other states. */
  errorMessage(): string | undefined {
    return this.state === 'error' || this.state === 'maintenance' ? this.message() : undefined;
  }

  /** What stands in place of data: an error, maintenance, that there is nothing yet. */
  message(): string | undefined {
    const message = this.part('message');
    // Where its words could not be loaded, the button says it all.
    return message ? textOf(message.querySelector('p') ?? message) : undefined;
  }

  /** What the API says of itself: beside data, or in their place under maintenance. */
  notice(): string | undefined {
    return this.textOfPart('notice') ?? (this.state === 'maintenance' ? this.message() : undefined);
  }

  /** What is said of data that may be old. */
  staleNote(): string | undefined {
    return this.textOfPart('stale');
  }

  canRetry(): boolean {
    return this.part('retry') !== null;
  }

  /** Presses the button that asks again, and waits for what comes of it. */
  async retry(): Promise<this> {
    const button = this.part('retry');
    if (!button) throw new Error(`${this.#name()} in state "${this.state}" has no button to ask again`);
    (button as HTMLElement).click();
    await this.element.updateComplete;
    return this.whenSettled();
  }

  /** A documented part (`::part()`); the first of several. */
  part(name: string): Element | null {
    return this.#root().querySelector(`[part~="${name}"]`);
  }

  parts(name: string): Element[] {
    return [...this.#root().querySelectorAll(`[part~="${name}"]`)];
  }

  protected textOfPart(name: string): string | undefined {
    const part = this.part(name);
    return part ? textOf(part) : undefined;
  }

  /** The texts of a part's list. */
  protected items(name: string): string[] {
    return [...(this.part(name)?.querySelectorAll('li') ?? [])].map((item) => textOf(item));
  }

  /** The figures of a part, or of the widget but those of its other parts. */
  protected figuresIn(part: Element | null | undefined): FigureReading[] {
    return [...(part?.querySelectorAll('[part~="figure"]') ?? [])].map(figureOf);
  }

  /** Facts under their labels, in the widget's language. */
  protected factsIn(part: Element | null): Record<string, string> {
    const terms = [...(part?.querySelectorAll('dt') ?? [])];
    return Object.fromEntries(terms.map((term) => [textOf(term), textOf(term.nextElementSibling)]));
  }

  #root(): ParentNode {
    return this.element.shadowRoot ?? this.element;
  }

  #titleLink(): HTMLAnchorElement | null {
    return this.part('heading')?.querySelector('a') ?? null;
  }

  #isWaiting(): boolean {
    const {state, data} = this.element;
    if (state === 'idle') return data != null || this.element.query() !== undefined;
    return state === 'loading' || !this.#isShown();
  }

  /** The words of another language come a little after the data. */
  #isShown(): boolean {
    const children = [...(this.part('base')?.children ?? [])];
    const isFiller = (child: Element): boolean =>
      child.matches('[part~="skeleton"]') ||
      (child.localName === 'slot' && [...child.children].every(isFiller));
    return !children.length || !children.every(isFiller);
  }

  #whyWaiting(): string {
    return this.state === 'idle'
      ? `${this.#name()} is lazy and not near the viewport: give it loading="eager"`
      : `${this.#name()} is still ${this.state}`;
  }

  #name(): string {
    return `<${this.element.localName}>`;
  }
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE));

const news = (element: Element): Promise<void> =>
  new Promise((resolve) => {
    for (const name of ['iioe-ready', 'iioe-error'])
      element.addEventListener(name, () => resolve(), {once: true});
  });

function found(tag: string, root: ParentNode, filter: HarnessFilter): Element[] {
  const isRoot = (root as Partial<Element>).localName === tag;
  const all = isRoot ? [root as Element] : elementsIn(root, tag);
  return all.filter((element) =>
    Object.entries(filter).every(([name, value]) => {
      const property = (element as unknown as Record<string, unknown>)[name];
      return (property ?? element.getAttribute(name)) === value;
    }),
  );
}

function missing(tag: string, root: ParentNode, filter: HarnessFilter): string {
  const wanted = Object.entries(filter).map(([name, value]) => ` ${name}="${value}"`);
  const others = elementsIn(root, tag).length;
  return `found no <${tag}${wanted.join('')}>${others ? `, though ${others} other <${tag}>` : ''}`;
}

const unregistered = (tag: string): string =>
  `<${tag}> is not registered: import 'iioe-widgets/register' or 'iioe-widgets/${tag.replace('iioe-', '')}/define'`;

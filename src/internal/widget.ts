import {html, LitElement, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult} from 'lit';
import type {DataError} from '../data/errors.js';
import type {DataSource, ItemQuery} from '../data/source.js';
import {emit} from '../events/index.js';
import type {Localizer} from '../localization/localizer.js';
import {common} from '../localization/en/common.js';
import type {StringKey, Strings} from '../localization/strings.js';
import {widgetStyles} from '../styles/widget.js';
import {Consumed} from './consumed.js';
import {pageApi} from './library-script.js';
import {Localized} from './localized.js';
import {RemoteController, type RemoteHost, type RemoteOptions, type WidgetState} from './remote-controller.js';
import {clientFor} from './sources.js';
import {warnOnce} from './warn.js';
import {Words} from './words.js';

export type Layout = 'card' | 'row' | 'compact';
/** What an attribute may say; anything else is told of, and taken as the first. */
const ALLOWED: Record<'layout' | 'loading' | 'headingLevel', unknown[]> = {
  layout: ['card', 'row', 'compact'],
  loading: ['lazy', 'eager'],
  headingLevel: [3, 1, 2, 4, 5, 6],
};

/**
 * What every widget is: where its data comes from, its states, its language, its
 * fallback. A widget adds what it asks for (`query`) and how an answer looks
 * (`renderData`). Properties are declared without decorators, which cost 0.4 KB.
 *
 * @fires iioe-ready - after the render that shows a new answer; `detail: {data}`
 * @fires iioe-error - when data could not be had; `detail: {kind, status?, retryable}`
 * @fires iioe-select - before a link is followed, cancelable; `detail: {data, url}`
 *
 * @slot - fallback: shown before the data is there, and beside a message when it can't be had
 *
 * @csspart base - the box around everything
 * @csspart heading - the title
 * @csspart message - what stands in place of data: an error, maintenance, nothing yet
 * @csspart retry - the button that asks again
 * @csspart skeleton - what is shown while loading
 * @csspart stale - the note that data may be out of date
 *
 * @cssprop --iioe-accent - links, bars, focus
 * @cssprop --iioe-on-accent - text on the accent colour
 * @cssprop --iioe-good - good news: completed, active
 * @cssprop --iioe-bad - bad news: failed, revoked
 * @cssprop --iioe-muted - secondary text
 * @cssprop --iioe-line - borders
 * @cssprop --iioe-fill - quiet backgrounds
 * @cssprop --iioe-surface - the box's background
 * @cssprop --iioe-radius - the box's corners
 * @cssprop --iioe-space - the box's padding and gaps
 */
export abstract class IioeWidget<T extends object> extends LitElement implements RemoteHost {
  static override styles: CSSResultGroup = widgetStyles;

  static override properties: PropertyDeclarations = {
    api: {},
    data: {attribute: false},
    loading: {},
    layout: {reflect: true},
    headingLevel: {type: Number, attribute: 'heading-level'},
  };

  /** The API's base address. Default: the nearest provider's, else the page's. */
  declare api?: string;

  /** The resource itself, as JSON of the API contract; it wins over an id and nothing is fetched. */
  declare data: unknown;

  /** `eager` asks at once; `lazy` (the default) when near the viewport. */
  declare loading: string;

  /** `card` (the default) shows every field, `row` and `compact` less. */
  declare layout: string;

  /** The level of the title's heading, 1–6; 3 by default. */
  declare headingLevel: number;

  protected readonly remote: RemoteController<T>;
  readonly #consumed = new Consumed(this);
  readonly #localized: Localized;
  readonly #states = customStates(this);
  #shownState: WidgetState | undefined;

  /** @param options what it reads, and the English strings it needs beside the common ones */
  constructor(options: RemoteOptions<T> & {strings: Partial<Strings>}) {
    super();
    this.data = null;
    this.loading = 'lazy';
    this.layout = 'card';
    this.headingLevel = 3;
    this.remote = new RemoteController(this, options);
    this.#localized = new Localized(this, {...common, ...options.strings}, () => this.#consumed.strings);
  }

  /** Where the widget is: `idle`, `loading`, `ready`, `empty`, `error` or `maintenance`. */
  get state(): WidgetState {
    return this.remote.state;
  }

  /** Whether a refresh failed and this is the last good answer. */
  get stale(): boolean {
    return this.remote.stale;
  }

  /** Whether its strings are there. */
  get canSpeak(): boolean {
    return !!this.#localized.localizer;
  }

  /** The item that the attributes name. */
  abstract query(): ItemQuery | undefined;

  /** How an answer looks. */
  protected abstract renderData(data: T, l: Localizer): unknown;

  /** Asks again past the caches; settles after the render, never rejects. */
  refresh(): Promise<void> {
    return this.remote.refresh();
  }

  source(): DataSource | string {
    if (this.#consumed.pending) return 'pending';
    const api = this.api ?? (this.#consumed.source ? undefined : pageApi());
    if (api === undefined) return this.#consumed.source ?? 'knows no API: set api="…", or an <iioe-provider api="…"> around it.';
    return clientFor(api, this.#consumed.access) ?? `"${api}" is not the address of an API.`;
  }

  protected override willUpdate(): void {
    for (const [name, allowed] of Object.entries(ALLOWED)) {
      const value = this[name as keyof typeof ALLOWED];
      if (!allowed.includes(value)) this.warn(name, `${name} is "${value}", not one of ${allowed.join(', ')}.`);
    }
  }

  protected override updated(): void {
    if (this.#shownState === this.state) return;
    this.#states?.delete(this.#shownState!);
    this.#states?.add((this.#shownState = this.state));
  }

  protected warn(cause: string, message: string): void {
    warnOnce(cause, this, this.query()?.id ?? '', message);
  }

  /** Texts, figures, links and dates as this widget shows them. */
  protected get words(): Words {
    return new Words(this.#localized.localizer!, this.remote.service?.defaultLanguage, this.#onLink);
  }

  protected override render(): TemplateResult {
    const l = this.#localized.localizer;
    const {state} = this;
    const layout = ALLOWED.layout.includes(this.layout) ? this.layout : 'card';
    return html`<div
      part="base"
      class="base ${layout} state-${state}"
      lang=${l?.locale ?? nothing}
      dir=${l && !this.dir ? l.dir : nothing}
      aria-busy=${state === 'loading'}
      tabindex="-1"
    >
      ${l && state !== 'idle' ? this.#renderState(l) : this.#renderWaiting()}
    </div>`;
  }

  #renderState(l: Localizer): unknown {
    const {state, data, stale, retrying, error} = this.remote;
    if (data) {
      const note = stale && html`<p part="stale" class="note" role="status">${l.term('stale')}</p>`;
      return html`${this.renderData(data, l)} ${note || nothing}`;
    }
    if (state === 'empty') return this.renderEmpty(l);
    if (state === 'loading' && !retrying) return this.#renderWaiting();
    return this.#renderMessage(l, state === 'loading' ? undefined : error);
  }

  /** What a reply without an item says; only for widgets to which that is no error. */
  protected renderEmpty(_l: Localizer): unknown {
    return nothing;
  }

  /** What the visitor is told of an error. */
  protected messageFor(error: DataError): StringKey {
    return `error-${error.kind}`;
  }

  /** An error, or that the widget tries again, with a way on. */
  #renderMessage(l: Localizer, error: DataError | undefined): TemplateResult {
    const notice = error?.kind === 'maintenance' && this.remote.notice;
    const message = !error ? l.term('loading') : notice ? this.words.text(notice) : l.term(this.messageFor(error));
    return html`<div part="message" class="message">
        <p role="status">${message}</p>
        ${
          !error || error.retryable
            ? html`<button part="retry" type="button" aria-disabled=${!error} @click=${this.#onRetry}>${l.term('retry')}</button>`
            : nothing
        }
      </div>
      <slot></slot>`;
  }

  /** The fallback, or a skeleton where there is none. */
  #renderWaiting(): TemplateResult {
    const fallback = this.querySelector(':scope > :not([slot])') || this.textContent.trim();
    return html`${
        fallback
          ? nothing
          : html`<div part="skeleton" class="skeleton" aria-hidden="true"><span></span><span></span><span></span></div>`
      }<slot></slot>`;
  }

  /** A link is about to be followed: the page may take over. */
  readonly #onLink = (event: MouseEvent): void => {
    const {button, ctrlKey, metaKey, shiftKey, altKey, currentTarget} = event;
    if (button || ctrlKey || metaKey || shiftKey || altKey) return;
    const url = (currentTarget as HTMLAnchorElement).href;
    if (!emit(this, 'iioe-select', {data: this.remote.data, url})) event.preventDefault();
  };

  readonly #onRetry = async (): Promise<void> => {
    if (this.remote.retrying) return;
    await this.remote.retry();
    // The button that had the focus is gone: the reader goes on where the answer is.
    if (document.activeElement === document.body) this.renderRoot.querySelector<HTMLElement>('.base')?.focus();
  };
}

/** The element's custom states, where the browser has them. */
function customStates(element: HTMLElement): Set<string> | undefined {
  try {
    return element.attachInternals().states as unknown as Set<string>;
  } catch {
    return undefined;
  }
}

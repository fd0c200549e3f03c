import {html, LitElement, nothing} from 'lit';
import type {CSSResultGroup, PropertyDeclarations, PropertyValues, TemplateResult} from 'lit';
import type {DataError} from '../data/errors.js';
import type {DataSource, ItemQuery, ServiceNote} from '../data/source.js';
import type {StringKey, Strings} from '../localization/strings.js';
import {widgetStyles} from '../styles/widget.js';
import {tellMachines, tellStyles} from './beside.js';
import {choices, defaults, warnOfChoices} from './choices.js';
import {onClick} from './clicks.js';
import {Consumed} from './consumed.js';
import {connectOrTake} from './deferred.js';
import {renderWaiting} from './fallback.js';
import {languageWatch} from './language-watch.js';
import type {Outer} from './nested.js';
import {offerPictures} from './pictures.js';
import {RemoteController} from './remote-controller.js';
import type {Query, RemoteHost, RemoteOptions, WidgetState} from './remote.js';
import {findWords} from './spoken.js';
import {warnOnce} from './warn.js';
import {tokenOf, whereFrom} from './where.js';
import type {Words} from './words.js';

/**
 * What every widget is: where its data comes from, its states, its language, its fallback. A widget adds what it asks
 * for (`query`) and how an answer looks (`renderData`). Properties are declared without decorators, which cost 0.4 KB.
 *
 * @attr {string} lang - Its language, as a tag. Default: the nearest ancestor's, else the page's.
 *
 * @fires iioe-ready - after the render that shows a new answer; `detail: {data}`
 * @fires iioe-error - when data could not be had; `detail: {kind, status?, retryable}`
 * @fires iioe-select - before a link is followed, cancelable; `detail: {data, url}`
 *
 * @slot - fallback: shown before the data is there, and beside a message when it can't be had
 * @slot actions - the page's own buttons and links, below what the widget shows
 * @slot footer - the page's own words, below the actions
 * @slot idle - in place of what is shown while it waits for its turn
 * @slot loading - in place of the skeleton, or the fallback
 * @slot ready - in place of what is shown of the data
 * @slot empty - in place of the words that there is nothing
 * @slot error - in place of the message; what has `data-retry` in it asks again
 * @slot maintenance - in place of the notice of maintenance
 *
 * @csspart base - the box around everything
 * @csspart heading - the title
 * @csspart label - what a section or a fact is called
 * @csspart fact - one fact of the facts; each has a name of its own too, as `fact-issuer`
 * @csspart chip - one of several short words: a tag, a competency
 * @csspart logo - an organisation's mark
 * @csspart figure-note - what belongs to a figure: of whom, when, who says it
 * @csspart message - what stands in place of data: an error, maintenance, nothing yet
 * @csspart retry - the button that asks again
 * @csspart skeleton - what is shown while loading
 * @csspart notice - what the API says of itself, once a page
 * @csspart stale - the note that data may be out of date
 * @csspart show-pictures - the button that brings the pictures, where the browser saves data
 *
 * @cssprop [--iioe-accent=light-dark(#0b57a4, #8ec1ff)] - palette: links, bars
 * @cssprop [--iioe-text=inherit] - palette: text; by default the page's colour
 * @cssprop [--iioe-surface=transparent] - palette: the background of the box; by default the page's shows
 * @cssprop [--iioe-good=light-dark(#14663a, #7fd6a4)] - palette: good news: completed, active
 * @cssprop [--iioe-bad=light-dark(#a3261d, #ffa99f)] - palette: bad news: failed, revoked
 * @cssprop [--iioe-muted=color-mix(in srgb, currentColor 78%, transparent)] - semantic: secondary text
 * @cssprop [--iioe-line=color-mix(in srgb, currentColor 20%, transparent)] - semantic: borders
 * @cssprop [--iioe-fill=color-mix(in srgb, currentColor 7%, transparent)] - semantic: quiet backgrounds, tracks
 * @cssprop [--iioe-focus=var(--iioe-accent)] - semantic: the outline of what has the focus
 * @cssprop [--iioe-radius=0.75rem] - semantic: the box's corners; pictures have half of it
 * @cssprop [--iioe-space=1rem] - semantic: the box's padding, and gaps
 * @cssprop [--iioe-heading-font=inherit] - component: the font family of titles
 * @cssprop [--iioe-list-space=0] - component: the padding around a list's form and entries
 * @cssprop [--iioe-reserve=100vh] - component: room that the page keeps for what is to come, as a length; `reserve.css` sets it
 */
export abstract class IioeWidget<T extends object> extends LitElement implements RemoteHost {
  static override styles: CSSResultGroup = widgetStyles;

  static override properties: PropertyDeclarations = {
    api: {},
    data: {attribute: false},
    loading: {},
    layout: {reflect: true},
    headingLevel: {type: Number, attribute: 'heading-level'},
    jsonLd: {type: Boolean, attribute: 'json-ld'},
    outer: {attribute: false},
  };

  /** The API's base address. Default: the nearest provider's, else the page's. */
  declare api?: string;

  /** The resource itself, as JSON of the API contract; it wins over an id and nothing is fetched. */
  declare data: unknown;

  /** `eager` asks at once; `lazy` (the default) when near the viewport. */
  declare loading: 'lazy' | 'eager';

  /** `card` (the default) shows every field, `row` and `compact` less. */
  declare layout: 'card' | 'row' | 'compact';

  /** The level of the title's heading, 1–6; 3 by default. */
  declare headingLevel: number;

  /** Tells search engines what is shown, as schema.org's JSON-LD, where there is a type for it. */
  declare jsonLd?: boolean;

  /** @internal the widget that this one stands in: where it asks, and what it knows of that */
  declare outer?: IioeWidget<object>;

  /** @internal whether its own status says what went wrong */
  declare readonly isSpeaking?: boolean;

  protected readonly remote: RemoteController<T>;
  /** What it says and how; undefined while its language's file is on its way: rather no words than English ones. */
  #words: Words | undefined;
  readonly #english: Partial<Strings>;
  protected readonly consumed = new Consumed(this);
  readonly #internals = this.attachInternals?.();

  /** @param options what it reads, and the English strings it needs */
  constructor(options: RemoteOptions<T> & {strings: Partial<Strings>}) {
    super();
    Object.assign(this, defaults);
    this.remote = new RemoteController(this, options);
    this.#english = options.strings;
    this.addController(languageWatch(this));
  }

  /** Where the widget is: `idle`, `loading`, `ready`, `empty`, `error` or `maintenance`. */
  get state(): WidgetState {
    return this.remote.state;
  }

  /** Whether a refresh failed and this is the last good answer. */
  get stale(): boolean {
    return this.remote.stale;
  }

  /** Anything but the layouts that leave something out. */
  protected get isFull(): boolean {
    return this.layout !== 'row' && !this.isCompact;
  }

  protected get isCompact(): boolean {
    return this.layout === 'compact';
  }

  /** @internal what the attributes ask for */
  abstract query(): Query | undefined;

  /** How an answer looks. */
  protected abstract renderData(data: T, w: Words): unknown;

  /** Asks again past the caches; settles after the render, never rejects. */
  refresh(): Promise<void> {
    return this.remote.refresh();
  }

  /** @internal what it asks, and of whom; nothing where the page gave the data, unless that is another widget's. */
  get origin(): Outer['origin'] {
    return this.data == null ? this.remote.request : this.outer?.origin;
  }

  /** @internal what the API says of itself, as far as known */
  get service(): ServiceNote | undefined {
    return this.remote.service ?? this.outer?.service;
  }

  /** @internal whom it asks; another string tells why it can't */
  source(): DataSource | string {
    return this.outer?.origin?.source ?? whereFrom(this.api, this.consumed, () => this.requestUpdate());
  }

  /** @internal gives the learner's token, where that source is to have it */
  tokenFor(source: DataSource): ItemQuery['getToken'] {
    return (source.personal ?? this.query()?.learner) ? tokenOf(this.consumed, source) : undefined;
  }

  override connectedCallback(): void {
    connectOrTake(this, () => super.connectedCallback());
  }

  /** In another document. */
  adoptedCallback(): void {
    import('./adopted.js').then(
      ({restyle}) => restyle(this),
      () => {},
    );
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    warnOfChoices(this);
  }

  protected override firstUpdated(_changed: PropertyValues<this>): void {
    this.renderRoot.addEventListener('click', (event) => onClick(this, this.remote.data, event));
  }

  protected override updated(): void {
    // Without its words nothing was shown yet.
    if (this.#words) this.remote.tell();
    tellStyles(this.#internals, this.state);
    tellMachines(this, () => [this.remote.data, this.#words]);
    offerPictures(this, () => this.#words);
  }

  /** @internal tells the page's author, once per cause */
  warn(cause: string, message: string): void {
    warnOnce(cause, this, ((this.query() ?? this.data) as Partial<ItemQuery>)?.id ?? '', message);
  }

  protected override render(): TemplateResult {
    const {state, isOld} = this.remote;
    const layout = choices.layout.includes(this.layout) ? this.layout : 'card';
    const english = [this.remote.failure.strings, this.#english];
    // Who reads, or has the focus here, is not thrown out by another language; what is new waits for its words.
    const before = this.remote.news.length ? undefined : this.#words;
    const w = (this.#words = findWords(this, english, this.consumed.strings) ?? before);
    const content = html`<slot name=${isOld ? 'ready' : state}
      >${w ? this.#renderState(w) : renderWaiting(this)}</slot
    >`;
    return html`<div
      part="base"
      class="base ${layout} state-${state} ${this.query() ? 'asks' : ''}"
      lang=${w?.locale ?? nothing}
      dir=${(!this.dir && w?.dir) || nothing}
    >
      ${w ? this.renderFrame(content, w) : content}<slot name="actions"></slot><slot name="footer"></slot>
    </div>`;
  }

  #renderState(w: Words): unknown {
    const {state, data, failed, failure, notice} = this.remote;
    if (data)
      return html`${this.renderData(data, w)} ${failed && failure.renderStale(this, w)} ${notice?.(w)}`;
    if (state === 'empty') return this.renderEmpty?.(w);
    if (!failed) return renderWaiting(this);
    return html`${failure.renderMessage(this, w, failed, this.messageFor(failed.error))}<slot></slot>`;
  }

  /** What stands around an answer in every state; only for widgets that have such a thing. */
  protected renderFrame(content: unknown, _w: Words): unknown {
    return content;
  }

  /** What a reply without an item says; only for widgets to which that is no error. */
  protected renderEmpty?(w: Words): unknown;

  /** What the visitor is told of an error. */
  protected messageFor(error: DataError): StringKey {
    return `error-${error.kind}`;
  }
}

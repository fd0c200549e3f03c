import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {ListQuery} from '../data/source.js';
import {list as english} from '../localization/en/list.js';
import {listStyles} from '../styles/list.js';
import {ListAddress} from './list-address.js';
import {renderForm} from './list-form.js';
import {More} from './list-more.js';
import {Offers} from './list-offers.js';
import {
  countOf,
  isChosen,
  listOf,
  nothingChosen,
  toggled,
  valuesIn,
  type Attributes,
  type Choice,
  type List,
  type ListOptions,
} from './list-state.js';
import {keepNested} from './nested.js';
import {IioeWidget} from './widget.js';
import type {Words} from './words.js';

/** How long a visitor's typing rests before it is searched for, in milliseconds. */
const DEBOUNCE = 300;

/** What every list is: search, filters made from what the API offers, a count, more by its cursors. */
export abstract class IioeListWidget<T extends {id: string}> extends IioeWidget<List<T>> {
  static override styles: CSSResultGroup = [IioeWidget.styles, listStyles];

  static override properties: PropertyDeclarations = {
    q: {},
    limit: {type: Number},
    sort: {},
    searchable: {type: Boolean},
    syncUrl: {attribute: 'sync-url'},
  };

  /** What the search begins with. */
  declare q?: string;

  /** So many entries at first, and with each "show more"; 20 by default. After a refresh, as many as it brought. */
  declare limit?: number;

  /** `title`, `-updated` or `-starts`. */
  declare sort?: string;

  /** Shows a search field and filters; not for `data`, the page's own list. */
  declare searchable: boolean;

  /** Keeps search and filters in the page's address; a value is put before their names there. */
  declare syncUrl?: string | null;

  /** @internal its status is there before there is something to say */
  override readonly isSpeaking = true;

  readonly #options: ListOptions<T>;
  readonly #address: ListAddress;
  readonly #more: More<T>;
  readonly #offers = new Offers();
  #choice = nothingChosen;
  /** What the search field holds: more than is searched for while a visitor types. */
  #typed = '';
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(options: ListOptions<T>) {
    const {resource, strings} = options;
    super({...listOf(resource), lingers: true, strings: {...english, ...strings}});
    this.#options = options;
    this.#more = new More(this, this.remote, resource);
    this.#address = new ListAddress(this, {
      prefix: () => this.syncUrl,
      names: () => this.#open(),
      q: () => (this.q ?? '').trim(),
      onMove: (choice) => this.#take(choice),
    });
    this.searchable = false;
  }

  /** How one entry looks. */
  protected abstract renderItem(item: T, w: Words): unknown;

  /** @internal */
  query(): ListQuery {
    const {q, filters} = this.#choice;
    const chosen = Object.entries({...this.#fixed(), ...filters, q: q ? [q] : []}).filter(
      ([, values]) => values.length,
    );
    return {
      filters: Object.fromEntries(chosen),
      limit: this.limit && this.limit > 0 ? this.limit : undefined,
      sort: this.sort ?? undefined,
      facets: this.searchable ? this.#open() : undefined,
    };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // It was moved while somebody typed.
    if (this.#typed.trim() !== this.#choice.q) this.#rest();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#typing);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('q')) this.#take({...this.#choice, q: (this.q ?? '').trim()});
    const found = this.hasUpdated ? undefined : this.#address.read();
    if (found) this.#take(found);
  }

  protected override firstUpdated(changed: PropertyValues<this>): void {
    super.firstUpdated(changed);
    keepNested(this);
  }

  protected override renderFrame(content: unknown, w: Words): unknown {
    const {data} = this.remote;
    const hasEntries = !!data?.items.length;
    // The status is always there: what comes together with its words is not read out.
    return html`${this.#isSearchable ? this.#renderForm(w) : nothing}
      <p part="count" class=${hasEntries ? 'count muted' : 'spoken'} role="status">${this.#said(w)}</p>
      ${content}
      ${
        data && !hasEntries && this.#isNarrowed
          ? html`<button part="clear" type="button" @click=${this.#clear}>${w.term('clear')}</button>`
          : nothing
      }`;
  }

  protected override renderData(list: List<T>, w: Words): unknown {
    if (!list.items.length) return this.#renderNothing(w);
    return html`<ul part="entries" class="entries ${this.layout}" role="list" aria-busy=${this.remote.isOld}>
        ${repeat(
          list.items,
          ({id}) => id,
          (item) => html`<li part="entry">${this.renderItem(item, w)}</li>`,
        )}
      </ul>
      ${this.#more.render(list, w)}`;
  }

  /** The page's own list is shown as it is: nobody is there to search it. */
  get #isSearchable(): boolean {
    return this.searchable && this.#options.isSearched !== false && this.data == null;
  }

  /** Whether it is the visitor's choice that something, or everything, is left out. */
  get #isNarrowed(): boolean {
    return this.#isSearchable && isChosen(this.#choice);
  }

  /** What an attribute fixes is not a visitor's to choose. */
  #fixed(): Record<string, string[]> {
    return valuesIn(this as unknown as Attributes, this.#options.filters);
  }

  /** The filters that a visitor may choose in. */
  #open(): string[] {
    const fixed = this.#fixed();
    return this.#options.filters.filter((name) => !fixed[name]);
  }

  #renderForm(w: Words): TemplateResult {
    return renderForm(
      {
        typed: this.#typed,
        chosen: this.#choice.filters,
        offers: this.#offers.all(this.#options.filters, this.#fixed(), this.#choice, this.remote),
        onType: (q) => {
          this.#typed = q;
          this.#rest();
        },
        onSubmit: (q) => {
          this.#typed = q;
          this.#choose();
        },
        onToggle: (name, value, isIn) => this.#choose(toggled(this.#choice, name, value, isIn)),
      },
      w,
    );
  }

  #said(w: Words): unknown {
    const {data, isOld, state, failed} = this.remote;
    if (isOld || state === 'loading') return w.term('loading');
    if (!data) return failed && (w.text(failed.notice) ?? w.term(this.messageFor(failed.error)));
    if (data.items.length) return countOf(data, w);
    return w.term(this.#isNarrowed ? 'noResults' : (this.#options.emptyWords ?? 'emptyList'));
  }

  /** In words that the status says already. */
  #renderNothing(w: Words): TemplateResult {
    return html`<div part="message"><p aria-hidden="true">${this.#said(w)}</p></div>
      ${this.#isNarrowed ? nothing : html`<slot></slot>`}`;
  }

  readonly #clear = (): void => {
    this.#take(nothingChosen);
    // The button goes, so the reader goes to where the next search is typed.
    this.#field?.focus();
    this.#choose();
  };

  get #field(): HTMLInputElement | null {
    return this.hasUpdated ? this.renderRoot.querySelector('[part=field]') : null;
  }

  /** Searches for what is typed, once that rests. */
  #rest(): void {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#choose(), DEBOUNCE);
  }

  /** A visitor's choice, which goes together with what is typed. */
  #choose(choice = this.#choice): void {
    clearTimeout(this.#typing);
    this.#choice = {...choice, q: this.#typed.trim()};
    this.requestUpdate();
    this.#address.write(this.#choice);
  }

  /** A choice that was made elsewhere. */
  #take(choice: Choice): void {
    clearTimeout(this.#typing);
    this.#choice = choice;
    this.#typed = choice.q;
    // What was typed since the last render is not known to the template.
    if (this.#field) this.#field.value = choice.q;
    this.requestUpdate();
  }
}

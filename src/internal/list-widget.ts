import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import {readOwnList} from '../data/list.js';
import type {ListQuery} from '../data/source.js';
import {list as english} from '../localization/en/list.js';
import {listStyles} from '../styles/list.js';
import {renderForm} from './list-form.js';
import {
  addressWith,
  choiceIn,
  isChosen,
  joined,
  nothingChosen,
  toggled,
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

  /** So many entries at first, and with each "show more"; 20 by default. */
  declare limit?: number;

  /** `title`, `-updated` or `-starts`. */
  declare sort?: string;

  /** Shows a search field and filters. */
  declare searchable: boolean;

  /** Keeps search and filters in the page's address; a value is put before their names there. */
  declare syncUrl?: string | null;

  readonly #options: ListOptions<T>;
  #choice: Choice = nothingChosen;
  /** What the API offered last, for as long as it is asked anew. */
  #facets: List<T>['facets'];
  #more: 'loading' | 'failed' | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(options: ListOptions<T>) {
    const {resource, strings} = options;
    super({
      ask: async (source, query, asking) => {
        const {problems, failure, owned, ...value} = await source.list!(resource, query as ListQuery, asking);
        return {value, problems, failure, owned};
      },
      read: (data, base) => readOwnList(resource, data, base),
      lingers: true,
      strings: {...english, ...strings},
    });
    this.#options = options;
    this.searchable = false;
  }

  /** How one entry looks. */
  protected abstract renderItem(item: T, w: Words): unknown;

  query(): ListQuery {
    const {q, filters} = this.#choice;
    const chosen = Object.entries({...this.#fixed(), ...filters, q: q ? [q] : []}).filter(
      ([, values]) => values.length,
    );
    return {
      filters: Object.fromEntries(chosen),
      limit: this.limit && this.limit > 0 ? this.limit : undefined,
      sort: this.sort ?? undefined,
      facets: this.searchable ? this.#offered() : undefined,
    };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('q')) this.#choice = {...this.#choice, q: this.q ?? ''};
    if (!this.hasUpdated && this.syncUrl != null) this.#choice = this.#choiceInAddress();
    this.#facets = this.remote.data?.facets ?? this.#facets;
  }

  protected override firstUpdated(changed: PropertyValues<this>): void {
    super.firstUpdated(changed);
    keepNested(this.renderRoot);
  }

  protected override renderFrame(content: unknown, w: Words): unknown {
    return this.searchable ? html`${this.#renderForm(w)} ${content}` : content;
  }

  protected override renderData(list: List<T>, w: Words): unknown {
    if (!list.items.length) return this.#renderNothing(w);
    return html`${this.#renderCount(list, w)}
      <ul part="entries" class="entries ${this.layout}" role="list" aria-busy=${this.remote.isOld}>
        ${list.items.map((item) => html`<li part="entry">${this.renderItem(item, w)}</li>`)}
      </ul>
      ${list.next ? this.#renderMore(w) : nothing}`;
  }

  /** What an attribute fixes is not a visitor's to choose. */
  #fixed(): Record<string, string[]> {
    const entries = this.#options.filters.map((name) => {
      const value = (this as unknown as Record<string, string | number | null | undefined>)[name];
      return [name, value == null || value === '' ? [] : String(value).split(',')] as const;
    });
    return Object.fromEntries(entries.filter(([, values]) => values.length));
  }

  #offered(): string[] {
    const fixed = this.#fixed();
    return this.#options.filters.filter((name) => !fixed[name]);
  }

  #renderForm(w: Words): TemplateResult {
    const choose = (choice: Choice) => this.#choose(choice);
    return renderForm(
      {
        choice: this.#choice,
        offered: this.#offered(),
        facets: this.#facets,
        service: this.remote.service,
        onType: (q) => {
          clearTimeout(this.#typing);
          this.#typing = setTimeout(() => choose({...this.#choice, q: q.trim()}), DEBOUNCE);
        },
        onSubmit: (q) => choose({...this.#choice, q: q.trim()}),
        onToggle: (name, value, isIn) => choose(toggled(this.#choice, name, value, isIn)),
      },
      w,
    );
  }

  /** How many there are; a number that is only known to be too small says so. */
  #renderCount({items, total, next}: List<T>, w: Words): TemplateResult {
    const n = total ?? items.length;
    const all = total === undefined && next ? w.term('foundAtLeast', {n}) : w.term('found', {n});
    const isPart = total !== undefined && total > items.length;
    const said = isPart ? [all, w.term('shownOf', {shown: items.length, total})] : [all];
    return html`<p part="count" class="count muted" role="status">${said.join(' · ')}</p>`;
  }

  #renderMore(w: Words): TemplateResult {
    const key = this.#more === 'loading' ? 'loadingMore' : this.#more ? 'moreFailed' : 'showMore';
    return html`<button
      part="more"
      type="button"
      aria-disabled=${this.#more === 'loading'}
      @click=${this.#showMore}
    >
      ${w.term(key)}
    </button>`;
  }

  /** With a way back where it is the visitor's choice that nothing fits. */
  #renderNothing(w: Words): TemplateResult {
    const own = isChosen(this.#choice);
    return html`<div part="message">
        <p role="status">${w.term(own ? 'noResults' : 'emptyList')}</p>
        ${own ? html`<button part="clear" type="button" @click=${this.#clear}>${w.term('clear')}</button>` : nothing}
      </div>
      ${own ? nothing : html`<slot></slot>`}`;
  }

  readonly #clear = (): void => {
    const field = this.renderRoot.querySelector<HTMLInputElement>('[part=field]');
    // The button goes, so the reader goes to where the next search is typed.
    if (field) {
      field.value = '';
      field.focus();
    }
    this.#choose(nothingChosen);
  };

  readonly #showMore = async (): Promise<void> => {
    const {request, data} = this.remote;
    if (!request || !data?.next || this.#more === 'loading') return;
    this.#more = 'loading';
    this.requestUpdate();
    const {source, query, signal} = request;
    try {
      const asked = {...(query as ListQuery), cursor: data.next};
      const page = await source.list!(this.#options.resource, asked, {signal});
      for (const problem of page.problems) this.warn(problem, problem);
      this.#more = undefined;
      this.remote.extend(joined(data, page));
      if (!page.next) await this.#goTo(data.items.length);
    } catch {
      if (!signal.aborted) this.#more = 'failed';
    }
    this.requestUpdate();
  };

  /** The button that had the focus is gone: the reader goes on with what came. */
  async #goTo(index: number): Promise<void> {
    const hadFocus = this.shadowRoot?.activeElement?.matches('[part=more]');
    await this.updateComplete;
    const entry = this.renderRoot.querySelectorAll<HTMLElement>('[part=entry]')[index];
    if (!hadFocus || !entry) return;
    entry.tabIndex = -1;
    entry.focus();
  }

  #choose(choice: Choice): void {
    clearTimeout(this.#typing);
    this.#choice = choice;
    this.#more = undefined;
    if (this.syncUrl != null) {
      history.replaceState(
        history.state,
        '',
        addressWith(location.href, choice, this.#options.filters, this.syncUrl),
      );
    }
    this.requestUpdate();
  }

  #choiceInAddress(): Choice {
    const choice = choiceIn(location.search, this.#offered(), this.syncUrl ?? '');
    return {...choice, q: choice.q || (this.q ?? '')};
  }
}

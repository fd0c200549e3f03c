import {ContextProvider} from '@lit/context';
import {css, html, LitElement, type PropertyDeclarations, type TemplateResult} from 'lit';
import {
  accessContext,
  membersContext,
  sourceContext,
  stringsContext,
  type Refreshable,
} from '../../contexts/index.js';
import {Consumed} from '../../internal/consumed.js';
import {Access, baseOf, pageAccess} from '../../internal/sources.js';
import {timely} from '../../internal/token.js';
import {warnOnce} from '../../internal/warn.js';
import type {DataSource} from '../../data/source.js';
import type {TokenAnswer} from '../../data/client.js';
import type {Fetch} from '../../data/http.js';
import type {Strings} from '../../localization/strings.js';

/**
 * Gives the widgets inside it an API, a learner's token and strings. Its `lang`
 * counts like any other ancestor's. What it has not itself it takes from the next
 * provider out.
 *
 * @slot - the page; always shown
 */
export class IioeProvider extends LitElement implements Refreshable {
  static override styles = css`
    :host {
      display: contents;
    }
    :host([hidden]) {
      display: none;
    }
  `;

  static override properties: PropertyDeclarations = {
    api: {},
    source: {attribute: false},
    getToken: {attribute: false},
    fetch: {attribute: false},
    strings: {attribute: false},
  };

  /** The API's base address. */
  declare api?: string;

  /** Where data comes from, in place of `api`. */
  declare source?: DataSource;

  /** Gives the learner's bearer token, or null; asked when learner data is needed. */
  declare getToken?: () => TokenAnswer;

  /** In place of the browser's `fetch`: a relay, a test. */
  declare fetch?: Fetch;

  /** Strings that replace the library's, by key. */
  declare strings?: Partial<Strings>;

  readonly #outer = new Consumed(this);
  readonly #members = new Set<Refreshable>();
  readonly #source = new ContextProvider(this, {context: sourceContext});
  readonly #access = new ContextProvider(this, {context: accessContext});
  readonly #strings = new ContextProvider(this, {context: stringsContext});
  #own: Access | undefined;
  #inputs: readonly unknown[] = [];

  constructor() {
    super();
    new ContextProvider(this, {context: membersContext, initialValue: this.#members});
  }

  /** Asks again for all that is inside, past the caches; settles after the render, never rejects. */
  async refresh(): Promise<void> {
    // Without a tick when there is nothing to wait for: all that is inside is to join one request.
    if (this.isUpdatePending) await this.updateComplete;
    await Promise.allSettled([...this.#members].map((member) => member.refresh()));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Given at once: a widget inside may ask before this element's first update.
    this.#provide();
  }

  protected override willUpdate(): void {
    this.#provide();
  }

  #provide(): void {
    const outer = this.#outer;
    const access = this.getToken || this.fetch || this.api ? this.#ownAccess() : outer.access;
    this.#access.setValue(access);
    this.#source.setValue(
      this.source ?? (this.api ? this.#client(this.api, access) : this.#inherited(access)),
    );
    this.#strings.setValue(
      outer.strings && this.strings ? {...outer.strings, ...this.strings} : (this.strings ?? outer.strings),
    );
  }

  #client(api: string, access: Access | undefined): DataSource | undefined {
    const client = (access ?? pageAccess).clientFor(api);
    if (!client) warnOnce('api', this, '', `"${api}" is not the address of an API.`);
    return client;
  }

  /** The next provider's source; with a token or fetch of its own, the same API asked in its own way. */
  #inherited(access: Access | undefined): DataSource | undefined {
    const {source} = this.#outer;
    const base = source && 'base' in source ? (source.base as URL) : undefined;
    return base && access && access !== this.#outer.access ? access.clientFor(base.href) : source;
  }

  /** One object for as long as it says the same: clients are kept by it. */
  #ownAccess(): Access {
    const api = this.api ?? this.#outerBase();
    const inputs = [
      api && baseOf(api)?.origin,
      this.getToken,
      this.fetch ?? this.#outer.access?.fetch,
    ] as const;
    if (!this.#own || inputs.some((input, i) => input !== this.#inputs[i])) {
      const [origin, getToken, fetch] = (this.#inputs = inputs);
      this.#own = new Access(origin, getToken && timely(getToken), fetch);
    }
    return this.#own;
  }

  #outerBase(): string | undefined {
    const {source} = this.#outer;
    return source && 'base' in source ? (source.base as URL).href : undefined;
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

import {ContextProvider} from '@lit/context';
import {css, html, LitElement, type PropertyDeclarations, type TemplateResult} from 'lit';
import {
  accessContext,
  membersContext,
  sourceContext,
  stringsContext,
  type Access,
  type Refreshable,
} from '../../contexts/index.js';
import {Consumed} from '../../internal/consumed.js';
import {pageApi} from '../../internal/library-script.js';
import {baseOf, clientFor} from '../../internal/sources.js';
import {timely} from '../../internal/token.js';
import {warnOnce} from '../../internal/warn.js';
import type {DataSource, TokenAnswer} from '../../data/source.js';
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
  /** One function for good: a page may set another `getToken` at each of its renders. */
  readonly #getToken = timely(() => this.getToken?.());
  #given: Access | undefined;

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
    const {source: outer, access, strings} = this.#outer;
    const fetch = this.fetch ?? access?.fetch;
    const api = this.api ?? (this.fetch && outer?.base?.href);
    const source = this.source ?? (api ? clientFor(api, fetch) : outer);
    if (!source && api) warnOnce('api', this, '', `"${api}" is not the address of an API.`);
    this.#source.setValue(source);
    this.#access.setValue(this.#accessTo(source, fetch));
    this.#strings.setValue(this.strings ? {...strings, ...this.strings} : strings);
  }

  /** The same object for as long as it says the same. */
  #accessTo(source: DataSource | undefined, fetch: Fetch | undefined): Access {
    const inherited = this.api ? undefined : this.#outer.access?.getToken;
    const getToken = this.getToken ? this.#getToken : inherited;
    const base = source?.base ?? baseOf(pageApi() ?? '');
    const access: Access = {origin: base?.origin, getToken, fetch};
    const given = this.#given;
    if (given?.origin === access.origin && given?.getToken === getToken && given?.fetch === fetch) return given!;
    return (this.#given = access);
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

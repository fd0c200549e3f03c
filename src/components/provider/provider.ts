import {ContextProvider} from '@lit/context';
import {
  css,
  html,
  LitElement,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import {accessContext, stringsContext, type Access} from '../../contexts/index.js';
import {Consumed} from '../../internal/consumed.js';
import {nodesAround} from '../../internal/nodes-around.js';
import {pageApi} from '../../internal/library-script.js';
import {sourceFor} from '../../internal/sources.js';
import {timely} from '../../internal/token.js';
import {warnOnce} from '../../internal/warn.js';
import type {DataSource, TokenAnswer} from '../../data/source.js';
import type {Fetch} from '../../data/http.js';
import type {Strings} from '../../localization/strings.js';

/** Whatever consumes a provider: a widget, another provider, an element of the page's own. */
type Member = Element & {refresh?(): Promise<void>};

/**
 * Gives the widgets inside it an API, a learner's token and strings. Its `lang`
 * counts like any other ancestor's. What it has not itself it takes from the next
 * provider out.
 *
 * @attr {string} lang - The language of all that is inside, as a tag. Default: the page's.
 * @slot - the page; always shown
 */
export class IioeProvider extends LitElement {
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
  /** Who asked for what it gives; weakly, since nobody says when it leaves. */
  readonly #members = new Set<WeakRef<Member>>();
  readonly #access = new ContextProvider(this, {context: accessContext});
  readonly #strings = new ContextProvider(this, {context: stringsContext});
  /** One function for good: a page may set another `getToken` at each of its renders. */
  readonly #getToken = timely(() => this.getToken?.());
  #given: Access | undefined;

  constructor() {
    super();
    this.addEventListener('context-request', ({context, contextTarget}) => {
      if (context === accessContext && contextTarget !== this) this.#members.add(new WeakRef(contextTarget));
    });
  }

  /** Asks again for all that is inside, past the caches; settles after the render, never rejects. */
  async refresh(): Promise<void> {
    // Without a tick when there is nothing to wait for: all that is inside is to join one request.
    if (this.isUpdatePending) await this.updateComplete;
    const members = new Set<Member>();
    for (const ref of this.#members) {
      const member = ref.deref();
      if (member && nodesAround(member).includes(this)) members.add(member);
      else this.#members.delete(ref);
    }
    await Promise.allSettled([...members].map(async (member) => member.refresh?.()));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Given at once: a widget inside may ask before this element's first update.
    this.#provide();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#provide();
    // Another function may speak for another learner; it is asked, rather than all data asked for anew.
    if (changed.get('getToken') && this.getToken) {
      this.#given?.source?.identify?.(this.#getToken).catch(() => {});
    }
  }

  #provide(): void {
    const {access, strings} = this.#outer;
    this.#access.setValue(this.#accessWithin(access));
    this.#strings.setValue(this.strings ? {...strings, ...known(this.strings)} : strings);
  }

  /** What it has itself, else the outer provider's, else the page's; one object for as long as it says the same. */
  #accessWithin(outer: Access | undefined): Access {
    const fetch = this.fetch ?? outer?.fetch;
    const inherited = this.fetch && outer?.source?.base ? undefined : outer?.source;
    const api = this.api ?? outer?.source?.base?.href ?? pageApi();
    const own = fetch && this.source?.by ? this.source.by(fetch) : this.source;
    const source = own ?? ((!this.api && inherited) || (api ? sourceFor(api, fetch) : undefined));
    if (!source && this.api) warnOnce('api', this, '', `"${this.api}" is not the address of an API.`);
    const isOwn = this.api || this.source;
    const getToken = this.getToken ? this.#getToken : isOwn ? undefined : outer?.getToken;
    const given = this.#given;
    const isSame = given?.source === source && given?.getToken === getToken && given?.fetch === fetch;
    return (this.#given = given && isSame ? given : {source, getToken, fetch});
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

/** A key without words stands for ours. */
const known = (strings: Partial<Strings>): Partial<Strings> =>
  Object.fromEntries(Object.entries(strings).filter(([, words]) => words != null));

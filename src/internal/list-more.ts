import {html, nothing, type ReactiveControllerHost} from 'lit';
import type {ListQuery, Resource} from '../data/source.js';
import {joined, type List} from './list-state.js';
import type {RemoteController} from './remote-controller.js';
import type {Words} from './words.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  warn(cause: string, message: string): void;
}

/** What is asked for: what follows a list, for as long as that list and its question count. */
interface Asked {
  after: unknown;
  signal: AbortSignal;
  hasFailed?: boolean;
}

/** The button below a list that shows more of it, by the API's cursors. */
export class More<T extends {id: string}> {
  readonly #host: Host;
  readonly #remote: RemoteController<List<T>>;
  readonly #resource: Resource<T>;
  #asked: Asked | undefined;

  constructor(host: Host, remote: RemoteController<List<T>>, resource: Resource<T>) {
    this.#host = host;
    this.#remote = remote;
    this.#resource = resource;
  }

  render(list: List<T>, w: Words): unknown {
    if (!list.next) return nothing;
    const state = this.#state;
    const key = state === 'loading' ? 'loadingMore' : state ? 'moreFailed' : 'showMore';
    return html`<button part="more" type="button" aria-disabled=${state === 'loading'} @click=${this.#show}>
      ${w.term(key)}
    </button>`;
  }

  /** Nothing is told of another list, and nothing is loading that was given up. */
  get #state(): 'loading' | 'failed' | undefined {
    if (!this.#asked || this.#asked.after !== this.#remote.data) return undefined;
    if (this.#asked.hasFailed) return 'failed';
    return this.#asked.signal.aborted ? undefined : 'loading';
  }

  readonly #show = async (): Promise<void> => {
    const {request, data, isOld} = this.#remote;
    if (!request || !data?.next || isOld || this.#state === 'loading') return;
    const {source, query, signal} = request;
    const asked: Asked = (this.#asked = {after: data, signal});
    this.#host.requestUpdate();
    try {
      const after = {...(query as ListQuery), cursor: data.next};
      const page = await source.list!(this.#resource, after, {signal});
      if (signal.aborted || this.#remote.data !== data) return;
      for (const problem of page.problems) this.#host.warn(problem, problem);
      this.#remote.extend(joined(data, page));
      if (!page.next) await this.#goTo(data.items.length);
    } catch {
      if (signal.aborted) return;
      asked.hasFailed = true;
      this.#host.requestUpdate();
    }
  };

  /** The button that had the focus is gone: the reader goes on with what came, or else where the list ends. */
  async #goTo(index: number): Promise<void> {
    const {shadowRoot} = this.#host;
    const hadFocus = shadowRoot?.activeElement?.matches('[part=more]');
    await this.#host.updateComplete;
    const entries = [...(shadowRoot?.querySelectorAll<HTMLElement>('[part=entry]') ?? [])];
    const entry = entries[index] ?? entries.at(-1);
    if (!hadFocus || !entry) return;
    entry.tabIndex = -1;
    entry.focus();
  }
}

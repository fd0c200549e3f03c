import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {DataError} from '../data/errors.js';
import {blame, versionError} from '../data/service.js';
import type {DataSource, ItemQuery, Resource, ServiceNote} from '../data/source.js';
import {emit} from '../events/index.js';
import {read, type Problem} from '../schemas/read.js';
import type {TextValue} from '../schemas/rules.js';
import {groupOf, whenNear} from './viewport.js';
import {pageIsParsed, within} from './wait.js';
import {warnOnce} from './warn.js';

export type WidgetState = 'idle' | 'loading' | 'ready' | 'empty' | 'error' | 'maintenance';

/** What a widget asks of its controller, read anew before each update. */
export interface RemoteHost extends ReactiveControllerHost, HTMLElement {
  /** The page's own data, as JSON of the contract; it wins over an id. */
  data: unknown;
  loading: string;
  query(): ItemQuery | undefined;
  /** `pending` while a provider may still come; a sentence for the author where there is none. */
  source(): DataSource | 'pending' | {missing: string};
}

export interface RemoteOptions<T> {
  resource: Resource<T>;
  /** What it means that a reply leaves the item out. Default: it was not found. */
  whenMissing?: 'empty';
}

/** How long a widget waits before it asks an API in maintenance again, in milliseconds. */
const RECHECK = 30_000;
/** How long a failure waits for the service document, which may excuse it, in milliseconds. */
const SERVICE_PATIENCE = 1000;

/**
 * Owns a widget's data and state: asks when the widget's id, API or `data`
 * changes, keeps the last good answer, and ignores what comes too late.
 */
export class RemoteController<T> implements ReactiveController {
  state: WidgetState = 'idle';
  /** The answer that is shown; kept when a refresh fails. */
  data: T | undefined;
  error: DataError | undefined;
  /** Whether `data` is the last good answer of a source that failed since. */
  stale = false;
  /** What the API says of itself, as far as known when the answer came. */
  service: ServiceNote | undefined;
  /** The widget asks again because the visitor wished it. */
  retrying = false;

  readonly #host: RemoteHost;
  readonly #options: RemoteOptions<T>;
  #asked: readonly unknown[] = [];
  #attempt: AbortController | undefined;
  #leaveQueue: (() => void) | undefined;
  #recheck: ReturnType<typeof setTimeout> | undefined;
  #news: 'ready' | 'error' | undefined;

  constructor(host: RemoteHost, options: RemoteOptions<T>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** For the visitor: what the API says of its maintenance. */
  get notice(): TextValue | undefined {
    return this.error?.notice ?? this.service?.notice;
  }

  hostDisconnected(): void {
    // A move in the DOM is a removal and an insertion in one task: it costs no request.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#stop();
      this.#asked = [];
    });
  }

  hostUpdate(): void {
    const {data} = this.#host;
    const source = this.#host.source();
    const query = this.#host.query();
    const wish = data != null ? [data] : [source, query?.by, query?.id, query?.learner];
    if (typeof source === 'object' && 'missing' in source && data == null) wish[0] = source.missing;
    if (wish.length === this.#asked.length && wish.every((part, i) => part === this.#asked[i])) return;
    this.#asked = wish;
    this.#stop();
    this.data = this.error = this.service = undefined;
    this.stale = this.retrying = false;
    if (data != null) this.#take(this.#readOwn(data));
    else this.#begin(source, query);
  }

  hostUpdated(): void {
    const news = this.#news;
    this.#news = undefined;
    if (news === 'ready') emit(this.#host, 'iioe-ready', {data: this.data});
    if (news === 'error' && this.error) {
      const {kind, status, retryable} = this.error;
      emit(this.#host, 'iioe-error', {kind, ...(status === undefined ? {} : {status}), retryable});
    }
  }

  /** Asks again past the caches; settles after the render, never rejects. */
  refresh(): Promise<void> {
    return this.#again(false);
  }

  /** @param quiet shows and tells only what has changed */
  async #again(quiet: boolean): Promise<void> {
    await this.#host.updateComplete;
    const source = this.#host.source();
    const query = this.#host.query();
    if (this.#host.data == null && query && isSource(source)) {
      this.#stop();
      await this.#ask(source, query, {fresh: true, quiet});
    }
    await this.#host.updateComplete;
  }

  /** The visitor's wish to try again. */
  async retry(): Promise<void> {
    this.retrying = true;
    this.#host.requestUpdate();
    await this.refresh();
    this.retrying = false;
  }

  #begin(source: ReturnType<RemoteHost['source']>, query: ItemQuery | undefined): void {
    this.state = 'idle';
    if (!query) {
      if (source !== 'pending') this.#warn('idle', 'has neither an id nor data, so it shows nothing.');
      return;
    }
    if (source === 'pending') return;
    if (!isSource(source)) return this.#fail(new DataError('misconfigured', source.missing));
    const ask = () => void this.#ask(source, query);
    if (this.#host.loading === 'eager') return ask();
    this.#leaveQueue = whenNear(this.#host, groupOf(source, this.#options.resource.collection), ask);
  }

  async #ask(source: DataSource, query: ItemQuery, {fresh = false, quiet = false} = {}): Promise<void> {
    const {signal} = (this.#attempt = new AbortController());
    if (this.data === undefined && !quiet) this.state = 'loading';
    this.#host.requestUpdate();
    try {
      await pageIsParsed();
      const {value, problems} = await source.item(this.#options.resource, query, {signal, fresh});
      if (signal.aborted) return;
      // Never waits for the service document: what is not there yet is not known.
      this.service = await within(0, source.service());
      if (signal.aborted) return;
      this.#report(problems);
      this.#answer(value);
      void this.#checkVersion(source, signal);
    } catch (error) {
      const service = await within(SERVICE_PATIENCE, source.service());
      if (!signal.aborted) this.#fail(blame(error, service), quiet);
    }
    if (!signal.aborted) this.#host.requestUpdate();
  }

  #answer(value: T | undefined): void {
    const error = versionError(this.service);
    if (error) this.#fail(error);
    else if (value !== undefined) this.#take(value);
    else if (this.#options.whenMissing === 'empty') this.#take(undefined, 'empty');
    else this.#fail(new DataError('not-found', 'the API does not have it'));
  }

  #take(value: T | undefined, state: WidgetState = 'ready'): void {
    if (value === undefined && state === 'ready') return;
    this.data = value;
    this.error = undefined;
    this.stale = false;
    this.state = state;
    this.#news = 'ready';
  }

  #fail(error: DataError, quiet = false): void {
    if (!quiet || error.kind !== this.error?.kind) this.#news = 'error';
    this.error = error;
    this.stale = this.data !== undefined;
    if (!this.stale) this.state = error.kind === 'maintenance' ? 'maintenance' : 'error';
    this.#warn(error.kind, error.message);
    if (error.kind === 'maintenance') this.#planRecheck(error.retryAfter);
    this.#host.requestUpdate();
  }

  #readOwn(data: unknown): T | undefined {
    const {value, problems} = read<T>(this.#options.resource.shape, data, document.baseURI);
    this.#report(problems);
    if (value === undefined) {
      const {pointer = '', message = ''} = problems.at(-1) ?? {};
      this.#fail(new DataError('invalid-data', `its data can't be read: ${pointer} ${message}`, {retryable: false}));
    }
    return value;
  }

  /** The service document may come after the data; another major version undoes what was read by this one. */
  async #checkVersion(source: DataSource, signal: AbortSignal): Promise<void> {
    const error = versionError(await source.service());
    if (!error || signal.aborted || this.error) return;
    this.data = undefined;
    this.#fail(error);
  }

  #planRecheck(after = RECHECK): void {
    clearTimeout(this.#recheck);
    this.#recheck = setTimeout(() => void this.#again(true), Math.max(1000, after));
  }

  #stop(): void {
    clearTimeout(this.#recheck);
    this.#leaveQueue?.();
    this.#leaveQueue = undefined;
    this.#attempt?.abort();
  }

  #report(problems: readonly Problem[]): void {
    for (const {pointer, message} of problems) this.#warn(`data ${pointer}`, `${pointer} ${message}; left out.`);
  }

  #warn(cause: string, message: string): void {
    warnOnce(cause, this.#host, this.#host.query()?.id ?? '', message);
  }
}

const isSource = (source: ReturnType<RemoteHost['source']>): source is DataSource =>
  typeof source === 'object' && 'item' in source;

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

type News = 'iioe-ready' | 'iioe-error';

/** What a widget asks of its controller, read anew before each update. */
export interface RemoteHost extends ReactiveControllerHost, HTMLElement {
  /** The page's own data, as JSON of the contract; it wins over an id. */
  data: unknown;
  loading: string;
  /** Whether its strings are there, so that a render shows the answer. */
  canSpeak: boolean;
  query(): ItemQuery | undefined;
  /** `pending` while a provider may still come; another string tells the author why there is none. */
  source(): DataSource | string;
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
  #source: unknown;
  #asked: string | false | undefined = '';
  #attempt: AbortController | undefined;
  #leaveQueue: (() => void) | undefined;
  #recheck: ReturnType<typeof setTimeout> | undefined;
  #news: News | undefined;

  constructor(host: RemoteHost, options: RemoteOptions<T>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** For the visitor: what the API says of its maintenance. */
  get notice(): TextValue | undefined {
    return this.error?.facts.notice ?? this.service?.notice;
  }

  hostDisconnected(): void {
    // A move in the DOM is a removal and an insertion in one task: it costs no request.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#stop();
      this.#asked = '';
    });
  }

  hostUpdate(): void {
    const {data} = this.#host;
    const source = data == null ? this.#host.source() : undefined;
    const query = this.#host.query();
    const asked = data == null && JSON.stringify(query);
    if (this.#source === (source ?? data) && this.#asked === asked) return;
    this.#source = source ?? data;
    this.#asked = asked;
    this.#stop();
    this.data = this.error = this.service = undefined;
    this.stale = this.retrying = false;
    this.state = 'idle';
    if (!source) this.#readOwn(data);
    else if (query) this.#begin(source, query);
    else if (source !== 'pending') this.#warn('id', 'has neither an id nor data, so it shows nothing.');
  }

  hostUpdated(): void {
    if (!this.#host.canSpeak) return;
    const {data, error} = this;
    const news = this.#news;
    this.#news = undefined;
    if (news === 'iioe-ready') emit(this.#host, news, {data});
    if (news === 'iioe-error' && error) {
      const {kind, retryable, facts} = error;
      emit(this.#host, news, {kind, retryable, ...(facts.status && {status: facts.status})});
    }
  }

  /** Asks again past the caches; settles after the render, never rejects. */
  async refresh(quiet = false): Promise<void> {
    await this.#host.updateComplete;
    const source = this.#host.source();
    const query = this.#host.query();
    if (this.#host.data == null && query && typeof source === 'object') {
      this.#stop();
      await this.#ask(source, query, {fresh: true, quiet});
    }
    await this.#host.updateComplete;
  }

  /** The visitor's wish to try again. */
  async retry(): Promise<void> {
    this.retrying = true;
    await this.refresh();
    this.retrying = false;
  }

  #begin(source: DataSource | string, query: ItemQuery): void {
    if (source === 'pending') return;
    if (typeof source === 'string') return this.#fail(new DataError('misconfigured', source));
    const ask = () => void this.#ask(source, query);
    if (this.#host.loading === 'eager') ask();
    else this.#leaveQueue = whenNear(this.#host, groupOf(source, this.#options.resource.collection), ask);
  }

  /** @param how `quiet` shows and tells only what has changed */
  async #ask(source: DataSource, query: ItemQuery, how: {fresh?: boolean; quiet?: boolean} = {}): Promise<void> {
    const {signal} = (this.#attempt = new AbortController());
    if (this.data === undefined && !how.quiet) this.state = 'loading';
    this.#host.requestUpdate();
    try {
      await pageIsParsed();
      const {value, problems} = await source.item(this.#options.resource, query, {signal, fresh: how.fresh});
      // Never waits for the service document: what is not there yet is not known.
      const service = await within(0, source.service());
      if (signal.aborted) return;
      this.service = service;
      this.#report(problems);
      this.#answer(value);
      void this.#checkVersion(source, signal);
    } catch (error) {
      const service = await within(SERVICE_PATIENCE, source.service());
      if (!signal.aborted) this.#fail(blame(error, service), how.quiet);
    }
  }

  #answer(value: T | undefined): void {
    const error = versionError(this.service);
    if (error) this.#fail(error);
    else if (value) this.#take(value, 'ready');
    else if (this.#options.whenMissing) this.#take(value, this.#options.whenMissing);
    else this.#fail(new DataError('not-found', 'the API does not have it'));
  }

  #take(value: T | undefined, state: WidgetState): void {
    this.data = value;
    this.error = undefined;
    this.stale = false;
    this.#tell(state, 'iioe-ready');
  }

  #fail(error: DataError, quiet = false): void {
    const isNews = !quiet || error.kind !== this.error?.kind;
    const inMaintenance = error.kind === 'maintenance';
    this.error = error;
    this.stale = this.data !== undefined;
    this.#warn(error.kind, error.message);
    if (inMaintenance) {
      const wait = Math.max(1000, error.facts.retryAfter ?? RECHECK);
      this.#recheck = setTimeout(() => void this.refresh(true), wait);
    }
    this.#tell(this.stale ? this.state : inMaintenance ? 'maintenance' : 'error', isNews ? 'iioe-error' : undefined);
  }

  /** Shows a state, and tells the page of it after the render. */
  #tell(state: WidgetState, news: News | undefined): void {
    this.state = state;
    this.#news = news;
    this.#host.requestUpdate();
  }

  #readOwn(data: unknown): void {
    const {value, problems} = read<T>(this.#options.resource.shape, data, document.baseURI);
    this.#report(problems);
    if (value) this.#take(value, 'ready');
    else this.#fail(new DataError('invalid-data', 'its data can’t be shown', {retryable: false}));
  }

  /** The service document may come after the data; another major version undoes what was read by this one. */
  async #checkVersion(source: DataSource, signal: AbortSignal): Promise<void> {
    const error = versionError(await source.service());
    if (!error || signal.aborted || this.error) return;
    this.data = undefined;
    this.#fail(error);
  }

  #stop(): void {
    clearTimeout(this.#recheck);
    this.#leaveQueue?.();
    this.#attempt?.abort();
  }

  #report(problems: readonly Problem[]): void {
    for (const {pointer, message} of problems) this.#warn(pointer, `${pointer} ${message}; left out.`);
  }

  #warn(cause: string, message: string): void {
    warnOnce(cause, this.#host, this.#host.query()?.id ?? '', message);
  }
}

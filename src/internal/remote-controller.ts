import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {DataError} from '../data/errors.js';
import type {DataSource, ItemQuery, Resource, ServiceNote} from '../data/source.js';
import {versionError} from '../data/version.js';
import {emit} from '../events/index.js';
import {read, type Problem} from '../schemas/read.js';
import {whenNear} from './viewport.js';
import {pageIsParsed, within} from './wait.js';
import {warnOnce} from './warn.js';

export type WidgetState = 'idle' | 'loading' | 'ready' | 'empty' | 'error' | 'maintenance';

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

/** How a request is made: `fresh` past the caches, `quiet` to show and tell only what has changed. */
type How = {fresh?: boolean; quiet?: boolean};

/** How long a widget waits before it asks an API in maintenance again, in milliseconds. */
const RECHECK = 30_000;
/** How long a failure waits for what explains it: the service document, our own words. */
const PATIENCE = 2000;

const NOT_FOUND = new DataError('not-found', 'the API does not have it');

/**
 * Owns a widget's data and state: asks when the widget's id, API or `data`
 * changes, keeps the last good answer, and ignores what comes too late.
 */
export class RemoteController<T> implements ReactiveController {
  state: WidgetState = 'idle';
  /** The answer that is shown; kept when a refresh fails. */
  data: T | undefined;
  /** The last failure, until there is an answer. */
  error: DataError | undefined;
  /** What the last failure needed; without it, one sentence has to do for all. */
  failure: typeof import('./failure.js') | undefined;
  /** What the API says of itself, as far as known when the answer came. */
  service: ServiceNote | undefined;

  readonly #host: RemoteHost;
  readonly #options: RemoteOptions<T>;
  #source: unknown;
  #asked: string | undefined;
  /** Aborted by the next attempt. */
  #attempt = new AbortController();
  /** Tells the page what the next render shows. */
  #news: (() => void) | undefined;

  constructor(host: RemoteHost, options: RemoteOptions<T>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Whether `data` is the last good answer of a source that failed since. */
  get stale(): boolean {
    return !!this.data && !!this.error;
  }

  hostDisconnected(): void {
    // A move in the DOM is a removal and an insertion in one task: it costs no request.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#attempt.abort();
      this.#asked = undefined;
    });
  }

  hostUpdate(): void {
    const {data} = this.#host;
    const source = data ?? this.#host.source();
    const asked = JSON.stringify([data == null && this.#host.query()]);
    if (this.#source === source && this.#asked === asked) return;
    this.#source = source;
    this.#asked = asked;
    this.data = this.error = this.service = undefined;
    this.state = 'idle';
    this.#begin(this.#renew());
  }

  hostUpdated(): void {
    if (!this.#host.canSpeak) return;
    const news = this.#news;
    this.#news = undefined;
    news?.();
  }

  /** Asks again past the caches; settles after the render, never rejects. */
  async refresh(quiet = false): Promise<void> {
    await this.#host.updateComplete;
    const source = this.#source as DataSource | string;
    if (this.#host.data == null && this.#host.query() && typeof source === 'object') {
      await this.#ask(source, {fresh: true, quiet});
    }
    await this.#host.updateComplete;
  }

  #begin(signal: AbortSignal): void {
    const {data, loading} = this.#host;
    const source = this.#source as DataSource | string;
    if (source === 'pending') return;
    if (data != null) this.#readOwn(data);
    else if (!this.#host.query()) this.#warn('id', 'has neither an id nor data, so it shows nothing.');
    else if (typeof source === 'string') void this.#fail(new DataError('misconfigured', source));
    else if (loading === 'eager') void this.#ask(source);
    else {
      const {collection} = this.#options.resource;
      whenNear(this.#host, signal, {source, collection, start: () => void this.#ask(source)});
    }
  }

  async #ask(source: DataSource, {fresh, quiet}: How = {}): Promise<void> {
    const signal = this.#renew();
    const {resource, whenMissing} = this.#options;
    if (!this.data && !quiet) this.state = 'loading';
    this.#host.requestUpdate();
    try {
      await pageIsParsed();
      const {value, problems} = await source.item(resource, this.#host.query()!, {signal, fresh});
      // Never waits for the service document: what is not there yet is not known.
      const service = await within(0, source.service());
      if (signal.aborted) return;
      const error = versionError(service) ?? (value || whenMissing ? undefined : NOT_FOUND);
      if (error) throw error;
      this.service = service;
      this.#report(problems);
      this.#take(value);
      void this.#checkVersion(source, signal);
    } catch (error) {
      if (!signal.aborted) await this.#fail(error, quiet, source);
    }
  }

  #take(value: T | undefined): void {
    this.error = undefined;
    this.data = value;
    this.#show(value ? 'ready' : 'empty', () => emit(this.#host, 'iioe-ready', {data: value}));
  }

  async #fail(cause: unknown, quiet?: boolean, source?: DataSource): Promise<void> {
    const {signal} = this.#attempt;
    const [service, failure] = await Promise.all([
      source && within(PATIENCE, source.service()),
      within(PATIENCE, import('./failure.js').catch(() => undefined)),
    ]);
    if (signal.aborted) return;
    const raw = cause instanceof DataError ? cause : new DataError('network', String(cause));
    const error = failure?.judge(raw, service) ?? raw;
    const {kind, message, retryable, facts} = error;
    const isNews = !quiet || kind !== this.error?.kind;
    this.error = error;
    this.failure = failure;
    this.#warn(kind, message);
    if (kind === 'maintenance') this.#recheck(facts.retryAfter, signal);
    const state = kind === 'maintenance' ? kind : 'error';
    const detail = {kind, retryable, ...(facts.status && {status: facts.status})};
    this.#show(this.data ? this.state : state, () => isNews && emit(this.#host, 'iioe-error', detail));
  }

  #recheck(wait = RECHECK, signal: AbortSignal): void {
    const timer = setTimeout(() => void this.refresh(true), Math.max(1000, wait));
    signal.addEventListener('abort', () => clearTimeout(timer));
  }

  /** Shows a state, and tells the page of it after the render. */
  #show(state: WidgetState, news: () => void): void {
    this.state = state;
    this.#news = news;
    this.#host.requestUpdate();
  }

  #readOwn(data: unknown): void {
    const {value, problems} = read<T>(this.#options.resource.shape, data, document.baseURI);
    this.#report(problems);
    if (value) this.#take(value);
    else void this.#fail(new DataError('invalid-data', 'its data can’t be shown', {retryable: false}));
  }

  /** The service document may come after the data; another major version undoes what was read by this one. */
  async #checkVersion(source: DataSource, signal: AbortSignal): Promise<void> {
    const error = versionError(await source.service());
    if (!error || signal.aborted || this.error) return;
    this.data = undefined;
    await this.#fail(error);
  }

  /** Ends what is under way, and gives the signal of what follows. */
  #renew(): AbortSignal {
    this.#attempt.abort();
    this.#attempt = new AbortController();
    return this.#attempt.signal;
  }

  #report(problems: readonly Problem[]): void {
    for (const {pointer, message} of problems) this.#warn(pointer, `${pointer} ${message}; left out.`);
  }

  #warn(cause: string, message: string): void {
    warnOnce(cause, this.#host, this.#host.query()?.id ?? '', message);
  }
}

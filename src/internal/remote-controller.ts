import type {ReactiveController} from 'lit';
import {DataError, type ErrorKind} from '../data/errors.js';
import type {Explanation} from '../data/explain.js';
import type {Answer, AskOptions, DataSource, ItemQuery, ServiceNote} from '../data/source.js';
import {checkVersion} from '../data/version.js';
import {emit} from '../events/index.js';
import {explained, LATE} from './explained.js';
import {plainFailure} from './plain-failure.js';
import {atOnce, serviceOf, startWhenNear} from './remote.js';
import type {Failing, RemoteHost, RemoteOptions, Request, WidgetState} from './remote.js';
import {pageIsParsed} from './wait.js';
import type {Words} from './words.js';

/** What they leave behind is not out of date: it is not there any more, or not to be seen. */
const GONE: readonly ErrorKind[] = ['misconfigured', 'forbidden', 'not-found'];

/**
 * Owns a widget's data and state: asks when the widget's id, API or `data`
 * changes, keeps the last good answer, and ignores what comes too late.
 */
export class RemoteController<T> implements ReactiveController {
  state: WidgetState = 'idle';
  /** The answer that is shown; kept when a refresh fails. */
  data: T | undefined;
  /** The last failure, until there is an answer. */
  failed: Explanation | undefined;
  /** What shows it. */
  failure = plainFailure;
  /** What the API says of itself, as far as known when the answer came. */
  service: ServiceNote | undefined;
  /** Shows the API's notice, in one widget of the page. */
  notice: ((w: Words) => unknown) | undefined;
  /** Told when the widget stands elsewhere. */
  moved?: () => void;
  /** Whether `data` answers the question before. */
  isOld = false;

  /** Aborted when the data are another learner's to see. */
  #owned: AbortSignal | undefined;
  /** Aborted when a failure is over, or another one comes. Made when there is need, like `#attempt`. */
  #failing: AbortController | undefined;
  /** Whether an answer is on its way. */
  #isAsking = false;
  readonly #host: RemoteHost;
  /** @internal what it asks and reads, and how */
  readonly options: RemoteOptions<T>;
  #source: unknown;
  #asked: string | undefined;
  #getToken: ItemQuery['getToken'];
  /** What can be asked for again. */
  #request: Request | undefined;
  /** Aborted by the next attempt. */
  #attempt: AbortController | undefined;
  /** What the page is told after the next render. */
  news: (() => void)[] = [];

  constructor(host: RemoteHost, options: RemoteOptions<T>) {
    this.#host = host;
    this.options = options;
    host.addController(this);
  }

  /** Whether `data` is the last good answer of a source that failed since. */
  get stale(): boolean {
    return !!(this.data && this.failed);
  }

  hostDisconnected(): void {
    // A move in the DOM is a removal and an insertion in one task: it costs no request.
    queueMicrotask(() => {
      if (this.#host.isConnected) return this.moved?.();
      // What lives longer than a widget that was removed must not hold it: nobody says when it is not needed any more.
      this.#end();
      this.#owned?.removeEventListener('abort', this.#disown);
      // Whose data it shows is not heard any more; what comes back asks anew.
      this.#source = undefined;
    });
  }

  hostUpdate(): void {
    const {data} = this.#host;
    const source = data ?? this.#host.source();
    const query = this.#host.query();
    const isSource = data == null && typeof source === 'object';
    const getToken = isSource ? this.#host.tokenFor(source as DataSource) : undefined;
    const asked = JSON.stringify([data == null, query]);
    if (this.#source === source && this.#asked === asked && this.#getToken === getToken) {
      // Still waiting for the viewport, and told not to.
      if (this.state === 'idle' && this.#host.loading === 'eager') void this.#ask();
      return;
    }
    this.isOld = isSource && this.#source === source && !!this.options.lingers && !!this.data;
    this.#source = source;
    this.#asked = asked;
    this.#getToken = getToken;
    this.failed = this.#request = undefined;
    this.news = [];
    if (!this.isOld) this.data = this.service = this.notice = undefined;
    this.state = 'idle';
    this.#end();
    if (data != null) return this.#readOwn(data);
    if (source === 'pending') return;
    if (!query) return this.#host.warn('id', 'has no id and no data.');
    if (typeof source === 'string') return void this.#fail(new DataError('misconfigured', source));
    const signal = this.#renew();
    this.#request = {source: source as DataSource, query: {...query, getToken}};
    if (this.isOld || this.#host.loading === 'eager' || atOnce.has(this.#host)) void this.#ask();
    else void startWhenNear(this.#host, signal, {source, start: () => void this.#ask()});
  }

  /** What it asks, and of whom; until when that counts. */
  get request(): (Request & {signal: AbortSignal}) | undefined {
    return this.#request && {...this.#request, signal: this.#attempt!.signal};
  }

  /** Tells the page of what was shown; for after the render. */
  tell(): void {
    for (const news of this.news.splice(0)) news();
  }

  /** Asks again past the caches; settles after the render, never rejects. */
  async refresh(quiet?: boolean): Promise<void> {
    if (!this.#host.isConnected) return;
    await this.#host.updateComplete;
    await this.#ask({fresh: true, once: quiet});
    await this.#host.updateComplete;
  }

  /** @param how `once` is what it asks by itself: it shows and tells only what has changed */
  async #ask(how: Omit<AskOptions, 'signal'> = {}): Promise<void> {
    if (!this.#request) return;
    const {source, query} = this.#request;
    const signal = this.#renew();
    const quiet = how.once;
    if ((!this.data || this.isOld) && !quiet) this.state = 'loading';
    this.#host.requestUpdate();
    // What comes later than that goes on behind the error.
    let isLate = false;
    const late = setTimeout(() => {
      isLate = true;
      if (!signal.aborted) void this.#fail(new DataError('timeout', 'has waited for 12 s'), {quiet, source});
    }, LATE);
    try {
      await pageIsParsed(!!query.getToken || !!query.learner);
      if (signal.aborted) return;
      this.#isAsking = true;
      const shown = this.isOld ? undefined : this.data;
      const answering = this.options.ask(source, query, {...how, signal}, shown);
      let service: ServiceNote | undefined;
      const knowing = serviceOf(source, how.fresh).then((note) => (service = note));
      // Never waits for the service document: what is not there yet is not known.
      const answer = await answering;
      clearTimeout(late);
      if (signal.aborted) return;
      this.#isAsking = false;
      checkVersion(service);
      if (!answer.value && !this.options.whenMissing) throw new DataError('not-found', 'is not in the reply');
      this.service = service;
      // Of an answer that is only the last good one, what is shown already is as good.
      if (!answer.failure || !this.data || this.isOld) this.#take(answer);
      if (answer.failure) throw answer.failure;
      // It may come after the data; another major version undoes what was read by this one.
      const note = await knowing;
      checkVersion(note);
      if (note?.notice || note?.status === 'maintenance' || this.notice) {
        // Where that can't be had, the data are as good as ever.
        const board = await import('./notice.js').catch(() => undefined);
        if (!signal.aborted) board?.announce(this.#host, this, source, note ?? {}, signal);
      }
    } catch (error) {
      clearTimeout(late);
      if (signal.aborted) return;
      this.#isAsking = false;
      await this.#fail(error, {quiet, source, isTold: isLate});
    }
  }

  /** Another learner's data are not for this one, who is asked about instead. */
  readonly #disown = (): void => {
    if (!this.#request) return;
    this.data = this.failed = undefined;
    this.state = 'loading';
    this.#host.requestUpdate();
    // Who asks already, will be told of the right ones.
    if (!this.#isAsking) void this.#ask({known: true});
  };

  #take({value, problems, owned}: Answer<T>): void {
    this.#owned?.removeEventListener('abort', this.#disown);
    owned?.addEventListener('abort', this.#disown);
    this.#owned = owned;
    for (const problem of problems) this.#host.warn(problem, problem);
    this.#failing?.abort();
    this.failed = undefined;
    this.extend(value);
  }

  /** Shows an answer, or more of the one that is shown; of none, that there is nothing, whatever there was before. */
  extend(data: T | undefined): void {
    this.data = data;
    this.isOld = false;
    const {items} = (data ?? {items: []}) as {items?: unknown[]};
    this.#show(items?.length === 0 ? 'empty' : 'ready', () => emit(this.#host, 'iioe-ready', {data}));
  }

  #readOwn(data: unknown): void {
    const answer = this.options.read(data, document.baseURI);
    if (answer.value) this.#take(answer);
    else void this.#fail(new DataError('invalid-data', answer.problems.join()));
  }

  async #fail(cause: unknown, {quiet, source, isTold}: Failing = {}): Promise<void> {
    this.#failing?.abort();
    const {signal} = (this.#failing = new AbortController());
    const {failed, failure} = await explained(cause, source);
    if (signal.aborted) return;
    const {kind, message, retryable, facts} = failed.error;
    const isNews = !isTold && (!quiet || kind !== this.failed?.error.kind);
    this.failed = failed;
    this.failure = failure;
    this.#host.warn(kind, message);
    failure.recheck(failed, signal, () => void this.refresh(true));
    if (GONE.includes(kind) || this.isOld) this.data = undefined;
    this.isOld = false;
    const state = kind === 'maintenance' ? kind : 'error';
    const detail = {kind, retryable, ...(facts.status && {status: facts.status})};
    this.#show(this.data ? this.state : state, () => isNews && emit(this.#host, 'iioe-error', detail));
  }

  /** Shows a state, and tells the page of it after the render. */
  #show(state: WidgetState, news: () => void): void {
    this.state = state;
    this.news.push(news);
    this.#host.requestUpdate();
  }

  /** Ends what is under way. */
  #end(): void {
    this.#attempt?.abort();
    this.#failing?.abort();
    this.#isAsking = false;
  }

  /** Ends it, and gives the signal of what follows. */
  #renew(): AbortSignal {
    this.#end();
    this.#attempt = new AbortController();
    return this.#attempt.signal;
  }
}
